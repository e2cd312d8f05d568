/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CATALOG_PAGE (limber_catalog_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberCatalogPage,
                      limber_catalog_page,
                      LIMBER,
                      CATALOG_PAGE,
                      AdwBreakpointBin)

/* The place that shows all exercises as cards, searched and filtered. Action "catalog.search" (string): shows what is
 * found of these words. */
GtkWidget *limber_catalog_page_new (LimberContext *context);

G_END_DECLS
