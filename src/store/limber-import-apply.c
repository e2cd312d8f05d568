/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-apply.h"

typedef struct
{
  LimberLibrary *library;
  LimberImportChoice choice;
  LimberProgress *progress;
  LimberChange *undo;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->library);
  g_clear_pointer (&self->progress, limber_progress_unref);
  g_clear_pointer (&self->undo, limber_change_free);
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
  LimberChange *change = g_task_propagate_pointer (G_TASK (result), &error);

  if (change != NULL)
    limber_library_change_async (job->library, change, job->progress, cancellable, on_changed,
                                 g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = g_task_get_task_data (data);
  GError *error = NULL;

  if (!limber_import_write_media (source, job->library, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, limber_import_create_change (source, job->choice),
                           (GDestroyNotify) limber_change_free);
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

  job->library = g_object_ref (library);
  job->choice = choice;
  job->progress = progress != NULL ? limber_progress_ref (progress) : NULL;

  g_task_set_source_tag (task, limber_import_apply_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  /* Once all is done a late cancel must not hide it. */
  g_task_set_check_cancellable (task, FALSE);

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
