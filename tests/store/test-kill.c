/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdlib.h>

#include "store/limber-library.h"
#include "test-folder.h"

#define N_KILLS 100

static const char *program;

/* Lets the program edit until it has told of a few edits and a moment more, so that the kill comes at any point of a
 * write. Returns the last edit that it told of. */
static guint
edit_and_kill (const char *folder, guint from)
{
  g_autofree char *first = g_strdup_printf ("%u", from);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  int n_edits = g_test_rand_int_range (1, 4);
  guint last = 0;
  gint64 end;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, folder, first, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  for (int i = 0; i < n_edits; i++)
    {
      g_autofree char *line = g_data_input_stream_read_line (output, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (line);
      last = (guint) atoi (line);
    }

  end = g_get_monotonic_time () + g_test_rand_int_range (0, 3000);
  while (g_get_monotonic_time () < end)
    ;
  g_subprocess_send_signal (process, SIGKILL);

  /* What it told of between the last look and its death counts as well. */
  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line (output, NULL, NULL, NULL);

      if (line == NULL)
        break;
      last = (guint) atoi (line);
    }

  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (process));
  return last;
}

/* A name is the number of the edit that gave it: at least the last one that was told of, at most the one after it. */
static void
assert_recent (const char *name, guint last)
{
  guint number = (guint) atoi (name);

  g_assert_cmpuint (number, >=, last);
  g_assert_cmpuint (number, <=, last + 1);
}

/* Every document is whole, and at least as new as the last edit that was told of; nothing else is there. */
static void
check (GFile *builtin, GFile *data, guint last)
{
  g_autoptr (LimberLibrary) library = limber_library_new (builtin, data);
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_load (library, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (library)), ==, 0);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("routine-%u", i);

      assert_recent (limber_routine_get_name (limber_library_find_routine (library, id)), last);
    }
  assert_recent (limber_plan_get_name (limber_library_find_plan (library, "plan")), last);
  assert_recent (limber_exercise_get_name (
                     limber_catalog_lookup (limber_library_get_catalog (library), "exercise")),
                 last);
  session = g_list_model_get_item (limber_library_get_sessions (library), 0);
  assert_recent (limber_session_get_routine_name (session), last);
}

/* ./dev torture wants more of them. */
static guint
get_n_kills (void)
{
  const char *wanted = g_getenv ("LIMBER_TEST_KILLS");

  return wanted != NULL ? (guint) atoi (wanted) : N_KILLS;
}

static void
test_kill (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) folder = test_folder_get_file (f, "data");
  guint n_kills = get_n_kills ();
  guint n_cut_short = 0;
  guint last = 0;

  for (guint i = 0; i < n_kills; i++)
    {
      last = edit_and_kill (g_file_peek_path (folder), last + 1);
      n_cut_short += test_folder_count_leftovers (f, "data") > 0 ? 1 : 0;
      check (builtin, folder, last);
      g_assert_cmpuint (test_folder_count_leftovers (f, "data"), ==, 0);
    }
  g_test_message ("%u edits survived %u kills, %u of which came while a file was being written",
                  last, n_kills, n_cut_short);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];

  g_test_add ("/kill/library", TestFolder, NULL, test_folder_set_up, test_kill,
              test_folder_tear_down);

  return g_test_run ();
}
