/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "ui/week/limber-time-picker.h"
#include "ui/week/limber-week-order.h"

/* Where the clock stands when a time is asked for the first time. */
#define FIRST_MINUTE (8 * 60)

static void
set_time (LimberWeekPage *self, const GDate *date, guint index, int minute)
{
  g_autoptr (GPtrArray) items = NULL;
  const LimberAgendaItem *item = limber_week_order_find (self->book, date, index, &items);
  g_autoptr (LimberPlanEntry) entry = NULL;
  g_autofree char *label = NULL;

  if (item == NULL)
    return;
  entry = limber_plan_entry_with_minute (item->entry, minute);
  /* Translators: the name of a step that can be undone; %s is a routine. */
  label = limber_week_page_name_step (self, _ ("Time of %s"),
                                      limber_plan_entry_get_routine (item->entry));
  limber_week_page_push (self,
                         limber_plan_with_replaced_on (item->plan, date, item->index, entry,
                                                       limber_week_book_get_scope (self->book)),
                         label);
  limber_week_page_show (self, date, index);
}

/* An entry whose time is being asked for. */
typedef struct
{
  LimberWeekPage *page;
  LimberTimePicker *picker;
  GDate date;
  guint index;
} TimeQuestion;

static void
on_time_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TimeQuestion *question = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (question->page->context != NULL && g_str_equal (answer, "any"))
    set_time (question->page, &question->date, question->index, -1);
  else if (question->page->context != NULL && g_str_equal (answer, "set"))
    set_time (question->page, &question->date, question->index,
              limber_time_picker_get_minute (question->picker));
  g_object_unref (question->page);
  g_object_unref (question->picker);
  g_free (question);
}

static void
ask_for_time (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  TimeQuestion *question;
  g_autoptr (GPtrArray) items = NULL;
  const LimberAgendaItem *item;
  GtkWidget *picker;
  AdwAlertDialog *dialog;
  guint day, index;
  GDate date;
  int minute;

  g_variant_get (target, "(uu)", &day, &index);
  date = limber_week_page_to_date (day);
  item = limber_week_order_find (self->book, &date, index, &items);
  if (item == NULL)
    return;

  minute = limber_plan_entry_get_minute (item->entry);
  picker = limber_time_picker_new ();
  limber_time_picker_set_minute (LIMBER_TIME_PICKER (picker), minute >= 0 ? minute : FIRST_MINUTE);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      C_ ("when", "Time"),
      limber_week_page_name_routine (self, limber_plan_entry_get_routine (item->entry))));
  adw_alert_dialog_set_extra_child (dialog, picker);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "any", _ ("_Any Time"), "set",
                                  _ ("_Set"), NULL);
  adw_alert_dialog_set_default_response (dialog, "set");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_appearance (dialog, "set", ADW_RESPONSE_SUGGESTED);

  question = g_new (TimeQuestion, 1);
  *question = (TimeQuestion) { g_object_ref (self), g_object_ref (LIMBER_TIME_PICKER (picker)),
                               date, index };
  adw_alert_dialog_choose (dialog, widget, NULL, on_time_answered, question);
}

void
limber_week_page_class_install_time_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "week.set-time", "(uu)", ask_for_time);
}
