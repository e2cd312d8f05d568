/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-durable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define LEFTOVER_PREFIX ".limber-"
#define LEFTOVER_SUFFIX ".tmp"

/* Names are random, so more than a few collisions mean that something else is wrong. */
#define MAX_NAMES 16

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return FALSE;
}

static gboolean
sync_fd (int fd)
{
  int status;

  do
    status = fsync (fd);
  while (status != 0 && errno == EINTR);

  /* Some file systems can't sync a folder and say so; there is nothing more to be had from them. */
  return status == 0 || errno == EINVAL || errno == ENOTSUP;
}

static gboolean
sync_folder (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int code;

  if (fd < 0)
    return fail (error, path, errno);

  code = sync_fd (fd) ? 0 : errno;
  close (fd);

  return code == 0 || fail (error, path, code);
}

/* Makes @path and what is missing above it; each new folder is entered durably into the one that
 * holds it. */
static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *parent = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;

  parent = g_path_get_dirname (path);
  if (g_str_equal (parent, path))
    return fail (error, path, ENOENT);

  if (!make_folder (parent, error))
    return FALSE;

  if (mkdir (path, 0700) != 0)
    {
      int code = errno;

      if (code != EEXIST || !g_file_test (path, G_FILE_TEST_IS_DIR))
        return fail (error, path, code == EEXIST ? ENOTDIR : code);
    }

  return sync_folder (parent, error);
}

/* Opens a new file of a random name in @folder. With open() rather than mkstemp(), so that the
 * umask decides who may read what the user exports. */
static int
open_temporary (const char *folder, char **name)
{
  for (int i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *base =
          g_strdup_printf (LEFTOVER_PREFIX "%08x" LEFTOVER_SUFFIX, g_random_int ());
      g_autofree char *path = g_build_filename (folder, base, NULL);
      int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

      if (fd >= 0)
        *name = g_steal_pointer (&path);
      if (fd >= 0 || (errno != EEXIST && errno != EINTR))
        return fd;
    }

  return -1;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      ssize_t n = write (fd, data, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          data += n;
          length -= (gsize) n;
        }
    }

  return TRUE;
}

/* Returns 0, or the errno of the step that failed. */
static int
fill_and_rename (int fd, const char *temporary, const char *path, const char *data, gsize length)
{
  int code = 0;

  if (!write_all (fd, data, length) || !sync_fd (fd))
    code = errno;

  /* Network file systems report a full disk only here. After EINTR the descriptor is closed all the
   * same. */
  if (close (fd) != 0 && errno != EINTR && code == 0)
    code = errno;

  if (code == 0 && rename (temporary, path) != 0)
    code = errno;

  return code;
}

gboolean
limber_durable_replace (GFile *file, const char *data, gsize length, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  int fd;
  int code;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  path = g_file_get_path (file);
  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (!make_folder (folder, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  fd = open_temporary (folder, &temporary);
  if (fd < 0)
    return fail (error, path, errno);

  code = fill_and_rename (fd, temporary, path, data, length);
  if (code != 0)
    {
      unlink (temporary);
      return fail (error, path, code);
    }

  return sync_folder (folder, error);
}

gboolean
limber_durable_remove (GFile *file, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  g_return_val_if_fail (path != NULL, FALSE);

  if (unlink (path) != 0)
    return errno == ENOENT || fail (error, path, errno);

  folder = g_path_get_dirname (path);
  return sync_folder (folder, error);
}

gboolean
limber_durable_is_leftover (const char *name)
{
  return g_str_has_prefix (name, LEFTOVER_PREFIX) && g_str_has_suffix (name, LEFTOVER_SUFFIX);
}
