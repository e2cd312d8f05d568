/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/* New ids for documents that are kept beside those whose ids they had, and for what refers to them. */
typedef struct
{
  GHashTable *ids[LIMBER_N_DOCUMENT_KINDS]; /* old id → new id */
} LimberImportCopies;

LimberImportCopies *limber_import_copies_new (void);
void limber_import_copies_free (LimberImportCopies *self);

/* limber_import_copies_add: gives @document another id. It depends on what the document says, so that keeping both twice
 * makes one copy. */
void limber_import_copies_add (LimberImportCopies *self,
                               LimberDocumentKind kind,
                               gpointer document);

/* limber_import_copies_apply: (transfer full): @document under its new id, if it has one, and referring to those of the
 * others. */
gpointer limber_import_copies_apply (LimberImportCopies *self,
                                     LimberDocumentKind kind,
                                     gpointer document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportCopies, limber_import_copies_free)

G_END_DECLS
