/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-durable.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define LEFTOVER_PREFIX ".limber-"
#define LEFTOVER_SUFFIX ".tmp"

/* Names are random, so more than a few collisions mean that something else is wrong. */
#define MAX_NAMES 16

/* What is read and written at once when a file is copied. */
#define COPY_BYTES (1024 * 1024)

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return FALSE;
}

static gboolean
sync_fd (const LimberDisk *disk, int fd)
{
  int status;

  do
    status = disk->fsync (disk->data, fd);
  while (status != 0 && errno == EINTR);

  /* Some file systems can't sync a folder and say so; there is nothing more to be had from them. */
  return status == 0 || errno == EINVAL || errno == ENOTSUP;
}

static gboolean
sync_folder (const LimberDisk *disk, const char *path, GError **error)
{
  int fd = disk->open (disk->data, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int code;

  if (fd < 0)
    return fail (error, path, errno);

  code = sync_fd (disk, fd) ? 0 : errno;
  disk->close (disk->data, fd);

  return code == 0 || fail (error, path, code);
}

/* Makes @path and what is missing above it; each new folder is entered durably into the one that
 * holds it. */
static gboolean
make_folder (const LimberDisk *disk, const char *path, GError **error)
{
  g_autofree char *parent = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;

  parent = g_path_get_dirname (path);
  if (g_str_equal (parent, path))
    return fail (error, path, ENOENT);

  if (!make_folder (disk, parent, error))
    return FALSE;

  if (disk->mkdir (disk->data, path, 0700) != 0)
    {
      int code = errno;

      if (code != EEXIST || !g_file_test (path, G_FILE_TEST_IS_DIR))
        return fail (error, path, code == EEXIST ? ENOTDIR : code);
    }

  return sync_folder (disk, parent, error);
}

/* Opens a new file of a random name in @folder. With open() rather than mkstemp(), so that the
 * umask decides who may read what the user exports. It is locked while it is open, which tells it from what a killed
 * Limber left. */
static int
open_temporary (const LimberDisk *disk, const char *folder, char **name)
{
  for (int i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *base =
          g_strdup_printf (LEFTOVER_PREFIX "%08x" LEFTOVER_SUFFIX, g_random_int ());
      g_autofree char *path = g_build_filename (folder, base, NULL);
      int fd = disk->open (disk->data, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

      if (fd >= 0)
        {
          flock (fd, LOCK_EX | LOCK_NB);
          *name = g_steal_pointer (&path);
        }
      if (fd >= 0 || (errno != EEXIST && errno != EINTR))
        return fd;
    }

  return -1;
}

gboolean
limber_durable_write (const LimberDisk *disk, int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      ssize_t n = disk->write (disk->data, fd, data, length);

      /* Nothing at all, and no reason for it: asking again could go on for ever. */
      if (n == 0)
        errno = EIO;
      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
      if (n > 0)
        {
          data += n;
          length -= (gsize) n;
        }
    }

  return TRUE;
}

/* A file that is being written beside the one whose place it shall take. */
typedef struct
{
  const LimberDisk *disk;
  char *path; /* of the file */
  char *folder;
  char *temporary;
  int fd;
} Draft;

static void
draft_clear (Draft *draft)
{
  g_free (draft->path);
  g_free (draft->folder);
  g_free (draft->temporary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

/* Network file systems report a full disk only here. After EINTR the descriptor is closed all the same. Returns @code, or
 * what went wrong now. */
static int
draft_close (Draft *draft, int code)
{
  if (draft->disk->close (draft->disk->data, draft->fd) != 0 && errno != EINTR && code == 0)
    return errno;

  return code;
}

static void
draft_drop (Draft *draft)
{
  draft->disk->unlink (draft->disk->data, draft->temporary);
}

static gboolean
draft_open (Draft *draft, const LimberDisk *disk, GFile *file, GError **error)
{
  draft->disk = disk;
  draft->path = g_file_get_path (file);
  g_return_val_if_fail (draft->path != NULL, FALSE);

  draft->folder = g_path_get_dirname (draft->path);
  draft->fd = open_temporary (disk, draft->folder, &draft->temporary);
  if (draft->fd < 0 && errno == ENOENT)
    {
      if (!make_folder (disk, draft->folder, error))
        {
          g_prefix_error (error, "%s: ", draft->path);
          return FALSE;
        }
      draft->fd = open_temporary (disk, draft->folder, &draft->temporary);
    }

  return draft->fd >= 0 || fail (error, draft->path, errno);
}

/* Closes the draft and, when all that led here went well (@code is 0), puts it in its place. */
static gboolean
draft_finish (Draft *draft, int code, GError **error)
{
  if (code == 0 && !sync_fd (draft->disk, draft->fd))
    code = errno;
  code = draft_close (draft, code);

  if (code == 0 && draft->disk->rename (draft->disk->data, draft->temporary, draft->path) != 0)
    code = errno;

  if (code != 0)
    {
      draft_drop (draft);
      return fail (error, draft->path, code);
    }

  return sync_folder (draft->disk, draft->folder, error);
}

gboolean
limber_durable_replace (GFile *file, const char *data, gsize length, GError **error)
{
  g_auto (Draft) draft = { NULL };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (!draft_open (&draft, limber_disk_get_system (), file, error))
    return FALSE;

  return draft_finish (&draft,
                       limber_durable_write (draft.disk, draft.fd, data, length) ? 0 : errno,
                       error);
}

/* Returns 0, the errno of a failed write, or -1 with @error set. */
static int
copy_all (GInputStream *from,
          Draft *draft,
          goffset max_bytes,
          LimberDurableProgress progress,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  g_autofree char *buffer = g_malloc (COPY_BYTES);
  goffset written = 0;
  gssize n;

  while ((n = g_input_stream_read (from, buffer, COPY_BYTES, cancellable, error)) > 0)
    {
      written += n;
      if (written > max_bytes)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                       "more than %" G_GOFFSET_FORMAT " bytes", max_bytes);
          return -1;
        }
      if (!limber_durable_write (draft->disk, draft->fd, buffer, (gsize) n))
        return errno;
      if (progress != NULL)
        progress (written, data);
    }

  return n < 0 ? -1 : 0;
}

gboolean
limber_durable_copy (const LimberDisk *disk,
                     GInputStream *from,
                     GFile *file,
                     goffset max_bytes,
                     LimberDurableProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_auto (Draft) draft = { NULL };
  int code;

  g_return_val_if_fail (G_IS_INPUT_STREAM (from), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!draft_open (&draft, disk, file, error))
    return FALSE;

  code = copy_all (from, &draft, max_bytes, progress, data, cancellable, error);
  if (code >= 0)
    return draft_finish (&draft, code, error);

  draft_close (&draft, 0);
  draft_drop (&draft);
  return FALSE;
}

gboolean
limber_durable_fill (const LimberDisk *disk,
                     GFile *file,
                     LimberDurableFill fill,
                     gpointer data,
                     GError **error)
{
  g_auto (Draft) draft = { NULL };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!draft_open (&draft, disk, file, error))
    return FALSE;

  if (fill (disk, draft.fd, data, error))
    return draft_finish (&draft, 0, error);

  draft_close (&draft, 0);
  draft_drop (&draft);
  g_prefix_error (error, "%s: ", draft.path);
  return FALSE;
}

char *
limber_durable_begin (const LimberDisk *disk,
                      GFile *file,
                      const char *data,
                      gsize length,
                      gboolean sync,
                      GError **error)
{
  g_auto (Draft) draft = { NULL };
  int code;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (!draft_open (&draft, disk, file, error))
    return NULL;

  code = limber_durable_write (disk, draft.fd, data, length) ? 0 : errno;
  if (code == 0 && sync && !sync_fd (disk, draft.fd))
    code = errno;
  code = draft_close (&draft, code);
  if (code == 0)
    return g_steal_pointer (&draft.temporary);

  draft_drop (&draft);
  fail (error, draft.path, code);
  return NULL;
}

gboolean
limber_durable_sync_contents (const LimberDisk *disk, const char *folder, GError **error)
{
  int fd = disk->open (disk->data, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int code;

  if (fd < 0)
    return fail (error, folder, errno);

  code = disk->syncfs (disk->data, fd) == 0 ? 0 : errno;
  disk->close (disk->data, fd);

  return code == 0 || fail (error, folder, code);
}

gboolean
limber_durable_finish (const LimberDisk *disk, GFile *file, const char *temporary, GError **error)
{
  int code;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (disk->rename (disk->data, temporary, g_file_peek_path (file)) == 0)
    return TRUE;

  code = errno;
  disk->unlink (disk->data, temporary);
  return fail (error, g_file_peek_path (file), code);
}

gboolean
limber_durable_sync_folder (const LimberDisk *disk, const char *folder, GError **error)
{
  return sync_folder (disk, folder, error);
}

gboolean
limber_durable_unlink (const LimberDisk *disk, GFile *file, GError **error)
{
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_peek_path (file);
  g_return_val_if_fail (path != NULL, FALSE);

  return disk->unlink (disk->data, path) == 0 || errno == ENOENT || fail (error, path, errno);
}

gboolean
limber_durable_remove (GFile *file, GError **error)
{
  const LimberDisk *disk = limber_disk_get_system ();
  g_autofree char *folder = NULL;

  if (!limber_durable_unlink (disk, file, error))
    return FALSE;

  folder = g_path_get_dirname (g_file_peek_path (file));
  return !g_file_test (folder, G_FILE_TEST_EXISTS) || sync_folder (disk, folder, error);
}

gboolean
limber_durable_is_leftover (const char *name)
{
  return g_str_has_prefix (name, LEFTOVER_PREFIX) && g_str_has_suffix (name, LEFTOVER_SUFFIX);
}

gboolean
limber_durable_sweep (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gboolean swept;

  if (fd < 0)
    return FALSE;

  swept = flock (fd, LOCK_EX | LOCK_NB) == 0 && g_unlink (path) == 0;
  close (fd);
  return swept;
}
