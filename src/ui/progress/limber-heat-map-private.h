/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/progress/limber-heat-map.h"

G_BEGIN_DECLS

#define N_WEEKS LIMBER_HEAT_MAP_WEEKS
#define N_CELLS (N_WEEKS * 7)

/*
 *           Jun     Jul      …          The months stand above their first full week.
 *            column 0 … 25 →            Cell i is day i counted from `first`:
 *   row 0   ▪ ▪ ▪ ▪ …                   column i / 7, row i % 7. Days after today
 *    …      ▪ ▪ ▪ ▪ …                   are not drawn. Right to left, columns
 *   row 6   ▪ ▪ ▪ ▪ …                   begin at the right.
 */
struct _LimberHeatMap
{
  LimberChart parent_instance;

  GDate first;
  int n_days; /* up to today */
  LimberTally days[N_CELLS];
  LimberTally total;
};

/* The widget's functions of geometry and drawing. */
int limber_heat_map_find (LimberChart *chart, double x, double y);
GtkSizeRequestMode limber_heat_map_get_request_mode (GtkWidget *widget);
void limber_heat_map_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline);
void limber_heat_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
