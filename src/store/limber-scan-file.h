/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-cache.h"
#include "store/limber-document-kind.h"
#include "store/limber-migration.h"
#include "store/limber-witness.h"

G_BEGIN_DECLS

/* A document as it lies in the library. */
typedef struct
{
  GObject *document;
  LimberSight sight;    /* of its file, from before it was read */
  int version;          /* in which it was written */
  gboolean is_migrated; /* from an older one, in memory only */
  gboolean is_newer;    /* than this Limber: what it means may not all be known */
  gboolean is_recalled; /* from a cache */
  GByteArray *pack;     /* for a cache, or NULL */
} LimberScanFile;

/**
 * limber_scan_file_read:
 * @root: the library's folder
 * @path: below it
 * @migration: (nullable): by which older ones are understood; NULL: built-in ones, which are translated instead
 * @error: names the file, from @root on
 *
 * A document of a newer Limber is read as far as it makes sense. Touches nothing; in any thread.
 *
 * Returns: whether there is a document; @file isn't changed if not.
 */
gboolean limber_scan_file_read (LimberScanFile *file,
                                LimberDocumentKind kind,
                                const char *root,
                                const char *path,
                                const LimberMigration *migration,
                                GError **error);
void limber_scan_file_clear (LimberScanFile *file);

/**
 * limber_scan_file_recall:
 * @cache: (nullable)
 *
 * The same from the cache, or else from the file, for the cache.
 */
gboolean limber_scan_file_recall (LimberScanFile *file,
                                  LimberDocumentKind kind,
                                  const char *root,
                                  const char *path,
                                  const LimberMigration *migration,
                                  LimberCache *cache,
                                  GError **error);

/* limber_scan_file_remember: lets the cache have what was recalled, once it is sure to be of use. @cache: (nullable) */
void limber_scan_file_remember (LimberScanFile *file,
                                const char *root,
                                const char *path,
                                LimberCache *cache);

/* limber_scan_file_check_name: whether the file @path is the one that @id leads to. */
gboolean limber_scan_file_check_name (const char *id,
                                      const char *root,
                                      const char *path,
                                      GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberScanFile, limber_scan_file_clear)

G_END_DECLS
