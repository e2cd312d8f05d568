/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SHARE_CHART (limber_share_chart_get_type ())
G_DECLARE_FINAL_TYPE (LimberShareChart, limber_share_chart, LIMBER, SHARE_CHART, GtkGrid)

/*
 * A small chart: a line for each value of an enumeration that has any seconds, with its name, a bar, and the time in
 * words; the longest first. The words say all that the bars show.
 */

/**
 * limber_share_chart_show:
 * @type: the enumeration
 * @seconds: for each of its values
 */
void limber_share_chart_show (LimberShareChart *self, GType type, const guint *seconds);

G_END_DECLS
