/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/routines/limber-dragged.h"
#include "ui/routines/limber-edits.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DRAG_ITEM (limber_drag_item_get_type ())
G_DECLARE_FINAL_TYPE (LimberDragItem, limber_drag_item, LIMBER, DRAG_ITEM, LimberDragged)

/* What is being dragged in the routine editor: items of the model and where they come from. Immutable. */

/* limber_drag_item_new: a new item, from the palette. */
LimberDragItem *limber_drag_item_new (LimberItem *item);
/* limber_drag_item_new_from: the items that stand at @spots (element-type LimberSpot) in @draft. */
LimberDragItem *limber_drag_item_new_from (LimberDraft *draft, GArray *spots);

/* limber_drag_item_get_items: (transfer none) (element-type LimberItem) */
GPtrArray *limber_drag_item_get_items (LimberDragItem *self);

/* limber_drag_item_is_new: whether it comes from the palette. */
gboolean limber_drag_item_is_new (LimberDragItem *self);

/* limber_drag_item_has_circuit: whether there is one among the items. */
gboolean limber_drag_item_has_circuit (LimberDragItem *self);

/**
 * limber_drag_item_get_from:
 *
 * Returns: (transfer none) (nullable) (element-type LimberSpot): where they stand in @draft now; NULL for a new item,
 *     those of another draft, and those of which one has been moved or changed since they were picked up.
 */
GArray *limber_drag_item_get_from (LimberDragItem *self, LimberDraft *draft);

G_END_DECLS
