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
limber_name_mute (GtkWidget *widget)
{
  /* GTK lets nobody change it once a screen reader has seen it. */
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget))
      != GTK_ACCESSIBLE_ROLE_PRESENTATION)
    g_object_set (widget, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
mute_all (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    limber_name_mute (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mute_all (child, type);
}

/* libadwaita 1.7 labels it by its title twice: by that above the text, and by that in the place of the text. */
static void
name_entry_row (GtkWidget *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  limber_name_widget (row, title);
  limber_name_widget (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), title);
  mute_all (row, GTK_TYPE_LABEL);
}

void
limber_name_rows (GtkWidget *root)
{
  if (ADW_IS_ENTRY_ROW (root))
    name_entry_row (root);
  else if (ADW_IS_SWITCH_ROW (root))
    mute_all (root, GTK_TYPE_SWITCH);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      limber_name_rows (child);
}
