/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/* Brings a document from one version to the next, as a tree. "version" is set afterwards; a member that it doesn't know
 * stays as it is. */
typedef void (*LimberMigrationStep) (LimberDocumentKind kind, JsonObject *document);

/*
 * How documents of older versions become those of today, a version at a time:
 *
 *     version   oldest ──steps[0]──→ oldest + 1 ──steps[1]──→ … ──→ LIMBER_DOCUMENT_VERSION
 */
typedef struct
{
  int oldest; /* the first version that can be read */
  const LimberMigrationStep *steps;
} LimberMigration;

/* limber_migration_get_default: (transfer none): all the versions that there have been. Tests make up others before them. */
const LimberMigration *limber_migration_get_default (void);

/**
 * limber_migration_run:
 * @node: a parsed document, which is changed
 *
 * A document that isn't of an older version, or isn't one at all, is left alone: the codec knows what to say.
 *
 * Returns: whether @node was of an older version, and is of today's now.
 */
gboolean limber_migration_run (const LimberMigration *self,
                               LimberDocumentKind kind,
                               JsonNode *node);

/**
 * limber_migration_keep:
 * @root: the library's folder
 * @path: a document of an older version below it
 *
 * Keeps the document as it was, as @root/originals/FOLDER/ID.version-N.json; durable when it returns. A name that is taken
 * gets a number, so that nothing there is ever written over.
 */
gboolean limber_migration_keep (const char *root, const char *path, int version, GError **error);

/* limber_migration_get_version: the "version" of @node; 0 when there is none that makes sense. */
int limber_migration_get_version (JsonNode *node);

G_END_DECLS
