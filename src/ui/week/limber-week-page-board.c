/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/progress/limber-progress-stats.h"
#include "ui/week/limber-routine-tile.h"
#include "ui/week/limber-week-text.h"

static void
get_day (LimberWeekPage *self, guint index, GDate *date)
{
  *date = self->first;
  g_date_add_days (date, index);
}

static void
update_title (LimberWeekPage *self)
{
  GDate today;
  g_autofree char *range = NULL;
  g_autofree char *short_range = NULL;

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  range = limber_week_to_text (&self->first, &today);
  short_range = limber_week_to_short_text (&self->first, &today);
  gtk_label_set_label (self->range_label, self->narrow ? short_range : range);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->range_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  range, -1);
}

static void
name_button (GtkWidget *button, const char *verb, const char *step)
{
  /* Translators: “Undo” or “Redo”, then the name of the step, as “Undo: Move of Desk break”. */
  g_autofree char *text =
      step != NULL ? g_strdup_printf (_ ("%s: %s"), verb, step) : g_strdup (verb);

  /* GTK asks the display server where the pointer is each time that a tooltip is set. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), text) == 0)
    return;
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_travel (LimberWeekPage *self)
{
  g_autofree char *undo = limber_week_book_get_undo_label (self->book);
  g_autofree char *redo = limber_week_book_get_redo_label (self->book);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "week.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "week.redo", redo != NULL);
  name_button (self->undo_button, _ ("Undo"), undo);
  name_button (self->redo_button, _ ("Redo"), redo);
}

static void
update_strip (LimberWeekPage *self)
{
  if (!self->narrow)
    return;
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle (self->strip, i);
      GDate date;
      g_autofree char *name = NULL;
      g_autofree char *number = NULL;
      g_autofree char *markup = NULL;
      g_autofree char *text = NULL;

      get_day (self, i, &date);
      name = limber_day_to_short_name (&date);
      number = limber_day_to_number (&date);
      text = limber_day_to_text (&date);
      markup = g_markup_printf_escaped ("<small>%s</small>\n%s", name, number);
      gtk_label_set_markup (GTK_LABEL (adw_toggle_get_child (toggle)), markup);
      gtk_accessible_update_property (GTK_ACCESSIBLE (adw_toggle_get_child (toggle)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      adw_toggle_set_tooltip (toggle, text);
    }
  adw_toggle_group_set_active (self->strip, self->selected);
}

static void
update_visibility (LimberWeekPage *self)
{
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->columns[i]), !self->narrow || i == self->selected);
      limber_day_column_set_narrow (self->columns[i], self->narrow);
    }
}

/* Which card has the focus, if one has. */
static gboolean
find_focus (LimberWeekPage *self, guint *day, guint *index)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (*day = 0; focus != NULL && *day < LIMBER_WEEK_DAYS; (*day)++)
    for (*index = 0; *index < limber_day_column_get_n_cards (self->columns[*day]); (*index)++)
      {
        GtkWidget *card = limber_day_column_get_card (self->columns[*day], *index);

        if (focus == card || gtk_widget_is_ancestor (focus, card))
          return TRUE;
      }
  return FALSE;
}

/* To the card at that place, or the nearest of that day, or the shelf: without focus our keys would go unheard. */
static void
restore_focus (LimberWeekPage *self, guint day, guint index)
{
  guint n = limber_day_column_get_n_cards (self->columns[day]);
  GtkWidget *widget = n > 0 ? limber_day_column_get_card (self->columns[day], MIN (index, n - 1))
                            : gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}

/* A newer Limber's plan can be read; Today starts what it has for the day. */
static void
update_lock (LimberWeekPage *self)
{
  gboolean can_change =
      limber_library_can_change (limber_context_get_library (self->context), LIMBER_DOCUMENT_PLAN,
                                 limber_plan_get_id (limber_week_page_get_plan (self)));

  adw_banner_set_revealed (self->newer_banner, !can_change);
  gtk_widget_set_sensitive (GTK_WIDGET (self->board), can_change);
  gtk_widget_set_sensitive (GTK_WIDGET (self->shelf), can_change);
}

/* What the days on show have. This is all that differs from week to week, and has to be done within a frame. */
static void
update_days (LimberWeekPage *self)
{
  guint day, index;
  gboolean focused = find_focus (self, &day, &index);

  /* Given up before its card goes; otherwise GTK moves it on to whatever comes next, and does so later. */
  if (focused)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);

  update_title (self);
  limber_week_page_update_plan_name (self);
  update_strip (self);
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      GDate date;

      get_day (self, i, &date);
      limber_day_column_show (self->columns[i], self->context, self->book, &self->first, &date);
    }
  update_visibility (self);
  limber_week_page_update_coach (self);

  if (focused)
    restore_focus (self, day, index);
}

void
limber_week_page_update (LimberWeekPage *self)
{
  update_lock (self);
  update_travel (self);
  limber_week_page_update_menus (self);
  update_days (self);
}

void
limber_week_page_update_shelf (LimberWeekPage *self)
{
  GListModel *routines = limber_library_get_routines (limber_context_get_library (self->context));
  guint n = g_list_model_get_n_items (routines);
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      gtk_box_append (self->chips,
                      limber_routine_tile_new_chip (self->context, routine, &self->first));
    }
  gtk_stack_set_visible_child_name (self->shelf, n > 0 ? "chips" : "empty");
}

static void
turn_to (LimberWeekPage *self, const GDate *first)
{
  self->first = *first;
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    limber_routine_tile_set_week (LIMBER_ROUTINE_TILE (chip), first);
}

void
limber_week_page_show (LimberWeekPage *self, const GDate *date, guint index)
{
  GDate first;
  guint day;
  GtkWidget *card;

  limber_week_begin (date, limber_context_get_week_start (self->context), &first);
  day = (guint) g_date_days_between (&first, date);
  self->selected = day;
  if (g_date_compare (&first, &self->first) != 0)
    turn_to (self, &first);
  update_days (self);

  card = index != G_MAXUINT ? limber_day_column_get_card (self->columns[day], index) : NULL;
  if (card != NULL)
    gtk_widget_grab_focus (card);
}

void
limber_week_page_set_narrow (LimberWeekPage *self, gboolean narrow)
{
  self->narrow = narrow;
  update_visibility (self);
  if (self->book == NULL)
    return;
  update_title (self);
  update_strip (self);
  limber_week_page_update_menus (self);
}

void
limber_week_page_select (LimberWeekPage *self, guint day)
{
  self->selected = day;
  update_visibility (self);
}
