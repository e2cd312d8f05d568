/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"
#include "ui/routines/limber-toast.h"
#include "ui/week/limber-drag-entry.h"

enum
{
  PROP_0,
  PROP_TARGET,
  PROP_SCOPE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberWeekPage, limber_week_page, ADW_TYPE_BIN)

/* --- handlers --------------------------------------------------------------------------------------- */

static void
on_narrow (LimberWeekPage *self, AdwBreakpoint *breakpoint)
{
  limber_week_page_set_narrow (self, TRUE);
}

static void
on_wide (LimberWeekPage *self, AdwBreakpoint *breakpoint)
{
  limber_week_page_set_narrow (self, FALSE);
}

static void
on_day_chosen (LimberWeekPage *self, GParamSpec *pspec, AdwToggleGroup *strip)
{
  guint active = adw_toggle_group_get_active (strip);

  if (self->book == NULL || active >= LIMBER_WEEK_DAYS || active == self->selected)
    return;
  limber_week_page_select (self, active);
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
on_coach_toggled (LimberWeekPage *self, GParamSpec *pspec, LimberCoachButton *button)
{
  if (self->book != NULL)
    limber_week_page_update_coach (self);
}

/* Made when it is asked for, since it differs from week to week. */
static gboolean
on_query_plan (LimberWeekPage *self,
               int x,
               int y,
               gboolean keyboard,
               GtkTooltip *tooltip,
               GtkWidget *button)
{
  g_autofree char *name = limber_week_page_name_plan (self);

  gtk_tooltip_set_text (tooltip, name);
  return TRUE;
}

static void
on_removed (LimberWeekPage *self, GObject *dropped, LimberRemoveTarget *target)
{
  limber_week_page_drop_away (self, dropped);
}

static void
on_routines_changed (LimberWeekPage *self)
{
  g_hash_table_remove_all (self->shares);
  limber_week_page_update_shelf (self);
  limber_week_page_update (self);
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
  g_type_ensure (LIMBER_TYPE_COACH_BUTTON);
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
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, board);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_coach_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_query_plan);

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

/* The same day stays. */
static void
on_week_start_changed (LimberWeekPage *self)
{
  GDate date = self->first;

  g_date_add_days (&date, self->selected);
  limber_week_page_show (self, &date, G_MAXUINT);
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
  limber_week_begin (&today, limber_context_get_week_start (context), &self->first);
  self->selected = (guint) g_date_days_between (&self->first, &today);
  limber_week_page_update_shelf (self);
  limber_week_page_update (self);

  g_signal_connect_object (self->book, "changed", G_CALLBACK (limber_week_page_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_library_get_routines (library), "items-changed",
                           G_CALLBACK (on_routines_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_context_get_settings (context), "changed::week-start",
                           G_CALLBACK (on_week_start_changed), self, G_CONNECT_SWAPPED);
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
