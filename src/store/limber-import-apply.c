/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-apply.h"

#include "store/limber-library-private.h"

typedef struct
{
  LimberLibrary *library;
  LimberImportChoice choice;
  LimberProgress *progress;
  LimberChange *undo;

  /* Made in a thread. */
  GMutex mutex;
  GCond made_it;
  gboolean made;
  LimberChange *change; /* NULL: it failed, or is on its way */
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->library);
  g_clear_pointer (&self->progress, limber_progress_unref);
  g_clear_pointer (&self->undo, limber_change_free);
  g_clear_pointer (&self->change, limber_change_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->made_it);
  g_free (self);
}

static void
on_changed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (limber_library_change_finish (job->library, result, &job->undo, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  limber_library_end_work (job->library, task);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else if (job->change != NULL)
    limber_library_change_async (job->library, g_steal_pointer (&job->change), job->progress,
                                 cancellable, on_changed, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE); /* done by finish_now() */
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = g_task_get_task_data (data);
  LimberChange *change = NULL;
  GError *error = NULL;

  if (limber_import_write_media (source, job->library, &error))
    change = limber_import_create_change (source, job->choice);

  g_mutex_lock (&job->mutex);
  job->change = change;
  job->made = TRUE;
  g_cond_signal (&job->made_it);
  g_mutex_unlock (&job->mutex);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* The end comes before the thread has made the change. */
static void
finish_now (gpointer task)
{
  Job *job = g_task_get_task_data (task);
  g_autoptr (LimberChange) change = NULL;

  g_mutex_lock (&job->mutex);
  while (!job->made)
    g_cond_wait (&job->made_it, &job->mutex);
  change = g_steal_pointer (&job->change);
  g_mutex_unlock (&job->mutex);

  if (change != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    job->undo = limber_library_change (job->library, change);
}

void
limber_import_apply_async (LimberImport *self,
                           LimberLibrary *library,
                           LimberImportChoice choice,
                           LimberProgress *progress,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) make = g_task_new (self, NULL, on_made, g_object_ref (task));
  Job *job = g_new0 (Job, 1);

  g_mutex_init (&job->mutex);
  g_cond_init (&job->made_it);
  job->library = g_object_ref (library);
  job->choice = choice;
  job->progress = progress != NULL ? limber_progress_ref (progress) : NULL;

  g_task_set_source_tag (task, limber_import_apply_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* Once all is done a late cancel must not hide it. */
  g_task_set_check_cancellable (task, FALSE);

  limber_library_begin_work (library, finish_now, task);
  g_task_set_task_data (make, g_object_ref (task), g_object_unref);
  g_task_run_in_thread (make, make_in_thread);
}

gboolean
limber_import_apply_finish (LimberImport *self,
                            GAsyncResult *result,
                            LimberChange **undo,
                            GError **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (undo != NULL)
    *undo = g_steal_pointer (&job->undo);

  return g_task_propagate_boolean (G_TASK (result), error);
}
