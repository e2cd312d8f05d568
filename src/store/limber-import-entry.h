/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/* What an import will do with one record. */
typedef enum
{
  LIMBER_IMPORT_NEW,     /* the library has nothing of that id */
  LIMBER_IMPORT_CHANGED, /* it has, but it differs */
  LIMBER_IMPORT_KNOWN,   /* it has just that */
  LIMBER_IMPORT_SKIPPED, /* the record can't be used */
} LimberImportFate;

#define LIMBER_N_IMPORT_FATES (LIMBER_IMPORT_SKIPPED + 1)

#define LIMBER_TYPE_IMPORT_ENTRY (limber_import_entry_get_type ())
G_DECLARE_FINAL_TYPE (LimberImportEntry, limber_import_entry, LIMBER, IMPORT_ENTRY, GObject)

/* limber_import_entry_new: @foreign: whether a collection's, and to be kept up to date with it.
 * @newer: whether it was changed after what the library has. @document: (transfer none):
 * what would be stored. @place: as "x.json: results[12]" */
LimberImportEntry *limber_import_entry_new (LimberImportFate fate,
                                            LimberDocumentKind kind,
                                            gboolean foreign,
                                            gboolean newer,
                                            gpointer document,
                                            const char *place);

/* limber_import_entry_new_skipped: @reason: what is wrong, with file and place */
LimberImportEntry *limber_import_entry_new_skipped (const char *reason);

LimberImportFate limber_import_entry_get_fate (LimberImportEntry *self);
gboolean limber_import_entry_is_foreign (LimberImportEntry *self);
gboolean limber_import_entry_is_newer (LimberImportEntry *self);
LimberDocumentKind limber_import_entry_get_kind (LimberImportEntry *self);
/* (transfer none) (nullable): NULL when it was skipped */
gpointer limber_import_entry_get_document (LimberImportEntry *self);
/* The document's name; NULL when it was skipped. */
const char *limber_import_entry_get_name (LimberImportEntry *self);
/* Where it was found, or why it can't be used; with the file and the place in it. */
const char *limber_import_entry_get_text (LimberImportEntry *self);

G_END_DECLS
