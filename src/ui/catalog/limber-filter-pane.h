/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-search.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FILTER_PANE (limber_filter_pane_get_type ())
G_DECLARE_FINAL_TYPE (LimberFilterPane, limber_filter_pane, LIMBER, FILTER_PANE, AdwBin)

/*
 * What a search can be filtered by: favourites, the equipment one has, the regions on a map of the body, and the values
 * of the other facets as toggles, each with the number of exercises that it would find.
 */

/* limber_filter_pane_set_search: once. */
void limber_filter_pane_set_search (LimberFilterPane *self,
                                    LimberContext *context,
                                    LimberSearch *search);

G_END_DECLS
