/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-drag-escape.h"

static gboolean
on_key (GtkEventControllerKey *keys,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        GtkDragSource *source)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_drag_source_drag_cancel (source);
  return GDK_EVENT_STOP;
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, GtkEventController *keys)
{
  g_signal_handlers_disconnect_by_func (source, on_drag_end, keys);
  if (gtk_event_controller_get_widget (keys) != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
}

void
limber_drag_escape (GtkDragSource *source)
{
  GtkRoot *root =
      gtk_widget_get_root (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  GtkEventController *keys;

  if (root == NULL)
    return;
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), source, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (on_drag_end), keys, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (root), keys);
}
