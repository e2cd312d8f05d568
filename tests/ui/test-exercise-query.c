/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "model/limber-catalog.h"
#include "ui/catalog/limber-exercise-query.h"

static void
add_exercise (LimberCatalog *catalog,
              const char *id,
              LimberKind kind,
              LimberRegionSet primary,
              LimberRegionSet secondary,
              LimberEquipmentSet equipment)
{
  g_autoptr (LimberExercise) exercise =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", id, "name", id, "kind", kind, "primary", primary,
                    "secondary", secondary, "equipment", equipment, NULL);

  limber_catalog_add (catalog, exercise);
}

static LimberCatalog *
create_catalog (void)
{
  LimberCatalog *catalog = limber_catalog_new ();

  add_exercise (catalog, "row", LIMBER_KIND_STRENGTH, LIMBER_SET_OF (LIMBER_REGION_UPPER_BACK),
                LIMBER_SET_OF (LIMBER_REGION_SHOULDERS), LIMBER_SET_OF (LIMBER_EQUIPMENT_DUMBBELL));
  add_exercise (catalog, "bridge", LIMBER_KIND_STRENGTH, LIMBER_SET_OF (LIMBER_REGION_GLUTES), 0,
                LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT));
  add_exercise (catalog, "circle", LIMBER_KIND_DYNAMIC, LIMBER_SET_OF (LIMBER_REGION_SHOULDERS), 0,
                0);
  return catalog;
}

static guint
count_found (const LimberExerciseQuery *query, LimberCatalog *catalog)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalog)); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (G_LIST_MODEL (catalog), i);

      n += limber_exercise_query_matches (query, exercise);
    }
  return n;
}

/* Values of one facet widen, another facet narrows. */
static void
test_facets (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberExerciseQuery) query = limber_exercise_query_new ();

  g_assert_cmpuint (count_found (query, catalog), ==, 3);
  limber_exercise_query_choose (query, LIMBER_FACET_KIND, LIMBER_KIND_DYNAMIC, TRUE);
  g_assert_cmpuint (count_found (query, catalog), ==, 1);
  limber_exercise_query_choose (query, LIMBER_FACET_KIND, LIMBER_KIND_STRENGTH, TRUE);
  g_assert_cmpuint (count_found (query, catalog), ==, 3);
  limber_exercise_query_choose (query, LIMBER_FACET_REGION, LIMBER_REGION_SHOULDERS, TRUE);
  g_assert_cmpuint (count_found (query, catalog), ==, 2);
  g_assert_cmpuint (limber_exercise_query_get_n_chosen (query), ==, 3);
  limber_exercise_query_choose (query, LIMBER_FACET_KIND, LIMBER_KIND_STRENGTH, FALSE);
  g_assert_cmpuint (count_found (query, catalog), ==, 1);
  limber_exercise_query_clear (query);
  g_assert_cmpuint (count_found (query, catalog), ==, 3);
}

static void
test_no_equipment (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberExerciseQuery) query = limber_exercise_query_new ();
  guint none = limber_facet_get_n_values (LIMBER_FACET_EQUIPMENT) - 1;

  limber_exercise_query_choose (query, LIMBER_FACET_EQUIPMENT, none, TRUE);
  g_assert_cmpuint (count_found (query, catalog), ==, 1);
  limber_exercise_query_choose (query, LIMBER_FACET_EQUIPMENT, LIMBER_EQUIPMENT_MAT, TRUE);
  g_assert_cmpuint (count_found (query, catalog), ==, 2);
}

static void
test_words (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberExerciseQuery) query = limber_exercise_query_new ();

  limber_exercise_query_set_text (query, "brid");
  g_assert_cmpuint (count_found (query, catalog), ==, 1);
  limber_exercise_query_choose (query, LIMBER_FACET_KIND, LIMBER_KIND_DYNAMIC, TRUE);
  g_assert_cmpuint (count_found (query, catalog), ==, 0);
}

/* A count says what a click on the value would find if it were the only one of its facet. */
static void
test_counts (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberExerciseQuery) query = limber_exercise_query_new ();

  limber_exercise_query_choose (query, LIMBER_FACET_KIND, LIMBER_KIND_DYNAMIC, TRUE);
  g_assert_cmpuint (limber_exercise_query_count (query, G_LIST_MODEL (catalog), LIMBER_FACET_KIND,
                                                 LIMBER_KIND_STRENGTH),
                    ==, 2);
  g_assert_cmpuint (limber_exercise_query_count (query, G_LIST_MODEL (catalog), LIMBER_FACET_REGION,
                                                 LIMBER_REGION_GLUTES),
                    ==, 0);
  g_assert_cmpuint (limber_exercise_query_count (query, G_LIST_MODEL (catalog), LIMBER_FACET_REGION,
                                                 LIMBER_REGION_SHOULDERS),
                    ==, 1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-query/facets", test_facets);
  g_test_add_func ("/exercise-query/no-equipment", test_no_equipment);
  g_test_add_func ("/exercise-query/words", test_words);
  g_test_add_func ("/exercise-query/counts", test_counts);
  return g_test_run ();
}
