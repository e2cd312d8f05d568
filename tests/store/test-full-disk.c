/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For unshare(). */
#define _GNU_SOURCE

#include <errno.h>
#include <sched.h>
#include <sys/mount.h>

#include "store/limber-backup.h"
#include "store/limber-import.h"
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

/* --- back-ups -------------------------------------------------------------------------------------- */

#define CLIP "00000000-1111-4222-8333-444444444444.webm"

/* A library beside the disk, whose clip is larger than that, and doesn't become smaller in a back-up. */
static GFile *
make_large_library (Fixture *f)
{
  g_autofree char *noise = g_malloc (200001);
  guint32 state = 1;

  for (guint i = 0; i < 200000; i++)
    {
      state = state * 1103515245 + 12345;
      noise[i] = (char) (' ' + (state >> 16) % 95);
    }
  noise[200000] = '\0';
  test_folder_write (&f->folder, "large/media/" CLIP, noise);
  test_folder_write (&f->folder, "large/exercises/mine.json",
                     "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"mine\", "
                     "\"name\": \"Mine\", \"kind\": \"static\", \"position\": \"seated\", "
                     "\"dose\": {\"sets\": 1, \"hold\": 20}, \"clip\": \"" CLIP "\"}");
  return test_folder_get_file (&f->folder, "large");
}

static gboolean
back_up (Fixture *f, const char *name, GError **error)
{
  g_autoptr (GFile) large = make_large_library (f);
  g_autoptr (GFile) file = test_folder_get_file (&f->folder, name);

  return limber_backup_write (limber_disk_get_system (), large, file, TRUE, NULL, NULL, error);
}

static void
test_back_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  if (!can_mount (f))
    return;

  test_folder_write (&f->folder, "disk/out/x.tar.zst", "the one before");
  g_assert_false (back_up (f, "disk/out/x.tar.zst", &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "disk/out/x.tar.zst"));
  g_assert_nonnull (strstr (error->message, g_strerror (ENOSPC)));
  before = test_folder_read (&f->folder, "disk/out/x.tar.zst");
  g_assert_cmpstr (before, ==, "the one before");
  g_assert_cmpuint (test_folder_count (&f->folder, "disk/out"), ==, 1);

  g_assert_cmpint (mount (NULL, f->disk, NULL, MS_REMOUNT, "size=1m"), ==, 0);
  g_clear_error (&error);
  back_up (f, "disk/out/x.tar.zst", &error);
  g_assert_no_error (error);
}

static gboolean
restore (Fixture *f, GError **error)
{
  static const char *const languages[] = { NULL };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberImport) import = NULL;

  g_ptr_array_add (files, test_folder_get_file (&f->folder, "x.zip"));
  import = limber_import_read (f->library, files, languages, error);
  g_assert_nonnull (import);
  return limber_import_write_media (import, f->library, error);
}

static void
test_restore (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!can_mount (f))
    return;

  g_assert_true (back_up (f, "x.zip", NULL));
  save (f, "old", 1000);
  assert_saved (f, "old");
  g_assert_false (restore (f, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "disk/limber/media/" CLIP));
  g_assert_nonnull (strstr (error->message, g_strerror (ENOSPC)));
  g_assert_cmpuint (test_folder_count (&f->folder, "disk/limber/media"), ==, 0);
  g_assert_false (test_folder_has (&f->folder, "disk/limber/exercises"));
  assert_saved (f, "old");

  g_assert_cmpint (mount (NULL, f->disk, NULL, MS_REMOUNT, "size=1m"), ==, 0);
  g_clear_error (&error);
  restore (f, &error);
  g_assert_no_error (error);
  g_assert_true (test_folder_has (&f->folder, "disk/limber/media/" CLIP));
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
  ADD ("/full-disk/back-up", test_back_up);
  ADD ("/full-disk/restore", test_restore);
  ADD ("/full-disk/unmounted", test_unmounted);

  return g_test_run ();
}
