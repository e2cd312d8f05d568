/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* limber_group_title_wrap: shows the whole title of each AdwPreferencesGroup below @root, on as many lines as it takes:
 * libadwaita 1.7 has one line for it. */
void limber_group_title_wrap (GtkWidget *root);

G_END_DECLS
