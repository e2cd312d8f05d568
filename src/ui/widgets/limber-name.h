/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_name_widget: has a screen reader call @widget @name, in place of what is written on it. */
void limber_name_widget (GtkWidget *widget, const char *name);

/* limber_name_entry: has a screen reader call @row, an AdwEntryRow, by its title. */
void limber_name_entry (GtkWidget *row);

G_END_DECLS
