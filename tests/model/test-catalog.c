/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "limber-sample.h"

/* The last items-changed, and how many there were. */
typedef struct
{
  guint n, position, removed, added;
} Change;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Change *change)
{
  *change = (Change) { change->n + 1, position, removed, added };
}

static void
add (LimberCatalog *catalog, const char *id, const char *name)
{
  g_autoptr (LimberExercise) exercise = limber_sample_exercise (id, name, LIMBER_SIDES_BOTH);

  limber_catalog_add (catalog, exercise);
}

static void
assert_ids (LimberCatalog *catalog, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalog)); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (G_LIST_MODEL (catalog), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", limber_exercise_get_id (exercise));
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (LimberCatalog) catalog = limber_catalog_new ();

  add (catalog, "c", "wall angel");
  add (catalog, "a", "Cat-cow");
  add (catalog, "b", "arm circle");
  add (catalog, "e", "Cat-cow");
  add (catalog, "d", "Bird dog");

  assert_ids (catalog, "b d a e c");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (catalog)) == LIMBER_TYPE_EXERCISE);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (catalog), 5));
}

static void
test_replace (void)
{
  g_autoptr (LimberCatalog) catalog = limber_catalog_new ();
  Change change = { 0 };

  add (catalog, "a", "Arm circle");
  add (catalog, "b", "Bird dog");
  add (catalog, "c", "Cat-cow");
  g_signal_connect (catalog, "items-changed", G_CALLBACK (on_items_changed), &change);

  add (catalog, "b", "Bird dog");
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_cmpuint (change.position, ==, 1);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 1);

  add (catalog, "a", "Zigzag");
  g_assert_cmpuint (change.n, ==, 3);
  g_assert_cmpuint (change.position, ==, 2);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);
  assert_ids (catalog, "b c a");
  g_assert_cmpstr (limber_exercise_get_name (limber_catalog_lookup (catalog, "a")), ==, "Zigzag");
}

static void
test_remove (void)
{
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  Change change = { 0 };

  assert_ids (catalog, "bug row bridge");
  g_signal_connect (catalog, "items-changed", G_CALLBACK (on_items_changed), &change);

  limber_catalog_remove (catalog, "nobody");
  g_assert_cmpuint (change.n, ==, 0);

  limber_catalog_remove (catalog, "row");
  assert_ids (catalog, "bug bridge");
  g_assert_cmpuint (change.n, ==, 1);
  g_assert_cmpuint (change.position, ==, 1);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 0);
  g_assert_null (limber_catalog_lookup (catalog, "row"));
}

static void
test_lookup (void)
{
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();

  g_assert_cmpstr (limber_exercise_get_name (limber_catalog_lookup (catalog, "bug")), ==,
                   "Dead bug");
  g_assert_null (limber_catalog_lookup (catalog, "Bug"));
  g_assert_null (limber_catalog_lookup (catalog, NULL));
  g_assert_null (limber_catalog_lookup (NULL, "bug"));
}

/* A routine may name what is no longer there. */
static void
test_name (void)
{
  g_autoptr (LimberCatalog) catalog = limber_catalog_new ();
  g_autoptr (LimberExercise) exercise =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", "a", "name", "Plank", NULL);

  limber_catalog_add (catalog, exercise);
  g_assert_cmpstr (limber_catalog_get_name (catalog, "a"), ==, "Plank");
  limber_catalog_remove (catalog, "a");
  g_assert_cmpstr (limber_catalog_get_name (catalog, "a"), ==, "Missing exercise");
  g_assert_cmpstr (limber_catalog_get_name (catalog, NULL), ==, "Missing exercise");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/order", test_order);
  g_test_add_func ("/catalog/replace", test_replace);
  g_test_add_func ("/catalog/remove", test_remove);
  g_test_add_func ("/catalog/lookup", test_lookup);

  g_test_add_func ("/catalog/name", test_name);

  return g_test_run ();
}
