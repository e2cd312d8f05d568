/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-search.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CATALOG_ORDER (limber_catalog_order_get_type ())
G_DECLARE_FINAL_TYPE (LimberCatalogOrder, limber_catalog_order, LIMBER, CATALOG_ORDER, GObject)

/*
 * Keeps a search in the order that the settings' key "catalog-order" names: by name, by kind, favourites first, last
 * done first, last changed first. Follows the favourites and the log.
 */
LimberCatalogOrder *limber_catalog_order_new (LimberContext *context, LimberSearch *search);

G_END_DECLS
