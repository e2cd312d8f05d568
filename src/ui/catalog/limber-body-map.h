/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-search.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_MAP (limber_body_map_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyMap, limber_body_map, LIMBER, BODY_MAP, GtkWidget)

/*
 * The body from the front and from the back. Its regions are the values of a search's facet: pressed when chosen, greyed
 * when nothing would be found. What can be seen from both sides is pressed on both.
 */

/* limber_body_map_set_search: once. */
void limber_body_map_set_search (LimberBodyMap *self, LimberSearch *search);

G_END_DECLS
