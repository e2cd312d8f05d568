/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-conflict.h"
#include "store/limber-library.h"

G_BEGIN_DECLS

/*
 * The library isn't alone: a sync, another Limber or an editor of texts may change its files at any time.
 *
 *     on disk     here                          then
 *     changed     as read or saved              it is read again
 *     changed     edited since                  both stay; the other one as a conflict
 *     removed     as read or saved              it goes here too
 *     removed     edited since                  it is written again
 *     a copy that a sync made of two versions   a conflict
 */

/* limber_library_watch: begins to follow what others do to the files, once everything is loaded. */
void limber_library_watch (LimberLibrary *self);

/* limber_library_hold: somebody edits this document: once it is saved, what others do to its file is a conflict, and doesn't
 * pull it away from under the editor. Until limber_library_let_go(). */
void limber_library_hold (LimberLibrary *self, LimberDocumentKind kind, const char *id);
void limber_library_let_go (LimberLibrary *self, LimberDocumentKind kind, const char *id);

/* limber_library_can_change: FALSE for an own document that a newer Limber wrote: what this one doesn't know of it would be
 * lost. It can be looked at and copied. */
gboolean limber_library_can_change (LimberLibrary *self, LimberDocumentKind kind, const char *id);

/* limber_library_get_conflicts: (transfer none): of LimberConflict */
GListModel *limber_library_get_conflicts (LimberLibrary *self);

/* limber_library_find: (transfer none) (nullable): the document of that id, own or built in. */
gpointer limber_library_find (LimberLibrary *self, LimberDocumentKind kind, const char *id);

typedef enum
{
  LIMBER_CONFLICT_KEEP_OURS,
  LIMBER_CONFLICT_KEEP_THEIRS,
  LIMBER_CONFLICT_KEEP_BOTH, /* theirs as a document of its own, with another name */
} LimberConflictChoice;

/* limber_library_settle: ends @conflict. What isn't kept goes to trash/. */
void limber_library_settle (LimberLibrary *self,
                            LimberConflict *conflict,
                            LimberConflictChoice choice);

G_END_DECLS
