/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-direction.h"

void
limber_direction_keep (GtkWidget *widget)
{
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      limber_direction_keep (child);
}
