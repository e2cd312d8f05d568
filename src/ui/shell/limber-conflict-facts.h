/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-load.h"
#include "store/limber-library-outside.h"

G_BEGIN_DECLS

/* One thing that two versions of a document may say differently, in words. */
typedef struct
{
  char *label;
  char *ours;
  char *theirs;
  char *our_words; /* for a screen reader */
  char *their_words;
} LimberConflictFact;

void limber_conflict_fact_free (LimberConflictFact *self);

/* limber_conflict_fact_differs: whether it is worth a second look. */
gboolean limber_conflict_fact_differs (const LimberConflictFact *self);

/**
 * limber_conflict_list_facts:
 * @library: knows the names of what a document refers to
 * @unit: of weights
 * @ours: (nullable): our version; NULL: it was deleted here
 *
 * Returns: (transfer full) (element-type LimberConflictFact): what there is to say about both versions of @conflict, the
 *     name first. When all of it is the same, the last one says that something else isn't.
 */
GPtrArray *limber_conflict_list_facts (LimberConflict *conflict,
                                       gpointer ours,
                                       LimberLibrary *library,
                                       LimberLoadUnit unit);

/* limber_conflict_describe_time: (transfer full): when that version was changed, in words. @document: (nullable) */
char *limber_conflict_describe_time (LimberDocumentKind kind, gpointer document);

G_END_DECLS
