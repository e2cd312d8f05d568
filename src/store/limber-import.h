/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-change.h"
#include "store/limber-import-entry.h"
#include "store/limber-library.h"
#include "store/limber-progress.h"

G_BEGIN_DECLS

/* Files come from strangers: none larger, none with more records. */
#define LIMBER_IMPORT_MAX_BYTES (256 * 1024 * 1024)
#define LIMBER_IMPORT_MAX_RECORDS 500000

#define LIMBER_TYPE_IMPORT (limber_import_get_type ())
G_DECLARE_FINAL_TYPE (LimberImport, limber_import, LIMBER, IMPORT, GObject)

/*
 * What importing some files would do: a GListModel of LimberImportEntry, in the order of the files. Nothing is changed
 * until its change is done:
 *
 *     files → read → LimberImport (to be looked at) → create_change → limber_library_change_async → undo
 *
 * It reads collections of exercises (free-exercise-db, open-exercise-db, exercemus, wger) and Limber's own documents and
 * bundles and back-ups. An exercise of a collection gets the id COLLECTION:ID, so that importing it again finds it. Pictures and
 * videos of collections are left out, since nothing is ever downloaded.
 */

/* What to do with documents that differ from what the library has under their id. */
typedef enum
{
  LIMBER_IMPORT_REPLACE,   /* the imported one takes the place */
  LIMBER_IMPORT_KEEP_BOTH, /* the imported one gets an id of its own */
  LIMBER_IMPORT_SKIP,      /* the library's stays */
  LIMBER_IMPORT_NEWER,     /* the one that was changed last stays */
  LIMBER_IMPORT_EXACT,     /* the imported one takes the place, and what isn't imported goes */
} LimberImportChoice;

/**
 * limber_import_read_async:
 * @library: what the files are compared with
 * @files: of GFile, local ones
 * @languages: what the user reads, best first, as "de"; for collections in several languages
 * @progress: (nullable):
 *
 * Reads in a thread of its own, once @library's sessions of years before are there.
 */
void limber_import_read_async (LimberLibrary *library,
                               GPtrArray *files,
                               const char *const *languages,
                               LimberProgress *progress,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * limber_import_read_finish:
 * @error: a file that can't be read at all (%G_IO_ERROR, %LIMBER_DOCUMENT_ERROR), naming it, with line and column; a
 *     record that can't be used is no error but an entry
 *
 * Returns: (transfer full) (nullable)
 */
LimberImport *limber_import_read_finish (GAsyncResult *result, GError **error);

/* limber_import_read: the same, at once, for a @library that limber_library_load() has read. */
LimberImport *limber_import_read (LimberLibrary *library,
                                  GPtrArray *files,
                                  const char *const *languages,
                                  GError **error);

/* limber_import_count: how many entries have that fate. */
guint limber_import_count (LimberImport *self, LimberImportFate fate);

/* limber_import_get_n_media: pictures and videos that are left out. */
guint limber_import_get_n_media (LimberImport *self);

/* limber_import_has_conflicts: whether somebody's documents, not a collection's, differ from the library's: then it is for
 * the user to choose. */
gboolean limber_import_has_conflicts (LimberImport *self);

/* limber_import_is_backup: whether a back-up is among the files, so that LIMBER_IMPORT_NEWER and LIMBER_IMPORT_EXACT are the
 * choices that make sense. */
gboolean limber_import_is_backup (LimberImport *self);

/* limber_import_write_media: copies the clips and posters that come along to the library's media/, durably; in any thread. To
 * be done before the change, whose exercises name them. */
gboolean limber_import_write_media (LimberImport *self, LimberLibrary *library, GError **error);

/* limber_import_create_change: (transfer full): sorted already. @choice is about conflicts; exercises of collections are
 * brought up to date in any case. */
LimberChange *limber_import_create_change (LimberImport *self, LimberImportChoice choice);

G_END_DECLS
