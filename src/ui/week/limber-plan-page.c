/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-plan-page.h"

#include <glib/gi18n.h>

#include "ui/week/limber-date-row.h"
#include "ui/week/limber-time-picker.h"
#include "ui/week/limber-week-text.h"
#include "ui/widgets/limber-choice-row.h"
#include "ui/widgets/limber-name.h"

/* When one is reminded once a day, until another time is set. */
#define FIRST_MINUTE (8 * 60)

struct _LimberPlanPage
{
  AdwNavigationPage parent_instance;

  LimberWeekBook *book;
  GSettings *settings;
  char *id;
  GDate week;
  gboolean showing;  /* the rows are being told, rather than telling */
  GPtrArray *pauses; /* borrowed rows */

  AdwEntryRow *name_row;
  AdwSwitchRow *active_row;
  LimberDateRow *start_row;
  GtkSpinButton *weeks_spin;
  AdwSwitchRow *repeat_row;
  LimberDateRow *end_row;
  AdwPreferencesGroup *pauses_group;
  GtkWidget *shift_row;
  AdwSwitchRow *reminder_row;
  AdwComboRow *when_row;
  GtkWidget *time_row;
  LimberTimePicker *time_picker;
};

G_DEFINE_FINAL_TYPE (LimberPlanPage, limber_plan_page, ADW_TYPE_NAVIGATION_PAGE)

static LimberPlan *
get_plan (LimberPlanPage *self)
{
  return limber_plan_set_find (limber_week_book_get_plans (self->book), self->id);
}

/* Makes @next (transfer full) the plan; the step is called "@what of NAME". */
static void
push (LimberPlanPage *self, LimberPlan *next, const char *label, const char *merge_key)
{
  g_autoptr (LimberPlan) plan = next;
  g_autoptr (LimberPlanSet) set =
      limber_plan_set_with (limber_week_book_get_plans (self->book), plan);

  limber_week_book_push (self->book, set, label, merge_key);
}

/* --- showing ---------------------------------------------------------------------------------------------- */

static void
add_pause_row (LimberPlanPage *self, const LimberPause *pause, guint index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *from = limber_date_to_text (&pause->from);
  g_autofree char *to = limber_date_to_text (&pause->to);
  /* Translators: from one date to another: “30 November – 6 December”. */
  g_autofree char *text = g_strdup_printf (_ ("%s – %s"), from, to);
  /* Translators: %s is a span of days. */
  g_autofree char *name = g_strdup_printf (_ ("Remove Pause %s"), text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plan.remove-pause");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->pauses_group, row);
  g_ptr_array_add (self->pauses, row);
}

static void
show_pauses (LimberPlanPage *self, LimberPlan *plan)
{
  for (guint i = 0; i < self->pauses->len; i++)
    adw_preferences_group_remove (self->pauses_group, self->pauses->pdata[i]);
  g_ptr_array_set_size (self->pauses, 0);
  for (guint i = 0; i < limber_plan_get_n_pauses (plan); i++)
    add_pause_row (self, limber_plan_get_pause (plan, i), i);
}

static void
show_reminder (LimberPlanPage *self, LimberPlan *plan)
{
  int minute = limber_plan_get_reminder_minute (plan);
  gboolean on = limber_plan_get_reminder_on (plan);

  adw_switch_row_set_active (self->reminder_row, on);
  adw_combo_row_set_selected (self->when_row, minute >= 0 ? 1 : 0);
  if (minute >= 0)
    limber_time_picker_set_minute (self->time_picker, minute);
  gtk_widget_set_sensitive (GTK_WIDGET (self->when_row), on);
  gtk_widget_set_visible (self->time_row, on && minute >= 0);
}

static void
show_background (LimberPlanPage *self)
{
  gboolean refused = g_settings_get_boolean (self->settings, "background-refused");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->reminder_row),
                               refused ? _ ("Only while Limber is open; the desktop refused more")
                                       : _ ("Also while Limber is closed"));
}

static void
show_plan (LimberPlanPage *self)
{
  LimberPlan *plan = get_plan (self);

  if (plan == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
      return;
    }

  self->showing = TRUE;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), limber_plan_get_name (plan));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), limber_plan_get_name (plan));
  adw_switch_row_set_active (self->active_row, limber_plan_get_active (plan));
  limber_date_row_set_date (self->start_row, limber_plan_get_start (plan));
  gtk_spin_button_set_value (self->weeks_spin, limber_plan_get_n_weeks (plan));
  adw_switch_row_set_active (self->repeat_row, limber_plan_get_repeat (plan));
  limber_date_row_set_date (self->end_row, limber_plan_get_end (plan));
  show_pauses (self, plan);
  show_reminder (self, plan);
  self->showing = FALSE;
}

/* --- what the rows say --------------------------------------------------------------------------------------- */

static void
on_name_applied (LimberPlanPage *self, AdwEntryRow *row)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  LimberPlan *plan = get_plan (self);

  if (plan != NULL && *name != '\0')
    push (self, limber_plan_with_name (plan, name), _ ("Name of the Plan"), NULL);
}

/* The plan as the rows have it. (transfer full) */
static LimberPlan *
read_rows (LimberPlanPage *self, LimberPlan *plan)
{
  gboolean daily = adw_combo_row_get_selected (self->when_row) == 1;
  GDate start, end;
  gboolean ends;
  g_autoptr (LimberPlan) active =
      limber_plan_with_active (plan, adw_switch_row_get_active (self->active_row));
  g_autoptr (LimberPlan) longer =
      limber_plan_with_n_weeks (active,
                                (guint) gtk_spin_button_get_value_as_int (self->weeks_spin));
  g_autoptr (LimberPlan) scheduled = NULL;

  limber_date_row_get_date (self->start_row, &start);
  ends = limber_date_row_get_date (self->end_row, &end) && g_date_compare (&start, &end) <= 0;
  scheduled = limber_plan_with_schedule (longer, &start, ends ? &end : NULL,
                                         adw_switch_row_get_active (self->repeat_row));
  return limber_plan_with_reminder (scheduled, adw_switch_row_get_active (self->reminder_row),
                                    daily ? limber_time_picker_get_minute (self->time_picker) : -1);
}

static void
on_changed (LimberPlanPage *self)
{
  LimberPlan *plan = self->book != NULL ? get_plan (self) : NULL;
  g_autofree char *key = NULL;
  g_autofree char *label = NULL;

  if (self->showing || plan == NULL)
    return;
  if (adw_combo_row_get_selected (self->when_row) == 1 && limber_plan_get_reminder_minute (plan) < 0
      && limber_time_picker_get_minute (self->time_picker) == 0)
    {
      self->showing = TRUE;
      limber_time_picker_set_minute (self->time_picker, FIRST_MINUTE);
      self->showing = FALSE;
    }
  /* Turning a number up and up is one step. */
  key = g_strdup_printf ("plan %s", self->id);
  /* Translators: the name of a step that can be undone; %s is the name of a plan. */
  label = g_strdup_printf (_ ("Change of %s"), limber_plan_get_name (plan));
  push (self, read_rows (self, plan), label, key);
}

/* --- pauses ------------------------------------------------------------------------------------------------ */

typedef struct
{
  LimberPlanPage *page;
  LimberDateRow *from, *to;
  AdwSwitchRow *later;
} PauseQuestion;

/* How many weeks what comes after a pause has to come later, so that nothing of it is lost. */
static guint
count_weeks (const LimberPause *pause)
{
  return ((guint) g_date_days_between (&pause->from, &pause->to) + 7) / 7;
}

static void
add_pause (LimberPlanPage *self, const LimberPause *pause, gboolean later)
{
  LimberPlan *plan = get_plan (self);
  g_autoptr (LimberPlan) shifted =
      plan != NULL && later ? limber_plan_with_shift (plan, &pause->from, count_weeks (pause))
                            : NULL;

  if (plan != NULL)
    push (self, limber_plan_with_pause_added (shifted != NULL ? shifted : plan, pause),
          _ ("Addition of a Pause"), NULL);
}

static void
on_pause_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PauseQuestion *question = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  LimberPause pause;

  if (g_str_equal (answer, "add") && question->page->book != NULL
      && limber_date_row_get_date (question->from, &pause.from)
      && limber_date_row_get_date (question->to, &pause.to))
    {
      if (g_date_compare (&pause.from, &pause.to) > 0)
        pause = (LimberPause) { pause.to, pause.from };
      add_pause (question->page, &pause, adw_switch_row_get_active (question->later));
    }
  g_object_unref (question->page);
  g_object_unref (question->from);
  g_object_unref (question->to);
  g_object_unref (question->later);
  g_free (question);
}

static GtkWidget *
make_pause_rows (PauseQuestion *question, const GDate *from, const GDate *to)
{
  GtkWidget *group = adw_preferences_group_new ();

  question->from = g_object_ref (LIMBER_DATE_ROW (limber_date_row_new (_ ("First Day"))));
  question->to = g_object_ref (LIMBER_DATE_ROW (limber_date_row_new (_ ("Last Day"))));
  question->later = g_object_ref (ADW_SWITCH_ROW (adw_switch_row_new ()));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->later),
                                 _ ("Go On Where It Stopped"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (question->later),
                               _ ("The weeks after the pause come later"));
  limber_date_row_set_date (question->from, from);
  limber_date_row_set_date (question->to, to);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->from));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->to));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->later));
  return group;
}

static void
ask_for_pause (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPlanPage *self = LIMBER_PLAN_PAGE (widget);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Pause"), NULL));
  PauseQuestion *question = g_new0 (PauseQuestion, 1);
  GDate to = self->week;

  question->page = g_object_ref (self);
  g_date_add_days (&to, 6);
  adw_alert_dialog_set_extra_child (dialog, make_pause_rows (question, &self->week, &to));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "add", _ ("_Add"), NULL);
  adw_alert_dialog_set_default_response (dialog, "add");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_appearance (dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_choose (dialog, widget, NULL, on_pause_answered, question);
}

static void
remove_pause (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPlanPage *self = LIMBER_PLAN_PAGE (widget);
  LimberPlan *plan = get_plan (self);
  guint index = g_variant_get_uint32 (target);

  if (plan != NULL && index < limber_plan_get_n_pauses (plan))
    push (self, limber_plan_with_pause_removed (plan, index), _ ("Removal of a Pause"), NULL);
}

/* --- other actions ----------------------------------------------------------------------------------------- */

static void
shift (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPlanPage *self = LIMBER_PLAN_PAGE (widget);
  LimberPlan *plan = get_plan (self);
  LimberPlan *next = plan != NULL ? limber_plan_with_shift (plan, &self->week, 1) : NULL;

  if (next != NULL)
    push (self, next, _ ("Putting Off by One Week"), NULL);
}

static void
delete_plan (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPlanPage *self = LIMBER_PLAN_PAGE (widget);
  g_autoptr (LimberPlanSet) next =
      limber_plan_set_without (limber_week_book_get_plans (self->book), self->id);
  /* Translators: the name of a step that can be undone; %s is the name of a plan. */
  g_autofree char *label =
      g_strdup_printf (_ ("Deletion of %s"),
                       adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)));

  limber_week_book_push (self->book, next, label, NULL);
}

/* --- class ------------------------------------------------------------------------------------------------ */

static void
limber_plan_page_dispose (GObject *object)
{
  LimberPlanPage *self = LIMBER_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PLAN_PAGE);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->pauses, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_plan_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, active_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, start_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, weeks_spin);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, end_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, pauses_group);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, shift_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, reminder_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, when_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, time_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPlanPage, time_picker);
  gtk_widget_class_bind_template_callback (widget_class, on_name_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
limber_plan_page_class_init (LimberPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_plan_page_dispose;

  g_type_ensure (LIMBER_TYPE_DATE_ROW);
  g_type_ensure (LIMBER_TYPE_TIME_PICKER);
  g_type_ensure (LIMBER_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/week/limber-plan-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "plan.add-pause", NULL, ask_for_pause);
  gtk_widget_class_install_action (widget_class, "plan.remove-pause", "u", remove_pause);
  gtk_widget_class_install_action (widget_class, "plan.shift", NULL, shift);
  gtk_widget_class_install_action (widget_class, "plan.delete", NULL, delete_plan);
}

static void
limber_plan_page_init (LimberPlanPage *self)
{
  self->pauses = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_name_rows (GTK_WIDGET (self));
}

AdwNavigationPage *
limber_plan_page_new (LimberContext *context,
                      LimberWeekBook *book,
                      const char *id,
                      const GDate *week)
{
  LimberPlanPage *self = g_object_new (LIMBER_TYPE_PLAN_PAGE, NULL);

  self->book = g_object_ref (book);
  self->settings = g_object_ref (limber_context_get_settings (context));
  self->id = g_strdup (id);
  self->week = *week;
  show_plan (self);
  show_background (self);
  g_signal_connect_object (self->settings, "changed::background-refused",
                           G_CALLBACK (show_background), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (show_plan), self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}
