/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/* What lies in the library's folders. */
typedef struct
{
  GPtrArray *built_in[LIMBER_N_DOCUMENT_KINDS]; /* documents */
  GPtrArray *own[LIMBER_N_DOCUMENT_KINDS];
  GPtrArray *damaged; /* LimberDamage */
  GHashTable *kept;   /* GFile: unreadable, but left at its place, so not to be written to */
  GPtrArray *
      old_media; /* names of files that may go if no document names them; see limber_media_list_old() */
} LimberScan;

/**
 * limber_scan_new:
 * @builtin: folder of the installed content
 * @data: the user's folder; it need not be there
 * @set_aside: whether files that can't be used are moved to @data/damaged/, with the reason in a text file beside them,
 *     and what a killed writer left is removed; FALSE leaves everything as it is
 * @error: why @data can't be read
 *
 * Reads every document, in any thread. Never overwrites a file, and leaves where they are those of a newer Limber and
 * those that the system would not let it read: their time may come.
 *
 * Returns: (transfer full) (nullable)
 */
LimberScan *limber_scan_new (GFile *builtin, GFile *data, gboolean set_aside, GError **error);
void limber_scan_free (LimberScan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberScan, limber_scan_free)

G_END_DECLS
