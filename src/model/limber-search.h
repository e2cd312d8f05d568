/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SEARCH (limber_search_get_type ())
G_DECLARE_FINAL_TYPE (LimberSearch, limber_search, LIMBER, SEARCH, GObject)

/*
 * What somebody looks for in the catalog (words, values of facets, favourites, what can be done with one's equipment) and
 * what is found: a GListModel of LimberExercise. Words and facets narrow it; values of one facet widen it: (strength or
 * stability) and (core).
 *
 * Each change asks the catalog's index about the words that are new, combines sets of bits, and tells of one change of
 * the list, from the first exercise that is another to the last. That is why no GtkFilterListModel stands here: it would
 * touch every exercise at each keystroke, which takes many times as long.
 *
 * The list has the order of names, those first that have the words in their names, then those in their synonyms, regions
 * and equipment; or another order, see limber_search_set_order(). Signal "changed" after any change
 * of what is looked for, of the list or of the counts.
 */
LimberSearch *limber_search_new (LimberCatalog *catalog);

void limber_search_set_text (LimberSearch *self, const char *text);

void limber_search_choose (LimberSearch *self, LimberFacet facet, guint value, gboolean chosen);
gboolean limber_search_is_chosen (LimberSearch *self, LimberFacet facet, guint value);

/* limber_search_limit_to_ids: @ids: (nullable): only exercises with these ids; NULL: all. */
void limber_search_limit_to_ids (LimberSearch *self, const char *const *ids);
/* limber_search_limit_to_equipment: with @limited, only exercises that need nothing that isn't in @owned. */
void limber_search_limit_to_equipment (LimberSearch *self,
                                       gboolean limited,
                                       LimberEquipmentSet owned);

/* Whether it is limited so. */
gboolean limber_search_is_limited_to_ids (LimberSearch *self);
gboolean limber_search_is_limited_to_equipment (LimberSearch *self);

/* limber_search_clear: back to everything; with @text, words included. */
void limber_search_clear (LimberSearch *self, gboolean text);

/* limber_search_get_n_filters: values chosen in all facets, and limits; words don't count. */
guint limber_search_get_n_filters (LimberSearch *self);
gboolean limber_search_has_text (LimberSearch *self);

/* LimberSearchKey: exercises with smaller keys come first, those with the same key by name. */
typedef gint64 (*LimberSearchKey) (LimberExercise *exercise, gpointer user_data);

/**
 * limber_search_set_order:
 * @key: (nullable): asked once for each exercise; NULL: by name, and by how well they answer the words
 * @user_data: lives as long as the search, or until another order is set
 */
void limber_search_set_order (LimberSearch *self, LimberSearchKey key, gpointer user_data);
/* limber_search_reorder: the keys are others now. */
void limber_search_reorder (LimberSearch *self);

/* limber_search_count: how many would be found if @value alone were chosen in its facet, all else as it is. */
guint limber_search_count (LimberSearch *self, LimberFacet facet, guint value);
/* limber_search_offers: whether any exercise has @value. */
gboolean limber_search_offers (LimberSearch *self, LimberFacet facet, guint value);

/* limber_search_get_index: (transfer none): for the names of the facets' values. */
LimberSearchIndex *limber_search_get_index (LimberSearch *self);

G_END_DECLS
