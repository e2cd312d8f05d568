/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/progress/limber-chart.h"
#include "ui/progress/limber-progress-stats.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_HEAT_MAP (limber_heat_map_get_type ())
G_DECLARE_FINAL_TYPE (LimberHeatMap, limber_heat_map, LIMBER, HEAT_MAP, LimberChart)

#define LIMBER_HEAT_MAP_WEEKS 26

/*
 * The last 26 weeks, a column a week and a cell a day, the stronger the more was done. Its marks are the days up to today.
 */

/* limber_heat_map_show: @stats: read once, not kept */
void limber_heat_map_show (LimberHeatMap *self, const LimberProgressStats *stats);

/* limber_heat_map_get_level: how strong a day with @seconds of work is drawn, 0 (none) … 4. */
guint limber_heat_map_get_level (guint seconds);

G_END_DECLS
