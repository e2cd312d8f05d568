/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-group-title.h"

/* The first label of @widget that shows @text: of a group, the title stands above all else. (transfer none) (nullable) */
static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  GtkLabel *label = NULL;

  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child, text);
  return label;
}

static void
wrap (AdwPreferencesGroup *group)
{
  const char *title = adw_preferences_group_get_title (group);
  GtkLabel *label = *title != '\0' ? find_label (GTK_WIDGET (group), title) : NULL;

  if (label == NULL)
    return;
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
}

void
limber_group_title_wrap (GtkWidget *root)
{
  if (ADW_IS_PREFERENCES_GROUP (root))
    {
      wrap (ADW_PREFERENCES_GROUP (root));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_group_title_wrap (child);
}
