/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TRIM_BAR (limber_trim_bar_get_type ())
G_DECLARE_FINAL_TYPE (LimberTrimBar, limber_trim_bar, LIMBER, TRIM_BAR, GtkWidget)

/*
 * A film as a bar from left to right, whatever the language's direction: where it is, and which part of it is used.
 *
 *     ──────[█████████│█████]────────      handles at both ends of the part, and the position
 *
 * The pointer drags a handle, or else the position; the arrow keys move the position. Signals:
 *
 *   "sought" (double): somebody wants to see what is at that second
 *   "trimmed" (double start, double end, gboolean end_moved): somebody wants that part, by moving its start or end
 */
GtkWidget *limber_trim_bar_new (void);

/* Seconds. limber_trim_bar_set_part: @end 0 is the film's end. */
void limber_trim_bar_set_length (LimberTrimBar *self, double seconds);
void limber_trim_bar_set_position (LimberTrimBar *self, double seconds);
void limber_trim_bar_set_part (LimberTrimBar *self, double start, double end);

/* The shortest part that can be chosen, in seconds. */
#define LIMBER_TRIM_LEAST 0.2

/* limber_trim_format: (transfer full): a time as people read it on a film: "0:07.3" */
char *limber_trim_format (double seconds);

G_END_DECLS
