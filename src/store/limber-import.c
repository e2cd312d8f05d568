/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import.h"

#include "store/limber-archive.h"
#include "store/limber-discard.h"
#include "store/limber-import-copy.h"
#include "store/limber-import-reader.h"
#include "store/limber-library-private.h"
#include "store/limber-restore.h"

struct _LimberImport
{
  GObject parent_instance;

  GPtrArray *entries;
  GPtrArray *media; /* of LimberImportMedia */
  guint counts[LIMBER_N_IMPORT_FATES];
  guint n_media;
  gboolean conflicts;
  gboolean backup;
  GPtrArray *own[LIMBER_N_DOCUMENT_KINDS]; /* the library's documents, for a back-up; or NULL */
};

static void limber_import_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberImport,
                               limber_import,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      limber_import_list_model_init))

static GType
limber_import_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_IMPORT_ENTRY;
}

static guint
limber_import_get_n_items (GListModel *model)
{
  return LIMBER_IMPORT (model)->entries->len;
}

static gpointer
limber_import_get_item (GListModel *model, guint position)
{
  LimberImport *self = LIMBER_IMPORT (model);

  return position < self->entries->len ? g_object_ref (self->entries->pdata[position]) : NULL;
}

static void
limber_import_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_import_get_item_type;
  iface->get_n_items = limber_import_get_n_items;
  iface->get_item = limber_import_get_item;
}

static void
limber_import_finalize (GObject *object)
{
  LimberImport *self = LIMBER_IMPORT (object);

  g_clear_pointer (&self->media, g_ptr_array_unref);
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    g_clear_pointer (&self->own[kind], g_ptr_array_unref);
  if (self->entries != NULL)
    limber_discard (g_steal_pointer (&self->entries), (GDestroyNotify) g_ptr_array_unref);

  G_OBJECT_CLASS (limber_import_parent_class)->finalize (object);
}

static void
limber_import_class_init (LimberImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_import_finalize;
}

static void
limber_import_init (LimberImport *self)
{
}

/* --- reading --------------------------------------------------------------------------------------- */

/* What the thread needs. */
typedef struct
{
  LimberImportReader *reader;
  GPtrArray *own[LIMBER_N_DOCUMENT_KINDS];
  GPtrArray *files;
  char **languages;
  LimberProgress *progress;
} Job;

static gboolean
has_backup (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (limber_archive_is_name (g_file_peek_path (files->pdata[i])))
      return TRUE;

  return FALSE;
}

/* Which documents there are that a back-up may be without. */
static void
collect_own (Job *self, LimberLibrary *library)
{
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      self->own[kind] = g_ptr_array_new_with_free_func (g_object_unref);
      limber_shelf_collect_own (library->shelves[kind], self->own[kind]);
    }
}

static Job *
job_new (GPtrArray *files,
         const char *const *languages,
         LimberProgress *progress,
         GCancellable *cancellable)
{
  Job *self = g_new0 (Job, 1);

  self->files = g_ptr_array_ref (files);
  self->languages = g_strdupv ((char **) languages);
  self->progress = progress != NULL ? limber_progress_ref (progress) : NULL;

  self->reader = limber_import_reader_new ();
  self->reader->languages = (const char *const *) self->languages;
  self->reader->progress = self->progress;
  self->reader->cancellable = cancellable;

  return self;
}

/* Notes what there is, to compare the files with. */
static void
job_look (Job *self, LimberLibrary *library)
{
  self->reader->folder = limber_library_get_media_folder (library);
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    self->reader->known[kind] = limber_shelf_copy (library->shelves[kind]);
  if (has_backup (self->files))
    collect_own (self, library);
}

static void
job_free (Job *self)
{
  limber_import_reader_free (self->reader);
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    g_clear_pointer (&self->own[kind], g_ptr_array_unref);
  g_ptr_array_unref (self->files);
  g_strfreev (self->languages);
  g_clear_pointer (&self->progress, limber_progress_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static gsize
get_size (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? (gsize) g_file_info_get_size (info) : 0;
}

static gboolean
is_conflict (LimberImportEntry *entry)
{
  return limber_import_entry_get_fate (entry) == LIMBER_IMPORT_CHANGED
         && !limber_import_entry_is_foreign (entry);
}

static LimberImport *
import_new (Job *job)
{
  LimberImport *self = g_object_new (LIMBER_TYPE_IMPORT, NULL);
  const LimberImportReader *reader = job->reader;

  self->entries = g_ptr_array_ref (reader->entries);
  self->media = g_ptr_array_ref (reader->media);
  self->n_media = reader->n_media;
  self->backup = reader->backup;
  memcpy (self->own, job->own, sizeof self->own);
  memset (job->own, 0, sizeof job->own);
  for (guint i = 0; i < self->entries->len; i++)
    {
      LimberImportEntry *entry = self->entries->pdata[i];

      self->counts[limber_import_entry_get_fate (entry)]++;
      self->conflicts |= is_conflict (entry);
    }

  return self;
}

static LimberImport *
job_run (Job *self, GError **error)
{
  gsize total = 0, read = 0;

  for (guint i = 0; i < self->files->len; i++)
    total += get_size (self->files->pdata[i]);

  for (guint i = 0; i < self->files->len; i++)
    {
      if (!limber_import_reader_read (self->reader, self->files->pdata[i], read, total, error))
        return NULL;
      read += get_size (self->files->pdata[i]);
    }

  return import_new (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  LimberImport *import = job_run (data, &error);

  /* Here rather than in the main thread, where the task is let go of. */
  limber_import_reader_forget (((Job *) data)->reader);
  if (import != NULL)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_history_there (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  job_look (g_task_get_task_data (task), LIMBER_LIBRARY (source));
  g_task_run_in_thread (task, read_in_thread);
}

void
limber_import_read_async (LimberLibrary *library,
                          GPtrArray *files,
                          const char *const *languages,
                          LimberProgress *progress,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_LIBRARY (library));

  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_import_read_async);
  g_task_set_task_data (task, job_new (files, languages, progress, cancellable),
                        (GDestroyNotify) job_free);
  limber_library_await_history_async (library, on_history_there, g_steal_pointer (&task));
}

LimberImport *
limber_import_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LimberImport *
limber_import_read (LimberLibrary *library,
                    GPtrArray *files,
                    const char *const *languages,
                    GError **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), NULL);

  job = job_new (files, languages, NULL, NULL);
  job_look (job, library);
  return job_run (job, error);
}

/* --- the plan -------------------------------------------------------------------------------------- */

guint
limber_import_count (LimberImport *self, LimberImportFate fate)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT (self), 0);
  g_return_val_if_fail (fate < LIMBER_N_IMPORT_FATES, 0);

  return self->counts[fate];
}

guint
limber_import_get_n_media (LimberImport *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT (self), 0);

  return self->n_media;
}

gboolean
limber_import_is_backup (LimberImport *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT (self), FALSE);

  return self->backup;
}

gboolean
limber_import_has_conflicts (LimberImport *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT (self), FALSE);

  return self->conflicts;
}

static gboolean
is_wanted (LimberImportEntry *entry, LimberImportChoice choice)
{
  LimberImportFate fate = limber_import_entry_get_fate (entry);

  if (is_conflict (entry))
    return choice != LIMBER_IMPORT_SKIP
           && (choice != LIMBER_IMPORT_NEWER || limber_import_entry_is_newer (entry));

  return fate == LIMBER_IMPORT_NEW || fate == LIMBER_IMPORT_CHANGED;
}

/* All that the library has and the back-up hasn't. */
static void
remove_others (LimberImport *self, LimberChange *change)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      LimberImportEntry *entry = self->entries->pdata[i];
      LimberDocumentKind kind = limber_import_entry_get_kind (entry);
      gpointer document = limber_import_entry_get_document (entry);

      if (document != NULL)
        g_hash_table_add (kept,
                          g_strdup_printf ("%d/%s", (int) kind,
                                           limber_document_get_class (kind)->get_id (document)));
    }

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    for (guint i = 0; self->own[kind] != NULL && i < self->own[kind]->len; i++)
      {
        const char *id = limber_document_get_class (kind)->get_id (self->own[kind]->pdata[i]);
        g_autofree char *key = g_strdup_printf ("%d/%s", (int) kind, id);

        if (!g_hash_table_contains (kept, key))
          limber_change_discard (change, kind, id);
      }
}

/* New ids for all that stays beside what the library has. */
static LimberImportCopies *
make_copies (LimberImport *self)
{
  LimberImportCopies *copies = limber_import_copies_new ();

  for (guint i = 0; i < self->entries->len; i++)
    if (is_conflict (self->entries->pdata[i]))
      limber_import_copies_add (copies, limber_import_entry_get_kind (self->entries->pdata[i]),
                                limber_import_entry_get_document (self->entries->pdata[i]));

  return copies;
}

/* Each archive once, if anything in it is wanted. */
static gboolean
unpack_media (LimberImport *self, const LimberDisk *disk, GFile *folder, GError **error)
{
  g_autoptr (GHashTable) archives =
      g_hash_table_new ((GHashFunc) g_file_hash, (GEqualFunc) g_file_equal);
  GHashTableIter iter;
  gpointer archive;

  for (guint i = 0; i < self->media->len; i++)
    {
      const LimberImportMedia *media = self->media->pdata[i];

      if (media->archive != NULL && media->used && !media->there)
        g_hash_table_add (archives, media->archive);
    }

  g_hash_table_iter_init (&iter, archives);
  while (g_hash_table_iter_next (&iter, &archive, NULL))
    if (!limber_restore_write_media (disk, archive, self->media, folder, error))
      return FALSE;

  return TRUE;
}

gboolean
limber_import_write_media (LimberImport *self, LimberLibrary *library, GError **error)
{
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (LIMBER_IS_IMPORT (self), FALSE);

  folder = limber_library_get_media_folder (library);
  return limber_import_media_write (self->media, folder, error)
         && unpack_media (self, library->disk, folder, error);
}

LimberChange *
limber_import_create_change (LimberImport *self, LimberImportChoice choice)
{
  g_autoptr (LimberChange) change = limber_change_new ();
  g_autoptr (LimberImportCopies) copies = NULL;

  g_return_val_if_fail (LIMBER_IS_IMPORT (self), NULL);

  if (choice == LIMBER_IMPORT_KEEP_BOTH && self->conflicts)
    copies = make_copies (self);

  for (guint i = 0; i < self->entries->len; i++)
    {
      LimberImportEntry *entry = self->entries->pdata[i];
      LimberDocumentKind kind = limber_import_entry_get_kind (entry);
      gpointer document = limber_import_entry_get_document (entry);
      g_autoptr (GObject) copy = NULL;

      if (!is_wanted (entry, choice))
        continue;

      if (copies != NULL && !limber_import_entry_is_foreign (entry))
        copy = limber_import_copies_apply (copies, kind, document);
      limber_change_put (change, kind, copy != NULL ? copy : document);
    }

  if (choice == LIMBER_IMPORT_EXACT)
    remove_others (self, change);

  limber_change_sort (change);
  return g_steal_pointer (&change);
}
