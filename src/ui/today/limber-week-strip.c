/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-week-strip.h"

#include <glib/gi18n.h>

#include "ui/today/limber-day-dot.h"

#define N_DAYS 7

struct _LimberWeekStrip
{
  GtkBox parent_instance;

  GtkWidget *days[N_DAYS];
  GtkLabel *names[N_DAYS];
  LimberDayDot *dots[N_DAYS];
};

G_DEFINE_FINAL_TYPE (LimberWeekStrip, limber_week_strip, GTK_TYPE_BOX)

static char *
format_date (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_local (g_date_get_year (date), (int) g_date_get_month (date),
                             g_date_get_day (date), 12, 0, 0);

  return g_date_time_format (time, format);
}

static void
show_day (LimberWeekStrip *self, guint i, const GDate *date, LimberDayMark mark, gboolean today)
{
  g_autofree char *name = format_date (date, "%a");
  /* Translators: a day as in "Friday, 20 November"; see strftime(3) */
  g_autofree char *day = format_date (date, _ ("%A, %-d %B"));
  /* Translators: a day: how it stands, as in "Friday, 20 November: Done" */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), day, limber_day_mark_get_label (mark));

  gtk_label_set_label (self->names[i], name);
  limber_day_dot_set_mark (self->dots[i], mark);
  gtk_widget_set_tooltip_text (self->days[i], text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  if (today)
    gtk_widget_add_css_class (self->days[i], "today");
  else
    gtk_widget_remove_css_class (self->days[i], "today");
}

void
limber_week_strip_show_state (LimberWeekStrip *self, const LimberTodayState *state)
{
  GDate date = state->week;

  for (guint i = 0; i < N_DAYS; i++)
    {
      show_day (self, i, &date, state->marks[i], g_date_compare (&date, &state->date) == 0);
      g_date_add_days (&date, 1);
    }
}

static void
limber_week_strip_class_init (LimberWeekStripClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "weekstrip");
}

static void
limber_week_strip_init (LimberWeekStrip *self)
{
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  for (guint i = 0; i < N_DAYS; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      self->names[i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (self->names[i]), "caption");
      gtk_label_set_ellipsize (self->names[i], PANGO_ELLIPSIZE_END);
      self->dots[i] = LIMBER_DAY_DOT (limber_day_dot_new (LIMBER_DAY_REST));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->names[i]));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dots[i]));

      self->days[i] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->days[i]), box);
      gtk_widget_add_css_class (self->days[i], "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->days[i]), "win.show-place");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->days[i]), "s", "week");
      gtk_box_append (GTK_BOX (self), self->days[i]);
    }
}
