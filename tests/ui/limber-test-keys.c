/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"

static gboolean
try_controller (GtkWidget *widget, GListModel *shortcuts, GtkShortcutTrigger *trigger)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger)
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/* Of those of @widget's controllers that belong to this phase. */
static gboolean
try_widget (GtkWidget *widget, GtkShortcutTrigger *trigger, gboolean capture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && (gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
                 == capture
          && try_controller (widget, G_LIST_MODEL (controller), trigger))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_capture (GtkWidget *widget, GtkShortcutTrigger *trigger)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && try_capture (parent, trigger)) || try_widget (widget, trigger, TRUE);
}

gboolean
limber_test_press (GtkWidget *widget, const char *trigger)
{
  g_autoptr (GtkShortcutTrigger) parsed = gtk_shortcut_trigger_parse_string (trigger);

  g_assert_nonnull (parsed);
  if (try_capture (widget, parsed))
    return TRUE;
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (try_widget (widget, parsed, FALSE))
      return TRUE;
  return FALSE;
}
