/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-chips.h"

#include "model/limber-enums.h"

void
limber_chips_clear (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

void
limber_chips_add (AdwWrapBox *box, const char *text)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "caption");
  adw_wrap_box_append (box, chip);
}

void
limber_chips_add_set (AdwWrapBox *box, GType type, guint32 set)
{
  for (guint i = 0; i < limber_enum_get_n_values (type); i++)
    if (LIMBER_SET_HAS (set, i))
      limber_chips_add (box, limber_enum_get_label (type, (int) i));
}
