/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-search.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FILTER_PANE (limber_filter_pane_get_type ())
G_DECLARE_FINAL_TYPE (LimberFilterPane, limber_filter_pane, LIMBER, FILTER_PANE, AdwBin)

/*
 * The catalog's facets as toggles, each with the number of exercises that it would find.
 */

void limber_filter_pane_set_search (LimberFilterPane *self, LimberSearch *search);

G_END_DECLS
