/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_STAT_TILE (limber_stat_tile_get_type ())
G_DECLARE_FINAL_TYPE (LimberStatTile, limber_stat_tile, LIMBER, STAT_TILE, GtkBox)

/* A card with one large figure and what it means. Properties "title" and "figure" (strings). */
void limber_stat_tile_set_figure (LimberStatTile *self, const char *figure);

G_END_DECLS
