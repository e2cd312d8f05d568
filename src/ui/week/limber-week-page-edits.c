/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/limber-fill-in.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-routine-chooser.h"
#include "ui/week/limber-week-edits.h"
#include "ui/week/limber-week-order.h"
#include "ui/week/limber-week-text.h"
#include "ui/widgets/limber-announce.h"

const char *
limber_week_page_name_routine (LimberWeekPage *self, const char *id)
{
  LimberRoutine *routine =
      limber_library_find_routine (limber_context_get_library (self->context), id);

  return routine != NULL ? limber_routine_get_name (routine) : _ ("Deleted routine");
}

char *
limber_week_page_name_step (LimberWeekPage *self, const char *format, const char *routine_id)
{
  return limber_fill_in (format, limber_week_page_name_routine (self, routine_id));
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
  g_string_replace (text, "{routine}", limber_week_page_name_routine (self, routine_id), 1);
  limber_announce (GTK_WIDGET (self), text->str);
}

/* --- landing ---------------------------------------------------------------------------------------------- */

/* A newer Limber's plan stays as it is, and so where its entries stand. */
static gboolean
can_change_all (LimberWeekPage *self, LimberPlanSet *plans)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (plans));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (G_LIST_MODEL (plans), i);

      if (limber_plan_get_active (plan)
          && !limber_library_can_change (library, LIMBER_DOCUMENT_PLAN, limber_plan_get_id (plan)))
        return FALSE;
    }
  return TRUE;
}

/*
 * Makes @plan (transfer full), which has something new on @date, what it is from now on. @index: where it stood before on
 * that day; G_MAXUINT: it wasn't there. @gap: before which one of all plans it was put; G_MAXUINT: wherever those of its
 * plan come. Returns: whether anything has changed.
 */
static gboolean
push_landing (LimberWeekPage *self,
              LimberPlan *plan,
              const GDate *date,
              guint index,
              guint gap,
              LimberScope scope,
              const char *label)
{
  g_autoptr (LimberPlan) owned = plan;
  LimberPlanSet *present = limber_week_book_get_plans (self->book);
  g_autoptr (LimberPlanSet) next = limber_plan_set_with (present, plan);

  if (gap != G_MAXUINT && can_change_all (self, next))
    {
      g_autoptr (LimberPlanSet) landed = g_steal_pointer (&next);
      g_autoptr (GPtrArray) items = limber_week_book_list (self->book, date);
      g_autoptr (GPtrArray) order =
          limber_week_order_with (items, limber_plan_get_id (plan), index, gap);

      next = limber_week_edit_arrange (landed, date, order, scope);
    }
  if (limber_plan_set_equal (next, present))
    return FALSE;
  limber_week_page_push_all (self, next, label);
  return TRUE;
}

/* --- edits ------------------------------------------------------------------------------------------------ */

static void
add_routine (LimberWeekPage *self, const char *routine_id, const GDate *date, guint gap)
{
  g_autoptr (LimberPlan) plan = g_object_ref (limber_week_book_get_target (self->book));
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routine_id);
  g_autoptr (GError) error = NULL;
  const char *plan_id = limber_plan_get_id (plan);
  guint own = limber_week_order_to_own (self->book, plan_id, date, gap);
  LimberPlan *next;
  g_autofree char *label = NULL;

  next = limber_week_edit_add (plan, date, own, entry, limber_week_book_get_scope (self->book),
                               &error);
  if (next == NULL)
    {
      limber_week_page_toast (self, error->message, FALSE);
      return;
    }
  /* Translators: the name of a step that can be undone; %s is a routine. */
  label = limber_week_page_name_step (self, _ ("Addition of %s"), routine_id);
  push_landing (self, next, date, G_MAXUINT, gap, limber_week_book_get_scope (self->book), label);
  limber_week_page_show (self, date, limber_week_order_to_all (self->book, plan_id, date, own));
  /* Translators: said by a screen reader; keep {routine} and {day} as they are. */
  announce_landing (self, _ ("{routine} added to {day}"), routine_id, date);
}

/* What was missed can't come again at another day; it is made up for once. */
static LimberScope
find_move_scope (LimberWeekPage *self, const LimberAgendaItem *item, gboolean copy)
{
  return item->mark == LIMBER_MARK_MISSED && !copy ? LIMBER_SCOPE_ONCE
                                                   : limber_week_book_get_scope (self->book);
}

static void
move_entry (LimberWeekPage *self,
            const GDate *from,
            guint index,
            const GDate *to,
            guint gap,
            gboolean copy)
{
  g_autoptr (GPtrArray) items = NULL;
  const LimberAgendaItem *item = limber_week_order_find (self->book, from, index, &items);
  g_autoptr (LimberPlan) next = NULL;
  g_autoptr (GError) error = NULL;
  const char *routine_id, *plan_id;
  g_autofree char *label = NULL;
  LimberScope scope;
  guint own;

  if (item == NULL)
    return;
  routine_id = limber_plan_entry_get_routine (item->entry);
  plan_id = limber_plan_get_id (item->plan);
  scope = find_move_scope (self, item, copy);
  own = limber_week_order_to_own (self->book, plan_id, to, gap);
  next = limber_week_edit_move (item->plan, from, item->index, to, own, copy, scope, &own, &error);
  if (error != NULL)
    limber_week_page_toast (self, error->message, FALSE);
  if (next == NULL)
    return;

  /* Translators: the name of a step that can be undone; %s is a routine. */
  label = limber_week_page_name_step (self, copy ? _ ("Copy of %s") : _ ("Move of %s"), routine_id);
  if (!push_landing (self, g_steal_pointer (&next), to,
                     !copy && g_date_compare (from, to) == 0 ? index : G_MAXUINT, gap, scope,
                     label))
    return;
  limber_week_page_show (self, to, limber_week_order_to_all (self->book, plan_id, to, own));
  /* Translators: said by a screen reader; keep {routine} and {day} as they are. */
  announce_landing (self, copy ? _ ("{routine} copied to {day}") : _ ("{routine} moved to {day}"),
                    routine_id, to);
}

static void
remove_entry (LimberWeekPage *self, const GDate *date, guint index)
{
  g_autoptr (GPtrArray) items = NULL;
  const LimberAgendaItem *item = limber_week_order_find (self->book, date, index, &items);
  const char *routine_id;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (item == NULL)
    return;
  routine_id = limber_plan_entry_get_routine (item->entry);
  /* Translators: the name of a step that can be undone; %s is a routine. */
  label = limber_week_page_name_step (self, _ ("Removal of %s"), routine_id);
  /* Translators: %s is a routine. */
  text = limber_week_page_name_step (self, _ ("“%s” removed"), routine_id);
  limber_week_page_push (self,
                         limber_plan_with_removed_on (item->plan, date, item->index,
                                                      limber_week_book_get_scope (self->book)),
                         label);

  limber_week_page_show (self, date, G_MAXUINT);
  limber_week_page_toast (self, text, TRUE);
}

/* --- choosing ------------------------------------------------------------------------------------------------- */

/* The dialog is for the day that is selected; nobody can select another one beneath it. */
static void
on_routine_chosen (LimberWeekPage *self, const char *id, LimberRoutineChooser *chooser)
{
  GDate date = self->first;

  g_date_add_days (&date, self->selected);
  add_routine (self, id, &date, G_MAXUINT);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  GDate date = limber_week_page_to_date (g_variant_get_uint32 (target));
  AdwDialog *chooser = limber_routine_chooser_new (self->context);

  limber_week_page_show (self, &date, G_MAXUINT);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_routine_chosen), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, widget);
}

/* --- dropping ------------------------------------------------------------------------------------------------- */

void
limber_week_page_drop (LimberWeekPage *self,
                       GObject *dropped,
                       const GDate *date,
                       guint gap,
                       gboolean copy)
{
  LimberDragEntry *drag = LIMBER_DRAG_ENTRY (dropped);
  g_autoptr (GPtrArray) items = NULL;
  const LimberAgendaItem *item;
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
  item = limber_week_order_find (self->book, &from, index, &items);
  if (item != NULL && item->entry == limber_drag_entry_get_entry (drag))
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

/* --- actions -------------------------------------------------------------------------------------------------- */

static void
add_action (GtkWidget *widget, const char *name, GVariant *target)
{
  const char *routine_id;
  guint day;
  GDate date;

  g_variant_get (target, "(&su)", &routine_id, &day);
  date = limber_week_page_to_date (day);
  add_routine (LIMBER_WEEK_PAGE (widget), routine_id, &date, G_MAXUINT);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *target)
{
  guint from_day, index, to_day, gap;
  gboolean copy = g_str_equal (name, "week.copy");
  GDate from, to;

  g_variant_get (target, "(uuuu)", &from_day, &index, &to_day, &gap);
  from = limber_week_page_to_date (from_day);
  to = limber_week_page_to_date (to_day);
  if (from_day != to_day || gap != G_MAXUINT || copy)
    move_entry (LIMBER_WEEK_PAGE (widget), &from, index, &to, gap, copy);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *target)
{
  guint day, index;
  GDate date;

  g_variant_get (target, "(uu)", &day, &index);
  date = limber_week_page_to_date (day);
  remove_entry (LIMBER_WEEK_PAGE (widget), &date, index);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (GPtrArray) items = NULL;
  const LimberAgendaItem *item;
  g_autofree char *both = NULL;
  guint day, index;
  GDate date;

  g_variant_get (target, "(uu)", &day, &index);
  date = limber_week_page_to_date (day);
  item = limber_week_order_find (LIMBER_WEEK_PAGE (widget)->book, &date, index, &items);
  if (item == NULL)
    return;
  both = g_strdup_printf ("%s\t%s", limber_plan_entry_get_routine (item->entry),
                          limber_plan_get_id (item->plan));
  gtk_widget_activate_action (widget, "win.start-routine", "s", both);
}

void
limber_week_page_class_install_edit_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "week.add", "(su)", add_action);
  gtk_widget_class_install_action (klass, "week.move", "(uuuu)", move_action);
  gtk_widget_class_install_action (klass, "week.copy", "(uuuu)", move_action);
  gtk_widget_class_install_action (klass, "week.remove", "(uu)", remove_action);
  gtk_widget_class_install_action (klass, "week.start", "(uu)", start_action);
  gtk_widget_class_install_action (klass, "week.choose", "u", choose_action);
}
