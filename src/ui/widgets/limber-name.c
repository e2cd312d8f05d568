/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-name.h"

#include <adwaita.h>

void
limber_name_widget (GtkWidget *widget, const char *name)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* What it is labelled by would come first. */
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
limber_name_entry (GtkWidget *row)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (row);

  /* libadwaita 1.7 labels it by its title twice: by that above the text, and by that in the place of the text. */
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}
