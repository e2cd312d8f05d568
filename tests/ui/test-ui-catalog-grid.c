/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-catalog.h"

#include "ui/catalog/limber-catalog-card.h"
#include "ui/catalog/limber-pick-bar.h"
#include "ui/widgets/limber-clip-view.h"
#include "ui/widgets/limber-poster.h"

static void
fill_catalog (LimberTestCatalog *fixture, guint n)
{
  LimberCatalog *catalog = limber_library_get_catalog (fixture->world->library);
  LimberExercise *model = limber_catalog_lookup (catalog, "cat-cow");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%03u", i);
      g_autoptr (LimberExercise) exercise =
          limber_exercise_with (model, "id", id, "name", id, NULL);

      limber_catalog_add (catalog, exercise);
    }
}

typedef struct
{
  GtkWidget *page;
  guint n_cards;
  guint n_seen;
  guint n_textures;
} Census;

static void
count_cards (GtkWidget *widget, Census *census)
{
  GtkWidget *scrolled;
  graphene_rect_t bounds;

  if (LIMBER_IS_CATALOG_CARD (widget))
    {
      LimberPoster *poster = LIMBER_POSTER (limber_test_find (widget, LIMBER_TYPE_POSTER, NULL));

      scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
      g_assert_true (gtk_widget_compute_bounds (widget, scrolled, &bounds));
      census->n_cards++;
      census->n_seen += gtk_widget_get_mapped (widget)
                        && bounds.origin.y < (float) gtk_widget_get_height (scrolled)
                        && bounds.origin.y + bounds.size.height > 0;
      census->n_textures += limber_poster_has_picture (poster);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_cards (child, census);
}

static gboolean
only_seen_have_textures (gpointer data)
{
  Census *census = data;

  census->n_cards = census->n_seen = census->n_textures = 0;
  count_cards (census->page, census);
  return census->n_seen > 0 && census->n_textures == census->n_seen;
}

/* Of the many cards that a grid makes, those that can be seen hold a picture, and no others; also after scrolling. */
static void
test_textures (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *grid;
  Census census = { 0 };

  fill_catalog (fixture, 300);
  limber_test_catalog_present (fixture, 800);
  census.page = fixture->page;
  limber_test_wait (only_seen_have_textures, &census);
  g_assert_cmpuint (census.n_cards, >, 3 * census.n_seen);
  grid = limber_test_find (fixture->page, GTK_TYPE_GRID_VIEW, NULL);
  gtk_grid_view_scroll_to (GTK_GRID_VIEW (grid), 200, GTK_LIST_SCROLL_NONE, NULL);
  limber_test_wait (only_seen_have_textures, &census);
}

static guint
count_clips (GtkWidget *widget)
{
  guint n = LIMBER_IS_CLIP_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_clips (child);
  return n;
}

static gboolean
has_moving_clip (gpointer cell)
{
  return count_clips (cell) == 1;
}

/* Wherever the focus goes, one clip goes with it: a second pipeline never runs. */
static void
test_one_clip (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *grid, *cell;

  limber_test_catalog_present (fixture, 800);
  grid = limber_test_find (fixture->page, GTK_TYPE_GRID_VIEW, NULL);
  cell = gtk_widget_get_first_child (grid);
  for (guint i = 0; i < 4; i++, cell = gtk_widget_get_next_sibling (cell))
    {
      gtk_widget_grab_focus (cell);
      limber_test_wait (has_moving_clip, cell);
      g_assert_cmpuint (count_clips (fixture->page), ==, 1);
    }
}

static gboolean
shows_video (gpointer card)
{
  GtkWidget *clip = limber_test_find (card, LIMBER_TYPE_CLIP_VIEW, NULL);
  GtkWidget *picture = limber_test_find (clip, GTK_TYPE_PICTURE, NULL);

  return picture != NULL && gtk_widget_get_visible (picture);
}

/* With reduced motion, what has the focus stands still; until that is switched off. */
static void
test_reduced_motion (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *card;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  limber_test_catalog_present (fixture, 800);
  card = gtk_widget_get_first_child (limber_test_find (fixture->page, GTK_TYPE_GRID_VIEW, NULL));
  gtk_widget_grab_focus (card);
  limber_test_wait (has_moving_clip, card);
  limber_test_settle (GTK_WIDGET (fixture->window));
  g_assert_false (shows_video (card));
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  limber_test_wait (shows_video, card);
}

static GtkWidget *
get_card (LimberTestCatalog *fixture, guint i)
{
  GtkWidget *cell =
      gtk_widget_get_first_child (limber_test_find (fixture->page, GTK_TYPE_GRID_VIEW, NULL));

  while (i-- > 0)
    cell = gtk_widget_get_next_sibling (cell);
  return gtk_widget_get_first_child (cell);
}

static void
activate_focused (LimberTestCatalog *fixture, const char *action)
{
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (fixture->window)), action, NULL);
}

/* Lines of the routine, or those of one exercise. */
static guint
count_lines (LimberRoutine *routine, const char *id)
{
  guint n = 0;

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
      n += id == NULL
           || g_str_equal (limber_item_get_exercise (limber_routine_get_item (routine, section, i)),
                           id);
  return n;
}

/* Exercises are picked by keys and by their ticks, and a routine has them in the sections where they belong. */
static void
test_pick (LimberTestCatalog *fixture, gconstpointer data)
{
  GListModel *routines = limber_library_get_routines (fixture->world->library);
  guint n_before = g_list_model_get_n_items (routines);
  GtkWidget *bar, *card, *select;
  const char *id;
  gboolean found = FALSE;

  limber_test_catalog_present (fixture, 800);
  bar = limber_test_find (fixture->page, LIMBER_TYPE_PICK_BAR, NULL);
  select = limber_test_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "Select Exercises");
  card = get_card (fixture, 1);
  id = limber_exercise_get_id (limber_catalog_card_get_exercise (LIMBER_CATALOG_CARD (card)));
  gtk_widget_grab_focus (gtk_widget_get_parent (card));
  activate_focused (fixture, "grid.pick");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (select)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (limber_test_find (get_card (fixture, 0),
                                                                   GTK_TYPE_CHECK_BUTTON,
                                                                   "Select")),
                               TRUE);
  limber_test_assert_names (fixture->page);
  g_assert_nonnull (limber_test_find (bar, GTK_TYPE_LABEL, "2 selected"));

  gtk_widget_activate_action (bar, "picks.new-routine", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (routines), ==, n_before + 1);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (select)));
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);
      if (g_str_equal (limber_routine_get_name (routine), "New Routine"))
        found = count_lines (routine, NULL) == 2 && count_lines (routine, id) == 1;
    }
  g_assert_true (found);
}

/* What was picked stays so while others are searched for; cancelling puts all back. */
static void
test_cancel (LimberTestCatalog *fixture, gconstpointer data)
{
  GtkWidget *bar, *card, *entry;

  limber_test_catalog_present (fixture, 800);
  bar = limber_test_find (fixture->page, LIMBER_TYPE_PICK_BAR, NULL);
  entry = limber_test_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL);
  card = get_card (fixture, 0);
  gtk_widget_grab_focus (gtk_widget_get_parent (card));
  activate_focused (fixture, "grid.pick");
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such exercise");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_nonnull (limber_test_find (bar, GTK_TYPE_LABEL, "1 selected"));
  gtk_widget_activate_action (bar, "picks.cancel", NULL);
  g_assert_nonnull (limber_test_find (bar, GTK_TYPE_LABEL, "0 selected"));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
  limber_test_catalog_add ("/ui-catalog-grid/textures", test_textures);
  limber_test_catalog_add ("/ui-catalog-grid/one-clip", test_one_clip);
  limber_test_catalog_add ("/ui-catalog-grid/reduced-motion", test_reduced_motion);
  limber_test_catalog_add ("/ui-catalog-grid/pick", test_pick);
  limber_test_catalog_add ("/ui-catalog-grid/cancel", test_cancel);
  return g_test_run ();
}
