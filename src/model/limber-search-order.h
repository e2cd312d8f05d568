/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-search.h"

G_BEGIN_DECLS

/* In which order a LimberSearch lists what it found. Private to it. Lists are of guint32, numbers of the index. */

/* limber_search_order_by_key: (transfer full): the numbers of all exercises by their keys, then by name. */
GArray *limber_search_order_by_key (LimberSearchIndex *index,
                                    LimberSearchKey key,
                                    gpointer user_data);

/**
 * limber_search_order_found:
 * @order: (nullable): the order to keep; NULL: by name
 * @found: those to list
 * @answers: (nullable): a set for each LimberAnswer: who answers better comes first
 *
 * Returns: (transfer full): the list.
 */
GArray *limber_search_order_found (LimberSearchIndex *index,
                                   GArray *order,
                                   const LimberBits *found,
                                   const LimberBits *answers);

G_END_DECLS
