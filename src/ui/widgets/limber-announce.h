/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_announce: has a screen reader say @text when it has said what it is saying. */
void limber_announce (GtkWidget *widget, const char *text);

G_END_DECLS
