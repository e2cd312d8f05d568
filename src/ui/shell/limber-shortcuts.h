/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_shortcuts_present: the list of keyboard shortcuts, over @parent. */
void limber_shortcuts_present (GtkWidget *parent);

G_END_DECLS
