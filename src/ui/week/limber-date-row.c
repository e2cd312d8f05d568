/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-date-row.h"

#include <glib/gi18n.h>

#include "ui/week/limber-week-text.h"
#include "ui/widgets/limber-label.h"
#include "ui/widgets/limber-name.h"

struct _LimberDateRow
{
  AdwActionRow parent_instance;

  GDate date; /* not valid: none */
  char *none_label;
  gboolean showing; /* the calendar is being told, rather than telling */

  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkWidget *none_button;
};

enum
{
  PROP_0,
  PROP_NONE_LABEL,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberDateRow, limber_date_row, ADW_TYPE_ACTION_ROW)

static void
show_date (LimberDateRow *self)
{
  gboolean valid = g_date_valid (&self->date);
  g_autofree char *text = valid ? limber_date_to_text (&self->date) : g_strdup (self->none_label);
  g_autofree char *name = NULL;

  gtk_menu_button_set_label (self->button, text != NULL ? text : "");
  limber_label_wrap (GTK_WIDGET (self->button));
  /* Translators: what a date is for, and the date: “Start: 16 November 2026”. */
  name = g_strdup_printf (_ ("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                          text != NULL ? text : "");
  limber_name_widget (GTK_WIDGET (self->button), name);
  /* What has the focus is the button inside. */
  limber_name_widget (gtk_widget_get_first_child (GTK_WIDGET (self->button)), name);
  gtk_widget_set_visible (self->none_button, self->none_label != NULL && valid);
}

static void
show_calendar (LimberDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;

  if (!g_date_valid (&self->date))
    return;
  day = g_date_time_new_local (g_date_get_year (&self->date), (int) g_date_get_month (&self->date),
                               g_date_get_day (&self->date), 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

static void
on_day_selected (LimberDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  if (self->showing)
    return;
  g_date_clear (&self->date, 1);
  g_date_set_dmy (&self->date, (GDateDay) g_date_time_get_day_of_month (day),
                  (GDateMonth) g_date_time_get_month (day), (GDateYear) g_date_time_get_year (day));
  show_date (self);
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_none (LimberDateRow *self)
{
  g_date_clear (&self->date, 1);
  show_date (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
limber_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberDateRow *self = LIMBER_DATE_ROW (object);

  switch (id)
    {
    case PROP_NONE_LABEL:
      if (g_set_str (&self->none_label, g_value_get_string (value)))
        show_date (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_date_row_finalize (GObject *object)
{
  g_free (LIMBER_DATE_ROW (object)->none_label);

  G_OBJECT_CLASS (limber_date_row_parent_class)->finalize (object);
}

static void
limber_date_row_class_init (LimberDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = limber_date_row_set_property;
  object_class->finalize = limber_date_row_finalize;

  properties[PROP_NONE_LABEL] = g_param_spec_string ("none-label", NULL, NULL, NULL,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_DATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_date_row_init (LimberDateRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->none_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->none_button, _ ("No Date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->none_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("No Date"), -1);
  gtk_widget_set_valign (self->none_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->none_button, FALSE);
  gtk_widget_add_css_class (self->none_button, "flat");
  g_signal_connect_object (self->none_button, "clicked", G_CALLBACK (on_none), self,
                           G_CONNECT_SWAPPED);

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  g_signal_connect_object (popover, "show", G_CALLBACK (show_calendar), self, G_CONNECT_SWAPPED);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->none_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
}

GtkWidget *
limber_date_row_new (const char *title)
{
  return g_object_new (LIMBER_TYPE_DATE_ROW, "title", title, NULL);
}

void
limber_date_row_set_date (LimberDateRow *self, const GDate *date)
{
  g_return_if_fail (LIMBER_IS_DATE_ROW (self));

  if (date != NULL)
    self->date = *date;
  else
    g_date_clear (&self->date, 1);
  show_date (self);
}

gboolean
limber_date_row_get_date (LimberDateRow *self, GDate *date)
{
  g_return_val_if_fail (LIMBER_IS_DATE_ROW (self), FALSE);

  *date = self->date;
  return g_date_valid (&self->date);
}
