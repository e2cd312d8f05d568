/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>

/* The command line, run as a user runs it. */

#define STAND                                                                                      \
  "{ \"dur\": 3, \"fps\": 10, \"keys\": [{ \"t\": 0, \"pose\": { \"shoulder.abd\": 15 } }] }"

typedef struct
{
  char *folder;
  char *motion;
  char *film;
  char *poster;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("clip-command-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->motion = g_build_filename (fixture->folder, "stand.json", NULL);
  fixture->film = g_build_filename (fixture->folder, "stand.webm", NULL);
  fixture->poster = g_build_filename (fixture->folder, "stand.jpg", NULL);
  g_assert_true (g_file_set_contents (fixture->motion, STAND, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->motion);
  g_free (fixture->film);
  g_free (fixture->poster);
}

/* Runs limber-clipmaker with arguments up to NULL. Returns: its exit status; said is what it wrote
 * to either stream. */
static int
run (Fixture *fixture, char **said, const char *first, ...)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  va_list arguments;

  g_ptr_array_add (words, (char *) g_getenv ("LIMBER_CLIPMAKER"));
  va_start (arguments, first);
  for (const char *word = first; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (words, (char *) word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);

  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static void
assert_said (const char *said, const char *part)
{
  if (strstr (said, part) == NULL)
    g_error ("expected «%s» in «%s»", part, said);
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *option, *value, *complaint;
  } wrong[] = {
    { "--size", "64", "--size: expected" },
    { "--size", "64x2", "between 16 and 4096" },
    { "--size", "63x48", "multiple of 8" },
    { "--threads", "-1", "--threads" },
    { "--frame", "-3", "--frame" },
    { "--frame", "soon", "soon" },
    { "--no-such-option", "1", "--no-such-option" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *said = NULL;

      g_assert_cmpint (run (fixture, &said, wrong[i].option, wrong[i].value, "stand.json", NULL),
                       ==, 2);
      assert_said (said, wrong[i].complaint);
    }
}

static void
test_usage_together (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = NULL;
  g_autofree char *two = NULL;
  g_autofree char *both = NULL;

  g_assert_cmpint (run (fixture, &none, "--threads", "1", NULL), ==, 2);
  assert_said (none, "no motion is given");
  g_assert_cmpint (run (fixture, &two, "--sheet", "a.png", "stand.json", "stand.json", NULL), ==,
                   2);
  assert_said (two, "--sheets");
  g_assert_cmpint (run (fixture, &both, "--check", "--frame", "1", "stand.json", NULL), ==, 2);
  assert_said (both, "--check renders nothing");
}

static void
test_bad_motions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = NULL;
  g_autofree char *broken = NULL;
  g_autofree char *late = NULL;

  g_assert_cmpint (run (fixture, &missing, "nowhere.json", NULL), ==, 1);
  assert_said (missing, "nowhere.json");
  g_assert_cmpint (run (fixture, &late, "--frame", "99", "stand.json", NULL), ==, 1);
  assert_said (late, "stand has 30 frames");
  g_assert_true (g_file_set_contents (fixture->motion, "{ \"dur\": \"long\" }", -1, NULL));
  g_assert_cmpint (run (fixture, &broken, "stand.json", NULL), ==, 1);
  assert_said (broken, "stand.json: dur");
}

static void
test_outputs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;
  g_autofree char *still = g_build_filename (fixture->folder, "stand-007.png", NULL);
  g_autofree char *sheet = g_build_filename (fixture->folder, "sheet.png", NULL);

  g_assert_cmpint (run (fixture, &said, "--size", "32x24", "--frame", "7", "stand.json", NULL), ==,
                   0);
  g_assert_true (g_file_test (still, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->film, G_FILE_TEST_EXISTS));
  g_clear_pointer (&said, g_free);
  g_assert_cmpint (run (fixture, &said, "--size", "32x24", "--sheet", "sheet.png", "stand.json",
                        NULL),
                   ==, 0);
  g_assert_true (g_file_test (sheet, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->film, G_FILE_TEST_EXISTS));
}

/* A clip is rendered once, and again when its motion changes. */
static void
test_changed_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *checked = NULL;

#define RENDER(said) run (fixture, said, "--size", "64x48", "--changed-only", "stand.json", NULL)
  g_assert_cmpint (RENDER (&first), ==, 0);
  assert_said (first, "stand: 30 frames");
  g_assert_true (g_file_test (fixture->film, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fixture->poster, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, &checked, "--size", "64x48", "--check", "--out", ".", "stand.json",
                        NULL),
                   ==, 0);
  g_assert_cmpint (RENDER (&second), ==, 0);
  g_assert_cmpstr (second, ==, "");
  g_assert_true (g_file_set_contents (fixture->motion, STAND " ", -1, NULL));
  g_assert_cmpint (RENDER (&third), ==, 0);
  assert_said (third, "stand: 30 frames");
#undef RENDER
}

static void
test_check_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;

  g_assert_cmpint (run (fixture, &said, "--check", "--out", ".", "stand.json", NULL), ==, 1);
  assert_said (said, "playable");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add ("/clipmaker/command/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("usage", test_usage);
  ADD ("usage-together", test_usage_together);
  ADD ("bad-motions", test_bad_motions);
  ADD ("outputs", test_outputs);
  ADD ("changed-only", test_changed_only);
  ADD ("check-fails", test_check_fails);
#undef ADD
  return g_test_run ();
}
