/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-routine.h"

struct _LimberRoutine
{
  GObject parent_instance;

  char *id;
  char *name;
  char *notes;
  LimberLevel level;
  LimberRegionSet focus;
  char **ignored;
  char *modified;
  char *extra;

  /* Of LimberItem. An array is shared by all copies of the routine and never changed once it is in
   * one. */
  GPtrArray *sections[LIMBER_N_SECTIONS];
};

G_DEFINE_FINAL_TYPE (LimberRoutine, limber_routine, G_TYPE_OBJECT)

static void
limber_routine_finalize (GObject *object)
{
  LimberRoutine *self = LIMBER_ROUTINE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->notes);
  g_strfreev (self->ignored);
  g_free (self->modified);
  g_free (self->extra);
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    g_ptr_array_unref (self->sections[i]);

  G_OBJECT_CLASS (limber_routine_parent_class)->finalize (object);
}

static void
limber_routine_class_init (LimberRoutineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_routine_finalize;
}

static void
limber_routine_init (LimberRoutine *self)
{
  self->name = g_strdup ("");
  self->notes = g_strdup ("");
  self->ignored = g_new0 (char *, 1);
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    self->sections[i] = g_ptr_array_new_with_free_func (g_object_unref);
}

LimberRoutine *
limber_routine_new (const char *id, const char *name)
{
  LimberRoutine *self = g_object_new (LIMBER_TYPE_ROUTINE, NULL);

  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  g_set_str (&self->name, name != NULL ? name : "");

  return self;
}

/* copy: shares the sections; the with-functions below change what is their business. */
static LimberRoutine *
copy (LimberRoutine *self)
{
  LimberRoutine *result;

  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  result = limber_routine_new (self->id, self->name);
  g_set_str (&result->notes, self->notes);
  result->level = self->level;
  result->focus = self->focus;
  g_strfreev (result->ignored);
  result->ignored = g_strdupv (self->ignored);
  g_set_str (&result->modified, self->modified);
  g_set_str (&result->extra, self->extra);
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    {
      g_ptr_array_unref (result->sections[i]);
      result->sections[i] = g_ptr_array_ref (self->sections[i]);
    }

  return result;
}

static gpointer
ref_item (gconstpointer item, gpointer user_data)
{
  return g_object_ref ((gpointer) item);
}

/* own_section: gives @self, a fresh copy, a section of its own to change. */
static GPtrArray *
own_section (LimberRoutine *self, LimberSection section)
{
  GPtrArray *shared = self->sections[section];

  self->sections[section] = g_ptr_array_copy (shared, ref_item, NULL);
  g_ptr_array_unref (shared);

  return self->sections[section];
}

const char *
limber_routine_get_id (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  return self->id;
}

const char *
limber_routine_get_name (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  return self->name;
}

const char *
limber_routine_get_notes (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  return self->notes;
}

LimberLevel
limber_routine_get_level (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), LIMBER_LEVEL_NEW);

  return self->level;
}

LimberRegionSet
limber_routine_get_focus (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), 0);

  return self->focus;
}

const char *const *
limber_routine_get_ignored (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  return (const char *const *) self->ignored;
}

const char *
limber_routine_get_modified (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  return self->modified;
}

const char *
limber_routine_get_extra (LimberRoutine *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), NULL);

  return self->extra;
}

guint
limber_routine_get_n_items (LimberRoutine *self, LimberSection section)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE (self), 0);
  g_return_val_if_fail (section < LIMBER_N_SECTIONS, 0);

  return self->sections[section]->len;
}

LimberItem *
limber_routine_get_item (LimberRoutine *self, LimberSection section, guint index)
{
  if (index >= limber_routine_get_n_items (self, section))
    return NULL;

  return g_ptr_array_index (self->sections[section], index);
}

gboolean
limber_routine_is_empty (LimberRoutine *self)
{
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    if (limber_routine_get_n_items (self, i) > 0)
      return FALSE;

  return TRUE;
}

LimberRoutine *
limber_routine_with_id (LimberRoutine *self, const char *id)
{
  LimberRoutine *result = copy (self);

  g_set_str (&result->id, id);

  return result;
}

LimberRoutine *
limber_routine_with_name (LimberRoutine *self, const char *name)
{
  LimberRoutine *result = copy (self);

  g_set_str (&result->name, name);

  return result;
}

LimberRoutine *
limber_routine_with_notes (LimberRoutine *self, const char *notes)
{
  LimberRoutine *result = copy (self);

  g_set_str (&result->notes, notes != NULL ? notes : "");

  return result;
}

LimberRoutine *
limber_routine_with_level (LimberRoutine *self, LimberLevel level)
{
  LimberRoutine *result = copy (self);

  result->level = level;

  return result;
}

LimberRoutine *
limber_routine_with_focus (LimberRoutine *self, LimberRegionSet focus)
{
  LimberRoutine *result = copy (self);

  result->focus = focus;

  return result;
}

LimberRoutine *
limber_routine_with_ignored (LimberRoutine *self, const char *const *rule_ids)
{
  LimberRoutine *result = copy (self);

  g_strfreev (result->ignored);
  result->ignored = rule_ids != NULL ? g_strdupv ((char **) rule_ids) : g_new0 (char *, 1);

  return result;
}

LimberRoutine *
limber_routine_with_modified (LimberRoutine *self, const char *modified)
{
  LimberRoutine *result = copy (self);

  g_set_str (&result->modified, modified);

  return result;
}

LimberRoutine *
limber_routine_with_extra (LimberRoutine *self, const char *extra)
{
  LimberRoutine *result = copy (self);

  g_set_str (&result->extra, extra);

  return result;
}

LimberRoutine *
limber_routine_with_section (LimberRoutine *self, LimberSection section, GPtrArray *items)
{
  LimberRoutine *result;

  g_return_val_if_fail (section < LIMBER_N_SECTIONS, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  result = copy (self);
  g_ptr_array_unref (result->sections[section]);
  result->sections[section] = g_ptr_array_copy (items, ref_item, NULL);
  g_ptr_array_set_free_func (result->sections[section], g_object_unref);

  return result;
}

LimberRoutine *
limber_routine_with_item_inserted (LimberRoutine *self,
                                   LimberSection section,
                                   guint index,
                                   LimberItem *item)
{
  LimberRoutine *result;
  GPtrArray *items;

  g_return_val_if_fail (section < LIMBER_N_SECTIONS, NULL);
  g_return_val_if_fail (LIMBER_IS_ITEM (item), NULL);

  result = copy (self);
  items = own_section (result, section);
  g_ptr_array_insert (items, (int) MIN (index, items->len), g_object_ref (item));

  return result;
}

LimberRoutine *
limber_routine_with_item_removed (LimberRoutine *self, LimberSection section, guint index)
{
  LimberRoutine *result;

  if (index >= limber_routine_get_n_items (self, section))
    return g_object_ref (self);

  result = copy (self);
  g_ptr_array_remove_index (own_section (result, section), index);

  return result;
}

LimberRoutine *
limber_routine_with_item_replaced (LimberRoutine *self,
                                   LimberSection section,
                                   guint index,
                                   LimberItem *item)
{
  LimberRoutine *result;
  GPtrArray *items;

  g_return_val_if_fail (LIMBER_IS_ITEM (item), NULL);

  if (index >= limber_routine_get_n_items (self, section))
    return g_object_ref (self);

  result = copy (self);
  items = own_section (result, section);
  g_object_unref (items->pdata[index]);
  items->pdata[index] = g_object_ref (item);

  return result;
}

LimberRoutine *
limber_routine_with_item_moved (LimberRoutine *self,
                                LimberSection from,
                                guint from_index,
                                LimberSection to,
                                guint to_index)
{
  g_autoptr (LimberRoutine) without = NULL;
  LimberItem *item = limber_routine_get_item (self, from, from_index);

  if (item == NULL)
    return g_object_ref (self);

  /* The gap was counted with the item still in its place; taking it out shifts the gaps behind it.
   */
  if (from == to && to_index > from_index)
    to_index--;
  if (from == to && to_index == from_index)
    return g_object_ref (self);

  without = limber_routine_with_item_removed (self, from, from_index);

  return limber_routine_with_item_inserted (without, to, to_index, item);
}

static gboolean
sections_equal (GPtrArray *a, GPtrArray *b)
{
  if (a == b)
    return TRUE;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!limber_item_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

gboolean
limber_routine_equal (LimberRoutine *a, LimberRoutine *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    if (!sections_equal (a->sections[i], b->sections[i]))
      return FALSE;

  return g_str_equal (a->id, b->id) && g_str_equal (a->name, b->name)
         && g_str_equal (a->notes, b->notes) && a->level == b->level && a->focus == b->focus
         && g_strv_equal ((const char *const *) a->ignored, (const char *const *) b->ignored)
         && g_strcmp0 (a->extra, b->extra) == 0;
}
