/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-search-index.h"

G_BEGIN_DECLS

/* The words of a search, with what the index says about each of them and about all together. Private to LimberSearch. */
typedef struct _LimberSearchTerms LimberSearchTerms;

LimberSearchTerms *limber_search_terms_new (LimberSearchIndex *index);
void limber_search_terms_free (LimberSearchTerms *self);

/**
 * limber_search_terms_set:
 * @text: what somebody typed
 *
 * Asks about the words that are new; the others are known.
 *
 * Returns: whether there are others than before.
 */
gboolean limber_search_terms_set (LimberSearchTerms *self, const char *text);

/* limber_search_terms_ask_anew: after the index changed. */
void limber_search_terms_ask_anew (LimberSearchTerms *self);

/* limber_search_terms_get_answers: (transfer none) (nullable): a set for each LimberAnswer of those who answer every
 * word so well; NULL without words. */
const LimberBits *limber_search_terms_get_answers (const LimberSearchTerms *self);

G_END_DECLS
