/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLACE_BAR (limber_place_bar_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlaceBar, limber_place_bar, LIMBER, PLACE_BAR, GtkWidget)

/*
 * Switches between the pages of a view stack, at the bottom of a narrow window. Unlike AdwViewSwitcherBar it never cuts a
 * name short: all tabs are of the same width where the longest name allows it, else each is as wide as its own name, and
 * where that is too much too, as with very large text, there are icons alone, with tooltips. A drag that rests on a tab
 * opens its page.
 *
 * Property: "stack" (AdwViewStack with all its pages, or NULL: then it has no tabs and costs nothing)
 */

G_END_DECLS
