/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"
#include "ui/routines/limber-section-view.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_VIEW (limber_routine_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineView, limber_routine_view, LIMBER, ROUTINE_VIEW, AdwBin)

/*
 * The three sections of a draft below each other, scrolling, and the one drop target for all of them: a drop means the
 * nearest gap. Signal "dropped" (LimberDragItem *, LimberSection as guint, guint gap). Property "section" (LimberSection,
 * notified): the one that was used last, to which new exercises go.
 */
void limber_routine_view_set_draft (LimberRoutineView *self,
                                    LimberContext *context,
                                    LimberDraft *draft);

LimberSection limber_routine_view_get_section (LimberRoutineView *self);
void limber_routine_view_set_section (LimberRoutineView *self, LimberSection section);

/* (transfer none) */
LimberSectionView *limber_routine_view_get_section_view (LimberRoutineView *self,
                                                         LimberSection section);

/* limber_routine_view_focus: selects and focuses the row at @at, or the nearest there is, and scrolls it into sight. */
void limber_routine_view_focus (LimberRoutineView *self, LimberSpot at);

/* limber_routine_view_reveal: the same but for the focus. */
void limber_routine_view_reveal (LimberRoutineView *self, LimberSpot at);

G_END_DECLS
