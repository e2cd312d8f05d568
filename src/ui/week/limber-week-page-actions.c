/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "ui/print/limber-print.h"
#include "ui/routines/limber-toast.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-week-edits.h"
#include "ui/week/limber-week-text.h"
#include "ui/widgets/limber-announce.h"

static const char *
get_routine_name (LimberWeekPage *self, const char *id)
{
  LimberRoutine *routine =
      limber_library_find_routine (limber_context_get_library (self->context), id);

  return routine != NULL ? limber_routine_get_name (routine) : _ ("Deleted routine");
}

static void
undo_from_toast (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "week.undo", NULL);
}

static void
save (LimberWeekPage *self)
{
  self->saving = TRUE;
  limber_library_save_plan (limber_context_get_library (self->context),
                            limber_week_page_get_plan (self));
  self->saving = FALSE;
}

/* Makes @next (transfer full) the plan, as a step called @label. */
static void
apply (LimberWeekPage *self, LimberPlan *next, const char *label)
{
  g_autoptr (LimberPlan) owned = next;

  /* Whatever the toast offered to undo is no longer the last step. */
  limber_toast_clear (&self->toast);
  limber_history_push (self->history, next, label, NULL);
  save (self);
}

/* "Desk break" and a format with one %s. (transfer full) */
static char *
name_step (LimberWeekPage *self, const char *format, const char *routine_id)
{
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", get_routine_name (self, routine_id), 1);
  return g_strdup (label->str);
}

static void
announce_landing (LimberWeekPage *self,
                  const char *format,
                  const char *routine_id,
                  const GDate *date)
{
  g_autofree char *day = limber_day_to_text (date);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "{day}", day, 1);
  g_string_replace (text, "{routine}", get_routine_name (self, routine_id), 1);
  limber_announce (GTK_WIDGET (self), text->str);
}

/* --- edits -------------------------------------------------------------------------------------------- */

static void
add_routine (LimberWeekPage *self, const char *routine_id, const GDate *date, guint gap)
{
  LimberPlan *plan = limber_week_page_get_plan (self);
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routine_id);
  g_autoptr (GError) error = NULL;
  LimberPlan *next;
  g_autofree char *label = NULL;

  gap = MIN (gap, limber_week_edit_count (plan, date));
  next = limber_week_edit_add (plan, date, gap, entry, &error);
  if (next == NULL)
    {
      limber_toast_show (&self->toast, GTK_WIDGET (self), error->message, NULL);
      return;
    }
  /* Translators: the name of a step that can be undone; %s is a routine. */
  label = name_step (self, _ ("Addition of %s"), routine_id);
  apply (self, next, label);
  limber_week_page_show (self, date, gap);
  /* Translators: said by a screen reader; keep {routine} and {day} as they are. */
  announce_landing (self, _ ("{routine} added to {day}"), routine_id, date);
}

static void
move_entry (LimberWeekPage *self,
            const GDate *from,
            guint index,
            const GDate *to,
            guint gap,
            gboolean copy)
{
  LimberPlan *plan = limber_week_page_get_plan (self);
  g_autoptr (LimberPlanEntry) entry = NULL;
  g_autoptr (LimberPlan) next = NULL;
  g_autoptr (GError) error = NULL;
  const char *routine_id;
  g_autofree char *label = NULL;
  guint landed;

  g_set_object (&entry, limber_week_edit_get_entry (plan, from, index));
  if (entry == NULL)
    return;
  routine_id = limber_plan_entry_get_routine (entry);
  next = limber_week_edit_move (plan, from, index, to, gap, copy, &landed, &error);
  if (error != NULL)
    limber_toast_show (&self->toast, GTK_WIDGET (self), error->message, NULL);
  if (next == NULL || limber_plan_equal (next, plan))
    return;

  /* Translators: the name of a step that can be undone; %s is a routine. */
  label = name_step (self, copy ? _ ("Copy of %s") : _ ("Move of %s"), routine_id);
  apply (self, g_steal_pointer (&next), label);
  limber_week_page_show (self, to, landed);
  /* Translators: said by a screen reader; keep {routine} and {day} as they are. */
  announce_landing (self, copy ? _ ("{routine} copied to {day}") : _ ("{routine} moved to {day}"),
                    routine_id, to);
}

static void
remove_entry (LimberWeekPage *self, const GDate *date, guint index)
{
  LimberPlan *plan = limber_week_page_get_plan (self);
  LimberPlanEntry *entry = limber_week_edit_get_entry (plan, date, index);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (entry == NULL)
    return;
  /* Translators: the name of a step that can be undone; %s is a routine. */
  label = name_step (self, _ ("Removal of %s"), limber_plan_entry_get_routine (entry));
  /* Translators: %s is a routine. */
  text = name_step (self, _ ("“%s” removed"), limber_plan_entry_get_routine (entry));
  apply (self, limber_week_edit_remove (plan, date, index), label);

  limber_week_page_show (self, date, G_MAXUINT);
  limber_toast_show (&self->toast, GTK_WIDGET (self), text, undo_from_toast);
}

void
limber_week_page_drop (LimberWeekPage *self,
                       GObject *dropped,
                       const GDate *date,
                       guint gap,
                       gboolean copy)
{
  LimberDragEntry *drag = LIMBER_DRAG_ENTRY (dropped);
  GDate to = *date;
  GDate from;
  guint index;

  gtk_widget_activate_action (GTK_WIDGET (self), "week.drag", "b", FALSE);
  if (limber_drag_entry_get_entry (drag) == NULL)
    {
      add_routine (self, limber_drag_entry_get_routine (drag), &to, gap);
      return;
    }
  limber_drag_entry_get_from (drag, &from, &index);
  if (limber_week_edit_get_entry (limber_week_page_get_plan (self), &from, index)
      == limber_drag_entry_get_entry (drag))
    move_entry (self, &from, index, &to, gap, copy);
}

void
limber_week_page_drop_away (LimberWeekPage *self, GObject *dropped)
{
  LimberDragEntry *drag = LIMBER_DRAG_ENTRY (dropped);
  GDate from;
  guint index;

  gtk_widget_activate_action (GTK_WIDGET (self), "week.drag", "b", FALSE);
  if (limber_drag_entry_get_entry (drag) == NULL)
    return;
  limber_drag_entry_get_from (drag, &from, &index);
  remove_entry (self, &from, index);
}

/* --- actions ------------------------------------------------------------------------------------------ */

static void
add_action (GtkWidget *widget, const char *name, GVariant *target)
{
  const char *routine_id;
  guint day;
  GDate date;

  g_variant_get (target, "(&su)", &routine_id, &day);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  add_routine (LIMBER_WEEK_PAGE (widget), routine_id, &date, G_MAXUINT);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *target)
{
  guint from_day, index, to_day, gap;
  GDate from, to;

  g_variant_get (target, "(uuuu)", &from_day, &index, &to_day, &gap);
  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_julian (&from, from_day);
  g_date_set_julian (&to, to_day);
  if (from_day != to_day || gap != G_MAXUINT)
    move_entry (LIMBER_WEEK_PAGE (widget), &from, index, &to, gap, FALSE);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *target)
{
  guint day, index;
  GDate date;

  g_variant_get (target, "(uu)", &day, &index);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  remove_entry (LIMBER_WEEK_PAGE (widget), &date, index);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  g_autofree char *both = g_strdup_printf ("%s\t%s", g_variant_get_string (target, NULL),
                                           limber_plan_get_id (limber_week_page_get_plan (self)));

  gtk_widget_activate_action (widget, "win.start-routine", "s", both);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  LimberPlan *plan = limber_week_page_get_plan (self);
  g_autoptr (LimberPrint) job = NULL;

  if (plan == NULL)
    return;

  job = limber_print_new_week (self->context, plan, &self->first);
  limber_print_run (job, widget);
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
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  g_object_get (self->history, back ? "undo-label" : "redo-label", &label, NULL);
  if (!(back ? limber_history_undo (self->history) : limber_history_redo (self->history)))
    return;
  save (self);
  limber_week_page_update (self);
  /* Translators: %s is the name of a step, as “Move of Desk break”. */
  text = g_strdup_printf (back ? _ ("Undone: %s") : _ ("Done again: %s"), label);
  limber_toast_show (&self->toast, widget, text, NULL);
}

static void
name_button (GtkWidget *button, const char *verb, const char *step)
{
  /* Translators: “Undo” or “Redo”, then the name of the step, as “Undo: Move of Desk break”. */
  g_autofree char *text =
      step != NULL ? g_strdup_printf (_ ("%s: %s"), verb, step) : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
limber_week_page_update_actions (LimberWeekPage *self)
{
  gboolean can_undo, can_redo;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  g_object_get (self->history, "can-undo", &can_undo, "can-redo", &can_redo, "undo-label",
                &undo_label, "redo-label", &redo_label, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "week.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "week.redo", can_redo);
  name_button (self->undo_button, _ ("Undo"), undo_label);
  name_button (self->redo_button, _ ("Redo"), redo_label);
}

void
limber_week_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "week.add", "(su)", add_action);
  gtk_widget_class_install_action (klass, "week.move", "(uuuu)", move_action);
  gtk_widget_class_install_action (klass, "week.remove", "(uu)", remove_action);
  gtk_widget_class_install_action (klass, "week.start", "s", start_action);
  gtk_widget_class_install_action (klass, "week.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "week.drag", "b", drag_action);
  gtk_widget_class_install_action (klass, "week.previous", NULL, turn_action);
  gtk_widget_class_install_action (klass, "week.next", NULL, turn_action);
  gtk_widget_class_install_action (klass, "week.today", NULL, turn_action);
  gtk_widget_class_install_action (klass, "week.undo", NULL, travel_action);
  gtk_widget_class_install_action (klass, "week.redo", NULL, travel_action);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "week.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "week.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, GDK_CONTROL_MASK, "week.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "week.print", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, GDK_ALT_MASK, "week.previous", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, GDK_ALT_MASK, "week.next", NULL);
}
