/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-private.h"
#include "store/limber-translation.h"

/* So many sessions are there when a start is done: those of the last weeks, on which Today looks back. */
#define FIRST_SESSIONS 30

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

/* Moves the keys of @others into @set. */
static void
add_all (GHashTable *set, GHashTable *others)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_add (set, key);
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

static LimberScanOptions
get_options (LimberLibrary *self, guint max_sessions)
{
  return (LimberScanOptions) {
    .builtin = self->builtin,
    .data = self->data,
    .set_aside = !self->read_only,
    .max_sessions = max_sessions,
    .witness = self->witness,
    .caches = self->caches,
    .migration = self->migration,
  };
}

/* --- what the files held the last time ------------------------------------------------------------- */

static LimberCache *
make_cache (GFile *folder, const char *name, GFile *of, const char *meaning, gint64 now)
{
  const char *root = g_file_peek_path (of);
  g_autoptr (GFile) file = limber_cache_get_file (folder, name, root);

  return limber_cache_new (file, root, meaning, now);
}

void
limber_library_set_cache (LimberLibrary *self, GFile *folder, gint64 now)
{
  g_autofree char *language = limber_translation_describe ();

  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (!self->loaded);

  limber_library_drop_caches (self);
  self->caches = (LimberScanCaches) {
    .builtin = make_cache (folder, "content", self->builtin, language, now),
    .own = make_cache (folder, "library", self->data, "", now),
    .history = make_cache (folder, "history", self->data, "", now),
  };
}

void
limber_library_drop_caches (LimberLibrary *self)
{
  g_clear_pointer (&self->caches.builtin, limber_cache_unref);
  g_clear_pointer (&self->caches.own, limber_cache_unref);
  g_clear_pointer (&self->caches.history, limber_cache_unref);
}

static void
save_cache (LimberCache *cache)
{
  g_autoptr (GError) error = NULL;

  if (!limber_cache_save (cache, &error))
    g_debug ("The next start will take longer: %s", error->message);
}

static void
save_caches_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const LimberScanCaches *caches = data;

  save_cache (caches->builtin);
  save_cache (caches->own);
  save_cache (caches->history);
  limber_cache_sweep (caches->own);
  g_task_return_boolean (task, TRUE);
}

static void
caches_free (gpointer data)
{
  LimberScanCaches *caches = data;

  limber_cache_unref (caches->builtin);
  limber_cache_unref (caches->own);
  limber_cache_unref (caches->history);
  g_free (caches);
}

/* When all has been read: what wasn't seen by then is forgotten. */
static void
save_caches (LimberLibrary *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->caches.own == NULL)
    return;

  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, save_caches);
  g_task_set_task_data (task, g_memdup2 (&self->caches, sizeof self->caches), caches_free);
  self->caches = (LimberScanCaches) { NULL };
  g_task_run_in_thread (task, save_caches_in_thread);
}

/* --- all at once ----------------------------------------------------------------------------------- */

gboolean
limber_library_load (LimberLibrary *self, GError **error)
{
  g_autoptr (LimberScan) found = NULL;
  LimberScanOptions options;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (self), FALSE);

  options = get_options (self, 0);
  found = limber_scan_new (&options, error);
  if (found == NULL)
    return FALSE;

  apply (self, found);
  limber_library_drop_caches (self);
  return TRUE;
}

/* --- what comes after ------------------------------------------------------------------------------ */

static void
add_history (LimberLibrary *self, LimberScan *scan)
{
  limber_shelf_add (self->shelves[LIMBER_DOCUMENT_SESSION], scan->own[LIMBER_DOCUMENT_SESSION]);
  for (guint i = 0; i < scan->conflicts->len; i++)
    limber_library_list_conflict (self, scan->conflicts->pdata[i]);
  for (guint i = 0; i < scan->damaged->len; i++)
    if (!limber_library_lists_damage (self, limber_damage_get_file (scan->damaged->pdata[i])))
      g_list_store_append (self->damaged, scan->damaged->pdata[i]);
  add_all (self->kept, scan->kept);
  add_all (self->newer[LIMBER_DOCUMENT_SESSION], scan->newer[LIMBER_DOCUMENT_SESSION]);
}

static void
on_history_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberLibrary *self = LIMBER_LIBRARY (source);
  g_autoptr (LimberScan) found = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GPtrArray) awaiting = g_steal_pointer (&self->awaiting);

  add_history (self, found);
  save_caches (self);
  for (guint i = 0; i < awaiting->len; i++)
    g_task_return_boolean (awaiting->pdata[i], TRUE);
}

static void
read_history_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const LimberScanOptions options = get_options (source, 0);

  g_task_return_pointer (task, limber_scan_new_history (&options),
                         (GDestroyNotify) limber_scan_free);
}

static void
read_history (LimberLibrary *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_history_read, NULL);

  g_task_set_source_tag (task, read_history);
  g_task_run_in_thread (task, read_history_in_thread);
}

void
limber_library_await_history_async (LimberLibrary *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, limber_library_await_history_async);
  if (self->awaiting != NULL)
    g_ptr_array_add (self->awaiting, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
on_quiet (gpointer user_data)
{
  LimberLibrary *self = user_data;

  self->quiet_source = 0;
  if (self->awaiting != NULL)
    read_history (self);
  else
    save_caches (self);
  return G_SOURCE_REMOVE;
}

/* --- in a thread ----------------------------------------------------------------------------------- */

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const LimberScanOptions options = get_options (source, FIRST_SESSIONS);
  LimberScan *found;
  GError *error = NULL;

  found = limber_scan_new (&options, &error);
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) limber_scan_free);
  else
    g_task_return_error (task, error);
}

void
limber_library_load_async (LimberLibrary *self,
                           int io_priority,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_library_load_async);
  g_task_set_priority (task, io_priority);
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
  /* Not while a window is being made and painted, which needs the processors itself. */
  if (self->quiet_source == 0 && self->awaiting == NULL)
    {
      if (found->has_more_sessions)
        self->awaiting = g_ptr_array_new_with_free_func (g_object_unref);
      self->quiet_source = g_idle_add_full (G_PRIORITY_LOW, on_quiet, self, NULL);
    }
  return TRUE;
}
