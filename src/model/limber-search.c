/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-search.h"

#include "model/limber-search-order.h"
#include "model/limber-search-terms.h"

struct _LimberSearch
{
  GObject parent_instance;

  LimberCatalog *catalog;
  LimberSearchIndex *index;

  LimberSearchTerms *terms;
  guint32 chosen[LIMBER_N_FACETS]; /* bit i: value i; 0: all */
  char **ids;                      /* or NULL */
  gboolean limited;
  LimberEquipmentSet owned;

  gboolean stale;    /* the catalog changed since the sets below were made */
  guint source;      /* that makes them anew */
  LimberBits limits; /* who is left by ids, equipment and words */
  LimberBits found;

  LimberSearchKey key;
  gpointer key_data;
  GArray *order; /* guint32: the numbers of all exercises in the order of their keys, or NULL */
  GArray *list;  /* guint32: the numbers of those that are found, in order */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void limber_search_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberSearch,
                               limber_search,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      limber_search_list_model_init))

static GType
limber_search_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_EXERCISE;
}

static guint
limber_search_get_n_items (GListModel *model)
{
  return LIMBER_SEARCH (model)->list->len;
}

static gpointer
limber_search_get_item (GListModel *model, guint position)
{
  LimberSearch *self = LIMBER_SEARCH (model);

  if (position >= self->list->len)
    return NULL;

  return g_object_ref (limber_search_index_get_exercise (self->index,
                                                         g_array_index (self->list, guint32,
                                                                        position)));
}

static void
limber_search_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_search_get_item_type;
  iface->get_n_items = limber_search_get_n_items;
  iface->get_item = limber_search_get_item;
}

/* --- the sets --- */

static void
leave_ids (LimberSearch *self)
{
  LimberBits marked = { 0 };
  guint number;

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      LimberExercise *exercise = limber_catalog_lookup (self->catalog, self->ids[i]);

      if (exercise != NULL && limber_search_index_get_number (self->index, exercise, &number))
        limber_bits_add (&marked, number);
    }
  limber_bits_intersect (&self->limits, &marked);
  limber_bits_clear (&marked);
}

static void
leave_equipment (LimberSearch *self)
{
  for (guint i = 0; i < limber_enum_get_n_values (LIMBER_TYPE_EQUIPMENT); i++)
    if (!LIMBER_SET_HAS (self->owned, i))
      limber_bits_subtract (&self->limits,
                            limber_search_index_get_value (self->index, LIMBER_FACET_EQUIPMENT, i));
}

/* Leaves in the set who has one of the values chosen in the facet. */
static void
leave_chosen (LimberSearch *self, LimberFacet facet, LimberBits *set)
{
  LimberBits chosen = { 0 };

  if (self->chosen[facet] == 0)
    return;
  for (guint value = 0; value < LIMBER_FACET_MAX_VALUES; value++)
    if (LIMBER_SET_HAS (self->chosen[facet], value))
      limber_bits_unite (&chosen, limber_search_index_get_value (self->index, facet, value));
  limber_bits_intersect (set, &chosen);
  limber_bits_clear (&chosen);
}

static void
find (LimberSearch *self)
{
  const LimberBits *answers = limber_search_terms_get_answers (self->terms);

  limber_bits_copy (&self->limits, limber_search_index_get_all (self->index));
  if (answers != NULL)
    limber_bits_intersect (&self->limits, &answers[LIMBER_ANSWER_ALIKE]);
  if (self->ids != NULL)
    leave_ids (self);
  if (self->limited)
    leave_equipment (self);

  limber_bits_copy (&self->found, &self->limits);
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    leave_chosen (self, facet, &self->found);
}

/* --- the list --- */

/* Tells of what lies between the first and the last that is another. */
static void
replace_list (LimberSearch *self, GArray *list, gboolean renumbered)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->list);
  const guint32 *old = (const guint32 *) (gpointer) before->data;
  const guint32 *new = (const guint32 *) (gpointer) list->data;
  guint most = renumbered ? 0 : MIN (before->len, list->len);
  guint start = 0, end = 0;

  while (start < most && old[start] == new[start])
    start++;
  while (end < most - start && old[before->len - 1 - end] == new[list->len - 1 - end])
    end++;
  self->list = list;
  if (start + end < MAX (before->len, list->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                list->len - start - end);
}

static GArray *
make_list (LimberSearch *self)
{
  if (self->key == NULL)
    return limber_search_order_found (self->index, NULL, &self->found,
                                      limber_search_terms_get_answers (self->terms));

  if (self->order == NULL)
    self->order = limber_search_order_by_key (self->index, self->key, self->key_data);
  return limber_search_order_found (self->index, self->order, &self->found, NULL);
}

static void
update (LimberSearch *self, gboolean renumbered)
{
  if (self->stale)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      g_clear_pointer (&self->order, g_array_unref);
      self->stale = FALSE;
      limber_search_terms_ask_anew (self->terms);
    }
  find (self);
  replace_list (self, make_list (self), renumbered);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_time (gpointer data)
{
  LimberSearch *self = data;

  self->source = 0;
  update (self, FALSE);
}

/* Many changes in a row are one. */
static void
on_index_changed (LimberSearch *self, gboolean renumbered)
{
  self->stale = TRUE;
  if (renumbered)
    update (self, TRUE);
  else if (self->source == 0)
    self->source = g_idle_add_once (on_time, self);
}

/* --- the object --- */

static void
limber_search_finalize (GObject *object)
{
  LimberSearch *self = LIMBER_SEARCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_array_unref (self->list);
  g_clear_pointer (&self->order, g_array_unref);
  limber_bits_clear (&self->limits);
  limber_bits_clear (&self->found);
  g_strfreev (self->ids);
  limber_search_terms_free (self->terms);
  g_clear_object (&self->index);
  g_clear_object (&self->catalog);
  G_OBJECT_CLASS (limber_search_parent_class)->finalize (object);
}

static void
limber_search_class_init (LimberSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_search_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_search_init (LimberSearch *self)
{
  self->list = g_array_new (FALSE, FALSE, sizeof (guint32));
}

LimberSearch *
limber_search_new (LimberCatalog *catalog)
{
  LimberSearch *self;

  g_return_val_if_fail (LIMBER_IS_CATALOG (catalog), NULL);

  self = g_object_new (LIMBER_TYPE_SEARCH, NULL);
  self->catalog = g_object_ref (catalog);
  self->index = g_object_ref (limber_catalog_get_index (catalog));
  self->terms = limber_search_terms_new (self->index);
  g_signal_connect_object (self->index, "changed", G_CALLBACK (on_index_changed), self,
                           G_CONNECT_SWAPPED);
  update (self, FALSE);
  return self;
}

/* --- what is looked for --- */

void
limber_search_set_text (LimberSearch *self, const char *text)
{
  g_return_if_fail (LIMBER_IS_SEARCH (self));

  if (limber_search_terms_set (self->terms, text))
    update (self, FALSE);
}

void
limber_search_choose (LimberSearch *self, LimberFacet facet, guint value, gboolean chosen)
{
  g_return_if_fail (LIMBER_IS_SEARCH (self));
  g_return_if_fail (value < LIMBER_FACET_MAX_VALUES);

  if (limber_search_is_chosen (self, facet, value) == !!chosen)
    return;
  self->chosen[facet] ^= LIMBER_SET_OF (value);
  update (self, FALSE);
}

gboolean
limber_search_is_chosen (LimberSearch *self, LimberFacet facet, guint value)
{
  return LIMBER_SET_HAS (self->chosen[facet], value);
}

void
limber_search_limit_to_ids (LimberSearch *self, const char *const *ids)
{
  g_return_if_fail (LIMBER_IS_SEARCH (self));

  if (self->ids == NULL && ids == NULL)
    return;
  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **) ids);
  update (self, FALSE);
}

void
limber_search_limit_to_equipment (LimberSearch *self, gboolean limited, LimberEquipmentSet owned)
{
  gboolean same = self->limited == !!limited && (!limited || self->owned == owned);

  g_return_if_fail (LIMBER_IS_SEARCH (self));

  self->limited = !!limited;
  self->owned = owned;
  if (!same)
    update (self, FALSE);
}

gboolean
limber_search_is_limited_to_ids (LimberSearch *self)
{
  return self->ids != NULL;
}

gboolean
limber_search_is_limited_to_equipment (LimberSearch *self)
{
  return self->limited;
}

void
limber_search_clear (LimberSearch *self, gboolean text)
{
  g_return_if_fail (LIMBER_IS_SEARCH (self));

  if (text)
    limber_search_terms_set (self->terms, "");
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    self->chosen[facet] = 0;
  g_clear_pointer (&self->ids, g_strfreev);
  self->limited = FALSE;
  update (self, FALSE);
}

guint
limber_search_get_n_filters (LimberSearch *self)
{
  guint n = (self->ids != NULL) + (self->limited != FALSE);

  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    for (guint value = 0; value < LIMBER_FACET_MAX_VALUES; value++)
      n += LIMBER_SET_HAS (self->chosen[facet], value);
  return n;
}

gboolean
limber_search_has_text (LimberSearch *self)
{
  return limber_search_terms_get_answers (self->terms) != NULL;
}

void
limber_search_set_order (LimberSearch *self, LimberSearchKey key, gpointer user_data)
{
  g_return_if_fail (LIMBER_IS_SEARCH (self));

  self->key = key;
  self->key_data = user_data;
  limber_search_reorder (self);
}

void
limber_search_reorder (LimberSearch *self)
{
  g_return_if_fail (LIMBER_IS_SEARCH (self));

  g_clear_pointer (&self->order, g_array_unref);
  update (self, FALSE);
}

/* --- facets --- */

guint
limber_search_count (LimberSearch *self, LimberFacet facet, guint value)
{
  LimberBits others = { 0 };
  guint n;

  limber_bits_copy (&others, &self->limits);
  for (guint other = 0; other < LIMBER_N_FACETS; other++)
    if (other != facet)
      leave_chosen (self, other, &others);
  n = limber_bits_count_common (&others, limber_search_index_get_value (self->index, facet, value));
  limber_bits_clear (&others);
  return n;
}

gboolean
limber_search_offers (LimberSearch *self, LimberFacet facet, guint value)
{
  return limber_bits_count_common (limber_search_index_get_all (self->index),
                                   limber_search_index_get_value (self->index, facet, value))
         > 0;
}

LimberSearchIndex *
limber_search_get_index (LimberSearch *self)
{
  return self->index;
}
