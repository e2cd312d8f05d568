/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-outside.h"

#include "store/limber-document.h"
#include "store/limber-library-private.h"
#include "store/limber-scan-file.h"

/* One file that somebody touched, and what it holds now. */
typedef struct
{
  LimberDocumentKind kind;
  char *path;
  LimberScanFile read; /* no document: see the error */
  GError *error;
} Touched;

static void
touched_free (gpointer data)
{
  Touched *touched = data;

  g_free (touched->path);
  limber_scan_file_clear (&touched->read);
  g_clear_error (&touched->error);
  g_free (touched);
}

/* What the thread that reads them needs. */
typedef struct
{
  char *root;
  const LimberMigration *migration;
  GPtrArray *files; /* of Touched */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->root);
  g_ptr_array_unref (look->files);
  g_free (look);
}

/* --- what became of a document --------------------------------------------------------------------- */

static void
drop_damage (LimberLibrary *self, GFile *file)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->damaged)); i > 0; i--)
    {
      g_autoptr (LimberDamage) damage = g_list_model_get_item (G_LIST_MODEL (self->damaged), i - 1);

      if (g_file_equal (limber_damage_get_file (damage), file))
        g_list_store_remove (self->damaged, i - 1);
    }
}

static void
show (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  gpointer document = limber_shelf_find (self->shelves[kind], id);

  if (kind != LIMBER_DOCUMENT_EXERCISE)
    return;
  if (document != NULL)
    limber_catalog_add (self->catalog, document);
  else
    limber_catalog_remove (self->catalog, id);
}

/* The version on the disk takes the place of ours. */
static void
adopt (LimberLibrary *self, Touched *touched, const char *id)
{
  g_autoptr (GFile) file = g_file_new_for_path (touched->path);

  limber_witness_note (self->witness, touched->path, &touched->read.sight);
  g_hash_table_remove (self->doubtful, touched->path);
  g_hash_table_remove (self->kept, file);
  g_hash_table_remove (self->newer[touched->kind], id);
  drop_damage (self, file);
  if (touched->read.is_newer)
    {
      g_hash_table_add (self->newer[touched->kind], g_strdup (id));
      g_hash_table_add (self->kept, g_object_ref (file));
    }

  limber_shelf_put (self->shelves[touched->kind], touched->read.document);
  show (self, touched->kind, id);
}

/* Ours is written again; the writer sees to it that the other version stays. */
static gboolean
insist (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  if (!g_hash_table_lookup (self->held[kind], id) || !limber_shelf_owns (self->shelves[kind], id))
    return FALSE;

  limber_library_write (self, kind, limber_shelf_find (self->shelves[kind], id));
  return TRUE;
}

/* What can't be used may be half written: it gets a second look. Then it is set aside as at the start, and what we have of
 * it is written in its place. */
static void
doubt (LimberLibrary *self, Touched *touched, gpointer ours)
{
  const LimberSight *before = g_hash_table_lookup (self->doubtful, touched->path);
  g_autoptr (GFile) file = g_file_new_for_path (touched->path);
  LimberSight now = { 0 };

  limber_sight_take (touched->path, &now);
  if (before == NULL || !limber_sight_equal (before, &now))
    {
      g_hash_table_replace (self->doubtful, g_strdup (touched->path), g_memdup2 (&now, sizeof now));
      limber_watch_again (self->watch, touched->path);
      return;
    }

  g_hash_table_remove (self->doubtful, touched->path);
  limber_library_report_damage (self, file, touched->error);
  if (g_file_query_exists (file, NULL))
    g_hash_table_add (self->kept, g_object_ref (file));
  else if (ours != NULL)
    limber_library_write (self, touched->kind, ours);
}

/* The own document whose file is @path. */
static gpointer
find_by_path (LimberLibrary *self, LimberDocumentKind kind, const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *id = g_strndup (base, strlen (base) - strlen (".json"));

  g_strdelimit (id, "+", ':');
  return limber_shelf_owns (self->shelves[kind], id) ? limber_shelf_find (self->shelves[kind], id)
                                                     : NULL;
}

/* One that goes with its folder, or with the whole library, may come back with it. */
static void
let_go_of (LimberLibrary *self, Touched *touched)
{
  g_autoptr (GObject) ours = NULL;
  g_autofree char *folder = g_path_get_dirname (touched->path);
  g_autofree char *id = NULL;

  g_set_object (&ours, find_by_path (self, touched->kind, touched->path));
  if (ours == NULL || !limber_witness_check_root (self->witness, NULL)
      || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return;

  id = g_strdup (limber_document_get_class (touched->kind)->get_id (ours));
  if (insist (self, touched->kind, id))
    return;

  limber_witness_forget (self->witness, touched->path);
  g_hash_table_remove (self->newer[touched->kind], id);
  limber_shelf_remove (self->shelves[touched->kind], id);
  show (self, touched->kind, id);
}

static void
take_document (LimberLibrary *self, Touched *touched)
{
  gpointer ours = find_by_path (self, touched->kind, touched->path);
  const char *id;

  if (touched->read.document != NULL)
    {
      id = limber_document_get_class (touched->kind)->get_id (touched->read.document);
      if (limber_scan_file_check_name (id, g_file_peek_path (self->data), touched->path,
                                       &touched->error))
        {
          if (!insist (self, touched->kind, id))
            adopt (self, touched, id);
          return;
        }
    }

  doubt (self, touched, ours);
}

/* --- conflicts ------------------------------------------------------------------------------------- */

static void
drop_conflict (LimberLibrary *self, GFile *file)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)); i > 0; i--)
    {
      g_autoptr (LimberConflict) conflict =
          g_list_model_get_item (G_LIST_MODEL (self->conflicts), i - 1);

      if (g_file_equal (limber_conflict_get_file (conflict), file))
        g_list_store_remove (self->conflicts, i - 1);
    }
}

/* Whether the document that we show is what its file says. A sync may be half way: the copy is what we show, and in its
 * place there is another version that we have yet to read. */
static gboolean
is_settled (LimberLibrary *self, LimberConflict *conflict)
{
  g_autoptr (GFile) file = limber_library_get_file (self, limber_conflict_get_kind (conflict),
                                                    limber_conflict_get_document (conflict));

  return limber_witness_check (self->witness, g_file_peek_path (file)) == LIMBER_WITNESS_SAME
         && !limber_writer_is_busy_with (self->writer, file);
}

void
limber_library_list_conflict (LimberLibrary *self, LimberConflict *conflict)
{
  GFile *file = limber_conflict_get_file (conflict);
  gpointer ours = limber_library_find (self, limber_conflict_get_kind (conflict),
                                       limber_conflict_get_id (conflict));
  gboolean empty = ours != NULL && limber_conflict_is_empty (conflict, ours);

  drop_conflict (self, file);
  if (empty && is_settled (self, conflict))
    {
      if (!self->read_only)
        limber_writer_remove (self->writer, file);
    }
  else if (empty && self->watch != NULL)
    limber_watch_again (self->watch, g_file_peek_path (file));
  else
    g_list_store_append (self->conflicts, conflict);
}

static void
take_conflict (LimberLibrary *self, Touched *touched)
{
  g_autoptr (GFile) file = g_file_new_for_path (touched->path);
  g_autoptr (LimberConflict) conflict = NULL;

  if (touched->read.document != NULL)
    {
      conflict = limber_conflict_new (touched->kind, file, touched->read.document);
      limber_library_list_conflict (self, conflict);
    }
  else if (g_file_query_exists (file, NULL))
    doubt (self, touched, NULL);
  else
    drop_conflict (self, file);
}

/* --- looking --------------------------------------------------------------------------------------- */

static gboolean
is_gone (const Touched *touched)
{
  return g_error_matches (touched->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberLibrary *self = LIMBER_LIBRARY (source);
  const Look *look = g_task_get_task_data (G_TASK (result));

  if (self->watch == NULL)
    return;

  for (guint i = 0; i < look->files->len; i++)
    {
      Touched *touched = look->files->pdata[i];
      g_autoptr (GFile) file = g_file_new_for_path (touched->path);

      if (limber_conflict_is_name (touched->path))
        take_conflict (self, touched);
      /* The writer comes upon it, and makes a conflict of it. */
      else if (limber_writer_is_busy_with (self->writer, file)
               || limber_witness_check (self->witness, touched->path) == LIMBER_WITNESS_SAME)
        continue;
      else if (is_gone (touched))
        let_go_of (self, touched);
      else
        take_document (self, touched);
    }
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *look = data;

  for (guint i = 0; i < look->files->len; i++)
    {
      Touched *touched = look->files->pdata[i];

      limber_scan_file_read (&touched->read, touched->kind, look->root, touched->path,
                             look->migration, &touched->error);
    }
  g_task_return_boolean (task, TRUE);
}

static gboolean
find_kind (const char *root, const char *path, LimberDocumentKind *kind)
{
  for (*kind = 0; *kind < LIMBER_N_DOCUMENT_KINDS; (*kind)++)
    {
      g_autofree char *folder =
          g_build_filename (root, limber_document_get_class (*kind)->folder, "", NULL);

      if (g_str_has_prefix (path, folder))
        return TRUE;
    }

  return FALSE;
}

/* Those that may be news; most often it was us. (transfer full) */
static GPtrArray *
list_news (LimberLibrary *self, const char *const *paths)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (touched_free);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      LimberDocumentKind kind;
      Touched *touched;

      if (!find_kind (g_file_peek_path (self->data), paths[i], &kind)
          || (!limber_conflict_is_name (paths[i])
              && limber_witness_check (self->witness, paths[i]) == LIMBER_WITNESS_SAME))
        continue;

      touched = g_new0 (Touched, 1);
      touched->kind = kind;
      touched->path = g_strdup (paths[i]);
      g_ptr_array_add (files, touched);
    }

  return files;
}

static void
on_touched (LimberLibrary *self, const char *const *paths)
{
  g_autoptr (GPtrArray) files = list_news (self, paths);
  g_autoptr (GTask) task = NULL;
  Look *look;

  if (files->len == 0)
    return;

  look = g_new (Look, 1);
  *look = (Look) { g_strdup (g_file_peek_path (self->data)), self->migration,
                   g_steal_pointer (&files) };
  task = g_task_new (self, NULL, on_looked, NULL);
  g_task_set_source_tag (task, on_touched);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

void
limber_library_watch (LimberLibrary *self)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (self->loaded && !self->read_only);

  if (self->watch != NULL)
    return;

  self->watch = limber_watch_new (self->data);
  g_signal_connect_object (self->watch, "touched", G_CALLBACK (on_touched), self,
                           G_CONNECT_SWAPPED);
}

void
limber_library_hold (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (id != NULL);

  if (!g_hash_table_contains (self->held[kind], id))
    g_hash_table_insert (self->held[kind], g_strdup (id), GINT_TO_POINTER (FALSE));
}

void
limber_library_let_go (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  g_return_if_fail (LIMBER_IS_LIBRARY (self));
  g_return_if_fail (id != NULL);

  g_hash_table_remove (self->held[kind], id);
}
