/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/limber-durable.h"

#define MAX_ENTRIES 500000
#define MAX_PATH 400
#define BLOCK (64 * 1024)

/* What all files together may grow to: from MIN_BOMB on no more than so many times the archive. */
#define MAX_TOTAL ((goffset) 64 * 1024 * 1024 * 1024)
#define MIN_BOMB ((goffset) 64 * 1024 * 1024)
#define MAX_RATIO 200

struct _LimberArchive
{
  struct archive *archive;
  char *name; /* of the file, for errors */
  goffset size;
  goffset total; /* unpacked so far */
  GHashTable *paths;
  GCancellable *cancellable;
};

static void
archive_clear (LimberArchive *self)
{
  if (self->archive != NULL)
    archive_read_free (self->archive);
  g_free (self->name);
  g_clear_pointer (&self->paths, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberArchive, archive_clear)

gboolean
limber_archive_is_name (const char *name)
{
  return g_str_has_suffix (name, ".tar.zst") || g_str_has_suffix (name, ".zip");
}

static gboolean
refuse (LimberArchive *self, GError **error, const char *path, const char *reason)
{
  g_autofree char *shown = g_utf8_make_valid (path != NULL ? path : "?", -1);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %.200s: %s", self->name, shown,
               reason);
  return FALSE;
}

static gboolean
fail (LimberArchive *self, GError **error)
{
  const char *reason = archive_error_string (self->archive);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", self->name,
               reason != NULL ? reason : "not an archive");
  return FALSE;
}

/* --- what is in a file ----------------------------------------------------------------------------- */

/* Counts what was unpacked. */
static gboolean
account (LimberArchive *self, gsize n, GError **error)
{
  self->total += (goffset) n;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->total > MAX_TOTAL || (self->total > MIN_BOMB && self->total / MAX_RATIO > self->size))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "%s: unpacked this would be far too large", self->name);
      return FALSE;
    }

  return TRUE;
}

/* Reads the next block. Returns its length, 0 at the end, -1 with @error. */
static gssize
read_block (LimberArchive *self, guchar *block, GError **error)
{
  la_ssize_t n = archive_read_data (self->archive, block, BLOCK);

  if (n < 0)
    {
      fail (self, error);
      return -1;
    }

  return account (self, (gsize) n, error) ? (gssize) n : -1;
}

static gssize
fail_too_large (LimberArchive *self, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "%s: a file in it is too large",
               self->name);
  return -1;
}

GBytes *
limber_archive_read (LimberArchive *self, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guchar *block = g_malloc (BLOCK);
  gssize n;

  while ((n = read_block (self, block, error)) > 0)
    {
      if (bytes->len + (gsize) n > max_bytes)
        n = fail_too_large (self, error);
      if (n < 0)
        return NULL;
      g_byte_array_append (bytes, block, (guint) n);
    }

  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

char *
limber_archive_copy (LimberArchive *self,
                     const LimberDisk *disk,
                     int fd,
                     goffset max_bytes,
                     GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *block = g_malloc (BLOCK);
  goffset total = 0;
  gssize n;

  while ((n = read_block (self, block, error)) > 0)
    {
      total += n;
      if (total > max_bytes)
        n = fail_too_large (self, error);
      if (n < 0)
        return NULL;

      g_checksum_update (checksum, block, n);
      if (fd >= 0 && !limber_durable_write (disk, fd, (const char *) block, (gsize) n))
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno),
                               g_strerror (errno));
          return NULL;
        }
    }

  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* --- which files there are ------------------------------------------------------------------------- */

/* No part of a good path is empty, hidden or a way out. */
gboolean
limber_archive_is_good_path (const char *path)
{
  g_auto (GStrv) parts = NULL;

  if (path == NULL || *path == '\0' || strlen (path) > MAX_PATH || !g_utf8_validate (path, -1, NULL)
      || strpbrk (path, "\\:") != NULL)
    return FALSE;
  for (const char *c = path; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      return FALSE;

  parts = g_strsplit (path, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] == '\0' || parts[i][0] == '.')
      return FALSE;

  return TRUE;
}

static gboolean
check_entry (LimberArchive *self, struct archive_entry *entry, const char *path, GError **error)
{
  if (archive_entry_hardlink (entry) != NULL || archive_entry_symlink (entry) != NULL
      || archive_entry_filetype (entry) != AE_IFREG)
    return refuse (self, error, path, "not a file");
  if (!limber_archive_is_good_path (path))
    return refuse (self, error, path, "a name that no file of a library has");
  if (g_hash_table_size (self->paths) >= MAX_ENTRIES)
    return refuse (self, error, path, "too many files");
  if (!g_hash_table_add (self->paths, g_strdup (path)))
    return refuse (self, error, path, "there are two files of this name");

  return TRUE;
}

static gboolean
walk (LimberArchive *self, LimberArchiveVisit visit, gpointer data, GError **error)
{
  for (;;)
    {
      struct archive_entry *entry;
      int status = archive_read_next_header (self->archive, &entry);
      const char *path;

      if (status == ARCHIVE_EOF)
        return TRUE;
      if (status < ARCHIVE_WARN)
        return fail (self, error);

      path = archive_entry_pathname_utf8 (entry);
      /* Folders say nothing that the files don't say; one that is a way out has files that are, too. */
      if (archive_entry_filetype (entry) == AE_IFDIR && archive_entry_hardlink (entry) == NULL)
        continue;
      if (!check_entry (self, entry, path, error) || !visit (self, path, data, error))
        return FALSE;
    }
}

/* Only a file: a pipe could keep us waiting for ever. Returns a descriptor, or -1. */
static int
open_file (LimberArchive *self, GFile *file, GError **error)
{
  int fd = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  struct stat info;
  int code = fd < 0 || fstat (fd, &info) != 0 ? errno : 0;

  if (code == 0 && S_ISREG (info.st_mode))
    {
      self->size = info.st_size;
      return fd;
    }

  g_set_error (error, G_IO_ERROR,
               code != 0 ? g_io_error_from_errno (code) : G_IO_ERROR_NOT_REGULAR_FILE, "%s: %s",
               self->name, code != 0 ? g_strerror (code) : "not a file");
  if (fd >= 0)
    close (fd);
  return -1;
}

gboolean
limber_archive_walk (GFile *file,
                     LimberArchiveVisit visit,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_auto (LimberArchive) self = { .cancellable = cancellable };
  gboolean done = FALSE;
  int fd;

  g_return_val_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL, FALSE);

  self.name = g_filename_display_basename (g_file_peek_path (file));
  fd = open_file (&self, file, error);
  if (fd < 0)
    return FALSE;

  self.paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.archive = archive_read_new ();
  archive_read_support_filter_zstd (self.archive);
  archive_read_support_format_tar (self.archive);
  archive_read_support_format_zip (self.archive);

  if (archive_read_open_fd (self.archive, fd, BLOCK) != ARCHIVE_OK)
    fail (&self, error);
  else
    done = walk (&self, visit, data, error);

  close (fd);
  return done;
}
