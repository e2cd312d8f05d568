/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-item.h"

struct _LimberItem
{
  GObject parent_instance;

  char *exercise;      /* NULL: a circuit */
  LimberDose *dose;    /* NULL: a circuit */
  GPtrArray *children; /* of LimberItem, never changed once here; NULL: an exercise line */
  guint rounds;
  guint rest;
  char *note;
  char *extra;
};

G_DEFINE_FINAL_TYPE (LimberItem, limber_item, G_TYPE_OBJECT)

static void
limber_item_finalize (GObject *object)
{
  LimberItem *self = LIMBER_ITEM (object);

  g_free (self->exercise);
  g_clear_pointer (&self->dose, limber_dose_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->note);
  g_free (self->extra);

  G_OBJECT_CLASS (limber_item_parent_class)->finalize (object);
}

static void
limber_item_class_init (LimberItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_item_finalize;
}

static void
limber_item_init (LimberItem *self)
{
  self->rounds = 1;
  self->note = g_strdup ("");
}

LimberItem *
limber_item_new (const char *exercise_id, const LimberDose *dose)
{
  LimberItem *self;

  g_return_val_if_fail (exercise_id != NULL, NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_ITEM, NULL);
  self->exercise = g_strdup (exercise_id);
  self->dose = limber_dose_copy (dose);

  return self;
}

static gpointer
ref_item (gconstpointer item, gpointer user_data)
{
  return g_object_ref ((gpointer) item);
}

static GPtrArray *
copy_items (GPtrArray *items)
{
  GPtrArray *copy = g_ptr_array_copy (items, ref_item, NULL);

  g_ptr_array_set_free_func (copy, g_object_unref);
  return copy;
}

LimberItem *
limber_item_new_circuit (guint rounds, guint rest, GPtrArray *items)
{
  LimberItem *self;

  g_return_val_if_fail (items != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_ITEM, NULL);
  self->rounds = MAX (rounds, 1);
  self->rest = rest;
  self->children = copy_items (items);

  return self;
}

gboolean
limber_item_is_circuit (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), FALSE);

  return self->children != NULL;
}

const char *
limber_item_get_exercise (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->exercise;
}

const LimberDose *
limber_item_get_dose (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->dose;
}

const char *
limber_item_get_note (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->note;
}

guint
limber_item_get_rest (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);

  return self->rest;
}

guint
limber_item_get_rounds (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 1);

  return self->rounds;
}

guint
limber_item_get_n_children (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);

  return self->children != NULL ? self->children->len : 0;
}

LimberItem *
limber_item_get_child (LimberItem *self, guint index)
{
  g_return_val_if_fail (index < limber_item_get_n_children (self), NULL);

  return g_ptr_array_index (self->children, index);
}

const char *
limber_item_get_extra (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->extra;
}

LimberItem *
limber_item_copy (LimberItem *self)
{
  LimberItem *copy;

  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  copy = g_object_new (LIMBER_TYPE_ITEM, NULL);
  copy->exercise = g_strdup (self->exercise);
  copy->dose = self->dose != NULL ? limber_dose_copy (self->dose) : NULL;
  copy->children = self->children != NULL ? g_ptr_array_ref (self->children) : NULL;
  copy->rounds = self->rounds;
  copy->rest = self->rest;
  g_set_str (&copy->note, self->note);
  g_set_str (&copy->extra, self->extra);

  return copy;
}

LimberItem *
limber_item_with_exercise (LimberItem *self, const char *exercise_id)
{
  LimberItem *copy;

  g_return_val_if_fail (!limber_item_is_circuit (self), NULL);
  g_return_val_if_fail (exercise_id != NULL, NULL);

  copy = limber_item_copy (self);
  g_set_str (&copy->exercise, exercise_id);

  return copy;
}

LimberItem *
limber_item_with_dose (LimberItem *self, const LimberDose *dose)
{
  LimberItem *copy;

  g_return_val_if_fail (!limber_item_is_circuit (self), NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  copy = limber_item_copy (self);
  limber_dose_free (copy->dose);
  copy->dose = limber_dose_copy (dose);

  return copy;
}

LimberItem *
limber_item_with_rest (LimberItem *self, guint rest)
{
  LimberItem *copy = limber_item_copy (self);

  copy->rest = rest;

  return copy;
}

LimberItem *
limber_item_with_note (LimberItem *self, const char *note)
{
  LimberItem *copy;

  g_return_val_if_fail (!limber_item_is_circuit (self), NULL);

  copy = limber_item_copy (self);
  g_set_str (&copy->note, note != NULL ? note : "");

  return copy;
}

LimberItem *
limber_item_with_rounds (LimberItem *self, guint rounds)
{
  LimberItem *copy;

  g_return_val_if_fail (limber_item_is_circuit (self), NULL);

  copy = limber_item_copy (self);
  copy->rounds = MAX (rounds, 1);

  return copy;
}

LimberItem *
limber_item_with_children (LimberItem *self, GPtrArray *items)
{
  LimberItem *copy;

  g_return_val_if_fail (limber_item_is_circuit (self), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  copy = limber_item_copy (self);
  g_ptr_array_unref (copy->children);
  copy->children = copy_items (items);

  return copy;
}

LimberItem *
limber_item_with_extra (LimberItem *self, const char *extra)
{
  LimberItem *copy = limber_item_copy (self);

  g_set_str (&copy->extra, extra);

  return copy;
}

static gboolean
children_equal (LimberItem *a, LimberItem *b)
{
  guint n = limber_item_get_n_children (a);

  if (limber_item_is_circuit (a) != limber_item_is_circuit (b)
      || n != limber_item_get_n_children (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!limber_item_equal (limber_item_get_child (a, i), limber_item_get_child (b, i)))
      return FALSE;

  return TRUE;
}

gboolean
limber_item_equal (LimberItem *a, LimberItem *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return g_strcmp0 (a->exercise, b->exercise) == 0 && limber_dose_equal (a->dose, b->dose)
         && a->rounds == b->rounds && a->rest == b->rest && g_str_equal (a->note, b->note)
         && g_strcmp0 (a->extra, b->extra) == 0 && children_equal (a, b);
}
