/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/progress/limber-progress-stats.h"
#include "ui/routines/limber-toast.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-routine-tile.h"
#include "ui/week/limber-week-text.h"

enum
{
  PROP_0,
  PROP_TARGET,
  PROP_SCOPE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberWeekPage, limber_week_page, ADW_TYPE_BIN)

static void
get_day (LimberWeekPage *self, guint index, GDate *date)
{
  *date = self->first;
  g_date_add_days (date, index);
}

/* --- showing ---------------------------------------------------------------------------------------- */

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

static void
update (LimberWeekPage *self)
{
  guint day, index;
  gboolean focused = find_focus (self, &day, &index);

  /* Given up before its card goes; otherwise GTK moves it on to whatever comes next, and does so later. */
  if (focused)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);

  update_title (self);
  update_strip (self);
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      GDate date;

      get_day (self, i, &date);
      limber_day_column_show (self->columns[i], self->context, self->book, &self->first, &date);
    }
  update_visibility (self);
  update_lock (self);
  update_travel (self);
  limber_week_page_update_menus (self);
  limber_week_page_update_coach (self);

  if (focused)
    restore_focus (self, day, index);
}

static void
on_routines_changed (LimberWeekPage *self)
{
  g_hash_table_remove_all (self->shares);
  update (self);
}

static void
update_shelf (LimberWeekPage *self)
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

void
limber_week_page_show (LimberWeekPage *self, const GDate *date, guint index)
{
  GDate first;
  guint day;
  GtkWidget *card;

  limber_week_begin (date, &first);
  day = (guint) g_date_days_between (&first, date);
  self->selected = day;
  if (g_date_compare (&first, &self->first) != 0)
    {
      self->first = first;
      update_shelf (self);
    }
  update (self);

  card = index != G_MAXUINT ? limber_day_column_get_card (self->columns[day], index) : NULL;
  if (card != NULL)
    gtk_widget_grab_focus (card);
}

/* --- handlers --------------------------------------------------------------------------------------- */

static void
set_narrow (LimberWeekPage *self, gboolean narrow)
{
  self->narrow = narrow;
  update_visibility (self);
  if (self->book == NULL)
    return;
  update_title (self);
  limber_week_page_update_menus (self);
}

static void
on_narrow (LimberWeekPage *self, AdwBreakpoint *breakpoint)
{
  set_narrow (self, TRUE);
}

static void
on_wide (LimberWeekPage *self, AdwBreakpoint *breakpoint)
{
  set_narrow (self, FALSE);
}

static void
on_day_chosen (LimberWeekPage *self, GParamSpec *pspec, AdwToggleGroup *strip)
{
  guint active = adw_toggle_group_get_active (strip);

  if (self->book == NULL || active >= LIMBER_WEEK_DAYS || active == self->selected)
    return;
  self->selected = active;
  update_visibility (self);
}

static void
on_dropped (LimberDayColumn *column,
            GObject *dropped,
            guint gap,
            gboolean copy,
            LimberWeekPage *self)
{
  limber_week_page_drop (self, dropped, limber_day_column_get_date (column), gap, copy);
}

static void
on_removed (LimberWeekPage *self, GObject *dropped, LimberRemoveTarget *target)
{
  limber_week_page_drop_away (self, dropped);
}

/* --- class ------------------------------------------------------------------------------------------ */

static void
limber_week_page_dispose (GObject *object)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (object);

  limber_toast_clear (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_WEEK_PAGE);
  g_clear_object (&self->context);
  g_clear_object (&self->book);
  g_clear_pointer (&self->shares, g_hash_table_unref);

  G_OBJECT_CLASS (limber_week_page_parent_class)->dispose (object);
}

static void
limber_week_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (object);

  switch (id)
    {
    case PROP_TARGET:
      g_value_set_string (value, self->book != NULL
                                     ? limber_plan_get_id (limber_week_page_get_plan (self))
                                     : NULL);
      break;
    case PROP_SCOPE:
      g_value_set_string (value,
                          self->book != NULL
                                  && limber_week_book_get_scope (self->book) == LIMBER_SCOPE_ONCE
                              ? "once"
                              : "onward");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_week_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (object);

  switch (id)
    {
    case PROP_TARGET:
      limber_week_book_set_target (self->book, g_value_get_string (value));
      break;
    case PROP_SCOPE:
      limber_week_book_set_scope (self->book, g_strcmp0 (g_value_get_string (value), "once") == 0
                                                  ? LIMBER_SCOPE_ONCE
                                                  : LIMBER_SCOPE_ONWARD);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  klass->get_property = limber_week_page_get_property;
  klass->set_property = limber_week_page_set_property;

  properties[PROP_TARGET] =
      g_param_spec_string ("target", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCOPE] =
      g_param_spec_string ("scope", NULL, NULL, "onward",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
limber_week_page_class_init (LimberWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_week_page_dispose;
  install_properties (G_OBJECT_CLASS (klass));

  g_type_ensure (LIMBER_TYPE_REMOVE_TARGET);
  g_type_ensure (LIMBER_TYPE_COACH_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/week/limber-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, newer_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, range_label);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, plan_label);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, scope_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, shelf);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, remove_target);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, strip);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, coach);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, coach_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, coach_count);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, board);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);

  limber_week_page_class_install_actions (widget_class);
}

static void
add_day_toggle (LimberWeekPage *self)
{
  AdwToggle *toggle = adw_toggle_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  adw_toggle_set_child (toggle, label);
  adw_toggle_group_add (self->strip, toggle);
}

static void
limber_week_page_init (LimberWeekPage *self)
{
  self->shares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_remove_target_set_drag_type (self->remove_target, LIMBER_TYPE_DRAG_ENTRY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More"), -1);

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      self->columns[i] = g_object_new (LIMBER_TYPE_DAY_COLUMN, NULL);
      g_signal_connect_object (self->columns[i], "dropped", G_CALLBACK (on_dropped), self,
                               G_CONNECT_DEFAULT);
      gtk_box_append (self->board, GTK_WIDGET (self->columns[i]));
      add_day_toggle (self);
    }
}

GtkWidget *
limber_week_page_new (LimberContext *context)
{
  LimberWeekPage *self = g_object_new (LIMBER_TYPE_WEEK_PAGE, NULL);
  LimberLibrary *library = limber_context_get_library (context);
  GDate today;

  self->context = g_object_ref (context);
  self->book = limber_week_book_new (context);

  limber_clock_get_today (limber_context_get_clock (context), &today);
  limber_week_begin (&today, &self->first);
  self->selected = (guint) g_date_days_between (&self->first, &today);
  update_shelf (self);
  update (self);

  g_signal_connect_object (self->book, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_routines (library), "items-changed",
                           G_CALLBACK (update_shelf), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_routines (library), "items-changed",
                           G_CALLBACK (on_routines_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

LimberPlan *
limber_week_page_get_plan (LimberWeekPage *self)
{
  g_return_val_if_fail (LIMBER_IS_WEEK_PAGE (self), NULL);

  return limber_week_book_get_target (self->book);
}

const GDate *
limber_week_page_get_first (LimberWeekPage *self)
{
  g_return_val_if_fail (LIMBER_IS_WEEK_PAGE (self), NULL);

  return &self->first;
}
