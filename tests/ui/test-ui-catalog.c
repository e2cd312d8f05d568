/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-catalog.h"

#include "ui/catalog/limber-catalog-card.h"
#include "ui/catalog/limber-catalog-mover.h"
#include "ui/catalog/limber-exercise-page.h"
#include "ui/widgets/limber-clip-view.h"

static void
test_all (LimberTestCatalog *fixture, gconstpointer data)
{
  GListModel *catalog = G_LIST_MODEL (limber_library_get_catalog (fixture->world->library));

  limber_test_catalog_present (fixture, 1200);
  g_assert_cmpuint (g_list_model_get_n_items (catalog), >=, 8);
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), ==,
                    g_list_model_get_n_items (catalog));
  limber_test_assert_names (fixture->page);
}

static void
test_narrow (LimberTestCatalog *fixture, gconstpointer data)
{
  limber_test_catalog_present (fixture, 360);
  limber_test_assert_names (fixture->page);
  g_assert_nonnull (limber_test_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "Filters"));
}

/* Nothing found has a way out. */
static void
test_search (LimberTestCatalog *fixture, gconstpointer data)
{
  guint all;

  limber_test_catalog_present (fixture, 1200);
  all = g_list_model_get_n_items (limber_test_catalog_get_found (fixture));
  limber_test_catalog_search (fixture, "cat-camel", 1);
  limber_test_catalog_search (fixture, "no such exercise", 0);
  limber_test_assert_names (fixture->page);

  gtk_widget_activate_action (fixture->page, "catalog.clear-search", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (limber_test_catalog_get_found (fixture)), ==, all);
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
test_mover (LimberTestCatalog *fixture, gconstpointer data)
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

static void
show_exercises (LimberTestCatalog *fixture, int width)
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
      limber_test_wait (limber_test_is_mapped, page);
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==,
                       limber_exercise_get_name (exercise));
      limber_test_assert_names (page);
    }
}

/* Every exercise has its page. */
static void
test_exercises_wide (LimberTestCatalog *fixture, gconstpointer data)
{
  show_exercises (fixture, 1000);
}

static void
test_exercises_narrow (LimberTestCatalog *fixture, gconstpointer data)
{
  show_exercises (fixture, 360);
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
  limber_test_catalog_add ("/ui-catalog/all", test_all);
  limber_test_catalog_add ("/ui-catalog/narrow", test_narrow);
  limber_test_catalog_add ("/ui-catalog/search", test_search);
  limber_test_catalog_add ("/ui-catalog/mover", test_mover);
  limber_test_catalog_add ("/ui-catalog/exercises-wide", test_exercises_wide);
  limber_test_catalog_add ("/ui-catalog/exercises-narrow", test_exercises_narrow);
  return g_test_run ();
}
