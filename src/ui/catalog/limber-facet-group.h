/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-search.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FACET_GROUP (limber_facet_group_get_type ())
G_DECLARE_FINAL_TYPE (LimberFacetGroup, limber_facet_group, LIMBER, FACET_GROUP, AdwBin)

/*
 * The values of one facet as toggles, each with the number of exercises that it would find. A value that nothing in the
 * catalog has is not offered; one that only the other filters rule out is greyed; a single value under a title, which
 * tells nothing apart, isn't shown.
 *
 * @title: (nullable): stands above
 * @values: which values it shows, as a set; those that the catalog adds to the facet are always shown
 */
GtkWidget *limber_facet_group_new (LimberSearch *search,
                                   LimberFacet facet,
                                   const char *title,
                                   guint32 values);

G_END_DECLS
