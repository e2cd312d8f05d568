/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/catalog/limber-catalog-card.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CATALOG_MOVER (limber_catalog_mover_get_type ())
G_DECLARE_FINAL_TYPE (LimberCatalogMover, limber_catalog_mover, LIMBER, CATALOG_MOVER, GObject)

/*
 * Owns the one moving picture of the catalog and lends it to the card under the pointer, else to the one with the
 * focus, a moment after it got there and for some seconds: so at most one moves, passing over cards loads nothing, and
 * a catalog that lies open comes to rest.
 */
LimberCatalogMover *limber_catalog_mover_new (LimberContext *context);

/* limber_catalog_mover_hover: the pointer came to @card or left it. */
void limber_catalog_mover_hover (LimberCatalogMover *self, LimberCatalogCard *card);
/* limber_catalog_mover_focus: @card: (nullable): the one that has the focus now. */
void limber_catalog_mover_focus (LimberCatalogMover *self, LimberCatalogCard *card);
/* limber_catalog_mover_forget: @card is going to show something else. */
void limber_catalog_mover_forget (LimberCatalogMover *self, LimberCatalogCard *card);

G_END_DECLS
