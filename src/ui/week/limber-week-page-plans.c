/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "ui/limber-fill-in.h"
#include "ui/week/limber-plans-dialog.h"
#include "ui/week/limber-week-edits.h"
#include "ui/week/limber-week-text.h"
#include "ui/widgets/limber-announce.h"

/* --- all plans at once ------------------------------------------------------------------------------------ */

/* An edit of one plan. Returns: (transfer full) (nullable) */
typedef LimberPlan *(*PlanEdit) (LimberWeekPage *self,
                                 LimberPlan *plan,
                                 gconstpointer data,
                                 GError **error);

/* Applies @edit to every active plan, as one step called @label, and says so with a way back. */
static void
edit_all (LimberWeekPage *self, PlanEdit edit, gconstpointer data, const char *label)
{
  g_autoptr (LimberPlanSet) plans = g_object_ref (limber_week_book_get_plans (self->book));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (plans));
  g_autoptr (LimberPlanSet) before = g_object_ref (plans);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (G_LIST_MODEL (before), i);
      g_autoptr (LimberPlanSet) owned = NULL;
      g_autoptr (LimberPlan) next = NULL;
      g_autoptr (GError) error = NULL;

      if (!limber_plan_get_active (plan))
        continue;
      next = edit (self, plan, data, &error);
      if (error != NULL)
        {
          limber_week_page_toast (self, error->message, FALSE);
          return;
        }
      owned = g_steal_pointer (&plans);
      plans = limber_plan_set_with (owned, next);
    }
  if (limber_plan_set_equal (plans, before))
    return;
  limber_week_book_push (self->book, plans, label, NULL);
  limber_week_page_toast (self, label, TRUE);
  limber_announce (GTK_WIDGET (self), label);
}

static LimberPlan *
copy_week (LimberWeekPage *self, LimberPlan *plan, gconstpointer data, GError **error)
{
  LimberPlan *next = g_object_ref (plan);

  for (guint i = 0; next != NULL && i < LIMBER_WEEK_DAYS; i++)
    {
      g_autoptr (LimberPlan) before = next;
      GDate from = self->first;
      GDate to;

      g_date_add_days (&from, i);
      to = from;
      g_date_add_days (&to, LIMBER_WEEK_DAYS);
      /* A plan that has nothing to say about either isn't made to. */
      if (limber_plan_count (before, &from) + limber_plan_count (before, &to) == 0)
        next = g_object_ref (before);
      else
        next = limber_week_edit_copy (before, &from, &to, LIMBER_SCOPE_ONCE, error);
    }
  return next;
}

static LimberPlan *
fill (LimberWeekPage *self, LimberPlan *plan, gconstpointer data, GError **error)
{
  return limber_week_edit_fill (plan, &self->first);
}

static LimberPlan *
clear_week (LimberWeekPage *self, LimberPlan *plan, gconstpointer data, GError **error)
{
  return limber_week_edit_clear (plan, &self->first, LIMBER_WEEK_DAYS,
                                 limber_week_book_get_scope (self->book));
}

static LimberPlan *
clear_day (LimberWeekPage *self, LimberPlan *plan, gconstpointer date, GError **error)
{
  return limber_week_edit_clear (plan, date, 1, limber_week_book_get_scope (self->book));
}

static LimberPlan *
copy_day (LimberWeekPage *self, LimberPlan *plan, gconstpointer dates, GError **error)
{
  const GDate *pair = dates;

  if (limber_plan_count (plan, &pair[0]) + limber_plan_count (plan, &pair[1]) == 0)
    return g_object_ref (plan);
  return limber_week_edit_copy (plan, &pair[0], &pair[1], limber_week_book_get_scope (self->book),
                                error);
}

static void
week_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);

  if (g_str_equal (name, "week.copy-week"))
    edit_all (self, copy_week, NULL, _ ("Copy of the Week"));
  else if (g_str_equal (name, "week.fill"))
    edit_all (self, fill, NULL, _ ("Filling of the Following Weeks"));
  else
    edit_all (self, clear_week, NULL, _ ("Clearing of the Week"));
}

/* "Clearing of Friday, 20 November". (transfer full) */
static char *
name_day_step (const char *format, const GDate *date)
{
  g_autofree char *day = limber_day_to_text (date);

  return limber_fill_in (format, day);
}

static void
clear_day_action (GtkWidget *widget, const char *name, GVariant *target)
{
  GDate date = limber_week_page_to_date (g_variant_get_uint32 (target));
  /* Translators: the name of a step that can be undone; %s is a day, as “Friday, 20 November”. */
  g_autofree char *label = name_day_step (_ ("Clearing of %s"), &date);

  edit_all (LIMBER_WEEK_PAGE (widget), clear_day, &date, label);
}

static void
copy_day_action (GtkWidget *widget, const char *name, GVariant *target)
{
  guint from, to;
  GDate dates[2];
  g_autofree char *label = NULL;

  g_variant_get (target, "(uu)", &from, &to);
  dates[0] = limber_week_page_to_date (from);
  dates[1] = limber_week_page_to_date (to);
  /* Translators: the name of a step that can be undone; %s is a day, as “Friday, 20 November”. */
  label = name_day_step (_ ("Copy of %s"), &dates[0]);
  edit_all (LIMBER_WEEK_PAGE (widget), copy_day, dates, label);
}

/* --- rest -------------------------------------------------------------------------------------------------- */

/* It is taken from all plans, and given to the target. */
static LimberPlan *
set_rest (LimberWeekPage *self, LimberPlan *plan, gconstpointer date, GError **error)
{
  guint bit = 1u << (g_date_get_weekday (date) - G_DATE_MONDAY);
  guint rest_days = limber_plan_get_rest_days (plan);

  if (limber_week_book_is_rest (self->book, date))
    return limber_plan_with_rest_days (plan, rest_days & ~bit);
  if (g_str_equal (limber_plan_get_id (plan),
                   limber_plan_get_id (limber_week_book_get_target (self->book))))
    return limber_plan_with_rest_days (plan, rest_days | bit);
  return g_object_ref (plan);
}

static void
rest_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  LimberPlan *plan = limber_week_book_get_target (self->book);
  GDate date = limber_week_page_to_date (g_variant_get_uint32 (target));
  g_autofree char *day = limber_day_to_name (&date);
  g_autofree char *label =
      limber_week_book_is_rest (self->book, &date)
          /* Translators: the name of a step that can be undone; %s is a day of the week. */
          ? g_strdup_printf (_ ("No Rest on %s"), day)
          /* Translators: the name of a step that can be undone; %s is a day of the week. */
          : g_strdup_printf (_ ("Rest on %s"), day);

  /* A target that is not there yet, is there with this. */
  if (limber_plan_set_find (limber_week_book_get_plans (self->book), limber_plan_get_id (plan))
      == NULL)
    limber_week_page_push (self,
                           limber_plan_with_rest_days (plan, 1u << (g_date_get_weekday (&date)
                                                                    - G_DATE_MONDAY)),
                           label);
  else
    edit_all (self, set_rest, &date, label);
}

/* --- target and scope ---------------------------------------------------------------------------------------- */

static void
on_started (LimberWeekPage *self, guint day, LimberPlansDialog *dialog)
{
  GDate date = limber_week_page_to_date (day);
  g_autofree char *label = limber_week_book_get_undo_label (self->book);

  limber_week_page_show (self, &date, G_MAXUINT);
  if (label != NULL)
    limber_week_page_toast (self, label, TRUE);
}

static void
plans_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  AdwDialog *dialog = limber_plans_dialog_new (self->context, self->book, &self->first);

  g_signal_connect_object (dialog, "started", G_CALLBACK (on_started), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* Whether some active plan repeats, so that there is something to choose. */
static gboolean
any_repeats (GListModel *plans)
{
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (limber_plan_get_active (plan) && limber_plan_get_repeat (plan))
        return TRUE;
    }
  return FALSE;
}

static void
update_plan_menu (LimberWeekPage *self)
{
  GListModel *plans = G_LIST_MODEL (limber_week_book_get_plans (self->book));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) targets = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);
      g_autoptr (GMenuItem) item = NULL;

      if (!limber_plan_get_active (plan))
        continue;
      item = g_menu_item_new (limber_plan_get_name (plan), NULL);
      g_menu_item_set_action_and_target (item, "week.target", "s", limber_plan_get_id (plan));
      g_menu_append_item (targets, item);
    }
  g_menu_append (more, _ ("_Plans…"), "week.plans");
  if (g_menu_model_get_n_items (G_MENU_MODEL (targets)) > 0)
    g_menu_append_section (menu, _ ("New Routines Go To"), G_MENU_MODEL (targets));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (self->plan_button, G_MENU_MODEL (menu));
}

char *
limber_week_page_name_plan (LimberWeekPage *self)
{
  /* Translators: %s is the name of a plan. */
  return g_strdup_printf (_ ("Plan: %s"), gtk_label_get_label (self->plan_label));
}

void
limber_week_page_update_plan_name (LimberWeekPage *self)
{
  LimberPlan *plan = limber_week_book_get_target (self->book);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  GDate monday;
  guint week;

  if (limber_plan_get_n_weeks (plan) > 1
      && limber_plan_locate_week (plan, &self->first, &week, &monday))
    /* Translators: the name of a plan, and which of its weeks is on show: “Back care · week 2 of 4”. */
    title = g_strdup_printf (_ ("%s · week %u of %u"), limber_plan_get_name (plan), week + 1,
                             limber_plan_get_n_weeks (plan));
  else
    title = g_strdup (limber_plan_get_name (plan));
  gtk_label_set_label (self->plan_label, title);
  name = limber_week_page_name_plan (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plan_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
update_scope (LimberWeekPage *self)
{
  gboolean once = limber_week_book_get_scope (self->book) == LIMBER_SCOPE_ONCE;
  const char *label = once ? _ ("This Week Only") : _ ("From Here On");
  /* Translators: %s is “This Week Only” or “From Here On”. */
  g_autofree char *name = g_strdup_printf (_ ("Changes Apply: %s"), label);

  gtk_menu_button_set_label (self->scope_button, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scope_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scope_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (
      GTK_WIDGET (self->scope_button),
      !self->narrow && any_repeats (G_LIST_MODEL (limber_week_book_get_plans (self->book))));
}

void
limber_week_page_update_menus (LimberWeekPage *self)
{
  update_plan_menu (self);
  update_scope (self);
  g_object_notify (G_OBJECT (self), "target");
  g_object_notify (G_OBJECT (self), "scope");
}

void
limber_week_page_class_install_plan_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "week.copy-week", NULL, week_action);
  gtk_widget_class_install_action (klass, "week.fill", NULL, week_action);
  gtk_widget_class_install_action (klass, "week.clear-week", NULL, week_action);
  gtk_widget_class_install_action (klass, "week.clear-day", "u", clear_day_action);
  gtk_widget_class_install_action (klass, "week.copy-day", "(uu)", copy_day_action);
  gtk_widget_class_install_action (klass, "week.rest", "u", rest_action);
  gtk_widget_class_install_action (klass, "week.plans", NULL, plans_action);
  gtk_widget_class_install_property_action (klass, "week.target", "target");
  gtk_widget_class_install_property_action (klass, "week.scope", "scope");
}
