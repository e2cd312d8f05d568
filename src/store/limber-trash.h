/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/* How long what was deleted can be had back. */
#define LIMBER_TRASH_DAYS 30

/*
 * Deleted documents, in DATA/trash/exercises/ID.json, ID-2.json and so on: each as it was, with the time of its deletion
 * as one more member, "deleted".
 */

#define LIMBER_TYPE_TRASHED (limber_trashed_get_type ())
G_DECLARE_FINAL_TYPE (LimberTrashed, limber_trashed, LIMBER, TRASHED, GObject)

LimberDocumentKind limber_trashed_get_kind (LimberTrashed *self);
/* (transfer none): the document as it was */
gpointer limber_trashed_get_document (LimberTrashed *self);
GDateTime *limber_trashed_get_time (LimberTrashed *self);
GFile *limber_trashed_get_file (LimberTrashed *self);

/* limber_trash_get_file: (transfer full): where a document of that id may lie when it is deleted. @number: from 1 on, since
 * several may have had that id. */
GFile *limber_trash_get_file (GFile *data, LimberDocumentKind kind, const char *id, guint number);

/* limber_trash_print: (transfer full): what is written there. */
GBytes *limber_trash_print (LimberDocumentKind kind, gpointer document, GDateTime *deleted);

/* limber_trash_read: (transfer full) (element-type LimberTrashed): what is there, deleted last first; what can't be read is
 * left out. In any thread. */
GPtrArray *limber_trash_read (GFile *data);

void limber_trash_read_async (GFile *data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GPtrArray *limber_trash_read_finish (GAsyncResult *result, GError **error);

/* limber_trash_expire: removes what was deleted more than LIMBER_TRASH_DAYS before @now. In any thread. */
void limber_trash_expire (GFile *data, GDateTime *now);

G_END_DECLS
