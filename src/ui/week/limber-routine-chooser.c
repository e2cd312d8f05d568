/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-routine-chooser.h"

#include <glib/gi18n.h>

#include "ui/today/limber-routine-facts.h"
#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 64

struct _LimberRoutineChooser
{
  AdwDialog parent_instance;

  LimberContext *context;
  AdwPreferencesGroup *group;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberRoutineChooser, limber_routine_chooser, ADW_TYPE_DIALOG)

static void
choose (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autofree char *id = g_variant_dup_string (target, NULL);

  adw_dialog_close (ADW_DIALOG (widget));
  g_signal_emit (widget, signals[CHOSEN], 0, id);
}

static void
limber_routine_chooser_dispose (GObject *object)
{
  g_clear_object (&LIMBER_ROUTINE_CHOOSER (object)->context);

  G_OBJECT_CLASS (limber_routine_chooser_parent_class)->dispose (object);
}

static void
limber_routine_chooser_class_init (LimberRoutineChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_routine_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LIMBER_TYPE_ROUTINE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "chooser.choose", "s", choose);
}

static void
limber_routine_chooser_init (LimberRoutineChooser *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  adw_dialog_set_title (ADW_DIALOG (self), _ ("Add Routine"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 420);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (page, self->group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

static GtkWidget *
make_row (LimberRoutineChooser *self, LimberRoutine *routine)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *poster;
  LimberRoutineFacts facts;
  LimberPace pace;
  g_autofree char *text = NULL;

  limber_context_get_pace (self->context, &pace);
  limber_routine_facts_init (&facts, routine, limber_context_get_catalog (self->context), &pace);
  text = limber_routine_facts_to_text (&facts);
  poster = limber_poster_new (self->context, facts.face, POSTER_WIDTH);
  gtk_widget_set_halign (poster, GTK_ALIGN_START);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), limber_routine_get_name (routine));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), poster);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "chooser.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", limber_routine_get_id (routine));
  return row;
}

AdwDialog *
limber_routine_chooser_new (LimberContext *context)
{
  LimberRoutineChooser *self = g_object_new (LIMBER_TYPE_ROUTINE_CHOOSER, NULL);
  GListModel *routines = limber_library_get_routines (limber_context_get_library (context));

  self->context = g_object_ref (context);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      adw_preferences_group_add (self->group, make_row (self, routine));
    }
  if (g_list_model_get_n_items (routines) == 0)
    adw_preferences_group_set_description (self->group,
                                           _ ("There are no routines to plan with yet."));
  return ADW_DIALOG (self);
}
