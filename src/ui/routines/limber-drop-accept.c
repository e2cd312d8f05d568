/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-drop-accept.h"

void
limber_drop_accept (GtkDropTarget *target, GType type)
{
  gtk_drop_target_set_gtypes (target, &type, 1);
  gtk_drop_target_set_actions (target, GDK_ACTION_MOVE | GDK_ACTION_COPY);
}

GdkDragAction
limber_drop_get_action (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  GdkDragAction offered = drop != NULL ? gdk_drop_get_actions (drop) : 0;

  return offered & GDK_ACTION_MOVE ? GDK_ACTION_MOVE : offered & GDK_ACTION_COPY;
}
