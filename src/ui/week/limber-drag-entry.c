/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-drag-entry.h"

struct _LimberDragEntry
{
  LimberDragged parent_instance;

  char *routine_id;
  LimberPlanEntry *entry;
  GDate date;
  guint index;
};

G_DEFINE_FINAL_TYPE (LimberDragEntry, limber_drag_entry, LIMBER_TYPE_DRAGGED)

static void
limber_drag_entry_finalize (GObject *object)
{
  LimberDragEntry *self = LIMBER_DRAG_ENTRY (object);

  g_clear_pointer (&self->routine_id, g_free);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (limber_drag_entry_parent_class)->finalize (object);
}

static void
limber_drag_entry_class_init (LimberDragEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_drag_entry_finalize;
}

static void
limber_drag_entry_init (LimberDragEntry *self)
{
}

LimberDragEntry *
limber_drag_entry_new (const char *routine_id)
{
  LimberDragEntry *self = g_object_new (LIMBER_TYPE_DRAG_ENTRY, NULL);

  self->routine_id = g_strdup (routine_id);
  return self;
}

LimberDragEntry *
limber_drag_entry_new_from (LimberPlanEntry *entry, const GDate *date, guint index)
{
  LimberDragEntry *self = limber_drag_entry_new (limber_plan_entry_get_routine (entry));

  self->entry = g_object_ref (entry);
  self->date = *date;
  self->index = index;
  return self;
}

const char *
limber_drag_entry_get_routine (LimberDragEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ENTRY (self), NULL);

  return self->routine_id;
}

LimberPlanEntry *
limber_drag_entry_get_entry (LimberDragEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAG_ENTRY (self), NULL);

  return self->entry;
}

void
limber_drag_entry_get_from (LimberDragEntry *self, GDate *date, guint *index)
{
  g_return_if_fail (LIMBER_IS_DRAG_ENTRY (self));
  g_return_if_fail (self->entry != NULL);

  *date = self->date;
  *index = self->index;
}
