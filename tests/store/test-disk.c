/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-disk.h"

#include <errno.h>
#include <signal.h>

#include "store/limber-library-private.h"

static gboolean
is_next_failing (TestDisk *self)
{
  int number = self->n_calls++;

  if (self->fail_at < 0 || number < self->fail_at || (number > self->fail_at && !self->all))
    return FALSE;

  if (self->reason == TEST_DISK_KILLS)
    raise (SIGKILL);
  errno = self->reason;
  return self->reason != 0;
}

static int
faulty_open (gpointer data, const char *path, int flags, mode_t mode)
{
  return is_next_failing (data) ? -1 : limber_disk_get_system ()->open (NULL, path, flags, mode);
}

static ssize_t
faulty_write (gpointer data, int fd, const char *bytes, size_t length)
{
  TestDisk *self = data;
  gboolean half = self->reason == 0 && self->n_calls == self->fail_at;

  if (is_next_failing (self))
    return -1;
  return limber_disk_get_system ()->write (NULL, fd, bytes, half ? (length + 1) / 2 : length);
}

/* Thousands of times are not waited for a disk that nobody pulls the plug of. */
static int
faulty_fsync (gpointer data, int fd)
{
  return is_next_failing (data) ? -1 : 0;
}

/* It is closed even when that fails, as in the real system. */
static int
faulty_close (gpointer data, int fd)
{
  gboolean failing = is_next_failing (data);
  int reason = errno;

  limber_disk_get_system ()->close (NULL, fd);
  errno = reason;
  return failing ? -1 : 0;
}

static int
faulty_mkdir (gpointer data, const char *path, mode_t mode)
{
  return is_next_failing (data) ? -1 : limber_disk_get_system ()->mkdir (NULL, path, mode);
}

static int
faulty_rename (gpointer data, const char *from, const char *to)
{
  return is_next_failing (data) ? -1 : limber_disk_get_system ()->rename (NULL, from, to);
}

static int
faulty_unlink (gpointer data, const char *path)
{
  return is_next_failing (data) ? -1 : limber_disk_get_system ()->unlink (NULL, path);
}

static int
faulty_symlink (gpointer data, const char *target, const char *path)
{
  return is_next_failing (data) ? -1 : limber_disk_get_system ()->symlink (NULL, target, path);
}

void
test_disk_init (TestDisk *self, int fail_at, int reason, gboolean all)
{
  *self = (TestDisk) {
    .disk = { faulty_open, faulty_write, faulty_fsync, faulty_fsync, faulty_close, faulty_mkdir,
              faulty_rename, faulty_unlink, faulty_symlink, self },
    .fail_at = fail_at,
    .reason = reason,
    .all = all,
  };
}

LimberLibrary *
test_disk_load_library (const LimberDisk *disk, TestFolder *folder, const char *name)
{
  g_autoptr (GFile) builtin = test_folder_get_file (folder, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (folder, name);
  LimberLibrary *library = limber_library_new (builtin, data);

  limber_library_use (library, disk, NULL);
  g_assert_true (limber_library_load (library, NULL));
  return library;
}

void
test_disk_fail_each (int n_calls, TestDiskRun run, gconstpointer scenario)
{
  static const int reasons[] = { ENOSPC, EIO, EACCES, EDQUOT, 0 };

  for (int at = 0; at < n_calls; at++)
    for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
      {
        run (scenario, at, reasons[i], FALSE);
        if (reasons[i] != 0)
          run (scenario, at, reasons[i], TRUE);
      }
  g_test_message ("each of %d calls failed in %u ways", n_calls,
                  2 * (guint) G_N_ELEMENTS (reasons) - 1);
}
