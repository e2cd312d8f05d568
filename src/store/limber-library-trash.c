/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-trash.h"

#include "store/limber-backup.h"
#include "store/limber-import-copy.h"
#include "store/limber-library-change.h"
#include "store/limber-library-private.h"

void
limber_library_discard (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  const char *id = limber_document_get_class (kind)->get_id (document);
  g_autoptr (GFile) file = limber_trash_get_file (self->data, kind, id);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = limber_trash_print (kind, document, now);

  limber_writer_write (self->writer, file, bytes);
  g_hash_table_add (self->trashed, g_steal_pointer (&file));
}

void
limber_library_undiscard (LimberLibrary *self, LimberDocumentKind kind, const char *id)
{
  g_autoptr (GFile) file = limber_trash_get_file (self->data, kind, id);

  if (g_hash_table_remove (self->trashed, file))
    limber_writer_remove (self->writer, file);
}

void
limber_library_restore_trashed (LimberLibrary *self, LimberTrashed *trashed)
{
  LimberDocumentKind kind = limber_trashed_get_kind (trashed);
  gpointer document = limber_trashed_get_document (trashed);
  const char *id = limber_document_get_class (kind)->get_id (document);
  g_autoptr (LimberChange) change = limber_change_new ();
  g_autoptr (LimberImportCopies) copies = limber_import_copies_new ();
  g_autoptr (GObject) copy = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  if (limber_shelf_owns (self->shelves[kind], id))
    {
      limber_import_copies_add (copies, kind, document);
      copy = limber_import_copies_apply (copies, kind, document);
    }

  limber_change_put (change, kind, copy != NULL ? (gpointer) copy : document);
  limber_change_free (limber_library_change (self, change));
  g_hash_table_remove (self->trashed, limber_trashed_get_file (trashed));
  limber_writer_remove (self->writer, limber_trashed_get_file (trashed));
}

/* --- in the background ----------------------------------------------------------------------------- */

typedef struct
{
  GFile *data;
  GDateTime *now;
} Upkeep;

static void
upkeep_free (Upkeep *upkeep)
{
  g_object_unref (upkeep->data);
  g_date_time_unref (upkeep->now);
  g_free (upkeep);
}

static void
keep_up_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Upkeep *upkeep = data;
  g_autoptr (GError) error = NULL;

  if (!limber_backup_roll (upkeep->data, upkeep->now, &error))
    g_message ("No daily back-up: %s", error->message);
  limber_trash_expire (upkeep->data, upkeep->now);

  g_task_return_boolean (task, TRUE);
}

void
limber_library_keep_up_async (LimberLibrary *self, GDateTime *now)
{
  g_autoptr (GTask) task = NULL;
  Upkeep *upkeep;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  upkeep = g_new (Upkeep, 1);
  *upkeep = (Upkeep) { g_object_ref (self->data), g_date_time_ref (now) };
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, limber_library_keep_up_async);
  g_task_set_task_data (task, upkeep, (GDestroyNotify) upkeep_free);
  g_task_run_in_thread (task, keep_up_in_thread);
}
