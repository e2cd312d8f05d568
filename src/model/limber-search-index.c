/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-search-index.h"

#include <glib/gi18n-lib.h>

#include "model/limber-exercise-private.h"
#include "model/limber-lexicon.h"

/* How long to read at a time when nobody waits: a fraction of a frame. */
#define SLICE_US 2000

/* So many that left are kept in any case. */
#define MIN_LEFT 64

/* Terms of fewer letters are too short to be told from others when a letter is wrong. */
#define MIN_ALIKE 3
#define MIN_ALIKE_PREFIX 4
#define MIN_ALIKE_NAME 5

struct _LimberSearchIndex
{
  GObject parent_instance;

  GListModel *exercises;  /* unowned */
  GArray *numbers;        /* guint32: by position in the list */
  GPtrArray *by_number;   /* exercises */
  GHashTable *numbers_of; /* exercise → number + 1 */
  LimberBits all;
  guint n_all;
  guint n_read; /* numbers below it are read */
  guint source; /* that reads on */

  LimberLexicon *lexicon;
  LimberBits values[LIMBER_N_FACETS][LIMBER_FACET_MAX_VALUES];
  GPtrArray *collections; /* titles of sources, from LIMBER_SOURCE_OWN + 1 on */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberSearchIndex, limber_search_index, G_TYPE_OBJECT)

/* --- reading --- */

static guint
get_collection (LimberSearchIndex *self, const char *title)
{
  guint i;

  if (g_ptr_array_find_with_equal_func (self->collections, title, g_str_equal, &i))
    return LIMBER_SOURCE_OWN + 1 + i;

  /* The last value takes all that are too many. */
  i = LIMBER_SOURCE_OWN + 1 + self->collections->len;
  if (i >= LIMBER_FACET_MAX_VALUES)
    return LIMBER_FACET_MAX_VALUES - 1;
  g_ptr_array_add (self->collections, g_strdup (i == LIMBER_FACET_MAX_VALUES - 1
                                                    /* Translators: collections of exercises */
                                                    ? _ ("Others")
                                                    : title));
  return i;
}

static guint
get_source (LimberSearchIndex *self, LimberExercise *exercise)
{
  g_autofree char *title = NULL;

  if (limber_exercise_get_built_in (exercise))
    return LIMBER_SOURCE_BUILT_IN;
  g_object_get (exercise, "source-title", &title, NULL);
  return title != NULL && *title != '\0' ? get_collection (self, title) : LIMBER_SOURCE_OWN;
}

static void
read_facets (LimberSearchIndex *self, LimberExercise *exercise, guint number)
{
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    {
      guint32 values = facet == LIMBER_FACET_SOURCE ? LIMBER_SET_OF (get_source (self, exercise))
                                                    : limber_facet_get_values (facet, exercise);

      for (guint value = 0; value < LIMBER_FACET_MAX_VALUES; value++)
        if (LIMBER_SET_HAS (values, value))
          limber_bits_add (&self->values[facet][value], number);
    }
}

static void
read_words (LimberSearchIndex *self, LimberExercise *exercise, guint number)
{
  for (guint field = 0; field < LIMBER_N_FIELDS; field++)
    {
      g_autofree char *words = limber_exercise_fold (exercise, field);

      limber_lexicon_add (self->lexicon, words, field, number);
    }
}

/* Returns: whether there is more to read. */
static gboolean
read_next (LimberSearchIndex *self)
{
  if (self->n_read < self->by_number->len)
    {
      if (limber_bits_has (&self->all, self->n_read))
        read_words (self, self->by_number->pdata[self->n_read], self->n_read);
      self->n_read++;
    }
  return self->n_read < self->by_number->len;
}

void
limber_search_index_update (LimberSearchIndex *self)
{
  g_return_if_fail (LIMBER_IS_SEARCH_INDEX (self));

  while (read_next (self))
    ;
  limber_lexicon_sort (self->lexicon);
}

static gboolean
read_slice (gpointer data)
{
  LimberSearchIndex *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (read_next (self))
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;

  limber_lexicon_sort (self->lexicon);
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* --- following the list --- */

static void
forget_all (LimberSearchIndex *self)
{
  g_array_set_size (self->numbers, 0);
  g_ptr_array_set_size (self->by_number, 0);
  g_hash_table_remove_all (self->numbers_of);
  limber_bits_clear (&self->all);
  self->n_all = self->n_read = 0;
  g_clear_pointer (&self->lexicon, limber_lexicon_free);
  self->lexicon = limber_lexicon_new ();
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    for (guint value = 0; value < LIMBER_FACET_MAX_VALUES; value++)
      limber_bits_clear (&self->values[facet][value]);
  g_ptr_array_set_size (self->collections, 0);
}

static void
add (LimberSearchIndex *self, guint position, guint n)
{
  g_autofree guint32 *numbers = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    {
      LimberExercise *exercise = g_list_model_get_item (self->exercises, position + i);
      guint number = self->by_number->len;

      numbers[i] = number;
      g_ptr_array_add (self->by_number, exercise);
      g_hash_table_insert (self->numbers_of, exercise, GUINT_TO_POINTER (number + 1));
      limber_bits_add (&self->all, number);
      read_facets (self, exercise, number);
    }
  self->n_all += n;
  g_array_insert_vals (self->numbers, position, numbers, n);
}

static void
take_out (LimberSearchIndex *self, guint position, guint n)
{
  for (guint i = position; i < position + n; i++)
    {
      guint number = g_array_index (self->numbers, guint32, i);

      limber_bits_remove (&self->all, number);
      g_hash_table_remove (self->numbers_of, self->by_number->pdata[number]);
    }
  self->n_all -= n;
  g_array_remove_range (self->numbers, position, n);
}

static void
on_items_changed (LimberSearchIndex *self, guint position, guint removed, guint added)
{
  gboolean renumbered;

  if (removed > 0)
    take_out (self, position, removed);
  renumbered = self->by_number->len > 2 * self->n_all + MIN_LEFT;
  if (renumbered)
    {
      forget_all (self);
      position = 0;
      added = g_list_model_get_n_items (self->exercises);
    }
  if (added > 0)
    add (self, position, added);
  if (self->source == 0 && self->n_read < self->by_number->len)
    self->source = g_idle_add_full (G_PRIORITY_LOW, read_slice, self, NULL);
  g_signal_emit (self, signals[CHANGED], 0, renumbered);
}

/* --- the object --- */

static void
limber_search_index_finalize (GObject *object)
{
  LimberSearchIndex *self = LIMBER_SEARCH_INDEX (object);

  g_clear_handle_id (&self->source, g_source_remove);
  forget_all (self);
  g_array_unref (self->numbers);
  g_ptr_array_unref (self->by_number);
  g_hash_table_unref (self->numbers_of);
  g_ptr_array_unref (self->collections);
  limber_lexicon_free (self->lexicon);
  G_OBJECT_CLASS (limber_search_index_parent_class)->finalize (object);
}

static void
limber_search_index_class_init (LimberSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_search_index_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_SEARCH_INDEX, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
limber_search_index_init (LimberSearchIndex *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->by_number = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers_of = g_hash_table_new (NULL, NULL);
  self->collections = g_ptr_array_new_with_free_func (g_free);
  self->lexicon = limber_lexicon_new ();
}

LimberSearchIndex *
limber_search_index_new (GListModel *exercises)
{
  LimberSearchIndex *self = g_object_new (LIMBER_TYPE_SEARCH_INDEX, NULL);

  self->exercises = exercises;
  g_signal_connect_object (exercises, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  on_items_changed (self, 0, 0, g_list_model_get_n_items (exercises));
  return self;
}

/* --- answering --- */

gboolean
limber_search_index_get_number (LimberSearchIndex *self, LimberExercise *exercise, guint *number)
{
  guint next = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers_of, exercise));

  *number = next - 1;
  return next > 0;
}

LimberExercise *
limber_search_index_get_exercise (LimberSearchIndex *self, guint number)
{
  g_return_val_if_fail (number < self->by_number->len, NULL);

  return self->by_number->pdata[number];
}

const guint32 *
limber_search_index_get_numbers (LimberSearchIndex *self, guint *n)
{
  *n = self->numbers->len;
  return (const guint32 *) (gpointer) self->numbers->data;
}

const LimberBits *
limber_search_index_get_all (LimberSearchIndex *self)
{
  return &self->all;
}

guint
limber_search_index_get_n_values (LimberSearchIndex *self, LimberFacet facet)
{
  return limber_facet_get_n_values (facet)
         + (facet == LIMBER_FACET_SOURCE ? self->collections->len : 0);
}

const char *
limber_search_index_get_label (LimberSearchIndex *self, LimberFacet facet, guint value)
{
  guint n = limber_facet_get_n_values (facet);

  g_return_val_if_fail (value < limber_search_index_get_n_values (self, facet), "");

  return value < n ? limber_facet_get_label (facet, value) : self->collections->pdata[value - n];
}

const LimberBits *
limber_search_index_get_value (LimberSearchIndex *self, LimberFacet facet, guint value)
{
  g_return_val_if_fail (facet < LIMBER_N_FACETS && value < LIMBER_FACET_MAX_VALUES, NULL);

  return &self->values[facet][value];
}

static void
clear_fields (LimberBits fields[LIMBER_N_FIELDS])
{
  for (guint i = 0; i < LIMBER_N_FIELDS; i++)
    limber_bits_clear (&fields[i]);
}

static void
ask_alike (LimberSearchIndex *self, const char *term, gboolean literal, LimberBits *answer)
{
  LimberBits fields[LIMBER_N_FIELDS] = { 0 };
  glong length = g_utf8_strlen (term, -1);

  if (length < (literal ? MIN_ALIKE_NAME : MIN_ALIKE))
    return;
  limber_lexicon_find_alike (self->lexicon, term, literal || length < MIN_ALIKE_PREFIX, fields);
  for (guint i = 0; i < (literal ? LIMBER_FIELD_BODY : LIMBER_N_FIELDS); i++)
    limber_bits_unite (answer, &fields[i]);
  clear_fields (fields);
}

void
limber_search_index_ask (LimberSearchIndex *self,
                         const char *term,
                         LimberBits answers[LIMBER_N_ANSWERS])
{
  LimberBits fields[LIMBER_N_FIELDS] = { 0 };
  gboolean literal;

  limber_lexicon_find (self->lexicon, term, fields);
  for (guint answer = LIMBER_ANSWER_NAME; answer <= LIMBER_ANSWER_LITERAL; answer++)
    for (guint field = 0; field <= answer; field++)
      limber_bits_unite (&answers[answer], &fields[field]);
  clear_fields (fields);

  /* A word that only those have who left is none. */
  literal = limber_bits_count_common (&answers[LIMBER_ANSWER_LITERAL], &self->all) > 0;
  limber_bits_unite (&answers[LIMBER_ANSWER_ALIKE], &answers[LIMBER_ANSWER_LITERAL]);
  ask_alike (self, term, literal, &answers[LIMBER_ANSWER_ALIKE]);
}
