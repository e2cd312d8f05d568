/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-json-builder.h"
#include "store/limber-json-reader.h"

G_BEGIN_DECLS

/* The kinds of document, in an order in which each refers only to those before it. */
typedef enum
{
  LIMBER_DOCUMENT_EXERCISE,
  LIMBER_DOCUMENT_ROUTINE,
  LIMBER_DOCUMENT_PLAN,
  LIMBER_DOCUMENT_SESSION,
} LimberDocumentKind;

#define LIMBER_N_DOCUMENT_KINDS (LIMBER_DOCUMENT_SESSION + 1)

/* What can be done with any document; each is a GObject of its kind's type. */
typedef struct
{
  const char *format; /* "limber-routine" */
  const char *folder; /* "routines": in the library and, as a member, in bundles */
  gpointer (*read) (LimberJsonReader *reader, gboolean built_in);
  void (*write) (gpointer document, LimberJsonBuilder *builder, const char *member);
  const char *(*get_id) (gpointer document);
  const char *(*get_name) (gpointer document); /* a session's is that of its routine */
  /* (transfer full): the document as an own one, last changed at @modified (RFC 3339) */
  gpointer (*stamp) (gpointer document, const char *modified);
} LimberDocumentClass;

/* limber_document_get_class: (transfer none) */
const LimberDocumentClass *limber_document_get_class (LimberDocumentKind kind);

/* limber_document_find_kind: @format: (nullable): what a document's "format" says. Returns whether there is such a kind. */
gboolean limber_document_find_kind (const char *format, LimberDocumentKind *kind);

/* limber_document_from_json: (transfer full) (nullable): a document of that kind, with errors as the codecs give. @node is
 * changed when it is of an older version. */
gpointer limber_document_from_json (LimberDocumentKind kind,
                                    JsonNode *node,
                                    gboolean built_in,
                                    const char *path,
                                    GError **error);

/* limber_document_to_json: (transfer full) */
JsonNode *limber_document_to_json (LimberDocumentKind kind, gpointer document);

/* limber_document_print: (transfer full): its file, as limber_json_print() would write it; nothing else is quicker. */
char *limber_document_print (LimberDocumentKind kind, gpointer document);

/* limber_document_says_the_same: whether @a and @b do, whenever each was changed. */
gboolean limber_document_says_the_same (LimberDocumentKind kind, gpointer a, gpointer b);

G_END_DECLS
