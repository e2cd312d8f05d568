/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-cache.h"
#include "store/limber-document-kind.h"
#include "store/limber-migration.h"
#include "store/limber-witness.h"

G_BEGIN_DECLS

/* What lies in the library's folders. */
typedef struct
{
  GPtrArray *built_in[LIMBER_N_DOCUMENT_KINDS]; /* documents */
  GPtrArray *own[LIMBER_N_DOCUMENT_KINDS];
  GHashTable *newer[LIMBER_N_DOCUMENT_KINDS]; /* ids of own ones that a newer Limber wrote */
  gboolean has_more_sessions;                 /* than were to be read */
  GPtrArray *conflicts;                       /* LimberConflict */
  GPtrArray *damaged;                         /* LimberDamage */
  GHashTable *kept; /* GFile: not understood, but left at its place, so not to be written to */
  /* names of files that may go if no document names them; see limber_media_list_old() */
  GPtrArray *old_media;
} LimberScan;

/* What is remembered of the installed content, of the user's documents, and of the sessions that a start doesn't wait
 * for. */
typedef struct
{
  LimberCache *builtin;
  LimberCache *own;
  LimberCache *history;
} LimberScanCaches;

/* How to look at them. */
typedef struct
{
  GFile *builtin; /* folder of the installed content */
  GFile *data;    /* the user's folder; it need not be there */
  /* files that can't be used are moved to damaged/, with the reason in a text file beside them; what a killed writer
   * left is removed; and documents of older versions are brought up to date, with the originals kept. FALSE leaves
   * everything as it is. */
  gboolean set_aside;
  /* no more than so many, those that were written last; 0: all. See limber_scan_new_history() */
  guint max_sessions;
  LimberWitness *witness;  /* hears how the files look */
  LimberScanCaches caches; /* each may be NULL */
  const LimberMigration *migration;
} LimberScanOptions;

/**
 * limber_scan_new:
 * @error: why the user's folder can't be read
 *
 * Reads every document, in any thread. Never overwrites a file, and leaves where they are those of a newer Limber and
 * those that the system would not let it read: their time may come.
 *
 * Returns: (transfer full) (nullable)
 */
LimberScan *limber_scan_new (const LimberScanOptions *options, GError **error);

/* limber_scan_new_history: (transfer full): of the sessions, those that an earlier scan with the same witness left out, newest
 * first. */
LimberScan *limber_scan_new_history (const LimberScanOptions *options);
void limber_scan_free (LimberScan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberScan, limber_scan_free)

G_END_DECLS
