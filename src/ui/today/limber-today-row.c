/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-today-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"
#include "ui/today/limber-routine-facts.h"
#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 64

static char *
describe (const LimberTodayEntry *entry, const LimberRoutineFacts *facts)
{
  g_autofree char *length = limber_seconds_to_text (facts->seconds);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *clock = NULL;

  if (entry->minute < 0)
    return g_steal_pointer (&length);

  time = g_date_time_new_local (2000, 1, 1, entry->minute / 60, entry->minute % 60, 0);
  /* Translators: a time of day; see strftime(3) */
  clock = g_date_time_format (time, _ ("%H:%M"));
  /* Translators: when a routine is due · how long it takes */
  return g_strdup_printf (_ ("%s · %s"), clock, length);
}

static GtkWidget *
create_start_button (const LimberTodayEntry *entry)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("media-playback-start-symbolic");
  g_autofree char *target = g_strjoin ("\t", limber_routine_get_id (entry->routine),
                                       limber_plan_get_id (entry->plan), NULL);
  g_autofree char *label
      /* Translators: %s is the name of a routine */
      = g_strdup_printf (_ ("Start %s"), limber_routine_get_name (entry->routine));

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.start-routine");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}

static GtkWidget *
create_tick (void)
{
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_tooltip_text (tick, _ ("Done"));
  gtk_widget_add_css_class (tick, "accent");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Done"),
                                  -1);
  return tick;
}

GtkWidget *
limber_today_row_new (LimberContext *context, const LimberTodayEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = NULL;
  GtkWidget *poster;
  LimberRoutineFacts facts;
  LimberPace pace;

  limber_context_get_pace (context, &pace);
  limber_routine_facts_init (&facts, entry->routine, limber_context_get_catalog (context), &pace);
  subtitle = describe (entry, &facts);
  poster = limber_poster_new (context, facts.face, POSTER_WIDTH);
  gtk_widget_set_halign (poster, GTK_ALIGN_START);
  limber_poster_prepare (LIMBER_POSTER (poster));
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 limber_routine_get_name (entry->routine));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), poster);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             entry->done ? create_tick () : create_start_button (entry));
  return row;
}
