/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_find_key_add: Ctrl+F, wherever in the window the focus is, takes it to @entry as long as that is on screen. */
void limber_find_key_add (GtkWidget *entry);

G_END_DECLS
