/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/catalog/limber-catalog-picks.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CATALOG_GRID (limber_catalog_grid_get_type ())
G_DECLARE_FINAL_TYPE (LimberCatalogGrid, limber_catalog_grid, LIMBER, CATALOG_GRID, AdwBin)

/*
 * Exercises as cards, scrolled. The card under the pointer or with the focus moves; a click opens it. Ctrl+click,
 * Ctrl+Space or a long press picks it for a routine, and so does a click while others are picked.
 */

/* limber_catalog_grid_set_model: once. @exercises: GListModel of LimberExercise */
void limber_catalog_grid_set_model (LimberCatalogGrid *self,
                                    LimberContext *context,
                                    GListModel *exercises,
                                    LimberCatalogPicks *picks);

G_END_DECLS
