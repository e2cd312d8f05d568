/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-write-job.h"

#include <glib/gstdio.h>

#include "store/limber-durable.h"
#include "store/limber-json-printer.h"
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
  g_autoptr (JsonNode) node = NULL;
  char *text;

  if (self->bytes != NULL || self->document == NULL)
    return;

  node = limber_document_to_json (self->kind, self->document);
  text = limber_json_print (node);
  self->bytes = g_bytes_new_take (text, strlen (text));
}

static void
run_alone (LimberWriteJob *self)
{
  gconstpointer data;
  gsize length;

  if (is_removal (self))
    {
      limber_durable_remove (self->file, &self->failure);
      return;
    }

  prepare (self);
  data = g_bytes_get_data (self->bytes, &length);
  limber_durable_replace (self->file, data, length, &self->failure);
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
sync_folders (GPtrArray *jobs,
              GHashTable *folders,
              gboolean (*sync) (const char *folder, GError **error))
{
  GHashTableIter iter;
  gpointer folder;

  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    {
      g_autoptr (GError) error = NULL;

      /* Nothing can be removed from a folder that isn't there, so nothing has to be waited for. */
      if (g_file_test (folder, G_FILE_TEST_EXISTS) && !sync (folder, &error))
        fail_folder (jobs, folder, error);
    }
}

static char *
begin (LimberWriteJob *self)
{
  gconstpointer data;
  gsize length;

  if (is_removal (self))
    return NULL;

  data = g_bytes_get_data (self->bytes, &length);
  return limber_durable_begin (self->file, data, length, &self->failure);
}

static void
finish (LimberWriteJob *self, const char *temporary)
{
  if (temporary == NULL && self->failure == NULL)
    limber_durable_unlink (self->file, &self->failure);
  else if (temporary != NULL && self->failure == NULL)
    limber_durable_finish (self->file, temporary, &self->failure);
  else if (temporary != NULL)
    g_unlink (temporary);
}

static void
prepare_item (gpointer job, gpointer data)
{
  prepare (job);
}

static void
run_together (GPtrArray *jobs)
{
  g_autoptr (GHashTable) folders = list_folders (jobs);
  g_autoptr (GPtrArray) temporaries = g_ptr_array_new_with_free_func (g_free);

  /* To put documents into words takes about as long as to write them down, and several processors can do it. Files of one
   * folder are better made by one. */
  limber_parallel (jobs, prepare_item, NULL);
  for (guint i = 0; i < jobs->len; i++)
    g_ptr_array_add (temporaries, begin (jobs->pdata[i]));
  sync_folders (jobs, folders, limber_durable_sync_contents);

  for (guint i = 0; i < jobs->len; i++)
    finish (jobs->pdata[i], temporaries->pdata[i]);
  sync_folders (jobs, folders, limber_durable_sync_folder);
}

void
limber_write_job_run_all (GPtrArray *jobs)
{
  if (jobs->len >= MANY)
    run_together (jobs);
  else
    for (guint i = 0; i < jobs->len; i++)
      run_alone (jobs->pdata[i]);
}
