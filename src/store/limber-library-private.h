/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-library-change.h"
#include "store/limber-library-outside.h"
#include "store/limber-library.h"
#include "store/limber-migration.h"
#include "store/limber-scan.h"
#include "store/limber-shelf.h"
#include "store/limber-watch.h"
#include "store/limber-writer.h"

G_BEGIN_DECLS

struct _LimberLibrary
{
  GObject parent_instance;

  GFile *builtin;
  GFile *data;
  gboolean read_only;
  gboolean loaded;
  GPtrArray *awaiting; /* of GTask, until the sessions of years before have been read; else NULL */
  guint quiet_source;  /* to do what a start doesn't wait for, when nothing else is to be done */

  LimberShelf *shelves[LIMBER_N_DOCUMENT_KINDS];
  LimberCatalog *catalog; /* what the exercises' shelf shows, for look-ups and searches */
  GListStore *damaged;
  GHashTable *kept; /* GFile: not to be written to; see LimberScan */

  LimberScanCaches caches; /* until they are saved; none, if nobody said where */
  const LimberMigration *migration;
  GHashTable *newer[LIMBER_N_DOCUMENT_KINDS]; /* ids; see LimberScan */
  GListStore *conflicts;

  LimberWitness *witness;
  LimberWatch *watch; /* NULL: nobody asked for it */
  /* id → whether it was saved since somebody began to edit it */
  GHashTable *held[LIMBER_N_DOCUMENT_KINDS];
  GHashTable *doubtful; /* path → LimberSight: could not be read, but may just be half written */

  const LimberDisk *disk;
  LimberWriter *writer;
  GHashTable *trashed; /* "FOLDER/ID" → LimberDiscarded: what was deleted since the start */
  /* GFile: names in trash/ that were taken since; they may not be there yet */
  GHashTable *trash_files;
  GHashTable *refusals; /* GFile → why its document was not even given to the writer */
  GHashTable *works;    /* what is being done → LimberLibraryWork, which does the rest of it */
};

/* limber_library_use: other ways to the disk and other older versions than usual, before anything is loaded. For tests. @disk,
 * @migration: (nullable) */
void limber_library_use (LimberLibrary *self,
                         const LimberDisk *disk,
                         const LimberMigration *migration);

/* limber_library_lists_damage: whether @file is among the damaged ones. */
gboolean limber_library_lists_damage (LimberLibrary *self, GFile *file);

/* limber_library_list_conflict: takes a conflict among those that are offered, unless both versions say the same: then the
 * copy goes. */
void limber_library_list_conflict (LimberLibrary *self, LimberConflict *conflict);

/* limber_library_set_refusal: @reason: (nullable): why @file was not given to the writer; NULL: it was. Part of "fault". */
void limber_library_set_refusal (LimberLibrary *self, GFile *file, const char *reason);

/* limber_library_get_file: (transfer full): where a document of that kind lies. */
GFile *limber_library_get_file (LimberLibrary *self, LimberDocumentKind kind, gpointer document);

/* limber_library_save: as limber_library_save_routine() and the like; the exercises' catalog is told too. */
void limber_library_save (LimberLibrary *self, LimberDocumentKind kind, gpointer document);

/* limber_library_write: gives a document to the writer, of which is known that it can be read again. */
void limber_library_write (LimberLibrary *self, LimberDocumentKind kind, gpointer document);
/* limber_library_erase: lets the writer remove a document's file. */
void limber_library_erase (LimberLibrary *self, LimberDocumentKind kind, gpointer document);

/* What was deleted, and may be had back at once. */
typedef struct
{
  gpointer document;
  GFile *file; /* in trash/ */
} LimberDiscarded;

void limber_discarded_free (gpointer discarded);

/* limber_library_keep_in_trash: (transfer none): where @document lies from now on, for thirty days, beside what lies there. */
GFile *limber_library_keep_in_trash (LimberLibrary *self,
                                     LimberDocumentKind kind,
                                     gpointer document);
/* limber_library_discard: the same, for a document that is about to be erased. */
void limber_library_discard (LimberLibrary *self, LimberDocumentKind kind, gpointer document);
/* limber_library_undiscard: @document is back: trash/ need not keep it, if it was put there just now. */
void limber_library_undiscard (LimberLibrary *self, LimberDocumentKind kind, gpointer document);

/* limber_library_sweep_media: @names: files that may go if no document names them; see limber_media_list_old(). */
void limber_library_sweep_media (LimberLibrary *self, GPtrArray *names);

/* limber_library_await_history_async: calls back when all sessions are there, those of years before as well: who compares
 * a library with something else needs them. */
void limber_library_await_history_async (LimberLibrary *self,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);

/* limber_library_drop_caches: frees what is remembered of the files. */
void limber_library_drop_caches (LimberLibrary *self);

/* limber_library_set_loaded: notifies "loaded". */
void limber_library_set_loaded (LimberLibrary *self);

G_END_DECLS
