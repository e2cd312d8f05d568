/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-private.h"
#include "store/limber-scan.h"

static void
fill_catalog (LimberLibrary *self)
{
  GListModel *exercises = limber_shelf_get_list (self->shelves[LIMBER_DOCUMENT_EXERCISE]);
  GListModel *catalog = G_LIST_MODEL (self->catalog);

  while (g_list_model_get_n_items (catalog) > 0)
    {
      g_autoptr (LimberExercise) old = g_list_model_get_item (catalog, 0);

      limber_catalog_remove (self->catalog, limber_exercise_get_id (old));
    }

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (exercises, i);

      limber_catalog_add (self->catalog, exercise);
    }
}

static void
apply (LimberLibrary *self, LimberScan *scan)
{
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    limber_shelf_fill (self->shelves[kind], scan->built_in[kind], scan->own[kind]);
  fill_catalog (self);

  g_list_store_splice (self->damaged, 0, g_list_model_get_n_items (G_LIST_MODEL (self->damaged)),
                       scan->damaged->pdata, scan->damaged->len);
  g_hash_table_unref (self->kept);
  self->kept = g_hash_table_ref (scan->kept);
  limber_library_sweep_media (self, scan->old_media);
  limber_library_set_loaded (self);
}

gboolean
limber_library_load (LimberLibrary *self, GError **error)
{
  g_autoptr (LimberScan) scan = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  scan = limber_scan_new (self->builtin, self->data, !self->read_only, error);
  if (scan == NULL)
    return FALSE;

  apply (self, scan);
  return TRUE;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LimberLibrary *self = source;
  LimberScan *scan;
  GError *error = NULL;

  scan = limber_scan_new (self->builtin, self->data, !self->read_only, &error);
  if (scan != NULL)
    g_task_return_pointer (task, scan, (GDestroyNotify) limber_scan_free);
  else
    g_task_return_error (task, error);
}

void
limber_library_load_async (LimberLibrary *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_library_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

gboolean
limber_library_load_finish (LimberLibrary *self, GAsyncResult *result, GError **error)
{
  g_autoptr (LimberScan) scan = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  scan = g_task_propagate_pointer (G_TASK (result), error);
  if (scan == NULL)
    return FALSE;

  apply (self, scan);
  return TRUE;
}
