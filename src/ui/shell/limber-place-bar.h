/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLACE_BAR (limber_place_bar_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlaceBar, limber_place_bar, LIMBER, PLACE_BAR, GtkWidget)

/*
 * Switches between the pages of a view stack, as AdwViewSwitcher does; a drag that rests on a tab opens its page.
 *
 * At the bottom of a narrow window it never cuts a name short, as AdwViewSwitcherBar does: all tabs are of the same width
 * where the longest name allows it, else each is as wide as its own name, and where that is too much too, as with very
 * large text, there are icons alone, with tooltips. In the header of a wide one it has a quarter of the widgets of
 * AdwViewSwitcher, which are among those that a start waits for.
 *
 * Properties:
 * - "wide" (gboolean, for construction): whether names are beside the icons rather than below
 * - "stack" (AdwViewStack with all its pages, or NULL: then it has no tabs and costs nothing)
 */

G_END_DECLS
