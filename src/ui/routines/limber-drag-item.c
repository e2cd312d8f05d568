/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-drag-item.h"

#include "model/limber-routine-lines.h"

struct _LimberDragItem
{
  LimberDragged parent_instance;

  GPtrArray *items;
  LimberDraft *draft; /* NULL: a new item */
  GArray *from;       /* of LimberSpot, in the order of the items */
};

G_DEFINE_FINAL_TYPE (LimberDragItem, limber_drag_item, LIMBER_TYPE_DRAGGED)

static void
limber_drag_item_dispose (GObject *object)
{
  LimberDragItem *self = LIMBER_DRAG_ITEM (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->from, g_array_unref);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (limber_drag_item_parent_class)->dispose (object);
}

static void
limber_drag_item_class_init (LimberDragItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_drag_item_dispose;
}

static void
limber_drag_item_init (LimberDragItem *self)
{
}

LimberDragItem *
limber_drag_item_new (LimberItem *item)
{
  LimberDragItem *self = g_object_new (LIMBER_TYPE_DRAG_ITEM, NULL);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->items, g_object_ref (item));
  return self;
}

LimberDragItem *
limber_drag_item_new_from (LimberDraft *draft, GArray *spots)
{
  LimberDragItem *self = g_object_new (LIMBER_TYPE_DRAG_ITEM, NULL);
  LimberRoutine *routine = limber_draft_get_routine (draft);

  self->draft = g_object_ref (draft);
  self->items = limber_routine_get_lines (routine, spots);
  self->from = limber_routine_find_lines (routine, self->items);
  return self;
}

GPtrArray *
limber_drag_item_get_items (LimberDragItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ITEM (self), NULL);

  return self->items;
}

gboolean
limber_drag_item_is_new (LimberDragItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ITEM (self), FALSE);

  return self->draft == NULL;
}

gboolean
limber_drag_item_has_circuit (LimberDragItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ITEM (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    if (limber_item_is_circuit (self->items->pdata[i]))
      return TRUE;
  return FALSE;
}

GArray *
limber_drag_item_get_from (LimberDragItem *self, LimberDraft *draft)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ITEM (self), NULL);

  if (self->draft == NULL || self->draft != draft || self->items->len == 0)
    return NULL;
  for (guint i = 0; i < self->from->len; i++)
    if (limber_routine_get_line (limber_draft_get_routine (draft),
                                 &g_array_index (self->from, LimberSpot, i))
        != self->items->pdata[i])
      return NULL;
  return self->from;
}
