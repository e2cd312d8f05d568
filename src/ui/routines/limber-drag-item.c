/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-drag-item.h"

struct _LimberDragItem
{
  LimberDragged parent_instance;

  LimberItem *item;
  LimberDraft *draft;
  LimberSpot from;
};

G_DEFINE_FINAL_TYPE (LimberDragItem, limber_drag_item, LIMBER_TYPE_DRAGGED)

static void
limber_drag_item_dispose (GObject *object)
{
  LimberDragItem *self = LIMBER_DRAG_ITEM (object);

  g_clear_object (&self->item);
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

  self->item = g_object_ref (item);
  return self;
}

LimberDragItem *
limber_drag_item_new_from (LimberItem *item, LimberDraft *draft, LimberSpot from)
{
  LimberDragItem *self = limber_drag_item_new (item);

  self->draft = g_object_ref (draft);
  self->from = from;
  return self;
}

LimberItem *
limber_drag_item_get_item (LimberDragItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ITEM (self), NULL);

  return self->item;
}

gboolean
limber_drag_item_is_new (LimberDragItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ITEM (self), FALSE);

  return self->draft == NULL;
}

gboolean
limber_drag_item_get_from (LimberDragItem *self, LimberDraft *draft, LimberSpot *from)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ITEM (self), FALSE);

  if (self->draft == NULL || self->draft != draft)
    return FALSE;
  *from = self->from;
  return limber_routine_get_item (limber_draft_get_routine (draft), from->section, from->index)
         == self->item;
}
