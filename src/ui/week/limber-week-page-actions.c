/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-toast.h"
#include "ui/week/limber-week-text.h"

GDate
limber_week_page_to_date (guint julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return date;
}

static void
undo_from_toast (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "week.undo", NULL);
}

void
limber_week_page_toast (LimberWeekPage *self, const char *text, gboolean undo)
{
  limber_toast_show (&self->toast, GTK_WIDGET (self), text, undo ? undo_from_toast : NULL);
}

void
limber_week_page_push (LimberWeekPage *self, LimberPlan *plan, const char *label)
{
  g_autoptr (LimberPlan) owned = plan;

  /* Whatever the toast offered to undo is no longer the last step. */
  limber_toast_clear (&self->toast);
  limber_week_book_push_plan (self->book, plan, label);
}

void
limber_week_page_push_all (LimberWeekPage *self, LimberPlanSet *plans, const char *label)
{
  limber_toast_clear (&self->toast);
  limber_week_book_push (self->book, plans, label, NULL);
}

static void
drag_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->remove_target), g_variant_get_boolean (target));
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  GDate date = self->first;

  g_date_add_days (&date, self->selected);
  if (g_str_equal (name, "week.previous"))
    g_date_subtract_days (&date, LIMBER_WEEK_DAYS);
  else if (g_str_equal (name, "week.next"))
    g_date_add_days (&date, LIMBER_WEEK_DAYS);
  else
    limber_clock_get_today (limber_context_get_clock (self->context), &date);
  limber_week_page_show (self, &date, G_MAXUINT);
}

static void
travel_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  gboolean back = g_str_equal (name, "week.undo");
  g_autofree char *label = back ? limber_week_book_get_undo_label (self->book)
                                : limber_week_book_get_redo_label (self->book);
  g_autofree char *text = NULL;

  if (!(back ? limber_week_book_undo (self->book) : limber_week_book_redo (self->book)))
    return;
  /* Translators: %s is the name of a step, as “Move of Desk break”. */
  text = g_strdup_printf (back ? _ ("Undone: %s") : _ ("Done again: %s"), label);
  limber_week_page_toast (self, text, FALSE);
}

void
limber_week_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "week.drag", "b", drag_action);
  gtk_widget_class_install_action (klass, "week.previous", NULL, turn_action);
  gtk_widget_class_install_action (klass, "week.next", NULL, turn_action);
  gtk_widget_class_install_action (klass, "week.today", NULL, turn_action);
  gtk_widget_class_install_action (klass, "week.undo", NULL, travel_action);
  gtk_widget_class_install_action (klass, "week.redo", NULL, travel_action);
  limber_week_page_class_install_edit_actions (klass);
  limber_week_page_class_install_time_actions (klass);
  limber_week_page_class_install_plan_actions (klass);
  limber_week_page_class_install_share_actions (klass);
  limber_week_page_class_install_coach_actions (klass);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "week.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "week.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, GDK_CONTROL_MASK, "week.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "week.print", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, GDK_ALT_MASK, "week.previous", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, GDK_ALT_MASK, "week.next", NULL);
}
