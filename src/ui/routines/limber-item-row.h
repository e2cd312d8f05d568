/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"
#include "ui/routines/limber-edits.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ITEM_ROW (limber_item_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberItemRow, limber_item_row, LIMBER, ITEM_ROW, GtkListBoxRow)

/*
 * One line of a routine in the editor: handle, poster, name, dose. It opens in place to edit the dose, which goes
 * straight into the draft; everything that moves rows about it asks of the editor around it, through its actions
 * (editor.step, editor.move, editor.remove, editor.drag). Drag source of a LimberDragItem.
 */
GtkWidget *limber_item_row_new (LimberContext *context, LimberDraft *draft);

/**
 * limber_item_row_set_item:
 * @at: where the item stands
 * @n_items: how many stand in its section
 */
void limber_item_row_set_item (LimberItemRow *self, LimberItem *item, LimberSpot at, guint n_items);

/* (transfer none) */
LimberItem *limber_item_row_get_item (LimberItemRow *self);

void limber_item_row_set_expanded (LimberItemRow *self, gboolean expanded);
gboolean limber_item_row_get_expanded (LimberItemRow *self);

G_END_DECLS
