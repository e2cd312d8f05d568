/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/progress/limber-progress-stats.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BAR_CHART (limber_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (LimberBarChart, limber_bar_chart, LIMBER, BAR_CHART, GtkWidget)

#define LIMBER_BAR_CHART_WEEKS 12

/* Minutes of work in each of the last twelve weeks, this one last and in the accent colour. Each bar has its minutes
 * above it; the whole is also told in words to screen readers. */
void limber_bar_chart_show (LimberBarChart *self, const LimberProgressStats *stats);

G_END_DECLS
