/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"
#include "ui/today/limber-today-state.h"

G_BEGIN_DECLS

/* limber_today_row_new: a list row for one thing that today asks for: small picture, name, time and length, and either
 * a button that starts it or a tick. */
GtkWidget *limber_today_row_new (LimberContext *context, const LimberTodayEntry *entry);

G_END_DECLS
