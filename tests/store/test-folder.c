/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-folder.h"

#include <glib/gstdio.h>

#include "store/limber-durable.h"

void
test_folder_set_up (TestFolder *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("limber-test-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
test_folder_tear_down (TestFolder *self, gconstpointer data)
{
  remove_tree (self->path);
  g_clear_pointer (&self->path, g_free);
}

GFile *
test_folder_get_file (TestFolder *self, const char *name)
{
  return g_file_new_build_filename (self->path, name, NULL);
}

void
test_folder_write (TestFolder *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

char *
test_folder_read (TestFolder *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

gboolean
test_folder_has (TestFolder *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  GStatBuf info;

  return g_lstat (path, &info) == 0;
}

guint
test_folder_count (TestFolder *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static guint
count_leftovers (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n += count_leftovers (child) + (limber_durable_is_leftover (name) ? 1 : 0);
    }
  return n;
}

guint
test_folder_count_leftovers (TestFolder *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);

  return count_leftovers (path);
}

LimberLibrary *
test_folder_open_library (TestFolder *self)
{
  g_autoptr (GFile) builtin = test_folder_get_file (self, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (self, "data");

  return limber_library_new (builtin, data);
}

LimberLibrary *
test_folder_load_library (TestFolder *self)
{
  LimberLibrary *library = test_folder_open_library (self);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_load (library, &error));
  g_assert_no_error (error);
  return library;
}

void
test_folder_add (const char *path, void (*test) (TestFolder *, gconstpointer))
{
  g_test_add (path, TestFolder, NULL, test_folder_set_up, test, test_folder_tear_down);
}
