/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/limber-durable.h"

typedef struct
{
  char *folder;
  GFile *file; /* folder/a.json */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  f->folder = g_dir_make_tmp ("limber-durable-XXXXXX", NULL);
  path = g_build_filename (f->folder, "a.json", NULL);
  f->file = g_file_new_for_path (path);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  remove_tree (f->folder);
  g_object_unref (f->file);
  g_free (f->folder);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_contents (GFile *file, const char *expected)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_replace (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_durable_replace (f->file, "old", 3, &error));
  g_assert_no_error (error);
  assert_contents (f->file, "old");

  g_assert_true (limber_durable_replace (f->file, "newer, and only part of this", 5, &error));
  assert_contents (f->file, "newer");

  g_assert_true (limber_durable_replace (f->file, NULL, 0, &error));
  assert_contents (f->file, "");
  g_assert_cmpuint (count_entries (f->folder), ==, 1);
}

/* The old inode is never written to: whoever has it open keeps reading the old document. */
static void
test_new_inode (Fixture *f, gconstpointer data)
{
  GStatBuf before, after;

  g_assert_true (limber_durable_replace (f->file, "old", 3, NULL));
  g_assert_cmpint (g_stat (g_file_peek_path (f->file), &before), ==, 0);
  g_assert_true (limber_durable_replace (f->file, "new", 3, NULL));
  g_assert_cmpint (g_stat (g_file_peek_path (f->file), &after), ==, 0);
  g_assert_cmpuint (before.st_ino, !=, after.st_ino);
}

static void
test_makes_folders (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "sessions", "2026", "x.json", NULL);
  g_autofree char *sessions = g_build_filename (f->folder, "sessions", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (limber_durable_replace (file, "{}", 2, &error));
  g_assert_no_error (error);
  assert_contents (file, "{}");
  g_assert_cmpint (g_stat (sessions, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

static void
test_file_in_place_of_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.json", "x.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_durable_replace (f->file, "old", 3, NULL));
  g_assert_false (limber_durable_replace (file, "new", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, path));
  assert_contents (f->file, "old");
}

static void
test_folder_in_place_of_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (g_file_peek_path (f->file), 0700), ==, 0);
  g_assert_false (limber_durable_replace (f->file, "new", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (count_entries (f->folder), ==, 1);
}

/* A disk that fills up half way: only 100 of the 200 bytes go in. */
static void
test_full_disk (Fixture *f, gconstpointer data)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
  const struct rlimit few = { 100, RLIM_INFINITY };
  g_autofree char *text = g_strnfill (200, 'x');
  g_autoptr (GError) error = NULL;
  gboolean replaced;

  g_assert_true (limber_durable_replace (f->file, "old", 3, NULL));

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &few), ==, 0);
  replaced = limber_durable_replace (f->file, text, 200, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &all), ==, 0);

  g_assert_false (replaced);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (f->file)));
  assert_contents (f->file, "old");
  g_assert_cmpuint (count_entries (f->folder), ==, 1);
}

static void
test_remove (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_durable_replace (f->file, "old", 3, NULL));
  g_assert_true (limber_durable_remove (f->file, &error));
  g_assert_cmpuint (count_entries (f->folder), ==, 0);

  g_assert_true (limber_durable_remove (f->file, &error));
  g_assert_no_error (error);
}

static void
test_remove_folder (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (g_file_peek_path (f->file), 0700), ==, 0);
  g_assert_false (limber_durable_remove (f->file, &error));
  g_assert_nonnull (strstr (error->message, g_file_peek_path (f->file)));
}

static void
test_leftover (void)
{
  g_assert_true (limber_durable_is_leftover (".limber-0123abcd.tmp"));
  g_assert_false (limber_durable_is_leftover ("limber-0123abcd.tmp"));
  g_assert_false (limber_durable_is_leftover (".limber-0123abcd.json"));
  g_assert_false (limber_durable_is_leftover ("a.json"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/durable/replace", test_replace);
  ADD ("/durable/new-inode", test_new_inode);
  ADD ("/durable/makes-folders", test_makes_folders);
  ADD ("/durable/file-in-place-of-folder", test_file_in_place_of_folder);
  ADD ("/durable/folder-in-place-of-file", test_folder_in_place_of_file);
  ADD ("/durable/full-disk", test_full_disk);
  ADD ("/durable/remove", test_remove);
  ADD ("/durable/remove-folder", test_remove_folder);
  g_test_add_func ("/durable/leftover", test_leftover);

  return g_test_run ();
}
