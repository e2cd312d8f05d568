/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-shelf.h"

#include "model/limber-fold.h"

struct _LimberShelf
{
  const LimberDocumentClass *klass;
  GCompareDataFunc compare;
  GListStore *list;
  GHashTable *built_in; /* id → document */
  GHashTable *own;
  GHashTable *keys; /* document of the list → limber_name_key(); filled as they are compared */
};

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

LimberShelf *
limber_shelf_new (LimberDocumentKind kind, GType type, GCompareDataFunc compare)
{
  LimberShelf *self = g_new0 (LimberShelf, 1);

  self->klass = limber_document_get_class (kind);
  self->compare = compare;
  self->list = g_list_store_new (type);
  self->built_in = table_new ();
  self->own = table_new ();
  self->keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

void
limber_shelf_free (LimberShelf *self)
{
  g_object_unref (self->list);
  g_hash_table_unref (self->built_in);
  g_hash_table_unref (self->own);
  g_hash_table_unref (self->keys);
  g_free (self);
}

static const char *
get_key (LimberShelf *self, gpointer document)
{
  char *key = g_hash_table_lookup (self->keys, document);

  if (key == NULL)
    {
      key = limber_name_key (self->klass->get_name (document));
      g_hash_table_insert (self->keys, document, key);
    }

  return key;
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer data)
{
  LimberShelf *self = data;

  return strcmp (self->klass->get_id ((gpointer) a), self->klass->get_id ((gpointer) b));
}

int
limber_shelf_compare_names (gconstpointer a, gconstpointer b, gpointer shelf)
{
  LimberShelf *self = shelf;
  int order = strcmp (get_key (self, (gpointer) a), get_key (self, (gpointer) b));

  return order != 0 ? order : compare_ids (a, b, self);
}

GListModel *
limber_shelf_get_list (LimberShelf *self)
{
  return G_LIST_MODEL (self->list);
}

static void
fill_table (LimberShelf *self, GHashTable *table, GPtrArray *documents)
{
  g_hash_table_remove_all (table);
  for (guint i = 0; i < documents->len; i++)
    {
      gpointer document = documents->pdata[i];

      g_hash_table_replace (table, g_strdup (self->klass->get_id (document)),
                            g_object_ref (document));
    }
}

void
limber_shelf_fill (LimberShelf *self, GPtrArray *built_in, GPtrArray *own)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id, document;

  g_hash_table_remove_all (self->keys);
  fill_table (self, self->built_in, built_in);
  fill_table (self, self->own, own);
  if (self->compare == NULL)
    return;

  g_hash_table_iter_init (&iter, self->own);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    g_ptr_array_add (shown, document);
  g_hash_table_iter_init (&iter, self->built_in);
  while (g_hash_table_iter_next (&iter, &id, &document))
    if (!g_hash_table_contains (self->own, id))
      g_ptr_array_add (shown, document);

  g_ptr_array_sort_values_with_data (shown, self->compare, self);
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       shown->pdata, shown->len);
}

/* Those that come from a thread have been sorted there. */
static gboolean
is_in_order (LimberShelf *self, GPtrArray *documents)
{
  for (guint i = 1; i < documents->len; i++)
    if (self->compare (documents->pdata[i - 1], documents->pdata[i], self) > 0)
      return FALSE;
  return TRUE;
}

void
limber_shelf_add (LimberShelf *self, GPtrArray *own)
{
  GListModel *list = G_LIST_MODEL (self->list);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (GObject) last = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < own->len; i++)
    {
      const char *id = self->klass->get_id (own->pdata[i]);

      if (limber_shelf_find (self, id) != NULL)
        continue;
      g_hash_table_insert (self->own, g_strdup (id), g_object_ref (own->pdata[i]));
      g_ptr_array_add (added, own->pdata[i]);
    }
  if (self->compare == NULL || added->len == 0)
    return;

  if (!is_in_order (self, added))
    g_ptr_array_sort_values_with_data (added, self->compare, self);
  last = g_list_model_get_item (list, n - 1);
  g_list_store_splice (self->list, n, 0, added->pdata, added->len);
  /* Years of history come after the last days, so that whoever shows these needn't look again. */
  if (last != NULL && self->compare (last, added->pdata[0], self) > 0)
    g_list_store_sort (self->list, self->compare, self);
}

gpointer
limber_shelf_find (LimberShelf *self, const char *id)
{
  gpointer document;

  if (id == NULL)
    return NULL;

  document = g_hash_table_lookup (self->own, id);
  return document != NULL ? document : g_hash_table_lookup (self->built_in, id);
}

gboolean
limber_shelf_owns (LimberShelf *self, const char *id)
{
  return id != NULL && g_hash_table_contains (self->own, id);
}

void
limber_shelf_collect_own (LimberShelf *self, GPtrArray *documents)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->own);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    g_ptr_array_add (own, document);

  g_ptr_array_sort_values_with_data (own, self->compare != NULL ? self->compare : compare_ids,
                                     self);
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (documents, g_object_ref (own->pdata[i]));
}

GHashTable *
limber_shelf_copy (LimberShelf *self)
{
  /* The documents keep their ids alive. */
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GHashTable *const tables[] = { self->built_in, self->own };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GHashTableIter iter;
      gpointer document;

      g_hash_table_iter_init (&iter, tables[i]);
      while (g_hash_table_iter_next (&iter, NULL, &document))
        g_hash_table_replace (copy, (gpointer) self->klass->get_id (document),
                              g_object_ref (document));
    }

  return copy;
}

/* Where @document belongs in the list, which is in order. */
static guint
find_place (LimberShelf *self, gpointer document)
{
  GListModel *list = G_LIST_MODEL (self->list);
  guint low = 0, high = g_list_model_get_n_items (list);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (GObject) other = g_list_model_get_item (list, middle);

      if (self->compare (other, document, self) <= 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether @next, in the place of what is at @position, is in order with its neighbours. */
static gboolean
keeps_place (LimberShelf *self, guint position, gpointer next)
{
  g_autoptr (GObject) before =
      position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->list), position - 1) : NULL;
  g_autoptr (GObject) after = g_list_model_get_item (G_LIST_MODEL (self->list), position + 1);

  return (before == NULL || self->compare (before, next, self) <= 0)
         && (after == NULL || self->compare (next, after, self) <= 0);
}

/* Puts @next (nullable) where it belongs in the list, instead of @old (nullable). A document that keeps its place
 * changes in place, so that a view keeps its focus and selection. */
static void
exchange (LimberShelf *self, gpointer old, gpointer next)
{
  guint from;

  if (self->compare == NULL)
    return;

  if (old != NULL)
    g_hash_table_remove (self->keys, old);
  /* Not by its order: a session is changed in place, so the list may be out of order there. */
  if (old == NULL || !g_list_store_find (self->list, old, &from))
    {
      if (next != NULL)
        g_list_store_insert (self->list, find_place (self, next), next);
      return;
    }

  if (next != NULL && keeps_place (self, from, next))
    {
      g_list_store_splice (self->list, from, 1, &next, 1);
      return;
    }

  g_list_store_remove (self->list, from);
  if (next != NULL)
    g_list_store_insert (self->list, find_place (self, next), next);
}

void
limber_shelf_put (LimberShelf *self, gpointer document)
{
  const char *id = self->klass->get_id (document);
  g_autoptr (GObject) old = NULL;

  g_set_object (&old, limber_shelf_find (self, id));
  g_hash_table_replace (self->own, g_strdup (id), g_object_ref (document));
  exchange (self, old, document);
}

void
limber_shelf_remove (LimberShelf *self, const char *id)
{
  g_autoptr (GObject) old = NULL;

  if (!limber_shelf_owns (self, id))
    return;

  old = g_object_ref (limber_shelf_find (self, id));
  g_hash_table_remove (self->own, id);
  exchange (self, old, limber_shelf_find (self, id));
}
