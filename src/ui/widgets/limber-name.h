/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_name_widget: has a screen reader call @widget @name, in place of what is written on it. */
void limber_name_widget (GtkWidget *widget, const char *name);

/* limber_name_mute: has a screen reader pass over @widget, as it repeats what was said of another. */
void limber_name_mute (GtkWidget *widget);

/* limber_name_rows: has a screen reader say once what each AdwEntryRow and AdwSwitchRow of @root is called. Of a row that
 * gets its title later, this is to be called again. */
void limber_name_rows (GtkWidget *root);

G_END_DECLS
