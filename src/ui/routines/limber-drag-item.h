/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/routines/limber-dragged.h"
#include "ui/routines/limber-edits.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DRAG_ITEM (limber_drag_item_get_type ())
G_DECLARE_FINAL_TYPE (LimberDragItem, limber_drag_item, LIMBER, DRAG_ITEM, LimberDragged)

/* What is being dragged in the routine editor: an item of the model and where it comes from. Immutable. */

/* limber_drag_item_new: a new item, from the palette. */
LimberDragItem *limber_drag_item_new (LimberItem *item);
/* limber_drag_item_new_from: the item that stands at @from in @draft. */
LimberDragItem *limber_drag_item_new_from (LimberItem *item, LimberDraft *draft, LimberSpot from);

/* (transfer none) */
LimberItem *limber_drag_item_get_item (LimberDragItem *self);

/* limber_drag_item_is_new: whether it comes from the palette. */
gboolean limber_drag_item_is_new (LimberDragItem *self);

/**
 * limber_drag_item_get_from:
 * @from: (out): where it stands
 *
 * Returns: whether it stands in @draft now; FALSE for a new item, one of another draft, and one that has been
 *     moved or changed since it was picked up.
 */
gboolean limber_drag_item_get_from (LimberDragItem *self, LimberDraft *draft, LimberSpot *from);

G_END_DECLS
