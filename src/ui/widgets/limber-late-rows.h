/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_LATE_ROWS (limber_late_rows_get_type ())
G_DECLARE_FINAL_TYPE (LimberLateRows, limber_late_rows, LIMBER, LATE_ROWS, GObject)

/*
 * Has the rows of a scrolled list built when they come into sight. A list view keeps some 200 rows, however few fit into
 * its window, so filling each of them with widgets is most of what a long list costs. A row that waits is an empty one,
 * about as high as it will be.
 *
 * Signal "seen" (GtkWidget *row): in the frame that shows it, before that is painted; once for each time it was added.
 */
LimberLateRows *limber_late_rows_new (GtkScrolledWindow *window);

/* limber_late_rows_add: @row: (not owned): waits, until it is seen or removed; one that waits already goes on doing so. */
void limber_late_rows_add (LimberLateRows *self, GtkWidget *row);
void limber_late_rows_remove (LimberLateRows *self, GtkWidget *row);

G_END_DECLS
