/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"

#include "ui/catalog/limber-catalog-card.h"
#include "ui/catalog/limber-catalog-mover.h"
#include "ui/catalog/limber-catalog-page.h"
#include "ui/catalog/limber-exercise-page.h"
#include "ui/widgets/limber-clip-view.h"

typedef struct
{
  LimberTestWorld *world;
  GtkWidget *page;
  GtkWindow *window;
  guint expected;
} Fixture;

static void
present (Fixture *fixture, int width)
{
  fixture->page = limber_catalog_page_new (fixture->world->context);
  fixture->window = limber_test_present (fixture->page, width, 700);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->world = limber_test_world_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  limber_test_world_free (fixture->world);
}

static GListModel *
get_found (Fixture *fixture)
{
  GtkWidget *grid = limber_test_find (fixture->page, GTK_TYPE_GRID_VIEW, NULL);

  return G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (grid)));
}

static gboolean
has_found (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (get_found (fixture)) == fixture->expected;
}

static void
search (Fixture *fixture, const char *text, guint expected)
{
  GtkWidget *entry = limber_test_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  fixture->expected = expected;
  limber_test_wait (has_found, fixture);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  GListModel *catalog = G_LIST_MODEL (limber_library_get_catalog (fixture->world->library));

  present (fixture, 1200);
  g_assert_cmpuint (g_list_model_get_n_items (catalog), >=, 8);
  g_assert_cmpuint (g_list_model_get_n_items (get_found (fixture)), ==,
                    g_list_model_get_n_items (catalog));
  limber_test_assert_names (fixture->page);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  present (fixture, 360);
  limber_test_assert_names (fixture->page);
  g_assert_nonnull (limber_test_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "Filters"));
}

/* Nothing found has a way out. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  guint all;

  present (fixture, 1200);
  all = g_list_model_get_n_items (get_found (fixture));
  search (fixture, "cat-camel", 1);
  search (fixture, "no such exercise", 0);
  limber_test_assert_names (fixture->page);

  gtk_widget_activate_action (fixture->page, "catalog.clear-search", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (get_found (fixture)), ==, all);
}

typedef struct
{
  GtkWidget *card;
  gboolean moving;
} Expectation;

static gboolean
is_as_expected (gpointer data)
{
  const Expectation *expectation = data;
  GtkWidget *clip = limber_test_find (expectation->card, LIMBER_TYPE_CLIP_VIEW, NULL);

  return (clip != NULL) == expectation->moving;
}

/* The one moving picture follows the focus, and leaves a card that is going to show something else at once. */
static void
test_mover (Fixture *fixture, gconstpointer data)
{
  GListModel *catalog = G_LIST_MODEL (limber_library_get_catalog (fixture->world->library));
  g_autoptr (LimberCatalogMover) mover = limber_catalog_mover_new (fixture->world->context);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Expectation first = { limber_catalog_card_new (fixture->world->context), TRUE };
  Expectation second = { limber_catalog_card_new (fixture->world->context), TRUE };
  g_autoptr (LimberExercise) exercise = g_list_model_get_item (catalog, 0);

  limber_catalog_card_set_exercise (LIMBER_CATALOG_CARD (first.card), exercise);
  limber_catalog_card_set_exercise (LIMBER_CATALOG_CARD (second.card), exercise);
  gtk_box_append (GTK_BOX (box), first.card);
  gtk_box_append (GTK_BOX (box), second.card);
  fixture->window = limber_test_present (box, 600, 400);

  limber_catalog_mover_focus (mover, LIMBER_CATALOG_CARD (first.card));
  limber_test_wait (is_as_expected, &first);
  limber_catalog_mover_focus (mover, LIMBER_CATALOG_CARD (second.card));
  limber_test_wait (is_as_expected, &second);
  first.moving = FALSE;
  g_assert_true (is_as_expected (&first));
  limber_catalog_mover_forget (mover, LIMBER_CATALOG_CARD (second.card));
  second.moving = FALSE;
  g_assert_true (is_as_expected (&second));
}

static gboolean
is_shown (gpointer page)
{
  return gtk_widget_get_mapped (page) && gtk_widget_get_width (page) > 0;
}

static void
show_exercises (Fixture *fixture, int width)
{
  GListModel *catalog = G_LIST_MODEL (limber_library_get_catalog (fixture->world->library));
  GtkWidget *view = adw_navigation_view_new ();

  adw_navigation_view_add (ADW_NAVIGATION_VIEW (view),
                           adw_navigation_page_new (gtk_label_new (NULL), "Root"));
  fixture->window = limber_test_present (view, width, 700);
  for (guint i = 0; i < g_list_model_get_n_items (catalog); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (catalog, i);
      GtkWidget *page = limber_exercise_page_new (fixture->world->context, exercise);

      adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
      limber_test_wait (is_shown, page);
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==,
                       limber_exercise_get_name (exercise));
      limber_test_assert_names (page);
    }
}

/* Every exercise has its page. */
static void
test_exercises_wide (Fixture *fixture, gconstpointer data)
{
  show_exercises (fixture, 1000);
}

static void
test_exercises_narrow (Fixture *fixture, gconstpointer data)
{
  show_exercises (fixture, 360);
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/ui-catalog/all", test_all);
  ADD ("/ui-catalog/narrow", test_narrow);
  ADD ("/ui-catalog/search", test_search);
  ADD ("/ui-catalog/mover", test_mover);
  ADD ("/ui-catalog/exercises-wide", test_exercises_wide);
  ADD ("/ui-catalog/exercises-narrow", test_exercises_narrow);
#undef ADD
  return g_test_run ();
}
