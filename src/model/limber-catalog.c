/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-catalog.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

typedef struct
{
  const char *key; /* that of its name */
  LimberExercise *exercise;
} Entry;

struct _LimberCatalog
{
  GObject parent_instance;

  GPtrArray *entries; /* in order of key, then id */
  GHashTable *by_id;  /* id → Entry, both owned by the entry */

  LimberSearchIndex *index; /* made when first asked for */
};

static void limber_catalog_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberCatalog,
                               limber_catalog,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      limber_catalog_list_model_init))

static Entry *
entry_new (LimberExercise *exercise)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = limber_exercise_get_name_key (exercise);
  entry->exercise = g_object_ref (exercise);

  return entry;
}

static void
entry_free (Entry *entry)
{
  g_object_unref (entry->exercise);
  g_free (entry);
}

static int
entry_compare (const Entry *a, const Entry *b)
{
  int order = strcmp (a->key, b->key);

  if (order != 0)
    return order;

  return strcmp (limber_exercise_get_id (a->exercise), limber_exercise_get_id (b->exercise));
}

static void
limber_catalog_finalize (GObject *object)
{
  LimberCatalog *self = LIMBER_CATALOG (object);

  g_clear_object (&self->index);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (limber_catalog_parent_class)->finalize (object);
}

static void
limber_catalog_class_init (LimberCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_catalog_finalize;
}

static void
limber_catalog_init (LimberCatalog *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static GType
limber_catalog_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_EXERCISE;
}

static guint
limber_catalog_get_n_items (GListModel *model)
{
  return LIMBER_CATALOG (model)->entries->len;
}

static gpointer
limber_catalog_get_item (GListModel *model, guint position)
{
  LimberCatalog *self = LIMBER_CATALOG (model);

  if (position >= self->entries->len)
    return NULL;

  return g_object_ref (((Entry *) g_ptr_array_index (self->entries, position))->exercise);
}

static void
limber_catalog_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_catalog_get_item_type;
  iface->get_n_items = limber_catalog_get_n_items;
  iface->get_item = limber_catalog_get_item;
}

LimberCatalog *
limber_catalog_new (void)
{
  return g_object_new (LIMBER_TYPE_CATALOG, NULL);
}

/* find_place: index of the first entry that doesn't come before @entry. */
static guint
find_place (LimberCatalog *self, const Entry *entry)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (entry_compare (g_ptr_array_index (self->entries, middle), entry) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
insert (LimberCatalog *self, guint place, Entry *entry)
{
  g_ptr_array_insert (self->entries, (int) place, entry);
  g_hash_table_insert (self->by_id, (gpointer) limber_exercise_get_id (entry->exercise), entry);
}

static void
take_out (LimberCatalog *self, guint place)
{
  Entry *entry = g_ptr_array_index (self->entries, place);

  g_hash_table_remove (self->by_id, limber_exercise_get_id (entry->exercise));
  g_ptr_array_remove_index (self->entries, place);
}

void
limber_catalog_add (LimberCatalog *self, LimberExercise *exercise)
{
  Entry *entry, *old;
  guint place, removed = 0;

  g_return_if_fail (LIMBER_IS_CATALOG (self));
  g_return_if_fail (LIMBER_IS_EXERCISE (exercise));

  entry = entry_new (exercise);
  old = g_hash_table_lookup (self->by_id, limber_exercise_get_id (exercise));
  if (old != NULL && entry_compare (old, entry) == 0)
    {
      take_out (self, find_place (self, old));
      removed = 1;
    }
  else if (old != NULL)
    {
      limber_catalog_remove (self, limber_exercise_get_id (exercise));
    }

  place = find_place (self, entry);
  insert (self, place, entry);
  g_list_model_items_changed (G_LIST_MODEL (self), place, removed, 1);
}

void
limber_catalog_remove (LimberCatalog *self, const char *id)
{
  Entry *entry;
  guint place;

  g_return_if_fail (LIMBER_IS_CATALOG (self));

  entry = g_hash_table_lookup (self->by_id, id);
  if (entry == NULL)
    return;

  place = find_place (self, entry);
  take_out (self, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);
}

/* The part of the list in which something changes: from low up to, not including, high. */
typedef struct
{
  guint low, high;
} Range;

static void
range_cover (Range *range, guint low, guint high)
{
  range->low = MIN (range->low, low);
  range->high = MAX (range->high, high);
}

/* Notes in @range where the exercise of that id stands, and in @old that it goes. */
static void
mark_old (LimberCatalog *self, const char *id, GHashTable *old, Range *range)
{
  Entry *entry = g_hash_table_lookup (self->by_id, id);
  guint place;

  if (entry == NULL || !g_hash_table_add (old, entry))
    return;

  place = find_place (self, entry);
  range_cover (range, place, place + 1);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return entry_compare (a, b);
}

/* (transfer container): the entries of @range without those in @old, and @added, which is sorted, among them. */
static GPtrArray *
merge (LimberCatalog *self, const Range *range, GHashTable *old, GPtrArray *added)
{
  GPtrArray *merged = g_ptr_array_sized_new (range->high - range->low + added->len);
  guint next = 0;

  for (guint i = range->low; i < range->high; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (g_hash_table_contains (old, entry))
        continue;
      while (next < added->len && entry_compare (added->pdata[next], entry) < 0)
        g_ptr_array_add (merged, added->pdata[next++]);
      g_ptr_array_add (merged, entry);
    }
  while (next < added->len)
    g_ptr_array_add (merged, added->pdata[next++]);

  return merged;
}

/* Puts @merged in the place of the entries of @range, which all are in it or have been freed. */
static void
replace_range (LimberCatalog *self, const Range *range, GPtrArray *merged)
{
  guint n = self->entries->len;
  guint tail = n - range->high;
  guint length = range->low + merged->len + tail;

  g_ptr_array_set_free_func (self->entries, NULL);
  if (length > n)
    g_ptr_array_set_size (self->entries, (int) length);
  memmove (self->entries->pdata + range->low + merged->len, self->entries->pdata + range->high,
           tail * sizeof (gpointer));
  if (merged->len > 0)
    memcpy (self->entries->pdata + range->low, merged->pdata, merged->len * sizeof (gpointer));
  g_ptr_array_set_size (self->entries, (int) length);
  g_ptr_array_set_free_func (self->entries, (GDestroyNotify) entry_free);
}

/* Of two entries with the same id the later counts. */
static GPtrArray *
make_entries (GPtrArray *exercises)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = exercises->len; i > 0; i--)
    if (g_hash_table_add (ids, (gpointer) limber_exercise_get_id (exercises->pdata[i - 1])))
      g_ptr_array_add (entries, entry_new (exercises->pdata[i - 1]));
  g_ptr_array_sort_values (entries, compare_entries);

  return entries;
}

static void
forget (gpointer key, gpointer value, gpointer data)
{
  LimberCatalog *self = data;
  Entry *entry = key;

  g_hash_table_remove (self->by_id, limber_exercise_get_id (entry->exercise));
}

void
limber_catalog_change (LimberCatalog *self, GPtrArray *added, GPtrArray *removed)
{
  g_autoptr (GHashTable) old =
      g_hash_table_new_full (NULL, NULL, (GDestroyNotify) entry_free, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) merged = NULL;
  Range range = { G_MAXUINT, 0 };

  g_return_if_fail (LIMBER_IS_CATALOG (self));

  entries = make_entries (added);
  for (guint i = 0; i < removed->len; i++)
    mark_old (self, removed->pdata[i], old, &range);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = entries->pdata[i];
      guint place = find_place (self, entry);

      mark_old (self, limber_exercise_get_id (entry->exercise), old, &range);
      range_cover (&range, place, place);
    }
  if (range.low > range.high)
    return;

  merged = merge (self, &range, old, entries);
  replace_range (self, &range, merged);
  g_hash_table_foreach (old, forget, self);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = entries->pdata[i];

      g_hash_table_insert (self->by_id, (gpointer) limber_exercise_get_id (entry->exercise), entry);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), range.low, range.high - range.low, merged->len);
}

LimberExercise *
limber_catalog_lookup (LimberCatalog *self, const char *id)
{
  Entry *entry;

  if (self == NULL || id == NULL)
    return NULL;

  entry = g_hash_table_lookup (self->by_id, id);

  return entry != NULL ? entry->exercise : NULL;
}

const char *
limber_catalog_get_name (LimberCatalog *self, const char *id)
{
  LimberExercise *exercise = limber_catalog_lookup (self, id);

  /* Translators: stands for an exercise that a routine names and that is no longer there. */
  return exercise != NULL ? limber_exercise_get_name (exercise) : _ ("Missing exercise");
}

LimberSearchIndex *
limber_catalog_get_index (LimberCatalog *self)
{
  g_return_val_if_fail (LIMBER_IS_CATALOG (self), NULL);

  if (self->index == NULL)
    self->index = limber_search_index_new (G_LIST_MODEL (self));

  return self->index;
}
