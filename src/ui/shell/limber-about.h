/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* limber_about_present: who Limber is, over @parent. */
void limber_about_present (GtkWidget *parent);

G_END_DECLS
