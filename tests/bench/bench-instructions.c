/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "limber-coach-sample.h"
#include "limber-crowd.h"
#include "model/limber-search.h"
#include "model/limber-timeline.h"
#include "store/limber-document-kind.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"

/*
 * Work of which ./dev bench counts the instructions: what is called measure_…() and all that it calls. What it needs is
 * made before.
 *
 *     bench-instructions search|coach|timeline|load|save
 */

#define N_EXERCISES 2000
#define N_LINES 100
#define N_DOCUMENTS 100

/* --- search --- */

static void G_NO_INLINE
measure_search (LimberSearch *search)
{
  static const char words[] = "knee bridg";

  for (gsize length = 1; length < sizeof words; length++)
    {
      g_autofree char *text = g_strndup (words, length);

      limber_search_set_text (search, text);
      for (guint facet = 0; facet < LIMBER_N_FACETS; facet++)
        for (guint value = 0; value < limber_facet_get_n_values (facet); value++)
          limber_search_count (search, facet, value);
    }
}

static void
run_search (void)
{
  g_autoptr (LimberCatalog) crowd = limber_crowd_new (N_EXERCISES);
  g_autoptr (LimberSearch) search = limber_search_new (crowd);

  limber_search_index_update (limber_catalog_get_index (crowd));
  measure_search (search);
}

/* --- coach and timeline --- */

static LimberRoutine *
make_routine (void)
{
  GString *text = g_string_new ("circle 10s, twist 1x60s | squat 1x8, ");

  for (guint i = 4; i < N_LINES; i += 4)
    g_string_append (text, "row/left 3x8, twist 1x60s, flexor 1x90s, hinge 2x8, ");
  g_string_append (text, "plank 1x20s |");
  {
    g_autofree char *list = g_string_free_and_steal (text);

    return limber_coach_sample_routine (list, LIMBER_LEVEL_NEW,
                                        LIMBER_SET_OF (LIMBER_REGION_LOWER_BACK));
  }
}

static void G_NO_INLINE
measure_coach (LimberRoutine *routine, LimberCatalog *catalog)
{
  g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, catalog);

  g_assert_true (advice->len > 0);
}

static void G_NO_INLINE
measure_timeline (LimberRoutine *routine, LimberCatalog *catalog)
{
  LimberTimeline *timeline = limber_timeline_new (routine, catalog, NULL);

  g_assert_true (limber_timeline_get_n_phases (timeline) > N_LINES);
  limber_timeline_unref (timeline);
}

static void
run_routine (gboolean coached)
{
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (LimberRoutine) routine = make_routine ();

  if (coached)
    measure_coach (routine, catalog);
  else
    measure_timeline (routine, catalog);
}

/* --- documents --- */

static void G_NO_INLINE
measure_load (const char *text, gsize length)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (JsonNode) node = limber_json_parse (text, length, "exercise.json", NULL);
      g_autoptr (LimberExercise) exercise =
          limber_document_from_json (LIMBER_DOCUMENT_EXERCISE, node, FALSE, "exercise.json", NULL);

      g_assert_nonnull (exercise);
    }
}

static void
run_load (void)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (LIMBER_BENCH_CONTENT "/exercises/bird-dog.json", &text,
                                      &length, NULL));
  measure_load (text, length);
}

/* What a library does with an edit before it is written. */
static void G_NO_INLINE
measure_save (LimberRoutine *routine)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (JsonNode) node = limber_document_to_json (LIMBER_DOCUMENT_ROUTINE, routine);
      g_autoptr (LimberRoutine) again =
          limber_document_from_json (LIMBER_DOCUMENT_ROUTINE, node, FALSE, "routine.json", NULL);
      g_autofree char *text = limber_json_print (node);

      g_assert_nonnull (again);
      g_assert_nonnull (text);
    }
}

static void
run_save (void)
{
  g_autoptr (LimberRoutine) routine = make_routine ();

  measure_save (routine);
}

int
main (int argc, char **argv)
{
  const char *task = argc > 1 ? argv[1] : "";

  if (g_str_equal (task, "search"))
    run_search ();
  else if (g_str_equal (task, "load"))
    run_load ();
  else if (g_str_equal (task, "save"))
    run_save ();
  else
    run_routine (g_str_equal (task, "coach"));
  return 0;
}
