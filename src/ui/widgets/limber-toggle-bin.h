/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TOGGLE_BIN (limber_toggle_bin_get_type ())
G_DECLARE_FINAL_TYPE (LimberToggleBin, limber_toggle_bin, LIMBER, TOGGLE_BIN, AdwBin)

/* Holds an AdwToggleGroup that can shrink: where it is too narrow for whole labels beside each other, they stand one above
 * the other. */

G_END_DECLS
