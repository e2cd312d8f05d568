/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/*
 * The documents of one kind: a list in order for the views, and which of them are built in, own, or both.
 *
 *     built in   a  b        own   b′ c        list   a b′ c
 */
typedef struct _LimberShelf LimberShelf;

/* limber_shelf_new: @type: of the documents; @compare: (nullable): their order in the list, told the shelf; NULL: no list
 * is kept, since somebody else does. */
LimberShelf *limber_shelf_new (LimberDocumentKind kind, GType type, GCompareDataFunc compare);
void limber_shelf_free (LimberShelf *self);

/* limber_shelf_compare_names: the order by name as people sort, which differs between languages; by id where names are the
 * same. */
int limber_shelf_compare_names (gconstpointer a, gconstpointer b, gpointer shelf);

/* limber_shelf_get_list: (transfer none) */
GListModel *limber_shelf_get_list (LimberShelf *self);

/* limber_shelf_fill: replaces everything in one go. @built_in, @own: documents; own ones stand in front of built-in
 * ones with their id. */
void limber_shelf_fill (LimberShelf *self, GPtrArray *built_in, GPtrArray *own);

/* limber_shelf_add: adds own documents in one go, but for those whose id is taken. Sooner done where they are in the list's
 * order already. */
void limber_shelf_add (LimberShelf *self, GPtrArray *own);

/* limber_shelf_put: puts an own document in, in place of the one with its id. */
void limber_shelf_put (LimberShelf *self, gpointer document);

/* limber_shelf_remove: removes the own document; a built-in one comes back. */
void limber_shelf_remove (LimberShelf *self, const char *id);

/* limber_shelf_find: (transfer none) (nullable): what the list shows under that id. */
gpointer limber_shelf_find (LimberShelf *self, const char *id);

/* limber_shelf_collect_own: appends the own documents, in the list's order (without a list: in order of their ids). */
void limber_shelf_collect_own (LimberShelf *self, GPtrArray *documents);

/* limber_shelf_copy: (transfer full): id → document, of all that the list shows; the table has references of its own. */
GHashTable *limber_shelf_copy (LimberShelf *self);

gboolean limber_shelf_owns (LimberShelf *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberShelf, limber_shelf_free)

G_END_DECLS
