/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/limber-enums.h"

G_BEGIN_DECLS

/* What equipment the person has, remembered in the settings' key "my-equipment". */

LimberEquipmentSet limber_owned_equipment_get (GSettings *settings);
void limber_owned_equipment_set (GSettings *settings, LimberEquipmentSet owned);

/* limber_owned_equipment_new_button: (transfer floating): a button that opens a list to tick what one has. */
GtkWidget *limber_owned_equipment_new_button (GSettings *settings);

G_END_DECLS
