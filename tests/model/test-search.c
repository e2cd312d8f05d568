/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-search.h"

static void
add (LimberCatalog *catalog,
     const char *id,
     const char *name,
     LimberKind kind,
     LimberRegion region,
     LimberEquipmentSet equipment,
     const char *step)
{
  g_autoptr (LimberExercise) exercise =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", id, "name", name, "kind", kind, "primary",
                    LIMBER_SET_OF (region), "equipment", equipment, "steps",
                    (const char *const[]) { step, NULL }, "built-in", TRUE, NULL);

  limber_catalog_add (catalog, exercise);
}

static LimberCatalog *
create_catalog (void)
{
  LimberCatalog *catalog = limber_catalog_new ();

  add (catalog, "bridge", "Glute Bridge", LIMBER_KIND_STRENGTH, LIMBER_REGION_GLUTES,
       LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT), "Plant your feet.");
  add (catalog, "circle", "Arm Circle", LIMBER_KIND_DYNAMIC, LIMBER_REGION_SHOULDERS, 0,
       "Let the circle grow.");
  add (catalog, "plank", "Forearm Plank", LIMBER_KIND_STABILITY, LIMBER_REGION_CORE,
       LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT), "Breathe while you are as straight as a bridge.");
  add (catalog, "row", "Dumbbell Row", LIMBER_KIND_STRENGTH, LIMBER_REGION_UPPER_BACK,
       LIMBER_SET_OF (LIMBER_EQUIPMENT_DUMBBELL) | LIMBER_SET_OF (LIMBER_EQUIPMENT_WALL),
       "Pull up with a bent elbow.");
  add (catalog, "rücken", "Rückenstraße", LIMBER_KIND_STATIC, LIMBER_REGION_LOWER_BACK, 0,
       "Écartez les bras.");
  add (catalog, "zahr", "إطالة أسفل الظهر", LIMBER_KIND_STATIC, LIMBER_REGION_LOWER_BACK, 0,
       "تنفّس ببطء");
  return catalog;
}

/* The ids of what is found, in order. */
static char *
get_ids (LimberSearch *search)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (search)); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (G_LIST_MODEL (search), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", limber_exercise_get_id (exercise));
    }
  return g_string_free_and_steal (g_steal_pointer (&ids));
}

static void
assert_ids (LimberSearch *search, const char *expected)
{
  g_autofree char *ids = get_ids (search);

  g_assert_cmpstr (ids, ==, expected);
}

/* What is typed, and what is found then. */
typedef struct
{
  const char *text;
  const char *ids;
} Case;

static void
assert_cases (const Case *cases, guint n)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", cases[i].text);
      limber_search_set_text (search, cases[i].text);
      assert_ids (search, cases[i].ids);
    }
}

#define EVERYTHING "circle row plank bridge rücken zahr"

static void
test_words (void)
{
  static const Case cases[] = {
    { "", EVERYTHING },
    { "brid", "bridge plank" }, /* in the name, then in the steps */
    { "BRIDGE glute", "bridge" },
    { "glutes", "bridge" },
    { "dumbbell", "row" },
    { "strength", "row bridge" },
    { "breathe", "plank" },
    { "ruckenstrasse", "rücken" },
    { "RÜCKENSTRASSE", "rücken" },
    { "ecartez", "rücken" },
    { "اطاله", "zahr" },
    { "ظهر", "zahr" },
    { "الظهر", "zahr" },
    { "تنفس", "zahr" },
    { "upper lower", "" },
    { "wheelbarrow", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* One letter left out, put in, changed or swapped, anywhere; not two, and not where what was typed is right. */
static void
test_typos (void)
{
  static const Case cases[] = {
    { "dumbell", "row" },
    { "dumbbbell", "row" },
    { "dumbbekl", "row" },
    { "dubmbell", "row" },
    { "umbbell", "row" },
    { "xdumbbell", "row" },
    { "dumbbelk", "row" },
    { "dumbellx", "" },
    { "dunbell", "" },
    { "brethe", "plank" },
    { "wal", "row" },
    { "rwo", "row" },
    { "rwx", "" },
    { "ruckenstrase", "rücken" },
    { "إطلة", "zahr" },
    { "plant", "bridge plank" }, /* a step says so; and a name nearly does */
    { "glute brigde", "bridge" },
    { "grow", "circle" }, /* though it is nearly a row */
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* Every single typo of every word finds the exercise that has it. */
static void
test_every_typo (void)
{
  static const char *const words[] = { "dumbbell", "forearm", "circle" };
  static const char *const ids[] = { "row", "plank", "circle" };
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize at = 0; at < strlen (words[i]); at++)
      {
        const char *rest = words[i] + at;
        g_autofree char *fewer = g_strdup_printf ("%.*s%s", (int) at, words[i], rest + 1);
        g_autofree char *more = g_strdup_printf ("%.*sq%s", (int) at, words[i], rest);
        g_autofree char *other = g_strdup_printf ("%.*sq%s", (int) at, words[i], rest + 1);
        const char *typos[] = { fewer, more, other };

        for (guint j = 0; j < G_N_ELEMENTS (typos); j++)
          {
            g_test_message ("%s", typos[j]);
            limber_search_set_text (search, typos[j]);
            assert_ids (search, ids[i]);
          }
      }
}

static void
test_facets (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);

  limber_search_choose (search, LIMBER_FACET_KIND, LIMBER_KIND_DYNAMIC, TRUE);
  assert_ids (search, "circle");
  limber_search_choose (search, LIMBER_FACET_KIND, LIMBER_KIND_STRENGTH, TRUE);
  assert_ids (search, "circle row bridge");
  limber_search_choose (search, LIMBER_FACET_REGION, LIMBER_REGION_SHOULDERS, TRUE);
  assert_ids (search, "circle");
  g_assert_cmpuint (limber_search_get_n_filters (search), ==, 3);
  limber_search_choose (search, LIMBER_FACET_REGION, LIMBER_REGION_SHOULDERS, FALSE);
  limber_search_set_text (search, "bridge");
  assert_ids (search, "bridge");
  limber_search_clear (search, FALSE);
  assert_ids (search, "bridge plank");
  limber_search_clear (search, TRUE);
  assert_ids (search, EVERYTHING);
}

static void
test_equipment (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);
  guint none = limber_facet_get_n_values (LIMBER_FACET_EQUIPMENT) - 1;

  limber_search_choose (search, LIMBER_FACET_EQUIPMENT, none, TRUE);
  assert_ids (search, "circle rücken zahr");
  limber_search_choose (search, LIMBER_FACET_EQUIPMENT, LIMBER_EQUIPMENT_DUMBBELL, TRUE);
  assert_ids (search, "circle row rücken zahr");
  limber_search_clear (search, FALSE);

  /* All that one needs has to be there. */
  limber_search_limit_to_equipment (search, TRUE, LIMBER_SET_OF (LIMBER_EQUIPMENT_DUMBBELL));
  assert_ids (search, "circle rücken zahr");
  limber_search_limit_to_equipment (search, TRUE,
                                    LIMBER_SET_OF (LIMBER_EQUIPMENT_DUMBBELL)
                                        | LIMBER_SET_OF (LIMBER_EQUIPMENT_WALL));
  assert_ids (search, "circle row rücken zahr");
  limber_search_limit_to_equipment (search, FALSE, 0);
  assert_ids (search, EVERYTHING);
}

static void
test_ids (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);

  limber_search_limit_to_ids (search, (const char *const[]) { "row", "gone", "bridge", NULL });
  assert_ids (search, "row bridge");
  g_assert_cmpuint (limber_search_get_n_filters (search), ==, 1);
  limber_search_limit_to_ids (search, (const char *const[]) { NULL });
  assert_ids (search, "");
  limber_search_limit_to_ids (search, NULL);
  assert_ids (search, EVERYTHING);
}

/* A count says what a click on the value would find if it were the only one of its facet. */
static void
test_counts (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);

  limber_search_choose (search, LIMBER_FACET_KIND, LIMBER_KIND_DYNAMIC, TRUE);
  g_assert_cmpuint (limber_search_count (search, LIMBER_FACET_KIND, LIMBER_KIND_STRENGTH), ==, 2);
  g_assert_cmpuint (limber_search_count (search, LIMBER_FACET_REGION, LIMBER_REGION_GLUTES), ==, 0);
  g_assert_cmpuint (limber_search_count (search, LIMBER_FACET_REGION, LIMBER_REGION_SHOULDERS), ==,
                    1);
  g_assert_true (limber_search_offers (search, LIMBER_FACET_REGION, LIMBER_REGION_GLUTES));
  g_assert_false (limber_search_offers (search, LIMBER_FACET_REGION, LIMBER_REGION_NECK));
}

static void
test_sources (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberExercise) own =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", "own", "name", "Own", NULL);
  g_autoptr (LimberExercise) other =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", "other", "name", "Other", "source-title",
                    "Free Collection", NULL);
  g_autoptr (LimberSearch) search = NULL;
  LimberSearchIndex *index = limber_catalog_get_index (catalog);

  limber_catalog_add (catalog, own);
  limber_catalog_add (catalog, other);
  search = limber_search_new (catalog);
  g_assert_cmpuint (limber_search_index_get_n_values (index, LIMBER_FACET_SOURCE), ==, 3);
  g_assert_cmpstr (limber_search_index_get_label (index, LIMBER_FACET_SOURCE, 2), ==,
                   "Free Collection");
  limber_search_choose (search, LIMBER_FACET_SOURCE, LIMBER_SOURCE_OWN, TRUE);
  assert_ids (search, "own");
  limber_search_choose (search, LIMBER_FACET_SOURCE, 2, TRUE);
  assert_ids (search, "other own");
}

static gint64
by_length (LimberExercise *exercise, gpointer user_data)
{
  return *(int *) user_data * (gint64) strlen (limber_exercise_get_id (exercise));
}

static void
test_order (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);
  int sign = 1;

  limber_search_set_order (search, by_length, &sign);
  assert_ids (search, "row zahr plank circle bridge rücken");
  limber_search_set_text (search, "bridge");
  assert_ids (search, "plank bridge");
  sign = -1;
  limber_search_reorder (search);
  assert_ids (search, "bridge plank");
  limber_search_set_order (search, NULL, NULL);
  limber_search_set_text (search, "");
  assert_ids (search, EVERYTHING);
}

typedef struct
{
  guint position, removed, added, n;
} Change;

static void
note_change (GListModel *model, guint position, guint removed, guint added, Change *change)
{
  *change = (Change) { position, removed, added, change->n + 1 };
}

/* One change, from the first that is another to the last; none when nothing is. */
static void
test_changes (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);
  Change change = { 0 };

  g_signal_connect (search, "items-changed", G_CALLBACK (note_change), &change);
  limber_search_choose (search, LIMBER_FACET_EQUIPMENT, LIMBER_EQUIPMENT_MAT, TRUE);
  g_assert_cmpuint (change.n, ==, 1);
  limber_search_choose (search, LIMBER_FACET_EQUIPMENT, LIMBER_EQUIPMENT_DUMBBELL, TRUE);
  assert_ids (search, "row plank bridge");
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);
  limber_search_set_text (search, "mat");
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 0);
  g_assert_cmpuint (change.n, ==, 3);
  limber_search_set_text (search, "mat ");
  limber_search_choose (search, LIMBER_FACET_EQUIPMENT, LIMBER_EQUIPMENT_DUMBBELL, FALSE);
  g_assert_cmpuint (change.n, ==, 3);
}

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* The list follows the catalog, also while something is searched for, and through being numbered anew. */
static void
test_follows (void)
{
  g_autoptr (LimberCatalog) catalog = create_catalog ();
  g_autoptr (LimberSearch) search = limber_search_new (catalog);
  g_autoptr (LimberSearch) everything = limber_search_new (catalog);

  limber_search_set_text (search, "bridge");
  add (catalog, "supported", "Supported Bridge", LIMBER_KIND_STATIC, LIMBER_REGION_HIPS, 0,
       "Rest.");
  settle ();
  assert_ids (search, "bridge supported plank");
  add (catalog, "bridge", "Glute Lift", LIMBER_KIND_STRENGTH, LIMBER_REGION_GLUTES, 0, "Lift.");
  settle ();
  assert_ids (search, "supported plank");

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);

      add (catalog, id, "Bridge", LIMBER_KIND_STATIC, LIMBER_REGION_HIPS, 0, "");
      if (i % 7 == 0)
        settle ();
      limber_catalog_remove (catalog, id);
    }
  settle ();
  assert_ids (search, "supported plank");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (everything)), ==, 7);
  limber_search_set_text (search, "lift");
  assert_ids (search, "bridge");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/typos", test_typos);
  g_test_add_func ("/search/every-typo", test_every_typo);
  g_test_add_func ("/search/facets", test_facets);
  g_test_add_func ("/search/equipment", test_equipment);
  g_test_add_func ("/search/ids", test_ids);
  g_test_add_func ("/search/counts", test_counts);
  g_test_add_func ("/search/sources", test_sources);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/changes", test_changes);
  g_test_add_func ("/search/follows", test_follows);
  return g_test_run ();
}
