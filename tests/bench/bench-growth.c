/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"

#include <glib/gstdio.h>

#include "store/limber-library.h"
#include "test-folder.h"

/* What a start, until there is something to be shown, and a save of a routine cost in a library with ten and with ten
 * thousand sessions, ten years of them. They should cost the same. */

#define N_FEW 10
#define N_MANY 10000
#define N_YEARS 10
#define N_ITEMS 12
#define N_STARTS 25
#define N_SAVES 200

static void
write_session (const char *data, guint number)
{
  g_autoptr (GDateTime) last = g_date_time_new_utc (2026, 11, 20, 7, 0, 0);
  g_autoptr (GDateTime) started =
      g_date_time_add_minutes (last, -(int) (number * (N_YEARS * 365 * 24 * 60 / N_MANY)));
  g_autofree char *time = g_date_time_format_iso8601 (started);
  g_autofree char *path = g_strdup_printf ("%s/sessions/%d/session-%u.json", data,
                                           g_date_time_get_year (started), number);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          "{\"format\": \"limber-session\", \"version\": 1, \"id\": "
                          "\"session-%u\", "
                          "\"routine\": \"r\", \"routine-name\": \"Morning\", \"started\": \"%s\", "
                          "\"items\": [",
                          number, time);
  for (guint i = 0; i < N_ITEMS; i++)
    g_string_append_printf (text,
                            "%s{\"exercise\": \"exercise-%u\", \"name\": \"Exercise %u\", "
                            "\"planned\": {\"sets\": 2, \"hold\": 20}, \"seconds\": 40, \"sets\": "
                            "2}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (text, "], \"pain\": {\"before\": 3, \"after\": 2}, \"effort\": 5}");

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, text->str, (gssize) text->len, G_FILE_SET_CONTENTS_NONE, 0600,
                            NULL);
}

static LimberLibrary *
open_library (TestFolder *f)
{
  g_autoptr (GFile) builtin = g_file_new_for_path (LIMBER_BENCH_CONTENT);
  g_autoptr (GFile) data = test_folder_get_file (f, "data");

  return limber_library_new (builtin, data);
}

static void
on_loaded (GObject *library, GAsyncResult *result, gpointer done)
{
  g_assert_true (limber_library_load_finish (LIMBER_LIBRARY (library), result, NULL));
  *(gboolean *) done = TRUE;
}

/* Waits for what comes after the start as well, but doesn't count it. */
static void
measure_start (TestFolder *f, guint n_sessions, GArray *times)
{
  g_autoptr (LimberLibrary) library = open_library (f);
  GListModel *sessions = limber_library_get_sessions (library);
  gint64 start = g_get_monotonic_time ();
  gboolean done = FALSE;

  limber_library_load_async (library, NULL, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  limber_bench_add (times, start);

  while (g_list_model_get_n_items (sessions) < n_sessions)
    g_main_context_iteration (NULL, TRUE);
}

static LimberLibrary *
load_library (TestFolder *f)
{
  LimberLibrary *library = open_library (f);

  g_assert_true (limber_library_load (library, NULL));
  return library;
}

static void
measure_save (LimberLibrary *library, guint number, GArray *times)
{
  g_autofree char *name = g_strdup_printf ("%u", number);
  g_autoptr (LimberRoutine) routine = limber_routine_new ("mine", name);
  gint64 start = g_get_monotonic_time ();

  limber_library_save_routine (library, routine);
  g_assert_true (limber_library_flush (library, NULL));
  limber_bench_add (times, start);
}

static void
tell (const char *name, GArray *few, GArray *many)
{
  g_autofree char *name_few = g_strconcat (name, "-few", NULL);
  g_autofree char *name_many = g_strconcat (name, "-many", NULL);

  for (guint i = 0; i < few->len; i++)
    {
      limber_bench_tell (name_few, "ms", (double) g_array_index (few, gint64, i) / 1000);
      limber_bench_tell (name_many, "ms", (double) g_array_index (many, gint64, i) / 1000);
    }
}

static void
print_ratio (const char *what, GArray *few, GArray *many)
{
  double one = limber_bench_get (few, 0.5);
  double other = limber_bench_get (many, 0.5);

  g_print ("%s: %.2f ms with %d sessions, %.2f ms with %d: ratio %.2f\n", what, one, N_FEW, other,
           N_MANY, other / one);
}

/* By turns, so that whatever else the machine does hits both. */
int
main (void)
{
  GArray *starts[2] = { limber_bench_new (), limber_bench_new () };
  GArray *saves[2] = { limber_bench_new (), limber_bench_new () };
  const guint n_sessions[2] = { N_FEW, N_MANY };
  LimberLibrary *libraries[2];
  TestFolder folders[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *data = NULL;

      test_folder_set_up (&folders[i], NULL);
      data = g_build_filename (folders[i].path, "data", NULL);
      for (guint number = 0; number < n_sessions[i]; number++)
        write_session (data, number);
    }

  for (guint round = 0; round < N_STARTS; round++)
    for (guint i = 0; i < 2; i++)
      measure_start (&folders[i], n_sessions[i], starts[i]);
  for (guint i = 0; i < 2; i++)
    libraries[i] = load_library (&folders[i]);
  for (guint round = 0; round < N_SAVES; round++)
    for (guint i = 0; i < 2; i++)
      measure_save (libraries[i], round, saves[i]);

  tell ("growth-start", starts[0], starts[1]);
  tell ("growth-save", saves[0], saves[1]);
  print_ratio ("a start ", starts[0], starts[1]);
  print_ratio ("a save  ", saves[0], saves[1]);
  for (guint i = 0; i < 2; i++)
    {
      g_object_unref (libraries[i]);
      test_folder_tear_down (&folders[i], NULL);
      g_array_unref (starts[i]);
      g_array_unref (saves[i]);
    }

  return 0;
}
