/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-trash.h"

#include "store/limber-backup.h"
#include "store/limber-document.h"
#include "store/limber-import-copy.h"
#include "store/limber-library-change.h"
#include "store/limber-library-private.h"

void
limber_discarded_free (gpointer discarded)
{
  LimberDiscarded *self = discarded;

  g_object_unref (self->document);
  g_object_unref (self->file);
  g_free (self);
}

static char *
make_key (LimberDocumentKind kind, const char *id)
{
  return g_strconcat (limber_document_get_class (kind)->folder, "/", id, NULL);
}

GFile *
limber_library_keep_in_trash (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  const char *id = limber_document_get_class (kind)->get_id (document);
  g_autoptr (GFile) file = limber_trash_get_file (self->data, kind, id, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = limber_trash_print (kind, document, now);

  for (guint number = 2;
       g_hash_table_contains (self->trash_files, file) || g_file_query_exists (file, NULL);
       number++)
    {
      g_object_unref (file);
      file = limber_trash_get_file (self->data, kind, id, number);
    }

  limber_writer_write (self->writer, file, bytes);
  g_hash_table_add (self->trash_files, g_object_ref (file));
  return file;
}

void
limber_library_discard (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  LimberDiscarded *discarded = g_new (LimberDiscarded, 1);

  *discarded = (LimberDiscarded) {
    .document = g_object_ref (document),
    .file = g_object_ref (limber_library_keep_in_trash (self, kind, document)),
  };
  g_hash_table_replace (self->trashed,
                        make_key (kind, limber_document_get_class (kind)->get_id (document)),
                        discarded);
}

void
limber_library_undiscard (LimberLibrary *self, LimberDocumentKind kind, gpointer document)
{
  g_autofree char *key = make_key (kind, limber_document_get_class (kind)->get_id (document));
  const LimberDiscarded *discarded = g_hash_table_lookup (self->trashed, key);

  if (discarded == NULL
      || (discarded->document != document
          && !limber_document_says_the_same (kind, discarded->document, document)))
    return;

  limber_writer_remove (self->writer, discarded->file);
  g_hash_table_remove (self->trashed, key);
}

/* It isn't there any more. */
static void
forget_discarded (LimberLibrary *self, LimberDocumentKind kind, const char *id, GFile *file)
{
  g_autofree char *key = make_key (kind, id);
  const LimberDiscarded *discarded = g_hash_table_lookup (self->trashed, key);

  if (discarded != NULL && g_file_equal (discarded->file, file))
    g_hash_table_remove (self->trashed, key);
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
  forget_discarded (self, kind, id, limber_trashed_get_file (trashed));
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

/* What is half done when Limber ends is cleared away by the next one. */
static void
leave_upkeep (gpointer task)
{
}

static void
on_kept_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  limber_library_end_work (LIMBER_LIBRARY (source), result);
}

void
limber_library_keep_up_async (LimberLibrary *self, GDateTime *now)
{
  g_autoptr (GTask) task = NULL;
  Upkeep *upkeep;

  g_return_if_fail (LIMBER_IS_LIBRARY (self));

  upkeep = g_new (Upkeep, 1);
  *upkeep = (Upkeep) { g_object_ref (self->data), g_date_time_ref (now) };
  task = g_task_new (self, NULL, on_kept_up, NULL);
  g_task_set_source_tag (task, limber_library_keep_up_async);
  g_task_set_task_data (task, upkeep, (GDestroyNotify) upkeep_free);
  limber_library_begin_work (self, leave_upkeep, task);
  g_task_run_in_thread (task, keep_up_in_thread);
}
