/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"
#include "ui/routines/limber-drop-index.h"
#include "ui/routines/limber-item-row.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SECTION_VIEW (limber_section_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberSectionView, limber_section_view, LIMBER, SECTION_VIEW, GtkBox)

/*
 * One section of the routine in the editor: a heading with its minutes, its rows, or an invitation to drag something
 * here. Follows the draft's list model; rows stay where they are and are told their new items, so that focus and open
 * editors survive.
 */
void limber_section_view_set_draft (LimberSectionView *self,
                                    LimberContext *context,
                                    LimberDraft *draft,
                                    LimberSection section);

/* limber_section_view_set_seconds: how long the section takes. */
void limber_section_view_set_seconds (LimberSectionView *self, guint seconds);

guint limber_section_view_get_n_rows (LimberSectionView *self);
/* (transfer none) (nullable) */
LimberItemRow *limber_section_view_get_row (LimberSectionView *self, guint index);
/* limber_section_view_get_list: (transfer none): for its selection. */
GtkListBox *limber_section_view_get_list (LimberSectionView *self);

/**
 * limber_section_view_find_gap:
 * @relative_to: whose coordinates @y is in
 *
 * Returns: the gap that a drop at @y means; see limber_drop_index().
 */
guint limber_section_view_find_gap (LimberSectionView *self, GtkWidget *relative_to, double y);

/* limber_section_view_show_marker: shows where a drop would go; @gap -1: nowhere. */
void limber_section_view_show_marker (LimberSectionView *self, int gap);

G_END_DECLS
