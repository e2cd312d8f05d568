/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_direction_keep: @widget, and all that is in it by now, stands from left to right in every language: so do the keys
 * that make a film go on and back. */
void limber_direction_keep (GtkWidget *widget);

G_END_DECLS
