/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-today-week.h"

#include <glib/gi18n.h>

#include "ui/today/limber-week-strip.h"

struct _LimberTodayWeek
{
  GtkBox parent_instance;

  LimberWeekStrip *strip;
  GtkLabel *streak;
  GtkListBox *tomorrow_box;
  AdwActionRow *tomorrow; /* NULL until there is something to say */
};

G_DEFINE_FINAL_TYPE (LimberTodayWeek, limber_today_week, GTK_TYPE_BOX)

/* Names joined as a list; (transfer full). */
static char *
list_names (GPtrArray *entries)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      LimberTodayEntry *entry = g_ptr_array_index (entries, i);

      g_strv_builder_add (names, limber_routine_get_name (entry->routine));
    }
  list = g_strv_builder_end (names);
  /* Translators: stands between two names in a list. */
  return g_strjoinv (_ (", "), list);
}

static void
add_tomorrow (LimberTodayWeek *self)
{
  self->tomorrow = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->tomorrow), _ ("Tomorrow"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->tomorrow), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->tomorrow), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self->tomorrow), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->tomorrow), "property");
  gtk_list_box_append (self->tomorrow_box, GTK_WIDGET (self->tomorrow));
}

static void
show_tomorrow (LimberTodayWeek *self, const LimberTodayState *state)
{
  gboolean shown = state->kind != LIMBER_TODAY_FIRST_RUN && state->kind != LIMBER_TODAY_UNPLANNED;

  gtk_widget_set_visible (GTK_WIDGET (self->tomorrow_box), shown);
  if (!shown)
    return;

  if (self->tomorrow == NULL)
    add_tomorrow (self);
  if (state->tomorrow->len > 0)
    {
      g_autofree char *names = list_names (state->tomorrow);

      adw_action_row_set_subtitle (self->tomorrow, names);
    }
  else
    adw_action_row_set_subtitle (self->tomorrow, _ ("Rest day"));
}

static void
show_streak (LimberTodayWeek *self, const LimberTodayState *state)
{
  g_autofree char *text
      /* Translators: days in a row on which somebody trained */
      = g_strdup_printf (ngettext ("%u-day streak", "%u-day streak", state->streak), state->streak);

  gtk_label_set_label (self->streak, text);
  gtk_widget_set_visible (GTK_WIDGET (self->streak), state->streak > 0);
}

void
limber_today_week_show_state (LimberTodayWeek *self, const LimberTodayState *state)
{
  g_return_if_fail (LIMBER_IS_TODAY_WEEK (self));

  limber_week_strip_show_state (self->strip, state);
  show_streak (self, state);
  show_tomorrow (self, state);
}

static void
limber_today_week_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TODAY_WEEK);
  G_OBJECT_CLASS (limber_today_week_parent_class)->dispose (object);
}

static void
limber_today_week_class_init (LimberTodayWeekClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_today_week_dispose;
  g_type_ensure (LIMBER_TYPE_WEEK_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/today/limber-today-week.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTodayWeek, strip);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayWeek, streak);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayWeek, tomorrow_box);
}

static void
limber_today_week_init (LimberTodayWeek *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_today_week_new (void)
{
  return g_object_new (LIMBER_TYPE_TODAY_WEEK, NULL);
}
