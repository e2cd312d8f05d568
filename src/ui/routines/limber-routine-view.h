/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"
#include "ui/routines/limber-lines.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_VIEW (limber_routine_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineView, limber_routine_view, LIMBER, ROUTINE_VIEW, AdwBin)

/*
 * The lines of a draft, section below section, in a list that recycles its rows: to be selected (with Shift and Ctrl
 * several), dragged, opened, and dropped on. What is done to the lines, it asks of the editor around it, through its
 * actions (editor.edit-dose and the others of its menu and keys).
 *
 * Signals: "dropped" (LimberDragItem *, const LimberSpot *gap); "selection-changed". Property "section" (LimberSection,
 * notified): the one that was used last, to which new exercises go.
 */
void limber_routine_view_set_draft (LimberRoutineView *self,
                                    LimberContext *context,
                                    LimberDraft *draft);

/* limber_routine_view_set_seconds: how long each section takes. */
void limber_routine_view_set_seconds (LimberRoutineView *self,
                                      const guint seconds[LIMBER_N_SECTIONS]);

LimberSection limber_routine_view_get_section (LimberRoutineView *self);
void limber_routine_view_set_section (LimberRoutineView *self, LimberSection section);

/* limber_routine_view_get_lines: (transfer none) */
LimberLines *limber_routine_view_get_lines (LimberRoutineView *self);

/* limber_routine_view_get_selection: (transfer full) (element-type LimberSpot): what is selected; else the line that
 * has the focus; else nothing. */
GArray *limber_routine_view_get_selection (LimberRoutineView *self);

/* limber_routine_view_get_gap: where something new goes: after what is selected, else at the end of the section that
 * was used last. */
LimberSpot limber_routine_view_get_gap (LimberRoutineView *self);

/* limber_routine_view_select: selects the lines at @spots, and scrolls to the first of them. @focus: which gets the
 * focus. */
void limber_routine_view_select (LimberRoutineView *self, GArray *spots, gboolean focus);

/* limber_routine_view_focus: selects and focuses the line at @at, or the nearest there is. */
void limber_routine_view_focus (LimberRoutineView *self, LimberSpot at);

G_END_DECLS
