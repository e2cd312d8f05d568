/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/progress/limber-chart.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAIN_CHART (limber_pain_chart_get_type ())
G_DECLARE_FINAL_TYPE (LimberPainChart, limber_pain_chart, LIMBER, PAIN_CHART, LimberChart)

/* How many of the latest sessions it shows, at most. */
#define LIMBER_PAIN_CHART_SESSIONS 24

/*
 * Pain before (a circle) and after (a dot) each of the latest sessions that have both scores, the newest last. As a whole,
 * it says the mean of all.
 */

/* limber_pain_chart_show: @sessions: GListModel of LimberSession, newest first. Returns whether there is anything to see. */
gboolean limber_pain_chart_show (LimberPainChart *self, GListModel *sessions);

G_END_DECLS
