/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-find-key.h"

/* The window also holds the places that are not shown. */
static gboolean
on_find (GtkWidget *entry, GVariant *args, gpointer user_data)
{
  return gtk_widget_get_mapped (entry) && gtk_widget_grab_focus (entry);
}

void
limber_find_key_add (GtkWidget *entry)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_find, NULL,
                                                                                   NULL)));
  gtk_widget_add_controller (entry, controller);
}
