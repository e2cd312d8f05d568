/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-private.h"
#include "store/limber-scan.h"

static void
fill_catalog (LimberLibrary *self)
{
  g_autoptr (GHashTable) exercises = limber_shelf_copy (self->shelves[LIMBER_DOCUMENT_EXERCISE]);
  g_autoptr (GPtrArray) shown = g_hash_table_get_values_as_ptr_array (exercises);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  GListModel *catalog = G_LIST_MODEL (self->catalog);

  for (guint i = 0; i < g_list_model_get_n_items (catalog); i++)
    {
      g_autoptr (LimberExercise) old = g_list_model_get_item (catalog, i);
      const char *id = limber_exercise_get_id (old);

      if (!g_hash_table_contains (exercises, id))
        g_ptr_array_add (gone, g_strdup (id));
    }

  limber_catalog_change (self->catalog, shown, gone);
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
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      g_hash_table_unref (self->newer[kind]);
      self->newer[kind] = g_hash_table_ref (scan->newer[kind]);
    }
  g_list_store_remove_all (self->conflicts);
  for (guint i = 0; i < scan->conflicts->len; i++)
    limber_library_list_conflict (self, scan->conflicts->pdata[i]);
  limber_library_sweep_media (self, scan->old_media);
  limber_library_set_loaded (self);
}

static LimberScan *
scan (LimberLibrary *self, GError **error)
{
  const LimberScanOptions options = {
    .builtin = self->builtin,
    .data = self->data,
    .set_aside = !self->read_only,
    .witness = self->witness,
    .migration = self->migration,
  };

  return limber_scan_new (&options, error);
}

gboolean
limber_library_load (LimberLibrary *self, GError **error)
{
  g_autoptr (LimberScan) found = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  found = scan (self, error);
  if (found == NULL)
    return FALSE;

  apply (self, found);
  return TRUE;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LimberScan *found;
  GError *error = NULL;

  found = scan (source, &error);
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) limber_scan_free);
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
  g_autoptr (LimberScan) found = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return FALSE;

  apply (self, found);
  return TRUE;
}
