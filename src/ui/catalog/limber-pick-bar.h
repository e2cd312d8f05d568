/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/catalog/limber-catalog-picks.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PICK_BAR (limber_pick_bar_get_type ())
G_DECLARE_FINAL_TYPE (LimberPickBar, limber_pick_bar, LIMBER, PICK_BAR, AdwBin)

/* Shown while exercises are picked: how many they are, and a routine from them. */

/* limber_pick_bar_set_picks: once. */
void limber_pick_bar_set_picks (LimberPickBar *self,
                                LimberContext *context,
                                LimberCatalogPicks *picks);

G_END_DECLS
