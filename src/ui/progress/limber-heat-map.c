/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-heat-map-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LimberHeatMap, limber_heat_map, LIMBER_TYPE_CHART)

guint
limber_heat_map_get_level (guint seconds)
{
  static const guint minutes[] = { 5, 10, 20 };
  guint level = 1;

  if (seconds == 0)
    return 0;
  while (level <= G_N_ELEMENTS (minutes) && seconds >= minutes[level - 1] * 60)
    level++;
  return level;
}

/* --- words --- */

static char *
describe_tally (const LimberTally *tally)
{
  g_autofree char *length = limber_seconds_to_text (tally->seconds);

  if (tally->sessions == 0)
    return g_strdup (_ ("no sessions"));
  /* Translators: number of sessions, and how long they were together, as "2 sessions, 24 min" */
  return g_strdup_printf (ngettext ("%u session, %s", "%u sessions, %s", tally->sessions),
                          tally->sessions, length);
}

static char *
describe_day (LimberHeatMap *self, int day)
{
  g_autofree char *tally = describe_tally (&self->days[day]);
  g_autofree char *date = NULL;
  g_autoptr (GDateTime) time = NULL;
  GDate when = self->first;

  g_date_add_days (&when, (guint) day);
  time = g_date_time_new_local (g_date_get_year (&when), (int) g_date_get_month (&when),
                                g_date_get_day (&when), 12, 0, 0);
  /* Translators: a day as in "Friday, 20 November"; see strftime(3) */
  date = g_date_time_format (time, _ ("%A, %-d %B"));
  /* Translators: a day: what was done on it */
  return g_strdup_printf (_ ("%s: %s"), date, tally);
}

static char *
limber_heat_map_describe (LimberChart *chart, int mark)
{
  LimberHeatMap *self = LIMBER_HEAT_MAP (chart);
  g_autofree char *tally = NULL;

  if (mark >= 0)
    return describe_day (self, mark);
  tally = describe_tally (&self->total);
  /* Translators: what was done in the last half year */
  return g_strdup_printf (_ ("Last 26 weeks: %s"), tally);
}

void
limber_heat_map_show (LimberHeatMap *self, const LimberProgressStats *stats)
{
  const GDate *today = limber_progress_stats_get_today (stats);
  GDate date;

  limber_week_begin (today, limber_progress_stats_get_week_start (stats), &self->first);
  g_date_subtract_days (&self->first, 7 * (N_WEEKS - 1));
  self->n_days = g_date_days_between (&self->first, today) + 1;
  self->total = (LimberTally) { 0 };
  date = self->first;
  for (int day = 0; day < self->n_days; day++)
    {
      self->days[day] = limber_progress_stats_get_day (stats, &date);
      self->total.sessions += self->days[day].sessions;
      self->total.seconds += self->days[day].seconds;
      g_date_add_days (&date, 1);
    }
  limber_chart_set_n_marks (LIMBER_CHART (self), self->n_days);
}

static void
limber_heat_map_class_init (LimberHeatMapClass *klass)
{
  LimberChartClass *chart_class = LIMBER_CHART_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  chart_class->describe = limber_heat_map_describe;
  chart_class->find = limber_heat_map_find;
  widget_class->get_request_mode = limber_heat_map_get_request_mode;
  widget_class->measure = limber_heat_map_measure;
  widget_class->snapshot = limber_heat_map_snapshot;

  gtk_widget_class_set_css_name (widget_class, "heatmap");
  limber_chart_class_add_keys (widget_class, GDK_KEY_Down, GDK_KEY_Up, 1, FALSE);
  limber_chart_class_add_keys (widget_class, GDK_KEY_Right, GDK_KEY_Left, 7, TRUE);
}

static void
limber_heat_map_init (LimberHeatMap *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar of sessions"), -1);
}
