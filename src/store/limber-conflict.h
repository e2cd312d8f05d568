/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CONFLICT (limber_conflict_get_type ())
G_DECLARE_FINAL_TYPE (LimberConflict, limber_conflict, LIMBER, CONFLICT, GObject)

/*
 * Another version of a document: changed there while it was changed here. It lies beside the document, under a name that
 * tells whose it is:
 *
 *     desk.sync-conflict-20261121-074500-ABCDEF7.json              Syncthing
 *     desk (conflicted copy 2026-11-21 074500).json                Nextcloud
 *     desk_conflict-20261121-074500.json                           ownCloud
 *     desk (Anna's conflicted copy 2026-11-21).json                Dropbox
 *     desk.limber-conflict-20261121-074500-1a2b.json               Limber, which found it where it was about to write
 */

/* limber_conflict_is_name: @name: of a file, with or without folder. Whether such a copy is called so. */
gboolean limber_conflict_is_name (const char *name);

/* limber_conflict_name_copy: (transfer full): a new name, of the last kind, for what is @path. */
char *limber_conflict_name_copy (const char *path);

/* limber_conflict_new: @document: what @file holds; (transfer none) */
LimberConflict *limber_conflict_new (LimberDocumentKind kind, GFile *file, gpointer document);

LimberDocumentKind limber_conflict_get_kind (LimberConflict *self);
GFile *limber_conflict_get_file (LimberConflict *self);
/* (transfer none): the other version */
gpointer limber_conflict_get_document (LimberConflict *self);
/* (transfer none): of both */
const char *limber_conflict_get_id (LimberConflict *self);

/* limber_conflict_is_empty: whether @document says the same as the other version, whenever either was changed. */
gboolean limber_conflict_is_empty (LimberConflict *self, gpointer document);

G_END_DECLS
