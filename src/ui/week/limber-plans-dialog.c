/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-plans-dialog.h"

#include <glib/gi18n.h>

#include "ui/week/limber-date-row.h"
#include "ui/week/limber-plan-page.h"
#include "ui/week/limber-week-text.h"
#include "ui/widgets/limber-name.h"

struct _LimberPlansDialog
{
  AdwDialog parent_instance;

  LimberContext *context;
  LimberWeekBook *book;
  GDate week;
  GPtrArray *own;   /* borrowed rows */
  GPtrArray *ready; /* borrowed rows */
  char *shown;      /* what the rows say */

  AdwNavigationView *navigation;
  AdwPreferencesGroup *own_group;
  AdwPreferencesGroup *ready_group;
};

enum
{
  STARTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberPlansDialog, limber_plans_dialog, ADW_TYPE_DIALOG)

static LimberPlan *
find_plan (LimberPlansDialog *self, const char *id)
{
  return limber_plan_set_find (limber_week_book_get_plans (self->book), id);
}

/* --- rows -------------------------------------------------------------------------------------------------- */

/* "4 weeks from 16 November 2026". (transfer full) */
static char *
describe (LimberPlan *plan)
{
  guint n = limber_plan_get_n_weeks (plan);
  g_autofree char *start = limber_date_to_text (limber_plan_get_start (plan));

  if (!limber_plan_get_repeat (plan))
    /* Translators: a plan of so many weeks; %s is a date. */
    return g_strdup_printf (ngettext ("%u week from %s", "%u weeks from %s", n), n, start);
  if (n == 1)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Every week from %s"), start);
  /* Translators: a plan that begins anew after so many weeks; %s is a date. */
  return g_strdup_printf (ngettext ("Every %u week from %s", "Every %u weeks from %s", n), n,
                          start);
}

static char *
describe_ready (LimberPlan *plan)
{
  guint n = limber_plan_get_n_weeks (plan);

  if (limber_plan_get_repeat (plan))
    return g_strdup (_ ("Every week"));
  return g_strdup_printf (ngettext ("%u week", "%u weeks", n), n);
}

static void
on_switched (LimberPlansDialog *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  LimberPlan *plan = find_plan (self, gtk_widget_get_name (GTK_WIDGET (toggle)));
  gboolean active = gtk_switch_get_active (toggle);
  g_autoptr (LimberPlan) next = NULL;
  g_autofree char *label = NULL;

  if (plan == NULL || limber_plan_get_active (plan) == active)
    return;
  /* Translators: the name of a step that can be undone; %s is the name of a plan. */
  label = g_strdup_printf (active ? _ ("Turning On of %s") : _ ("Turning Off of %s"),
                           limber_plan_get_name (plan));
  next = limber_plan_with_active (plan, active);
  limber_week_book_push_plan (self->book, next, label);
}

static GtkWidget *
make_row (LimberPlan *plan, char *subtitle)
{
  g_autofree char *owned = subtitle;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), limber_plan_get_name (plan));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static GtkWidget *
make_own_row (LimberPlansDialog *self, LimberPlan *plan)
{
  GtkWidget *row = make_row (plan, describe (plan));
  GtkWidget *toggle = gtk_switch_new ();
  /* Translators: %s is the name of a plan. */
  g_autofree char *name = g_strdup_printf (_ ("%s Is Active"), limber_plan_get_name (plan));

  gtk_widget_set_name (toggle, limber_plan_get_id (plan));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), limber_plan_get_active (plan));
  gtk_widget_set_tooltip_text (toggle, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_switched), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "plans.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", limber_plan_get_id (plan));
  return row;
}

static GtkWidget *
make_ready_row (LimberPlan *plan)
{
  GtkWidget *row = make_row (plan, describe_ready (plan));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Start…"));
  /* Translators: %s is the name of a plan. */
  g_autofree char *name = g_strdup_printf (_ ("Start %s…"), limber_plan_get_name (plan));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  limber_name_widget (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plans.start");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", limber_plan_get_id (plan));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group, GPtrArray *rows, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

/* A plan that is active is one's own, whatever the library says: it may be in the set alone by now. */
static gboolean
is_own (LimberPlansDialog *self, LimberPlan *plan)
{
  return limber_plan_get_active (plan)
         || limber_library_owns_plan (limber_context_get_library (self->context),
                                      limber_plan_get_id (plan));
}

/* All that the rows say, but for what is active. (transfer full) */
static char *
say (LimberPlansDialog *self, GListModel *plans)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);
      g_autofree char *subtitle = describe (plan);

      g_string_append_printf (text, "%s\t%s\t%s\t%d\n", limber_plan_get_id (plan),
                              limber_plan_get_name (plan), subtitle, is_own (self, plan));
    }
  return g_strdup (text->str);
}

static void
show_plans (LimberPlansDialog *self)
{
  GListModel *plans = G_LIST_MODEL (limber_week_book_get_plans (self->book));

  g_autofree char *says = say (self, plans);

  /* Rows that say the same stay, with their switch under the pointer. */
  if (!g_set_str (&self->shown, says))
    return;
  clear_rows (self->own_group, self->own);
  clear_rows (self->ready_group, self->ready);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (is_own (self, plan))
        add_row (self->own_group, self->own, make_own_row (self, plan));
      else
        add_row (self->ready_group, self->ready, make_ready_row (plan));
    }
  adw_preferences_group_set_description (self->own_group,
                                         self->own->len > 0 ? NULL : _ ("You have no plan yet."));
  gtk_widget_set_visible (GTK_WIDGET (self->ready_group), self->ready->len > 0);
}

/* --- starting ---------------------------------------------------------------------------------------------- */

typedef struct
{
  LimberPlansDialog *dialog;
  LimberDateRow *date;
  char *id;
} StartQuestion;

/* A plan of its own, made of what is ready-made, that begins on @date. (transfer full) */
static LimberPlan *
make_started (LimberPlan *ready, const GDate *date)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (LimberPlan) own = limber_plan_with_id (ready, id);
  g_autoptr (LimberPlan) active = limber_plan_with_active (own, TRUE);

  return limber_plan_with_schedule (active, date, NULL, limber_plan_get_repeat (ready));
}

static void
on_start_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  StartQuestion *question = user_data;
  LimberPlansDialog *self = question->dialog;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  LimberPlan *ready = self->book != NULL ? find_plan (self, question->id) : NULL;
  GDate date;

  if (g_str_equal (answer, "start") && ready != NULL
      && limber_date_row_get_date (question->date, &date))
    {
      g_autoptr (LimberPlan) started = make_started (ready, &date);
      /* Translators: the name of a step that can be undone; %s is the name of a plan. */
      g_autofree char *label = g_strdup_printf (_ ("Start of %s"), limber_plan_get_name (started));

      limber_week_book_push_plan (self->book, started, label);
      limber_week_book_set_target (self->book, limber_plan_get_id (started));
      g_signal_emit (self, signals[STARTED], 0, g_date_get_julian (&date));
      adw_dialog_close (ADW_DIALOG (self));
    }
  g_object_unref (self);
  g_object_unref (question->date);
  g_free (question->id);
  g_free (question);
}

/* This Monday or, when that has gone, the next. */
static void
find_monday (LimberPlansDialog *self, GDate *date)
{
  limber_clock_get_today (limber_context_get_clock (self->context), date);
  if (g_date_get_weekday (date) != G_DATE_MONDAY)
    g_date_add_days (date, G_DATE_SUNDAY - g_date_get_weekday (date) + 1);
}

static void
ask_for_start (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPlansDialog *self = LIMBER_PLANS_DIALOG (widget);
  const char *id = g_variant_get_string (target, NULL);
  LimberPlan *plan = find_plan (self, id);
  AdwAlertDialog *dialog;
  StartQuestion *question;
  GtkWidget *group;
  GDate date;

  if (plan == NULL)
    return;
  question = g_new0 (StartQuestion, 1);
  question->dialog = g_object_ref (self);
  question->id = g_strdup (id);
  question->date = g_object_ref (LIMBER_DATE_ROW (limber_date_row_new (_ ("First Day"))));
  find_monday (self, &date);
  limber_date_row_set_date (question->date, &date);
  group = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->date));

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (limber_plan_get_name (plan), NULL));
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "start", _ ("_Start"), NULL);
  adw_alert_dialog_set_default_response (dialog, "start");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_appearance (dialog, "start", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_choose (dialog, widget, NULL, on_start_answered, question);
}

/* --- other actions ----------------------------------------------------------------------------------------- */

static void
show_plan (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPlansDialog *self = LIMBER_PLANS_DIALOG (widget);

  adw_navigation_view_push (self->navigation,
                            limber_plan_page_new (self->context, self->book,
                                                  g_variant_get_string (target, NULL),
                                                  &self->week));
}

static void
new_plan (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberPlansDialog *self = LIMBER_PLANS_DIALOG (widget);
  g_autoptr (LimberPlan) plan = NULL;
  GDate today;

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  plan = limber_plan_new (NULL, _ ("New Plan"), &today);
  limber_week_book_push_plan (self->book, plan, _ ("New Plan"));
  limber_week_book_set_target (self->book, limber_plan_get_id (plan));
  adw_navigation_view_push (self->navigation,
                            limber_plan_page_new (self->context, self->book,
                                                  limber_plan_get_id (plan), &self->week));
}

/* --- class ------------------------------------------------------------------------------------------------ */

static void
limber_plans_dialog_dispose (GObject *object)
{
  LimberPlansDialog *self = LIMBER_PLANS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PLANS_DIALOG);
  g_clear_object (&self->context);
  g_clear_object (&self->book);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->ready, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (limber_plans_dialog_parent_class)->dispose (object);
}

static void
limber_plans_dialog_class_init (LimberPlansDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_plans_dialog_dispose;

  signals[STARTED] = g_signal_new ("started", LIMBER_TYPE_PLANS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/week/limber-plans-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlansDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, LimberPlansDialog, own_group);
  gtk_widget_class_bind_template_child (widget_class, LimberPlansDialog, ready_group);
  gtk_widget_class_install_action (widget_class, "plans.show", "s", show_plan);
  gtk_widget_class_install_action (widget_class, "plans.start", "s", ask_for_start);
  gtk_widget_class_install_action (widget_class, "plans.new", NULL, new_plan);
}

static void
limber_plans_dialog_init (LimberPlansDialog *self)
{
  self->own = g_ptr_array_new ();
  self->ready = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
limber_plans_dialog_new (LimberContext *context, LimberWeekBook *book, const GDate *week)
{
  LimberPlansDialog *self = g_object_new (LIMBER_TYPE_PLANS_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->book = g_object_ref (book);
  self->week = *week;
  show_plans (self);
  g_signal_connect_object (book, "changed", G_CALLBACK (show_plans), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
