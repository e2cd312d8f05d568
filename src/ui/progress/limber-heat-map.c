/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-heat-map-private.h"
#include "ui/widgets/limber-announce.h"

#include <adwaita.h>
#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_CAPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberHeatMap, limber_heat_map, GTK_TYPE_WIDGET)

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

static void
update_caption (LimberHeatMap *self)
{
  g_autofree char *caption = NULL;

  if (self->cursor >= 0)
    caption = describe_day (self, self->cursor);
  else
    {
      g_autofree char *tally = describe_tally (&self->total);

      /* Translators: what was done in the last half year */
      caption = g_strdup_printf (_ ("Last 26 weeks: %s"), tally);
    }
  if (!g_set_str (&self->caption, caption))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  caption, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

static void
set_cursor (LimberHeatMap *self, int day)
{
  if (self->cursor == day)
    return;
  self->cursor = day;
  update_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- choosing a day --- */

static void
on_motion (LimberHeatMap *self, double x, double y)
{
  set_cursor (self, limber_heat_map_find_day (self, x, y));
}

static void
on_leave (LimberHeatMap *self)
{
  set_cursor (self, -1);
}

static gboolean
move_cursor (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberHeatMap *self = LIMBER_HEAT_MAP (widget);
  int step = g_variant_get_int32 (args);
  int day;

  if (ABS (step) == 7 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  day = self->cursor < 0 ? self->n_days - 1 : self->cursor + step;
  if (day < 0 || day >= self->n_days)
    return FALSE;
  set_cursor (self, day);
  limber_announce (GTK_WIDGET (self), self->caption);
  return TRUE;
}

void
limber_heat_map_show (LimberHeatMap *self, const LimberProgressStats *stats)
{
  const GDate *today = limber_progress_stats_get_today (stats);
  GDate date;

  limber_week_begin (today, &self->first);
  g_date_subtract_days (&self->first, 7 * (N_WEEKS - 1));
  self->n_days = g_date_days_between (&self->first, today) + 1;
  self->total = (LimberTally) { 0 };
  self->cursor = -1;
  date = self->first;
  for (int day = 0; day < self->n_days; day++)
    {
      self->days[day] = limber_progress_stats_get_day (stats, &date);
      self->total.sessions += self->days[day].sessions;
      self->total.seconds += self->days[day].seconds;
      g_date_add_days (&date, 1);
    }
  update_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- the object --- */

static void
limber_heat_map_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberHeatMap *self = LIMBER_HEAT_MAP (object);

  switch (id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_heat_map_finalize (GObject *object)
{
  g_free (LIMBER_HEAT_MAP (object)->caption);
  G_OBJECT_CLASS (limber_heat_map_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_cursor, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_cursor, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cursor, "i", -7);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cursor, "i", 7);
}

static void
limber_heat_map_class_init (LimberHeatMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = limber_heat_map_finalize;
  object_class->get_property = limber_heat_map_get_property;
  widget_class->get_request_mode = limber_heat_map_get_request_mode;
  widget_class->measure = limber_heat_map_measure;
  widget_class->snapshot = limber_heat_map_snapshot;
  properties[PROP_CAPTION] =
      g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "heatmap");
  add_keys (widget_class);
}

static void
limber_heat_map_init (LimberHeatMap *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->cursor = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar of sessions"), -1);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}
