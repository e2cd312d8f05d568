/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-import-format.h"
#include "store/limber-import-media.h"
#include "store/limber-import.h"

G_BEGIN_DECLS

/* Reads files, in any thread, into entries. */
typedef struct
{
  /* Given */
  GHashTable *known[LIMBER_N_DOCUMENT_KINDS]; /* id → document: what the library has */
  const char *const *languages;
  GFile *folder; /* the library's media/ */
  LimberProgress *progress;
  GCancellable *cancellable;

  /* Made */
  GPtrArray *entries; /* of LimberImportEntry */
  GPtrArray *media;   /* of LimberImportMedia */
  gboolean backup;    /* one of the files is a back-up */
  guint n_media;

  /* On the way */
  char *modified;                              /* now */
  GHashTable *places[LIMBER_N_DOCUMENT_KINDS]; /* id → where it was found */
} LimberImportReader;

LimberImportReader *limber_import_reader_new (void);
void limber_import_reader_free (LimberImportReader *self);

/* limber_import_reader_forget: lets go of what it needed to read; nothing more can be read. */
void limber_import_reader_forget (LimberImportReader *self);

/* limber_import_reader_read: appends the records of @file. @read, @total: bytes of files before it, and of all */
gboolean limber_import_reader_read (LimberImportReader *self,
                                    GFile *file,
                                    gsize read,
                                    gsize total,
                                    GError **error);

/* limber_import_reader_add: appends @document (transfer none), found at @place, as new, changed or known. */
void limber_import_reader_add (LimberImportReader *self,
                               LimberDocumentKind kind,
                               gboolean foreign,
                               gpointer document,
                               const char *place);

/* limber_import_reader_skip: appends a record that can't be used. */
void limber_import_reader_skip (LimberImportReader *self, const char *reason);

/* limber_import_reader_claim: notes that @id is found at @place. Returns FALSE, having skipped it, when there was another
 * of that id. */
gboolean limber_import_reader_claim (LimberImportReader *self,
                                     LimberDocumentKind kind,
                                     const char *id,
                                     const char *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportReader, limber_import_reader_free)

G_END_DECLS
