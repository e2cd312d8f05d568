/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-write-job.h"

#include <errno.h>

#include "store/limber-conflict.h"
#include "store/limber-durable.h"
#include "store/limber-parallel.h"

/* From so many on, waiting once for all that lies on the file system is quicker than once for each. */
#define MANY 8

LimberWriteJob *
limber_write_job_new (GFile *file)
{
  LimberWriteJob *self = g_new0 (LimberWriteJob, 1);

  self->file = g_object_ref (file);
  return self;
}

void
limber_write_job_free (LimberWriteJob *self)
{
  g_object_unref (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->document);
  g_clear_error (&self->failure);
  g_free (self);
}

void
limber_write_job_set (LimberWriteJob *self,
                      GBytes *bytes,
                      LimberDocumentKind kind,
                      gpointer document)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_set_object (&self->document, document);
  self->kind = kind;
}

static gboolean
is_removal (const LimberWriteJob *self)
{
  return self->bytes == NULL && self->document == NULL;
}

/* Puts the document into words, unless that is done. */
static void
prepare (LimberWriteJob *self)
{
  char *text;

  if (self->bytes != NULL || self->document == NULL)
    return;

  text = limber_document_print (self->kind, self->document);
  self->bytes = g_bytes_new_take (text, strlen (text));
}

/* Where a batch of jobs is done. */
typedef struct
{
  const LimberDisk *disk;
  LimberWitness *witness; /* or NULL */
} Place;

/* A version that somebody else wrote meanwhile steps aside. */
static gboolean
make_way (const Place *place, LimberWriteJob *job)
{
  const char *path = g_file_peek_path (job->file);
  g_autofree char *aside = NULL;

  if (place->witness == NULL || !limber_witness_covers (place->witness, path)
      || limber_witness_check (place->witness, path) != LIMBER_WITNESS_CHANGED)
    return TRUE;

  aside = limber_conflict_name_copy (path);
  if (place->disk->rename (place->disk->data, path, aside) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (&job->failure, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path,
               g_strerror (errno));
  return FALSE;
}

/* Writes what the file shall hold beside it. Returns the temporary file; NULL when there is none, or when that failed. */
static char *
begin (const Place *place, LimberWriteJob *self, gboolean sync)
{
  gconstpointer data;
  gsize length;

  if (place->witness != NULL && !limber_witness_check_root (place->witness, &self->failure))
    {
      g_prefix_error (&self->failure, "%s: ", g_file_peek_path (self->file));
      return NULL;
    }
  if (is_removal (self))
    return NULL;

  data = g_bytes_get_data (self->bytes, &length);
  return limber_durable_begin (place->disk, self->file, data, length, sync, &self->failure);
}

static void
put (const Place *place, LimberWriteJob *self, const char *temporary)
{
  const char *path = g_file_peek_path (self->file);
  gboolean watched = place->witness != NULL && limber_witness_covers (place->witness, path);
  LimberSight sight;

  watched = watched && limber_sight_take (temporary, &sight);
  if (watched)
    limber_witness_expect (place->witness, path, &sight);
  if (!limber_durable_finish (place->disk, self->file, temporary, &self->failure) || !watched)
    return;

  limber_witness_note (place->witness, path, &sight);
  /* The first document of all made the library's folder: from now on it is known. */
  limber_witness_learn_root (place->witness);
}

static void
take_away (const Place *place, LimberWriteJob *self)
{
  if (limber_durable_unlink (place->disk, self->file, &self->failure) && place->witness != NULL)
    limber_witness_forget (place->witness, g_file_peek_path (self->file));
}

static void
finish (const Place *place, LimberWriteJob *self, const char *temporary)
{
  if (self->failure == NULL && make_way (place, self))
    {
      if (temporary != NULL)
        put (place, self, temporary);
      else
        take_away (place, self);
    }
  else if (temporary != NULL)
    place->disk->unlink (place->disk->data, temporary);
}

static void
run_alone (const Place *place, LimberWriteJob *self)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (self->file));
  g_autofree char *temporary = NULL;

  prepare (self);
  temporary = begin (place, self, TRUE);
  finish (place, self, temporary);

  /* Nothing can be removed from a folder that isn't there, so nothing has to be waited for. */
  if (self->failure == NULL && (temporary != NULL || g_file_test (folder, G_FILE_TEST_EXISTS)))
    limber_durable_sync_folder (place->disk, folder, &self->failure);
}

/* --- many together --------------------------------------------------------------------------------- */

/* The folder of each job, once. */
static GHashTable *
list_folders (GPtrArray *jobs)
{
  GHashTable *folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < jobs->len; i++)
    g_hash_table_add (folders,
                      g_path_get_dirname (g_file_peek_path (((LimberWriteJob *) jobs->pdata[i])
                                                                ->file)));

  return folders;
}

/* All that are in @folder and have not failed yet fail as @error says. */
static void
fail_folder (GPtrArray *jobs, const char *folder, const GError *error)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      LimberWriteJob *job = jobs->pdata[i];
      g_autofree char *own = g_path_get_dirname (g_file_peek_path (job->file));

      if (job->failure == NULL && g_str_equal (own, folder))
        job->failure = g_error_copy (error);
    }
}

static void
sync_folders (const Place *place,
              GPtrArray *jobs,
              GHashTable *folders,
              gboolean (*sync) (const LimberDisk *disk, const char *folder, GError **error))
{
  GHashTableIter iter;
  gpointer folder;

  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    {
      g_autoptr (GError) error = NULL;

      if (g_file_test (folder, G_FILE_TEST_EXISTS) && !sync (place->disk, folder, &error))
        fail_folder (jobs, folder, error);
    }
}

static void
prepare_item (gpointer job, gpointer data)
{
  prepare (job);
}

static void
run_together (const Place *place, GPtrArray *jobs)
{
  g_autoptr (GHashTable) folders = list_folders (jobs);
  g_autoptr (GPtrArray) temporaries = g_ptr_array_new_with_free_func (g_free);

  /* To put documents into words takes about as long as to write them down, and several processors can do it. Files of one
   * folder are better made by one. */
  limber_parallel (jobs, prepare_item, NULL);
  for (guint i = 0; i < jobs->len; i++)
    g_ptr_array_add (temporaries, begin (place, jobs->pdata[i], FALSE));
  sync_folders (place, jobs, folders, limber_durable_sync_contents);

  for (guint i = 0; i < jobs->len; i++)
    finish (place, jobs->pdata[i], temporaries->pdata[i]);
  sync_folders (place, jobs, folders, limber_durable_sync_folder);
}

void
limber_write_job_run_all (GPtrArray *jobs, const LimberDisk *disk, LimberWitness *witness)
{
  const Place place = { disk, witness };

  if (jobs->len >= MANY)
    run_together (&place, jobs);
  else
    for (guint i = 0; i < jobs->len; i++)
      run_alone (&place, jobs->pdata[i]);
}
