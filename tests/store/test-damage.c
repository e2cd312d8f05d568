/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/limber-library.h"
#include "test-documents.h"
#include "test-folder.h"

static void
assert_damage (LimberLibrary *library, guint index, const char *name, const char *reason)
{
  GListModel *damaged = limber_library_get_damaged (library);
  g_autoptr (LimberDamage) damage = g_list_model_get_item (damaged, index);

  g_assert_nonnull (damage);
  g_test_message ("%s", limber_damage_get_reason (damage));
  g_assert_true (g_str_has_suffix (g_file_peek_path (limber_damage_get_file (damage)), name));
  g_assert_nonnull (strstr (limber_damage_get_reason (damage), reason));
}

/* Damaged files go to damaged/ with the reason beside them; the rest loads. Neither of two with one name is lost. */
static void
test_damaged (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  test_folder_write (f, "data/routines/good.json", TEST_ROUTINE ("good", "Good"));
  test_folder_write (f, "data/routines/bad.json", "{\"format\": ");
  library = test_folder_load_library (f);
  test_assert_routines (limber_library_get_routines (library), "Good");
  assert_damage (library, 0, "/data/damaged/bad.json", "routines/bad.json: line 1, column 12: ");
  g_assert_false (test_folder_has (f, "data/routines/bad.json"));
  reason = test_folder_read (f, "data/damaged/bad.json.reason.txt");
  g_assert_nonnull (strstr (reason, "routines/bad.json: line 1, column 12: "));
  g_clear_object (&library);

  test_folder_write (f, "data/plans/bad.json", "another");
  library = test_folder_load_library (f);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (library)), ==, 1);
  assert_damage (library, 0, "/data/damaged/bad-2.json", "plans/bad.json: line 1");
  first = test_folder_read (f, "data/damaged/bad.json");
  g_assert_cmpstr (first, ==, "{\"format\": ");
  second = test_folder_read (f, "data/damaged/bad-2.json");
  g_assert_cmpstr (second, ==, "another");
  g_clear_object (&library);

  library = test_folder_load_library (f);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (library)), ==, 0);
}

/* The id decides under which name a document is saved, so the two have to agree. */
static void
test_wrong_name (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "A"));
  test_folder_write (f, "data/routines/copy of a.json", TEST_ROUTINE ("a", "A"));
  test_folder_write (f, "data/routines/evil.json", TEST_ROUTINE ("../../evil", "Evil"));
  library = test_folder_load_library (f);
  test_assert_routines (limber_library_get_routines (library), "A");
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (library)), ==, 2);
  g_assert_true (test_folder_has (f, "data/damaged/copy of a.json"));
  g_assert_true (test_folder_has (f, "data/damaged/evil.json"));
}

/* A newer Limber's file stays where it is and is not written over. */
static void
test_newer (TestFolder *f, gconstpointer data)
{
  const char *text = "{\"format\": \"limber-routine\", \"version\": 2, \"id\": \"desk\"}";
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberRoutine) edited = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *fault = NULL;

  test_folder_write (f, "builtin/routines/desk.json", TEST_ROUTINE ("desk", "Desk"));
  test_folder_write (f, "data/routines/desk.json", text);
  library = test_folder_load_library (f);
  assert_damage (library, 0, "/data/routines/desk.json",
                 "version: this was written by a newer Limber");

  edited = limber_routine_with_name (limber_library_find_routine (library, "desk"), "Mine");
  limber_library_save_routine (library, edited);
  g_assert_false (limber_library_flush (library, NULL));
  kept = test_folder_read (f, "data/routines/desk.json");
  g_assert_cmpstr (kept, ==, text);
  g_object_get (library, "fault", &fault, NULL);
  g_assert_nonnull (strstr (fault, "data/routines/desk.json"));
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (library, "desk")), ==,
                   "Mine");
}

/* None of these may be waited for, followed or crashed on. */
static void
test_no_files (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autofree char *fifo = g_build_filename (f->path, "data/routines/pipe.json", NULL);
  g_autofree char *link = g_build_filename (f->path, "data/routines/link.json", NULL);
  g_autofree char *dangling = g_build_filename (f->path, "data/routines/dangling.json", NULL);

  test_folder_write (f, "link.json", TEST_ROUTINE ("link", "Link"));
  test_folder_write (f, "data/routines/folder.json/x", "");
  test_folder_write (f, "data/routines/.hidden.json", "");
  test_folder_write (f, "data/routines/readme.txt", "");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("../../link.json", link), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);

  library = test_folder_load_library (f);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_routines (library)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (library)), ==, 4);
  g_assert_true (test_folder_has (f, "link.json"));
  g_assert_true (test_folder_has (f, "data/routines/.hidden.json"));
  g_assert_true (test_folder_has (f, "data/routines/readme.txt"));
  g_assert_cmpuint (test_folder_count (f, "data/routines"), ==, 2);
}

static void
test_too_large (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autofree char *path = g_build_filename (f->path, "data/routines/big.json", NULL);

  test_folder_write (f, "data/routines/big.json", "");
  g_assert_cmpint (truncate (path, 9 * 1024 * 1024), ==, 0);
  library = test_folder_load_library (f);
  assert_damage (library, 0, "/data/damaged/big.json",
                 "routines/big.json: the file is larger than 8 MB");
}

/* What a killed writer left goes at once; what a writer is busy with stays. */
static void
test_leftovers (TestFolder *f, gconstpointer data)
{
  static const char *const names[] = {
    "data/routines/.limber-00000001.tmp",
    "data/.limber-00000002.tmp",
    "data/trash/plans/.limber-00000003.tmp",
    "data/damaged/.limber-00000004.tmp",
  };
  g_autoptr (LimberLibrary) library = NULL;
  g_autofree char *busy = g_build_filename (f->path, "data/routines/.limber-00000005.tmp", NULL);
  int fd;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    test_folder_write (f, names[i], "{");
  test_folder_write (f, "data/routines/.limber-00000005.tmp", "{");
  fd = g_open (busy, O_RDWR, 0);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);

  library = test_folder_load_library (f);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (test_folder_has (f, names[i]));
  g_assert_true (g_file_test (busy, G_FILE_TEST_EXISTS));
  close (fd);
}

static void
test_read_only (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) folder = test_folder_get_file (f, "data");
  g_autoptr (LimberLibrary) library = limber_library_new_read_only (builtin, folder);

  test_folder_write (f, "data/routines/bad.json", "{");
  g_assert_true (limber_library_load (library, NULL));
  assert_damage (library, 0, "/data/routines/bad.json", "routines/bad.json: line 1");
  g_assert_true (test_folder_has (f, "data/routines/bad.json"));
  g_assert_false (test_folder_has (f, "data/damaged"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/damage/damaged", test_damaged);
  test_folder_add ("/damage/wrong-name", test_wrong_name);
  test_folder_add ("/damage/newer", test_newer);
  test_folder_add ("/damage/no-files", test_no_files);
  test_folder_add ("/damage/too-large", test_too_large);
  test_folder_add ("/damage/leftovers", test_leftovers);
  test_folder_add ("/damage/read-only", test_read_only);

  return g_test_run ();
}
