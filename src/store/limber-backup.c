/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-backup.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/limber-archive.h"
#include "store/limber-document.h"
#include "store/limber-durable.h"
#include "store/limber-json-builder.h"
#include "store/limber-json-printer.h"

#define MANIFEST "limber-backup.json"
#define JOURNAL "running.json"
#define BLOCK (64 * 1024)
#define WRITTEN_BLOCK (256 * 1024)

typedef struct
{
  const char *root;
  GPtrArray *paths; /* relative to it */
  gboolean with_media;
  LimberProgress *progress;
  GCancellable *cancellable;
  gboolean zip;
  const LimberDisk *disk;
  int fd; /* of the temporary file */
  struct archive *archive;
} Backup;

/* --- what to save ---------------------------------------------------------------------------------- */

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/* Documents are small; what is large and called one lies in damaged/, and needs no copy for each day. */
static gboolean
is_wanted (const Backup *self, goffset size)
{
  return self->with_media || size <= LIMBER_DOCUMENT_MAX_BYTES;
}

/* Notes the files in a folder, and in folders within it. Links and the like are no part of a library, and neither is what
 * has a name that makes a whole back-up look hostile. */
static void
list_folder (Backup *self, const char *path)
{
  g_autofree char *full = g_build_filename (self->root, path, NULL);
  g_autoptr (GDir) dir = g_dir_open (full, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *full_child = g_build_filename (self->root, child, NULL);
      struct stat info;

      if (!limber_archive_is_good_path (child) || lstat (full_child, &info) != 0)
        continue;
      if (S_ISDIR (info.st_mode))
        list_folder (self, child);
      else if (S_ISREG (info.st_mode) && is_wanted (self, info.st_size))
        g_ptr_array_add (self->paths, g_steal_pointer (&child));
    }
}

static void
list_files (Backup *self)
{
  static const char *const folders[] = { "exercises", "routines", "plans",    "sessions",
                                         "trash",     "damaged",  "originals" };
  g_autofree char *journal = g_build_filename (self->root, JOURNAL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    list_folder (self, folders[i]);
  if (g_file_test (journal, G_FILE_TEST_IS_REGULAR))
    g_ptr_array_add (self->paths, g_strdup (JOURNAL));
  if (self->with_media)
    list_folder (self, "media");

  /* So that two back-ups of the same library are alike. */
  g_ptr_array_sort_values (self->paths, compare_paths);
}

/* --- writing it ------------------------------------------------------------------------------------ */

static gboolean
fail (Backup *self, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (archive_errno (self->archive)),
                       archive_error_string (self->archive));
  return FALSE;
}

static gboolean
begin_entry (Backup *self, const char *path, goffset size, time_t modified, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  int status;

  archive_entry_set_pathname_utf8 (entry, path);
  archive_entry_set_size (entry, size);
  archive_entry_set_mtime (entry, modified, 0);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  status = archive_write_header (self->archive, entry);
  archive_entry_free (entry);

  return status == ARCHIVE_OK || fail (self, error);
}

static gboolean
write_manifest (Backup *self, GError **error)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  limber_json_builder_begin (builder, NULL, NULL);
  limber_json_builder_add_string (builder, "format", "limber-backup");
  limber_json_builder_add_int (builder, "version", 1);
  limber_json_builder_add_time (builder, "created", now);
  limber_json_builder_end (builder);
  node = limber_json_builder_finish (builder);
  text = limber_json_print (node);

  return begin_entry (self, MANIFEST, (goffset) strlen (text), g_date_time_to_unix (now), error)
         && (archive_write_data (self->archive, text, strlen (text)) >= 0 || fail (self, error));
}

static gboolean
copy_data (Backup *self, int fd, goffset size, GError **error)
{
  g_autofree char *block = g_malloc (BLOCK);

  while (size > 0)
    {
      ssize_t n = read (fd, block, (gsize) MIN (size, BLOCK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_set_error_literal (error, G_IO_ERROR,
                               n < 0 ? g_io_error_from_errno (errno) : G_IO_ERROR_PARTIAL_INPUT,
                               n < 0 ? g_strerror (errno) : "it became shorter meanwhile");
          return FALSE;
        }
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (archive_write_data (self->archive, block, (gsize) n) < 0)
        return fail (self, error);
      size -= n;
    }

  return TRUE;
}

static gboolean
write_file (Backup *self, const char *path, GError **error)
{
  g_autofree char *full = g_build_filename (self->root, path, NULL);
  int fd = open (full, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  struct stat info;
  gboolean done;

  /* Deleted since it was listed: then it isn't part of the library any more. */
  if (fd < 0 && errno == ENOENT)
    return TRUE;
  if (fd < 0 || fstat (fd, &info) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path,
                   g_strerror (errno));
      if (fd >= 0)
        close (fd);
      return FALSE;
    }

  done = begin_entry (self, path, info.st_size, info.st_mtime, error)
         && copy_data (self, fd, info.st_size, error);
  close (fd);
  return done;
}

static gboolean
write_files (Backup *self, GError **error)
{
  if (!write_manifest (self, error))
    return FALSE;

  for (guint i = 0; i < self->paths->len; i++)
    {
      if (!write_file (self, self->paths->pdata[i], error))
        return FALSE;
      limber_progress_set (self->progress, i + 1, self->paths->len);
    }

  return archive_write_close (self->archive) == ARCHIVE_OK || fail (self, error);
}

static la_ssize_t
on_write (struct archive *archive, void *data, const void *bytes, size_t length)
{
  const Backup *self = data;

  if (limber_durable_write (self->disk, self->fd, bytes, length))
    return (la_ssize_t) length;

  archive_set_error (archive, errno, "%s", g_strerror (errno));
  return -1;
}

/* Fills the temporary file that limber_durable_fill() gives. */
static gboolean
fill (const LimberDisk *disk, int fd, gpointer data, GError **error)
{
  Backup *self = data;
  gboolean done;

  self->disk = disk;
  self->fd = fd;
  self->archive = archive_write_new ();
  archive_write_set_bytes_per_block (self->archive, WRITTEN_BLOCK);
  archive_write_set_bytes_in_last_block (self->archive, 1); /* no padding */
  if (self->zip)
    archive_write_set_format_zip (self->archive);
  else
    {
      archive_write_set_format_pax_restricted (self->archive);
      archive_write_add_filter_zstd (self->archive);
    }

  done = archive_write_open (self->archive, self, NULL, on_write, NULL) == ARCHIVE_OK
             ? write_files (self, error)
             : fail (self, error);
  archive_write_free (self->archive);
  return done;
}

/* What a Limber left that was killed while it wrote a back-up there. It is the user's folder: nobody else will. */
static void
sweep (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *leftover = g_build_filename (folder, name, NULL);

      if (limber_durable_is_leftover (name))
        limber_durable_sweep (leftover);
    }
}

gboolean
limber_backup_write (const LimberDisk *disk,
                     GFile *data,
                     GFile *file,
                     gboolean with_media,
                     LimberProgress *progress,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Backup self = { .root = g_file_peek_path (data),
                  .paths = paths,
                  .with_media = with_media,
                  .progress = progress,
                  .cancellable = cancellable,
                  .zip = g_str_has_suffix (g_file_peek_path (file), ".zip") };

  if (!limber_archive_is_name (g_file_peek_path (file)))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: not a .tar.zst or .zip file",
                   g_file_peek_path (file));
      return FALSE;
    }

  sweep (g_file_peek_path (file));
  list_files (&self);
  return limber_durable_fill (disk, file, fill, &self, error);
}

/* --- in the background ----------------------------------------------------------------------------- */

typedef struct
{
  GFile *data, *file;
  LimberProgress *progress;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->data);
  g_object_unref (job->file);
  g_clear_pointer (&job->progress, limber_progress_unref);
  g_free (job);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (limber_backup_write (limber_disk_get_system (), job->data, job->file, TRUE, job->progress,
                           cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
limber_backup_write_async (GFile *data,
                           GFile *file,
                           LimberProgress *progress,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->data = g_object_ref (data);
  job->file = g_object_ref (file);
  job->progress = progress != NULL ? limber_progress_ref (progress) : NULL;
  g_task_set_source_tag (task, limber_backup_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
limber_backup_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
