/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-search-index.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CATALOG (limber_catalog_get_type ())
G_DECLARE_FINAL_TYPE (LimberCatalog, limber_catalog, LIMBER, CATALOG, GObject)

/* All exercises there are: a GListModel of LimberExercise in order of name, and a look-up by id. */
LimberCatalog *limber_catalog_new (void);

/* limber_catalog_add: puts @exercise in, in place of one with the same id. */
void limber_catalog_add (LimberCatalog *self, LimberExercise *exercise);
void limber_catalog_remove (LimberCatalog *self, const char *id);

/**
 * limber_catalog_change:
 * @added: of LimberExercise; each takes the place of one with the same id
 * @removed: ids
 *
 * Does it all with one items-changed, over the range in which something changed. Exercises that are neighbours in order
 * of name therefore belong into one call; a hundred thousand cost a hundred calls of a thousand, or one call.
 */
void limber_catalog_change (LimberCatalog *self, GPtrArray *added, GPtrArray *removed);

/**
 * limber_catalog_lookup:
 * @self: (nullable): NULL finds nothing
 *
 * Returns: (transfer none) (nullable): the exercise with that id.
 */
LimberExercise *limber_catalog_lookup (LimberCatalog *self, const char *id);

/* limber_catalog_get_name: (transfer none): the exercise's name, until it changes; where there is none, words that say so. */
const char *limber_catalog_get_name (LimberCatalog *self, const char *id);

/* limber_catalog_get_index: (transfer none): what a LimberSearch finds with. */
LimberSearchIndex *limber_catalog_get_index (LimberCatalog *self);

G_END_DECLS
