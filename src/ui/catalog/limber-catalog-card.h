/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/catalog/limber-catalog-picks.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CATALOG_CARD (limber_catalog_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberCatalogCard, limber_catalog_card, LIMBER, CATALOG_CARD, GtkBox)

/*
 * One exercise in the catalog's grid: poster, star, name, kind and region. Whoever holds the cards lends one of them a
 * moving picture, so that at most one moves.
 *
 * Property "hovered" (gboolean, read-only, notified): the pointer is over it.
 */
GtkWidget *limber_catalog_card_new (LimberContext *context);

/* limber_catalog_card_set_picks: (nullable): what Ctrl+click, a long press and the tick in the corner change. */
void limber_catalog_card_set_picks (LimberCatalogCard *self, LimberCatalogPicks *picks);

/* limber_catalog_card_set_exercise: @exercise: (nullable) */
void limber_catalog_card_set_exercise (LimberCatalogCard *self, LimberExercise *exercise);
LimberExercise *limber_catalog_card_get_exercise (LimberCatalogCard *self);
gboolean limber_catalog_card_get_hovered (LimberCatalogCard *self);

/* limber_catalog_card_set_shown: whether it can be seen; only then it holds a picture. */
void limber_catalog_card_set_shown (LimberCatalogCard *self, gboolean shown);

/* limber_catalog_card_set_mover: @mover: (nullable): a widget without a parent that covers the poster; NULL takes the
 * present one out. */
void limber_catalog_card_set_mover (LimberCatalogCard *self, GtkWidget *mover);

G_END_DECLS
