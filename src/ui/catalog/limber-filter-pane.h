/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/catalog/limber-exercise-query.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FILTER_PANE (limber_filter_pane_get_type ())
G_DECLARE_FINAL_TYPE (LimberFilterPane, limber_filter_pane, LIMBER, FILTER_PANE, AdwBin)

/*
 * The catalog's facets as toggles, each with the number of exercises that it would find. Signal "changed" after the
 * user has chosen something.
 */

/* limber_filter_pane_set_query: @query: (unowned): changed by the pane; outlives it. */
void limber_filter_pane_set_query (LimberFilterPane *self,
                                   LimberExerciseQuery *query,
                                   GListModel *exercises);

/* limber_filter_pane_update: shows what the query says now, and counts anew. */
void limber_filter_pane_update (LimberFilterPane *self);

G_END_DECLS
