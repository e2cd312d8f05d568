/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-catalog.h"

#include "ui/catalog/limber-body-map.h"
#include "ui/catalog/limber-owned-equipment.h"

/* The first toggle whose name begins so, as "Mat: 4 exercises" does with "Mat". */
static GtkWidget *
find_toggle (GtkWidget *root, const char *name)
{
  g_autofree char *prefix = g_strconcat (name, ":", NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toggle (child, name);
      g_autofree char *label = NULL;

      if (found != NULL)
        return found;
      if (!GTK_IS_TOGGLE_BUTTON (child))
        continue;
      label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (child),
                                                  GTK_ACCESSIBLE_PROPERTY_LABEL, "");
      if (label != NULL && g_str_has_prefix (label, prefix))
        return child;
    }
  return NULL;
}

static void
test_filter (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *dumbbell;
  guint all;

  limber_test_catalog_present (fixture, 1200);
  all = g_list_model_get_n_items (limber_test_catalog_get_found (fixture));
  dumbbell = find_toggle (fixture->page, "Dumbbell");
  g_assert_nonnull (dumbbell);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (dumbbell), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), <, all);
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), >, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (dumbbell), FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), ==, all);
}

/* What came to nothing says what would help, and a press does it. */
static void
test_way_out (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *mat, *clear;

  limber_test_catalog_present (fixture, 1200);
  mat = find_toggle (fixture->page, "Mat");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mat), TRUE);
  limber_test_catalog_search (fixture, "dumbbell", 0);
  clear = limber_test_find (fixture->page, GTK_TYPE_BUTTON, "Clear Filters");
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), >, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (mat)));
  g_assert_false (gtk_widget_get_visible (clear));
}

static LimberRegionSet
get_regions (gpointer exercise)
{
  return limber_exercise_get_primary (exercise) | limber_exercise_get_secondary (exercise);
}

static gboolean
is_active (gpointer toggle)
{
  return gtk_toggle_button_get_active (toggle);
}

/* A region is pressed on both sides of the map, by whichever it was chosen; its chip takes it off. */
static void
test_map (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *map, *shoulders, *chip;
  guint all, n = 0;

  limber_test_catalog_present (fixture, 1200);
  all = g_list_model_get_n_items (limber_test_catalog_get_found (fixture));
  map = limber_test_find (fixture->page, LIMBER_TYPE_BODY_MAP, NULL);
  shoulders = find_toggle (map, "Shoulders");
  gtk_widget_grab_focus (shoulders);
  gtk_widget_activate (shoulders); /* as the space bar does */
  limber_test_wait (is_active, shoulders);
  limber_test_assert_names (fixture->page);

  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), <, all);
  for (guint i = 0; i < g_list_model_get_n_items (limber_test_catalog_get_found (fixture)); i++)
    {
      g_autoptr (LimberExercise) exercise =
          g_list_model_get_item (limber_test_catalog_get_found (fixture), i);

      g_assert_true (LIMBER_SET_HAS (get_regions (exercise), LIMBER_REGION_SHOULDERS));
    }
  for (GtkWidget *part = gtk_widget_get_first_child (map); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (part)))
      {
        n++;
        gtk_test_accessible_assert_state (part, GTK_ACCESSIBLE_STATE_PRESSED,
                                          GTK_ACCESSIBLE_TRISTATE_TRUE);
      }
  g_assert_cmpuint (n, ==, 2);

  chip = limber_test_find (fixture->page, GTK_TYPE_BUTTON, "Remove Filter “Shoulders”");
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), ==, all);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (shoulders)));
}

/* Each part of the map is hit within itself: where it was drawn, not in the rectangle around it. */
static void
test_map_shape (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *map, *shoulders;
  double width, height;

  limber_test_catalog_present (fixture, 1200);
  map = limber_test_find (fixture->page, LIMBER_TYPE_BODY_MAP, NULL);
  shoulders = find_toggle (map, "Shoulders");
  width = gtk_widget_get_width (shoulders);
  height = gtk_widget_get_height (shoulders);
  g_assert_true (gtk_widget_contains (shoulders, width * 0.1, height * 0.5));
  g_assert_true (gtk_widget_contains (shoulders, width * 0.9, height * 0.5));
  g_assert_false (gtk_widget_contains (shoulders, width * 0.5, height * 0.5));
}

static void
test_owned (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *toggle, *check;
  guint n_without;

  g_settings_reset (fixture->world->settings, "my-equipment");
  limber_test_catalog_present (fixture, 1200);
  toggle = limber_test_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "With what I have");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  n_without = g_list_model_get_n_items (limber_test_catalog_get_found (fixture));

  check = limber_test_find (fixture->page, GTK_TYPE_CHECK_BUTTON, "Mat");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (limber_owned_equipment_get (fixture->world->settings), ==,
                    LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT));
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), >,
                    n_without);
  for (guint i = 0; i < g_list_model_get_n_items (limber_test_catalog_get_found (fixture)); i++)
    {
      g_autoptr (LimberExercise) exercise =
          g_list_model_get_item (limber_test_catalog_get_found (fixture), i);

      g_assert_cmpuint (limber_exercise_get_equipment (exercise)
                            & ~LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT),
                        ==, 0);
    }

  /* What another window says is ticked here. */
  limber_owned_equipment_set (fixture->world->settings, LIMBER_SET_OF (LIMBER_EQUIPMENT_CHAIR));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpuint (limber_owned_equipment_get (fixture->world->settings), ==,
                    LIMBER_SET_OF (LIMBER_EQUIPMENT_CHAIR));
  g_settings_reset (fixture->world->settings, "my-equipment");
}

static void
test_favourites (LimberTestCatalog *fixture, gconstpointer data)
{
  LimberFavourites *favourites = limber_context_get_favourites (fixture->world->context);
  GtkWidget *toggle;

  g_settings_reset (fixture->world->settings, "favourites");
  limber_test_catalog_present (fixture, 1200);
  toggle = limber_test_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "Favourites");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), ==, 0);
  limber_favourites_set (favourites, "cat-cow", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), ==, 1);
  g_settings_reset (fixture->world->settings, "favourites");
}

static char *
get_first (LimberTestCatalog *fixture)
{
  g_autoptr (LimberExercise) exercise =
      g_list_model_get_item (limber_test_catalog_get_found (fixture), 0);

  return g_strdup (limber_exercise_get_id (exercise));
}

static void
test_order (LimberTestCatalog *fixture, gconstpointer data)
{
  LimberFavourites *favourites = limber_context_get_favourites (fixture->world->context);
  GSettings *settings = fixture->world->settings;
  g_autofree char *by_name = NULL;
  g_autofree char *by_favourite = NULL;
  LimberKind before = LIMBER_KIND_CARDIO;

  g_settings_reset (settings, "catalog-order");
  limber_test_catalog_present (fixture, 1200);
  by_name = get_first (fixture);
  limber_favourites_set (favourites, "wall-angel", TRUE);
  gtk_widget_activate_action (fixture->page, "catalog-settings.catalog-order", "s", "favourites");
  by_favourite = get_first (fixture);
  g_assert_cmpstr (by_favourite, ==, "wall-angel");
  g_assert_cmpstr (by_name, !=, by_favourite);

  gtk_widget_activate_action (fixture->page, "catalog-settings.catalog-order", "s", "kind");
  for (guint i = 0; i < g_list_model_get_n_items (limber_test_catalog_get_found (fixture)); i++)
    {
      g_autoptr (LimberExercise) exercise =
          g_list_model_get_item (limber_test_catalog_get_found (fixture), i);

      g_assert_cmpint (limber_exercise_get_kind (exercise), >=, before);
      before = limber_exercise_get_kind (exercise);
    }
  g_settings_reset (settings, "catalog-order");
  g_settings_reset (settings, "favourites");
}

/* What was done last comes first, also when it is done while the catalog is shown. */
static void
test_last_done (LimberTestCatalog *fixture, gconstpointer data)
{
  GSettings *settings = fixture->world->settings;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (LimberSession) session = limber_session_new (NULL, "desk-break", "Desk break", now);
  g_autoptr (LimberDose) dose = limber_dose_new ();
  g_autofree char *first = NULL;

  g_settings_set_string (settings, "catalog-order", "used");
  limber_test_catalog_present (fixture, 1200);
  limber_session_add_item (session, limber_session_item_new ("wall-angel", "Wall Angel",
                                                             LIMBER_SECTION_MAIN, dose));
  limber_library_save_session (fixture->world->library, session);
  first = get_first (fixture);
  g_assert_cmpstr (first, ==, "wall-angel");
  g_settings_reset (settings, "catalog-order");
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
  limber_test_catalog_add ("/ui-catalog-filters/toggle", test_filter);
  limber_test_catalog_add ("/ui-catalog-filters/way-out", test_way_out);
  limber_test_catalog_add ("/ui-catalog-filters/map", test_map);
  limber_test_catalog_add ("/ui-catalog-filters/map-shape", test_map_shape);
  limber_test_catalog_add ("/ui-catalog-filters/owned", test_owned);
  limber_test_catalog_add ("/ui-catalog-filters/favourites", test_favourites);
  limber_test_catalog_add ("/ui-catalog-filters/order", test_order);
  limber_test_catalog_add ("/ui-catalog-filters/last-done", test_last_done);
  return g_test_run ();
}
