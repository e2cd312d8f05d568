/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-label.h"

#include "ui/widgets/limber-name.h"

/* The first of @widget that shows @text: of a group, the title stands above all else. (transfer none) (nullable) */
static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  GtkLabel *label = NULL;

  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
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
limber_label_wrap_titles (GtkWidget *root)
{
  if (ADW_IS_PREFERENCES_GROUP (root))
    {
      wrap (ADW_PREFERENCES_GROUP (root));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_label_wrap_titles (child);
}

void
limber_label_say_subtitle (AdwActionRow *row, const char *words)
{
  GtkLabel *label = find_label (GTK_WIDGET (row), adw_action_row_get_subtitle (row));

  if (label == NULL)
    return;
  /* A label always says what is written on it, whatever its name. */
  limber_name_mute (GTK_WIDGET (label));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

void
limber_label_wrap (GtkWidget *button)
{
  if (GTK_IS_LABEL (button))
    gtk_label_set_wrap (GTK_LABEL (button), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      limber_label_wrap (child);
}
