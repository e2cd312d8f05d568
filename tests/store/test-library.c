/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library.h"
#include "test-documents.h"
#include "test-folder.h"

#define EXERCISE(id, name)                                                                         \
  "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"" id "\", \"name\": \"" name        \
  "\", \"kind\": \"static\", \"position\": \"seated\", \"dose\": {\"sets\": 1, \"hold\": 20}, "    \
  "\"clip\": \"twist.webm\"}"

static void
flush (LimberLibrary *library)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_flush (library, &error));
  g_assert_no_error (error);
}

/* A user's first start: there is no folder, and looking makes none. */
static void
test_empty (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_load_library (f);
  gboolean loaded;

  g_object_get (library, "loaded", &loaded, NULL);
  g_assert_true (loaded);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_routines (library)), ==, 0);
  g_assert_false (test_folder_has (f, "data"));
}

static void
test_unreadable (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_open_library (f);
  g_autoptr (GError) error = NULL;

  test_folder_write (f, "data", "a file in place of the folder");
  g_assert_false (limber_library_load (library, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "data"));
}

static void
test_save (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new (NULL, "Morning");
  g_autoptr (LimberLibrary) library = test_folder_load_library (f);
  g_autofree char *name =
      g_strdup_printf ("data/routines/%s.json", limber_routine_get_id (routine));
  LimberRoutine *found;

  limber_library_save_routine (library, routine);
  found = limber_library_find_routine (library, limber_routine_get_id (routine));
  g_assert_true (limber_routine_equal (found, routine));
  g_assert_nonnull (limber_routine_get_modified (found));

  flush (library);
  g_assert_true (test_folder_has (f, name));

  g_clear_object (&library);
  library = test_folder_load_library (f);
  found = limber_library_find_routine (library, limber_routine_get_id (routine));
  g_assert_true (limber_routine_equal (found, routine));

  limber_library_remove_routine (library, limber_routine_get_id (found));
  g_assert_null (limber_library_find_routine (library, limber_routine_get_id (routine)));
  flush (library);
  g_assert_false (test_folder_has (f, name));
}

/* Letting go of the library is enough, as at the end of the program. */
static void
test_saves_at_the_end (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("mine", "Mine");
  LimberLibrary *library = test_folder_load_library (f);

  limber_library_save_routine (library, routine);
  g_object_unref (library);
  g_assert_true (test_folder_has (f, "data/routines/mine.json"));
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "(%u, %u, %u)", position, removed, added);
}

/* In order of name; a change that leaves the order is one change in place. */
static void
test_order (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberRoutine) renamed = limber_routine_new ("b", "Delta");
  g_autoptr (LimberRoutine) moved = limber_routine_new ("b", "Alpha");
  g_autoptr (GString) log = g_string_new (NULL);
  GListModel *routines;

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "bravo"));
  test_folder_write (f, "data/routines/b.json", TEST_ROUTINE ("b", "Charlie"));
  library = test_folder_load_library (f);
  routines = limber_library_get_routines (library);
  test_assert_routines (routines, "bravo, Charlie");

  g_signal_connect (routines, "items-changed", G_CALLBACK (on_items_changed), log);
  limber_library_save_routine (library, renamed);
  test_assert_routines (routines, "bravo, Delta");
  g_assert_cmpstr (log->str, ==, "(1, 1, 1)");

  g_string_truncate (log, 0);
  limber_library_save_routine (library, moved);
  test_assert_routines (routines, "Alpha, bravo");
  g_assert_cmpstr (log->str, ==, "(1, 1, 0)(0, 0, 1)");
}

/* An own document stands in front of a built-in one with its id; without it, that comes back. */
static void
test_built_in (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberRoutine) edited = NULL;

  test_folder_write (f, "builtin/routines/desk.json", TEST_ROUTINE ("desk", "Desk"));
  library = test_folder_load_library (f);
  g_assert_false (limber_library_owns_routine (library, "desk"));
  limber_library_remove_routine (library, "desk");
  test_assert_routines (limber_library_get_routines (library), "Desk");

  edited = limber_routine_with_name (limber_library_find_routine (library, "desk"), "My Desk");
  limber_library_save_routine (library, edited);
  flush (library);
  g_clear_object (&library);

  library = test_folder_load_library (f);
  test_assert_routines (limber_library_get_routines (library), "My Desk");
  g_assert_true (limber_library_owns_routine (library, "desk"));

  limber_library_remove_routine (library, "desk");
  test_assert_routines (limber_library_get_routines (library), "Desk");
  flush (library);
  g_assert_true (test_folder_has (f, "builtin/routines/desk.json"));
  g_assert_false (test_folder_has (f, "data/routines/desk.json"));
}

static void
test_exercises (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberExercise) twist = NULL;
  g_autoptr (GFile) clip = NULL;
  g_autoptr (GFile) own_clip = NULL;
  LimberCatalog *catalog;

  test_folder_write (f, "builtin/exercises/twist.json", EXERCISE ("twist", "Twist"));
  test_folder_write (f, "data/exercises/fed+Bend_1.json", EXERCISE ("fed:Bend_1", "Bend"));
  library = test_folder_load_library (f);
  catalog = limber_library_get_catalog (library);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalog)), ==, 2);
  g_assert_false (limber_exercise_get_built_in (limber_catalog_lookup (catalog, "fed:Bend_1")));

  twist = g_object_ref (limber_catalog_lookup (catalog, "twist"));
  g_assert_true (limber_exercise_get_built_in (twist));
  clip = limber_library_get_clip_file (library, twist);
  g_assert_true (g_str_has_suffix (g_file_peek_path (clip), "/builtin/clips/twist.webm"));
  test_folder_write (f, "data/media/twist.webm", "");
  own_clip = limber_library_get_clip_file (library, twist);
  g_assert_true (g_str_has_suffix (g_file_peek_path (own_clip), "/data/media/twist.webm"));
  g_assert_null (limber_library_get_poster_file (library, twist));

  limber_library_save_exercise (library, twist);
  g_assert_false (limber_exercise_get_built_in (limber_catalog_lookup (catalog, "twist")));
  flush (library);
  g_assert_true (test_folder_has (f, "data/exercises/twist.json"));

  limber_library_remove_exercise (library, "twist");
  g_assert_true (limber_exercise_get_built_in (limber_catalog_lookup (catalog, "twist")));
  limber_library_remove_exercise (library, "fed:Bend_1");
  g_assert_null (limber_catalog_lookup (catalog, "fed:Bend_1"));
  flush (library);
  g_assert_cmpuint (test_folder_count (f, "data/exercises"), ==, 0);
}

static void
test_sessions (TestFolder *f, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+01:00");
  g_autoptr (GDateTime) early = g_date_time_new (zone, 2025, 12, 31, 23, 30, 0);
  g_autoptr (GDateTime) late = g_date_time_new (zone, 2026, 1, 1, 0, 30, 0);
  g_autoptr (LimberSession) first = limber_session_new ("one", "desk", "Desk", early);
  g_autoptr (LimberSession) second = limber_session_new ("two", "desk", "Desk", late);
  g_autoptr (LimberLibrary) library = test_folder_load_library (f);
  g_autoptr (LimberSession) newest = NULL;

  limber_library_save_session (library, first);
  limber_library_save_session (library, second);
  flush (library);
  g_assert_true (test_folder_has (f, "data/sessions/2025/one.json"));
  g_assert_true (test_folder_has (f, "data/sessions/2026/two.json"));

  limber_session_set_effort (first, 7);
  limber_library_save_session (library, first);
  g_clear_object (&library);

  library = test_folder_load_library (f);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_sessions (library)), ==, 2);
  newest = g_list_model_get_item (limber_library_get_sessions (library), 0);
  g_assert_cmpstr (limber_session_get_id (newest), ==, "two");
  g_assert_true (g_date_time_equal (limber_session_get_started (newest), late));

  limber_library_remove_session (library, "two");
  flush (library);
  g_assert_false (test_folder_has (f, "data/sessions/2026/two.json"));
  g_assert_true (test_folder_has (f, "data/sessions/2025/one.json"));
}

/* What would be set aside as damaged at the next start isn't written, and that is told until it is mended. */
static void
test_unsound (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_load_library (f);
  g_autoptr (LimberRoutine) empty = limber_routine_new ("a", "A");
  g_autoptr (LimberDose) dose = limber_dose_new ();
  g_autoptr (LimberItem) item = limber_item_new ("plank", dose);
  g_autoptr (LimberRoutine) unsound =
      limber_routine_with_item_inserted (empty, LIMBER_SECTION_MAIN, 0, item);
  g_autofree char *fault = NULL;
  g_autofree char *later = NULL;

  limber_library_save_routine (library, empty);
  limber_library_save_routine (library, unsound);
  g_assert_false (limber_library_flush (library, NULL));
  g_object_get (library, "fault", &fault, NULL);
  g_assert_true (g_str_has_suffix (fault, "data/routines/a.json: sections.main[0].dose: expected "
                                          "sets with reps, "
                                          "hold or both, or a duration alone"));
  g_assert_true (limber_routine_equal (limber_library_find_routine (library, "a"), unsound));

  limber_library_save_routine (library, empty);
  g_object_get (library, "fault", &later, NULL);
  g_assert_null (later);
  flush (library);
  g_assert_true (test_folder_has (f, "data/routines/a.json"));
}

static void
on_loaded (GObject *library, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_load_finish (LIMBER_LIBRARY (library), result, &error));
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static void
test_async (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_open_library (f);
  gboolean done = FALSE;

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "A"));
  limber_library_load_async (library, G_PRIORITY_DEFAULT, NULL, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  test_assert_routines (limber_library_get_routines (library), "A");
}

static void
write_session (TestFolder *f, int year, int number)
{
  g_autofree char *name = g_strdup_printf ("data/sessions/%d/s%d-%d.json", year, year, number);
  g_autofree char *text =
      g_strdup_printf ("{\"format\": \"limber-session\", \"version\": 1, \"id\": \"s%d-%d\", "
                       "\"started\": \"%d-06-%02dT07:30:00Z\", \"items\": []}",
                       year, number, year, number);

  test_folder_write (f, name, text);
}

/* A long history comes after the start, which has the last of it. */
static void
test_history (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = test_folder_open_library (f);
  GListModel *sessions = limber_library_get_sessions (library);
  GListModel *damaged = limber_library_get_damaged (library);
  gboolean done = FALSE;

  for (int year = 2022; year <= 2026; year++)
    for (int number = 1; number <= 20; number++)
      write_session (f, year, number);
  test_folder_write (f, "data/sessions/2022/torn.json", "{");

  limber_library_load_async (library, G_PRIORITY_DEFAULT, NULL, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 30);
  g_assert_cmpuint (g_list_model_get_n_items (damaged), ==, 0);

  while (g_list_model_get_n_items (sessions) < 100 || g_list_model_get_n_items (damaged) == 0)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 1; i < 100; i++)
    {
      g_autoptr (LimberSession) later = g_list_model_get_item (sessions, i - 1);
      g_autoptr (LimberSession) earlier = g_list_model_get_item (sessions, i);

      g_assert_cmpint (g_date_time_compare (limber_session_get_started (earlier),
                                            limber_session_get_started (later)),
                       <, 0);
    }
}

static void
test_fault (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberRoutine) routine = limber_routine_new ("a", "A");
  g_autoptr (GError) error = NULL;

  test_folder_write (f, "data/routines", "a file in place of the folder");
  library = test_folder_load_library (f);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (library)), ==, 1);
  limber_library_save_routine (library, routine);
  g_assert_false (limber_library_flush (library, &error));
  g_assert_nonnull (strstr (error->message, "data/routines/a.json"));
  test_assert_routines (limber_library_get_routines (library), "A");

  for (;;)
    {
      g_autofree char *fault = NULL;

      g_object_get (library, "fault", &fault, NULL);
      if (fault != NULL)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/library/empty", test_empty);
  test_folder_add ("/library/unreadable", test_unreadable);
  test_folder_add ("/library/save", test_save);
  test_folder_add ("/library/saves-at-the-end", test_saves_at_the_end);
  test_folder_add ("/library/order", test_order);
  test_folder_add ("/library/built-in", test_built_in);
  test_folder_add ("/library/exercises", test_exercises);
  test_folder_add ("/library/sessions", test_sessions);
  test_folder_add ("/library/async", test_async);
  test_folder_add ("/library/history", test_history);
  test_folder_add ("/library/fault", test_fault);
  test_folder_add ("/library/unsound", test_unsound);

  return g_test_run ();
}
