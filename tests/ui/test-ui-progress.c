/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"
#include "limber-test-page.h"

#include "ui/progress/limber-heat-map.h"
#include "ui/progress/limber-log-page.h"
#include "ui/progress/limber-pain-chart.h"
#include "ui/progress/limber-progress-page.h"
#include "ui/widgets/limber-pain-card.h"

typedef LimberTestPage Fixture;

static void
present (Fixture *fixture, int width)
{
  limber_test_page_present (fixture, limber_progress_page_new (fixture->world->context), width,
                            700);
}

static LimberSession *
log_session (Fixture *fixture)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (LIMBER_CLOCK (fixture->world->clock));
  g_autoptr (LimberDose) dose = limber_dose_new ();
  LimberSession *session = limber_session_new (NULL, "desk-break", "Desk Break", now);
  LimberSessionItem *item;

  dose->sets = 2;
  dose->reps = 8;
  item = limber_session_item_new ("cat-cow", "Cat-Cow", LIMBER_SECTION_MAIN, dose);
  item->seconds = 300;
  item->sets = 2;
  limber_session_add_item (session, item);
  item = limber_session_item_new ("gone", "Gone", LIMBER_SECTION_MAIN, dose);
  item->skipped = LIMBER_SKIP_HURTS;
  limber_session_add_item (session, item);
  limber_session_set_ended (session, now);
  limber_session_set_pain_before (session, 4);
  limber_session_set_pain_after (session, 2);
  limber_library_save_session (fixture->world->library, session);
  return session;
}

static const char *
get_state (Fixture *fixture)
{
  GtkWidget *stack = limber_test_find (fixture->page, GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
has_history (gpointer data)
{
  return g_str_equal (get_state (data), "history");
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = NULL;

  present (fixture, 900);
  g_assert_cmpstr (get_state (fixture), ==, "empty");
  limber_test_assert_names (fixture->page);

  session = log_session (fixture);
  limber_test_wait (has_history, fixture);
  limber_test_assert_names (fixture->page);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = log_session (fixture);

  present (fixture, 360);
  limber_test_assert_names (fixture->page);
}

static void
test_heat_map_says (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = log_session (fixture);
  g_autofree char *caption = NULL;

  present (fixture, 900);
  g_object_get (limber_test_find (fixture->page, LIMBER_TYPE_HEAT_MAP, NULL), "caption", &caption,
                NULL);
  g_assert_cmpstr (caption, ==, "Last 26 weeks: 1 session, 5 min");
}

static void
test_heat_levels (void)
{
  g_assert_cmpuint (limber_heat_map_get_level (0), ==, 0);
  g_assert_cmpuint (limber_heat_map_get_level (1), ==, 1);
  g_assert_cmpuint (limber_heat_map_get_level (299), ==, 1);
  g_assert_cmpuint (limber_heat_map_get_level (300), ==, 2);
  g_assert_cmpuint (limber_heat_map_get_level (600), ==, 3);
  g_assert_cmpuint (limber_heat_map_get_level (1200), ==, 4);
  g_assert_cmpuint (limber_heat_map_get_level (36000), ==, 4);
}

static gboolean
has_row (Fixture *fixture, const char *name)
{
  return limber_test_find (fixture->page, ADW_TYPE_ACTION_ROW, name) != NULL;
}

static void
test_shares (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = log_session (fixture);

  present (fixture, 900);
  g_assert_true (has_row (fixture, limber_enum_get_label (LIMBER_TYPE_KIND, LIMBER_KIND_DYNAMIC)));
  g_assert_false (has_row (fixture, limber_enum_get_label (LIMBER_TYPE_KIND, LIMBER_KIND_CARDIO)));
}

/* What was logged is in the file, under either suffix. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "log.csv", "log.json" };
  g_autoptr (LimberSession) session = log_session (fixture);

  present (fixture, 900);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->world->folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;

      limber_progress_page_export_to (LIMBER_PROGRESS_PAGE (fixture->page), file);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, "Desk Break"));
    }
}

static void
present_log (Fixture *fixture, LimberSession *session)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *view = adw_navigation_view_new ();
  AdwNavigationPage *root = adw_navigation_page_new (gtk_label_new ("root"), "Root");

  fixture->page = limber_log_page_new (fixture->world->context, session);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), root);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (fixture->page));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), view);
  fixture->window = limber_test_present (overlay, 600, 700);
}

static gboolean
has_undo (gpointer window)
{
  GtkWidget *button = limber_test_find (window, GTK_TYPE_BUTTON, "Undo");

  return button != NULL && gtk_widget_get_mapped (button);
}

/* Undo brings the very session back. */
static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = log_session (fixture);
  GListModel *sessions = limber_library_get_sessions (fixture->world->library);
  g_autoptr (LimberSession) back = NULL;

  present_log (fixture, session);
  limber_test_assert_names (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (fixture->page, "log.delete", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 0);

  limber_test_wait (has_undo, fixture->window);
  g_signal_emit_by_name (limber_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Undo"),
                         "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 1);
  back = g_list_model_get_item (sessions, 0);
  g_assert_cmpstr (limber_session_get_id (back), ==, limber_session_get_id (session));
}

/* Only of a session in which something was done there is something to keep. */
static void
test_save_as_routine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = log_session (fixture);
  g_autoptr (LimberSession) empty =
      limber_session_new (NULL, "desk-break", "Desk Break", limber_session_get_started (session));
  GtkWidget *button;
  GtkWidget *page;

  present_log (fixture, session);
  button = limber_test_find (fixture->page, GTK_TYPE_BUTTON, "Save What I Did as Routine");
  g_assert_true (gtk_widget_get_sensitive (button));
  page = g_object_ref_sink (limber_log_page_new (fixture->world->context, empty));
  button = limber_test_find (page, GTK_TYPE_BUTTON, "Save What I Did as Routine");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_object_unref (page);
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = log_session (fixture);
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberSession) read = NULL;
  GtkWidget *note;

  present_log (fixture, session);
  note = limber_test_find (fixture->page, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (note), "Slept well");
  g_signal_emit_by_name (note, "apply");

  library = limber_test_world_reload (fixture->world);
  read = g_list_model_get_item (limber_library_get_sessions (library), 0);
  g_assert_cmpstr (limber_session_get_note (read), ==, "Slept well");
}

static LimberSession *
reload_only_session (Fixture *fixture)
{
  g_autoptr (LimberLibrary) later = limber_test_world_reload (fixture->world);

  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_sessions (later)), ==, 1);
  return g_list_model_get_item (limber_library_get_sessions (later), 0);
}

/* What somebody said of a session can be changed afterwards, and taken back. */
static void
test_log_is_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberSession) session = log_session (fixture);
  g_autoptr (LimberSession) changed = NULL;
  g_autoptr (LimberSession) undone = NULL;
  GtkWidget *list;

  present_log (fixture, session);
  list = limber_test_find (fixture->page, GTK_TYPE_LIST_BOX, "How it felt");
  g_assert_nonnull (list);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_EXPANDER_ROW (row))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  limber_test_assert_names (fixture->page);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (limber_test_find (list, GTK_TYPE_TOGGLE_BUTTON,
                                                                     "6")),
                                TRUE);
  changed = reload_only_session (fixture);
  g_assert_cmpint (limber_session_get_pain_before (changed), ==, 6);
  g_assert_cmpint (limber_session_get_pain_after (changed), ==, 2);
  g_assert_cmpint (limber_session_get_effort (changed), ==, -1); /* nobody said anything */

  limber_test_wait (has_undo, fixture->window);
  g_signal_emit_by_name (limber_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Undo"),
                         "clicked");
  undone = reload_only_session (fixture);
  g_assert_cmpint (limber_session_get_pain_before (undone), ==, 4);
}

static void
log_pain (Fixture *fixture, int days_ago, int before, int after)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (LIMBER_CLOCK (fixture->world->clock));
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days_ago);
  g_autoptr (LimberSession) session = limber_session_new (NULL, "desk-break", "Desk Break", then);

  limber_session_set_ended (session, then);
  limber_session_set_pain_before (session, before);
  limber_session_set_pain_after (session, after);
  limber_library_save_session (fixture->world->library, session);
}

static char *
dup_caption (GtkWidget *chart)
{
  char *caption;

  g_object_get (chart, "caption", &caption, NULL);
  return caption;
}

static void
test_pain_chart (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chart;
  g_autofree char *all = NULL;
  g_autofree char *newest = NULL;
  g_autofree char *before = NULL;

  log_pain (fixture, 0, 4, 2);
  log_pain (fixture, 1, 6, 3);
  log_pain (fixture, 2, 5, -1); /* half an answer is none */
  present (fixture, 500);
  limber_test_assert_names (fixture->page);
  chart = limber_test_find (fixture->page, LIMBER_TYPE_PAIN_CHART, NULL);
  g_assert_true (gtk_widget_get_mapped (chart));
  all = dup_caption (chart);
  g_assert_cmpstr (all, ==, "Last 2 sessions: 5.0 before, 2.5 after");
  limber_test_press (chart, "Left");
  newest = dup_caption (chart);
  g_assert_cmpstr (newest, ==, "Friday, 20 November: 4 before, 2 after");
  limber_test_press (chart, "Left");
  before = dup_caption (chart);
  g_assert_cmpstr (before, ==, "Thursday, 19 November: 6 before, 3 after");
}

/* Only pain that rises three times, or is strong, is spoken of. */
static void
test_pain_card (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;

  log_pain (fixture, 0, 2, 3);
  log_pain (fixture, 1, 2, 3);
  log_pain (fixture, 2, 3, 3);
  present (fixture, 500);
  card = limber_test_find (fixture->page, LIMBER_TYPE_PAIN_CARD, NULL);
  g_assert_false (gtk_widget_get_visible (card));
  log_pain (fixture, 0, 2, 4);
  limber_pain_card_refresh (LIMBER_PAIN_CARD (card), fixture->world->context);
  g_assert_true (gtk_widget_get_visible (card));
  limber_test_assert_names (fixture->page);
}

/* Read once, it is gone until a later session gives a reason. */
static void
test_pain_card_is_read (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = g_object_new (LIMBER_TYPE_PAIN_CARD, NULL);

  log_pain (fixture, 3, 8, 5);
  limber_pain_card_refresh (LIMBER_PAIN_CARD (card), fixture->world->context);
  g_assert_true (gtk_widget_get_visible (card));
  fixture->window = limber_test_present (card, 400, 400);
  g_assert_true (gtk_widget_activate_action (card, "pain.read", NULL));
  limber_pain_card_refresh (LIMBER_PAIN_CARD (card), fixture->world->context);
  g_assert_false (gtk_widget_get_visible (card));

  log_pain (fixture, 1, 7, 7);
  limber_pain_card_refresh (LIMBER_PAIN_CARD (card), fixture->world->context);
  g_assert_true (gtk_widget_get_visible (card));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
  limber_test_page_add ("/ui-progress/follows", test_follows);
  limber_test_page_add ("/ui-progress/narrow", test_narrow);
  limber_test_page_add ("/ui-progress/heat-map-says", test_heat_map_says);
  limber_test_page_add ("/ui-progress/shares", test_shares);
  limber_test_page_add ("/ui-progress/export", test_export);
  limber_test_page_add ("/ui-progress/delete", test_delete);
  limber_test_page_add ("/ui-progress/save-as-routine", test_save_as_routine);
  limber_test_page_add ("/ui-progress/note", test_note);
  limber_test_page_add ("/ui-progress/log-is-changed", test_log_is_changed);
  limber_test_page_add ("/ui-progress/pain-chart", test_pain_chart);
  limber_test_page_add ("/ui-progress/pain-card", test_pain_card);
  limber_test_page_add ("/ui-progress/pain-card-is-read", test_pain_card_is_read);
  g_test_add_func ("/ui-progress/heat-levels", test_heat_levels);
  return g_test_run ();
}
