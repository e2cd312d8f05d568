/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"
#include "ui/routines/limber-edits.h"
#include "ui/routines/limber-line.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ITEM_ROW (limber_item_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberItemRow, limber_item_row, LIMBER, ITEM_ROW, GtkBox)

/*
 * One line of a routine in the editor: handle, poster, name, dose; or the invitation in an empty section. It opens in
 * place to edit the dose (of a circuit: its rounds), which goes straight into the draft. Rows are recycled by the list
 * they are in, which also sees to selection and dragging. Signal "menu" (double x, double y): a menu is asked for there.
 */

/* limber_item_row_new: @list_item: (not owned): whose child it will be, and which it names */
GtkWidget *limber_item_row_new (GtkListItem *list_item, LimberContext *context, LimberDraft *draft);

/* limber_item_row_build: for when it comes into sight; one that opens builds itself. Once is enough. */
void limber_item_row_build (LimberItemRow *self);
gboolean limber_item_row_is_built (LimberItemRow *self);

/* limber_item_row_set_line: @line: (nullable) */
void limber_item_row_set_line (LimberItemRow *self, LimberLine *line);
/* (transfer none) (nullable) */
LimberLine *limber_item_row_get_line (LimberItemRow *self);

/* limber_item_row_get_exercise: (transfer none) (nullable): what the line is a dose of; of a circuit, its first line. */
LimberExercise *limber_item_row_get_exercise (LimberItemRow *self);

/* limber_item_row_add_drag_source: @source: (transfer full): by which the row is dragged; a finger lifts it first, or else
 * asks for the menu. Once it is built. */
void limber_item_row_add_drag_source (LimberItemRow *self, GtkDragSource *source);

/* limber_item_row_set_drop_into: marks the invitation as the place where a drop would go. */
void limber_item_row_set_drop_into (LimberItemRow *self, gboolean drop_into);

G_END_DECLS
