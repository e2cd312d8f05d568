/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For unshare(). */
#define _GNU_SOURCE

#include <errno.h>
#include <sched.h>
#include <sys/mount.h>

#include "store/limber-library.h"
#include "test-folder.h"

/* Real disks: one that is full, and one that became read-only. In a name space of our own, where we may mount them. */

static int unshare_errno;

typedef struct
{
  TestFolder folder;
  char *disk;
  LimberLibrary *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) builtin = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *path = NULL;

  test_folder_set_up (&f->folder, NULL);
  f->disk = g_build_filename (f->folder.path, "disk", NULL);
  g_assert_cmpint (g_mkdir_with_parents (f->disk, 0700), ==, 0);
  if (unshare_errno != 0 || mount ("limber-test", f->disk, "tmpfs", 0, "size=64k") != 0)
    return;

  path = g_build_filename (f->disk, "limber", NULL);
  builtin = test_folder_get_file (&f->folder, "builtin");
  folder = g_file_new_for_path (path);
  f->library = limber_library_new (builtin, folder);
  g_assert_true (limber_library_load (f->library, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->library != NULL)
    {
      g_clear_object (&f->library);
      umount2 (f->disk, MNT_DETACH);
    }
  test_folder_tear_down (&f->folder, NULL);
  g_free (f->disk);
}

static void
save (Fixture *f, const char *name, gsize length)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("mine", name);
  g_autofree char *notes = g_strnfill (length, 'x');
  g_autoptr (LimberRoutine) noted = limber_routine_with_notes (routine, notes);

  limber_library_save_routine (f->library, noted);
}

static void
assert_told (Fixture *f, int reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (limber_library_flush (f->library, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "disk/limber/routines/mine.json"));
  g_assert_nonnull (strstr (error->message, g_strerror (reason)));
}

static void
assert_saved (Fixture *f, const char *name)
{
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strdup_printf ("\"name\": \"%s\"", name);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_flush (f->library, &error));
  g_assert_no_error (error);
  text = test_folder_read (&f->folder, "disk/limber/routines/mine.json");
  g_assert_nonnull (strstr (text, expected));
  g_assert_cmpuint (test_folder_count (&f->folder, "disk/limber/routines"), ==, 1);
}

static gboolean
can_mount (Fixture *f)
{
  if (f->library == NULL)
    g_test_skip ("nothing may be mounted here");
  return f->library != NULL;
}

static void
test_full (Fixture *f, gconstpointer data)
{
  g_autofree char *old = NULL;

  if (!can_mount (f))
    return;

  save (f, "old", 1000);
  assert_saved (f, "old");
  save (f, "new", 100000);
  assert_told (f, ENOSPC);
  old = test_folder_read (&f->folder, "disk/limber/routines/mine.json");
  g_assert_nonnull (strstr (old, "\"name\": \"old\""));
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (f->library, "mine")), ==,
                   "new");

  g_assert_cmpint (mount (NULL, f->disk, NULL, MS_REMOUNT, "size=1m"), ==, 0);
  assert_saved (f, "new");
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  if (!can_mount (f))
    return;

  save (f, "old", 10);
  assert_saved (f, "old");
  g_assert_cmpint (mount (NULL, f->disk, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  save (f, "new", 10);
  assert_told (f, EROFS);
  g_assert_cmpint (mount (NULL, f->disk, NULL, MS_REMOUNT, NULL), ==, 0);
  assert_saved (f, "new");
}

/* The disk was pulled out: what is below is another folder, and stays as it is. */
static void
test_unmounted (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!can_mount (f))
    return;

  save (f, "old", 10);
  assert_saved (f, "old");
  g_assert_cmpint (umount2 (f->disk, MNT_DETACH), ==, 0);
  save (f, "new", 10);
  g_assert_false (limber_library_flush (f->library, &error));
  g_assert_nonnull (strstr (error->message, "disk/limber: the library’s folder is gone"));
  g_assert_cmpuint (test_folder_count (&f->folder, "disk"), ==, 0);
}

/* Before there are threads: those keep what we would leave. */
static int
enter_name_space (void)
{
  if (unshare (CLONE_NEWNS) != 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return errno;

  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 ? 0 : errno;
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  unshare_errno = enter_name_space ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/full-disk/full", test_full);
  ADD ("/full-disk/read-only", test_read_only);
  ADD ("/full-disk/unmounted", test_unmounted);

  return g_test_run ();
}
