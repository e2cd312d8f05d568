/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "test-run.h"

#define ROUTINE                                                                                    \
  "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\","         \
  " \"sections\": {\"main\": [{\"exercise\": \"seated-rotation\","                                 \
  " \"dose\": {\"sets\": 1, \"hold\": 20}}]}}"

/* Said, then done, then nothing more to do. */
static void
test_import (TestFolder *f, gconstpointer data)
{
  test_folder_write (f, "x.json",
                     "[{\"id\": \"a\", \"name\": \"A\", \"primaryMuscles\": [], \"category\": \"\","
                     " \"images\": [\"a.jpg\"]}, {\"id\": \"b\"}]");
  test_folder_write (f, "bad.json", "[");
  {
    g_auto (Run) dry = run (f, "--import", "x.json", "--dry-run", NULL);
    g_autofree char *nothing = test_folder_read (f, "limber/exercises/free-exercise-db+a.json");
    g_auto (Run) done = run (f, "--import", "x.json", NULL);
    g_autofree char *stored = test_folder_read (f, "limber/exercises/free-exercise-db+a.json");
    g_auto (Run) again = run (f, "--import", "x.json", "--json", NULL);
    g_auto (Run) bad = run (f, "--import", "x.json", "bad.json", NULL);
    g_auto (Run) absent = run (f, "--import", "absent.json", NULL);

    g_assert_cmpint (dry.status, ==, 0);
    g_assert_cmpstr (dry.output, ==,
                     "1 new, 0 changed, 0 known, 1 skipped\n1 picture or video is left out\n");
    g_assert_cmpstr (dry.errors, ==, "x.json: [1]: name: missing, expected a text\n");
    g_assert_null (nothing);

    g_assert_cmpint (done.status, ==, 0);
    assert_has (stored, "\"name\": \"A\"");
    g_assert_cmpint (again.status, ==, 0);
    assert_has (again.output, "\"known\": 1");
    assert_has (again.output, "\"id\": \"free-exercise-db:a\"");

    g_assert_cmpint (bad.status, ==, 1);
    g_assert_cmpstr (bad.errors, ==,
                     "bad.json: line 1, column 2: the file ends here, expected a value\n");
    g_assert_cmpint (absent.status, ==, 1);
    assert_has (absent.errors, "absent.json: ");
  }
}

/* Saved, lost, and brought back; replaced, so that what came later is gone. */
static void
test_backup (TestFolder *f, gconstpointer data)
{
  test_folder_write (f, "limber/routines/mine.json", ROUTINE);
  {
    g_auto (Run) saved = run (f, "--backup", "x.zip", NULL);
    g_autofree char *path = g_build_filename (f->path, "limber/routines/mine.json", NULL);
    g_auto (Run) restored = (g_unlink (path), run (f, "--restore", "x.zip", NULL));
    g_autofree char *text = test_folder_read (f, "limber/routines/mine.json");
    g_auto (Run) bad = run (f, "--restore", "absent.zip", NULL);
    g_auto (Run) odd = run (f, "--backup", "x.doc", NULL);

    g_assert_cmpint (saved.status, ==, 0);
    g_assert_cmpint (restored.status, ==, 0);
    assert_has (restored.output, "1 new");
    assert_has (text, "\"id\": \"mine\"");
    g_assert_cmpint (bad.status, ==, 1);
    assert_has (bad.errors, "absent.zip: ");
    g_assert_cmpint (odd.status, ==, 2);
  }

  test_folder_write (f, "limber/routines/later.json",
                     "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"later\","
                     " \"name\": \"Later\", \"sections\": {}}");
  {
    g_auto (Run) merged = run (f, "--restore", "x.zip", "--merge", NULL);
    gboolean stayed = test_folder_has (f, "limber/routines/later.json");
    g_auto (Run) replaced = run (f, "--restore", "x.zip", "--replace", NULL);

    g_assert_cmpint (merged.status, ==, 0);
    g_assert_true (stayed);
    g_assert_cmpint (replaced.status, ==, 0);
    g_assert_false (test_folder_has (f, "limber/routines/later.json"));
    g_assert_true (test_folder_has (f, "limber/routines/mine.json"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_init (argv[1]);

  test_folder_add ("/command-files/import", test_import);
  test_folder_add ("/command-files/backup", test_backup);

  return g_test_run ();
}
