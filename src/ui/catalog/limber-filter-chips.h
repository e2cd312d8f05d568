/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-search.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FILTER_CHIPS (limber_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (LimberFilterChips, limber_filter_chips, LIMBER, FILTER_CHIPS, AdwBin)

/* The filters that are on, each as a chip that a press takes off. Not visible when there are none. */

/* limber_filter_chips_set_search: once. */
void limber_filter_chips_set_search (LimberFilterChips *self, LimberSearch *search);

G_END_DECLS
