/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-owned-equipment.h"

#include <glib/gi18n.h>

#define KEY "my-equipment"

LimberEquipmentSet
limber_owned_equipment_get (GSettings *settings)
{
  g_auto (GStrv) nicks = g_settings_get_strv (settings, KEY);
  LimberEquipmentSet owned = 0;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      int value;

      if (limber_enum_from_nick (LIMBER_TYPE_EQUIPMENT, nicks[i], &value))
        owned |= LIMBER_SET_OF (value);
    }
  return owned;
}

void
limber_owned_equipment_set (GSettings *settings, LimberEquipmentSet owned)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) nicks = NULL;

  for (guint i = 0; i < limber_enum_get_n_values (LIMBER_TYPE_EQUIPMENT); i++)
    if (LIMBER_SET_HAS (owned, i))
      g_strv_builder_add (builder, limber_enum_get_nick (LIMBER_TYPE_EQUIPMENT, (int) i));
  nicks = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY, (const char *const *) nicks);
}

/* Each tick is a member of the list in the settings, by the name that it goes by there. */
static gboolean
from_setting (GValue *active, GVariant *nicks, gpointer user_data)
{
  g_autofree const char **list = g_variant_get_strv (nicks, NULL);

  g_value_set_boolean (active, g_strv_contains (list, user_data));
  return TRUE;
}

/* The ticks stand in the order of the values. */
static void
on_toggled (GtkCheckButton *check, GSettings *settings)
{
  LimberEquipmentSet owned = limber_owned_equipment_get (settings);
  guint value = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (check)); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    value++;
  if (LIMBER_SET_HAS (owned, value) != gtk_check_button_get_active (check))
    limber_owned_equipment_set (settings, owned ^ LIMBER_SET_OF (value));
}

static GtkWidget *
create_list (GSettings *settings)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < limber_enum_get_n_values (LIMBER_TYPE_EQUIPMENT); i++)
    {
      const char *label = limber_enum_get_label (LIMBER_TYPE_EQUIPMENT, (int) i);
      const char *nick = limber_enum_get_nick (LIMBER_TYPE_EQUIPMENT, (int) i);
      GtkWidget *check = gtk_check_button_new_with_label (label);

      gtk_box_append (GTK_BOX (list), check);
      g_settings_bind_with_mapping (settings, KEY, check, "active", G_SETTINGS_BIND_GET,
                                    from_setting, NULL, (gpointer) nick, NULL);
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), settings, 0);
    }
  return list;
}

GtkWidget *
limber_owned_equipment_new_button (GSettings *settings)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  const char *label = _ ("Choose What I Have");

  gtk_popover_set_child (GTK_POPOVER (popover), create_list (settings));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  return button;
}
