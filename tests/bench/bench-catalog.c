/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <malloc.h>
#include <string.h>
#include <time.h>

#include "limber-bench.h"
#include "limber-crowd.h"
#include "model/limber-exercise-private.h"
#include "model/limber-search.h"

/*
 * What a keystroke in the catalog's search costs the main thread (processor time), from the text to the list that the
 * grid shows and the counts of the filters, while some words are typed letter by letter and taken back at once.
 *
 * Beside it, one strstr() over the same words of every exercise, which finds no typos, combines no words and tells
 * nothing about filters; and a GtkFilterListModel that does the same strstr(). And what the catalog takes to keep.
 */

#define N_ROUNDS 7

static const char *const typed[] = { "shoulder stretch", "brigde", "knee wall", "spnie" };

/* Milliseconds, a value for each keystroke. */
typedef struct
{
  GArray *search;
  GArray *pass;
  GArray *model;
  GArray *ratio;
} Times;

typedef struct
{
  LimberSearch *search;
  GPtrArray *words; /* of each exercise, folded */
  GHashTable *words_of;
  GtkFilterListModel *model;
  const char *text;
  Times times;
} Bench;

static double
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_quantile (GArray *times, double q)
{
  g_array_sort (times, compare);
  return g_array_index (times, double, (guint) (q * (times->len - 1)));
}

static double
time_search (Bench *self)
{
  double start = get_time ();

  limber_search_set_text (self->search, self->text);
  for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
    for (guint value = 0; value < limber_facet_get_n_values (facet); value++)
      limber_search_count (self->search, facet, value);
  return get_time () - start;
}

static double
time_pass (Bench *self)
{
  double start = get_time ();
  G_GNUC_UNUSED volatile guint n_found = 0; /* whose sum is a reason not to leave the loop out */

  for (guint i = 0; i < self->words->len; i++)
    n_found += strstr (self->words->pdata[i], self->text) != NULL;
  return get_time () - start;
}

static double
time_model (Bench *self)
{
  double start = get_time ();

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->model), GTK_FILTER_CHANGE_DIFFERENT);
  return get_time () - start;
}

static gboolean
has_text (gpointer item, gpointer user_data)
{
  const Bench *self = user_data;

  return strstr (g_hash_table_lookup (self->words_of, item), self->text) != NULL;
}

static void
fold (Bench *self, GListModel *crowd)
{
  for (guint i = 0; i < g_list_model_get_n_items (crowd); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (crowd, i);
      g_autofree char *name = limber_exercise_fold (exercise, LIMBER_FIELD_NAME);
      g_autofree char *head = limber_exercise_fold (exercise, LIMBER_FIELD_HEAD);
      g_autofree char *body = limber_exercise_fold (exercise, LIMBER_FIELD_BODY);
      char *words = g_strconcat (name, head, body, NULL);

      g_ptr_array_add (self->words, words);
      g_hash_table_insert (self->words_of, exercise, words);
    }
}

static void
press_key (Bench *self, const char *text)
{
  double search, pass, model, ratio;

  self->text = text;
  search = time_search (self);
  pass = time_pass (self);
  model = time_model (self);
  ratio = search / pass;
  g_array_append_val (self->times.search, search);
  g_array_append_val (self->times.pass, pass);
  g_array_append_val (self->times.model, model);
  g_array_append_val (self->times.ratio, ratio);
  if (g_getenv ("BENCH_DETAILS") != NULL)
    g_print ("  %-18s %8.3f ms; strstr %8.3f ms; ratio %.3f; %u found\n", text, search, pass, ratio,
             g_list_model_get_n_items (G_LIST_MODEL (self->search)));
}

static void
type (Bench *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      for (gsize length = 1; length <= strlen (typed[i]); length++)
        {
          g_autofree char *text = g_strndup (typed[i], length);

          press_key (self, text);
        }
      self->text = "";
      time_search (self);
    }
}

static void
print_times (const Times *times)
{
  double search = get_quantile (times->search, 0.5);

  g_print ("  keystroke %.3f ms (worst %.3f); strstr %.3f ms; GtkFilterListModel %.3f ms\n", search,
           get_quantile (times->search, 1), get_quantile (times->pass, 0.5),
           get_quantile (times->model, 0.5));
  g_print ("  ratio to strstr: of the medians %.3f; median %.3f, worst %.3f\n",
           search / get_quantile (times->pass, 0.5), get_quantile (times->ratio, 0.5),
           get_quantile (times->ratio, 1));
}

static GArray *
new_times (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/* Of the keystrokes from @first on. */
static double
get_median_from (GArray *times, guint first)
{
  g_autoptr (GArray) some = new_times ();

  g_array_append_vals (some, &g_array_index (times, double, first), times->len - first);
  return get_quantile (some, 0.5);
}

/* The words once, letter by letter. */
static void
type_round (Bench *bench, guint n)
{
  g_autofree char *ours = g_strdup_printf ("search-%u-ours", n);
  g_autofree char *pass = g_strdup_printf ("search-%u-strstr", n);
  guint first = bench->times.search->len;

  type (bench);
  limber_bench_tell (ours, "ms", get_median_from (bench->times.search, first));
  limber_bench_tell (pass, "ms", get_median_from (bench->times.pass, first));
}

static void
measure_search (LimberCatalog *crowd)
{
  Bench bench = { 0 };

  bench.times = (Times) { new_times (), new_times (), new_times (), new_times () };
  bench.search = limber_search_new (crowd);
  bench.words = g_ptr_array_new_with_free_func (g_free);
  bench.words_of = g_hash_table_new (NULL, NULL);
  fold (&bench, G_LIST_MODEL (crowd));
  bench.text = "";
  bench.model =
      gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (crowd)),
                                 GTK_FILTER (gtk_custom_filter_new (has_text, &bench, NULL)));
  for (guint i = 0; i < N_ROUNDS; i++)
    type_round (&bench, g_list_model_get_n_items (G_LIST_MODEL (crowd)));
  print_times (&bench.times);

  g_object_unref (bench.model);
  g_object_unref (bench.search);
  g_hash_table_unref (bench.words_of);
  g_ptr_array_unref (bench.words);
  g_array_unref (bench.times.search);
  g_array_unref (bench.times.pass);
  g_array_unref (bench.times.model);
  g_array_unref (bench.times.ratio);
}

static void
measure (guint n)
{
  gsize before = mallinfo2 ().uordblks;
  g_autoptr (LimberCatalog) crowd = limber_crowd_new (n);
  gsize texts = limber_crowd_get_text_size (crowd);
  gsize filled = mallinfo2 ().uordblks;
  double start = get_time ();
  gsize indexed;

  limber_search_index_update (limber_catalog_get_index (crowd));
  g_print ("%u exercises, indexed in %.0f ms\n", n, get_time () - start);
  indexed = mallinfo2 ().uordblks;
  g_print ("  memory beside %.0f bytes of text: %.0f bytes an exercise, %.0f of them the index\n",
           (double) texts / n, (double) (indexed - before - texts) / n,
           (double) (indexed - filled) / n);
  measure_search (crowd);
}

int
main (void)
{
  measure (10000);
  measure (100000);
  return 0;
}
