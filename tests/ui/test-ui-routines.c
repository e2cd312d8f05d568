/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"
#include "limber-test-page.h"
#include "ui/routines/limber-routine-row.h"
#include "ui/routines/limber-routines-page.h"

typedef LimberTestPage Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
  limber_test_page_present (f, limber_routines_page_new (f->world->context), 800, 600);
}

static guint
count_routines (Fixture *f)
{
  return g_list_model_get_n_items (limber_library_get_routines (f->world->library));
}

/* (transfer none) (nullable): the row of the routine with that name */
static LimberRoutineRow *
find_row (Fixture *f, const char *name)
{
  GtkWidget *list = limber_test_find (f->page, GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    if (g_str_equal (
            limber_routine_get_name (limber_routine_row_get_routine (LIMBER_ROUTINE_ROW (row))),
            name))
      return LIMBER_ROUTINE_ROW (row);
  return NULL;
}

static void
duplicate_desk_break (Fixture *f)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_row (f, "Desk Break")),
                                             "routine.duplicate", NULL));
}

static void
test_names (Fixture *f, gconstpointer data)
{
  limber_test_assert_names (f->page);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_BUTTON, "Start Desk Break"));
}

static void
test_duplicate (Fixture *f, gconstpointer data)
{
  guint n = count_routines (f);
  g_autoptr (LimberLibrary) reloaded = NULL;
  LimberRoutine *copy;

  duplicate_desk_break (f);
  g_assert_cmpuint (count_routines (f), ==, n + 1);
  copy = limber_routine_row_get_routine (find_row (f, "Desk Break (Copy)"));
  g_assert_cmpstr (limber_routine_get_id (copy), !=, "desk-break");

  reloaded = limber_test_world_reload (f->world);
  g_assert_nonnull (limber_library_find_routine (reloaded, limber_routine_get_id (copy)));
}

static gboolean
has_undo (gpointer window)
{
  return limber_test_find (window, GTK_TYPE_BUTTON, "Undo") != NULL;
}

static void
test_delete_and_undo (Fixture *f, gconstpointer data)
{
  guint n = count_routines (f);
  g_autofree char *id = NULL;

  duplicate_desk_break (f);
  id = g_strdup (limber_routine_get_id (limber_routine_row_get_routine (find_row (f, "Desk Break "
                                                                                     "(Copy)"))));
  g_assert_true (limber_test_press (GTK_WIDGET (find_row (f, "Desk Break (Copy)")), "Delete"));
  g_assert_cmpuint (count_routines (f), ==, n);
  g_assert_null (limber_library_find_routine (f->world->library, id));

  limber_test_wait (has_undo, f->window);
  g_signal_emit_by_name (limber_test_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "Undo"),
                         "clicked");
  g_assert_cmpuint (count_routines (f), ==, n + 1);
  g_assert_nonnull (limber_library_find_routine (f->world->library, id));
}

/* What is built in can't go, and what was made of it goes back to what it was. */
static void
test_built_in (Fixture *f, gconstpointer data)
{
  LimberRoutine *built_in = limber_library_find_routine (f->world->library, "desk-break");
  g_autoptr (LimberRoutine) edited = limber_routine_with_name (built_in, "Mine");
  guint n = count_routines (f);

  limber_test_press (GTK_WIDGET (find_row (f, "Desk Break")), "Delete");
  g_assert_cmpuint (count_routines (f), ==, n);

  limber_library_save_routine (f->world->library, edited);
  g_assert_null (find_row (f, "Desk Break"));
  g_assert_true (limber_test_press (GTK_WIDGET (find_row (f, "Mine")), "Delete"));
  g_assert_nonnull (find_row (f, "Desk Break"));
}

static void
test_empty_routine (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) empty = limber_routine_new ("empty", "Nothing");
  GtkWidget *start;

  limber_library_save_routine (f->world->library, empty);
  start = limber_test_find (GTK_WIDGET (find_row (f, "Nothing")), GTK_TYPE_BUTTON, "Start Nothing");
  g_assert_false (gtk_widget_get_sensitive (start));
}

static void
test_narrow (Fixture *f, gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *page = limber_routines_page_new (f->world->context);
  int minimum;

  window = limber_test_present (page, 360, 600);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  limber_test_assert_names (page);
  gtk_window_destroy (window);
}

/* --- searching and sorting ------------------------------------------------------------------------- */

/* (transfer none): the name of the routine in that row, or NULL beyond the last */
static const char *
get_name (Fixture *f, int index)
{
  GtkWidget *list = limber_test_find (f->page, GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);

  return row != NULL
             ? limber_routine_get_name (limber_routine_row_get_routine (LIMBER_ROUTINE_ROW (row)))
             : NULL;
}

static void
search (Fixture *f, const char *text)
{
  GtkWidget *entry = limber_test_find (f->page, GTK_TYPE_SEARCH_ENTRY, "Search routines");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static gboolean
shows_way_out (gpointer page)
{
  GtkWidget *button = limber_test_find (page, GTK_TYPE_BUTTON, "Clear Search");

  return button != NULL && gtk_widget_get_mapped (button);
}

/* By name, by region, by an exercise in it; case and accents don't matter; nothing found has a way out. */
static void
test_search (Fixture *f, gconstpointer data)
{
  int n = (int) count_routines (f);

  search (f, "désk");
  g_assert_cmpstr (get_name (f, 0), ==, "Desk Break");
  g_assert_null (get_name (f, 1));
  search (f, "LOWER stab");
  g_assert_cmpstr (get_name (f, 0), ==, "Lower Back, Stability First");
  g_assert_null (get_name (f, 1));
  search (f, "bird dog");
  g_assert_nonnull (find_row (f, "Lower Back, Stability First"));
  g_assert_null (find_row (f, "Easy Walk"));

  search (f, "zzz");
  g_assert_null (get_name (f, 0));
  limber_test_wait (shows_way_out, f->page);
  limber_test_assert_names (f->page);
  g_assert_true (gtk_widget_activate_action (f->page, "routines.clear-search", NULL));
  g_assert_nonnull (get_name (f, n - 1));
}

static void
log_session (Fixture *f, const char *routine, int day)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, day, 7, 30, 0);
  g_autoptr (LimberSession) session = limber_session_new (NULL, routine, "Name", started);

  limber_session_set_ended (session, started);
  limber_library_save_session (f->world->library, session);
}

static void
sort (Fixture *f, const char *order)
{
  g_settings_set_string (f->world->settings, "routine-order", order);
}

static void
test_sort (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) fresh = limber_routine_new ("fresh", "Zest");

  sort (f, "name");
  g_assert_cmpstr (get_name (f, 0), ==, "Desk Break");
  log_session (f, "upper-back-strength", 10);
  log_session (f, "morning-mobility", 17);
  sort (f, "done");
  g_assert_cmpstr (get_name (f, 0), ==, "Gentle Morning Mobility");
  g_assert_cmpstr (get_name (f, 1), ==, "Upper Back Strength");
  g_assert_cmpstr (get_name (f, 2), ==, "Desk Break");
  limber_library_save_routine (f->world->library, fresh);
  sort (f, "changed");
  g_assert_cmpstr (get_name (f, 0), ==, "Zest");
  sort (f, "minutes");
  g_assert_cmpstr (get_name (f, 0), ==, "Zest");
  g_assert_cmpstr (get_name (f, 1), ==, "Six Stretches for a Tight Back");
  g_assert_cmpstr (get_name (f, 2), ==, "Desk Break");
  sort (f, "name");
  g_assert_cmpstr (get_name (f, (int) count_routines (f) - 1), ==, "Zest");
}

/* (transfer full): what a screen reader says of that row */
static char *
describe_row (Fixture *f, const char *name)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (find_row (f, name)),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
}

/* Each row says when its routine was done last, and so does what a screen reader hears. */
static void
test_last_done (Fixture *f, gconstpointer data)
{
  g_autofree char *before = describe_row (f, "Desk Break");
  g_autofree char *after = NULL;
  g_autofree char *expected = g_strconcat (before, " · last done Tuesday", NULL);

  log_session (f, "desk-break", 9);
  log_session (f, "desk-break", 17);
  after = describe_row (f, "Desk Break");
  g_assert_cmpstr (after, ==, expected);
}

static void
check_date (int day, int month, int year, const char *expected)
{
  g_autoptr (GDate) date = g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_autoptr (GDate) today = g_date_new_dmy (20, 11, 2026);
  g_autofree char *text = limber_last_done_to_text (date, today);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (Fixture *f, gconstpointer data)
{
  check_date (20, 11, 2026, "last done today");
  check_date (21, 11, 2026, "last done today"); /* in another time zone */
  check_date (19, 11, 2026, "last done yesterday");
  check_date (14, 11, 2026, "last done Saturday");
  check_date (13, 11, 2026, "last done 1 week ago");
  check_date (30, 10, 2026, "last done 3 weeks ago");
  check_date (20, 10, 2026, "last done 1 month ago");
  check_date (20, 11, 2025, "last done 1 year ago");
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/routines/" name, Fixture, NULL, set_up, function, limber_test_page_tear_down)
  ADD ("names", test_names);
  ADD ("duplicate", test_duplicate);
  ADD ("delete-and-undo", test_delete_and_undo);
  ADD ("built-in", test_built_in);
  ADD ("empty-routine", test_empty_routine);
  ADD ("narrow", test_narrow);
  ADD ("search", test_search);
  ADD ("sort", test_sort);
  ADD ("last-done", test_last_done);
  ADD ("dates", test_dates);
#undef ADD

  return g_test_run ();
}
