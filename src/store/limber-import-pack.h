/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-import-reader.h"

G_BEGIN_DECLS

/* The documents of one file, held back until all that comes with them is known: their clips and posters may be called
 * differently here. */
typedef struct _LimberImportPack LimberImportPack;

/* limber_import_pack_new: @reader: gets the entries; it has to stay */
LimberImportPack *limber_import_pack_new (LimberImportReader *reader);
void limber_import_pack_free (LimberImportPack *self);

/* limber_import_pack_add: @node: a document, or what claims to be one; found at @place */
void limber_import_pack_add (LimberImportPack *self,
                             LimberDocumentKind kind,
                             JsonNode *node,
                             const char *place);

/* limber_import_pack_add_media: @node: as {"name", "data"}; found at @place */
void limber_import_pack_add_media (LimberImportPack *self, JsonNode *node, const char *place);

/* limber_import_pack_take_media: @media: (transfer full) */
void limber_import_pack_take_media (LimberImportPack *self, LimberImportMedia *media);

/* limber_import_pack_unpack: gives it all to the reader. */
void limber_import_pack_unpack (LimberImportPack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportPack, limber_import_pack_free)

G_END_DECLS
