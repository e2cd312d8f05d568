/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-document-kind.h"
#include "store/limber-pack.h"

G_BEGIN_DECLS

/* limber_pack_takes: whether documents of that kind can be packed; there are never many plans. */
gboolean limber_pack_takes (LimberDocumentKind kind);

/* limber_pack_document: all that the document's file says, what isn't understood included. */
void limber_pack_document (GByteArray *pack, LimberDocumentKind kind, gpointer document);

/* limber_unpack_document: (transfer full) (nullable): as it was packed, in any thread; NULL: @self failed. */
gpointer limber_unpack_document (LimberUnpack *self, LimberDocumentKind kind);

G_END_DECLS
