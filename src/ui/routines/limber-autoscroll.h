/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_AUTOSCROLL (limber_autoscroll_get_type ())
G_DECLARE_FINAL_TYPE (LimberAutoscroll, limber_autoscroll, LIMBER, AUTOSCROLL, GObject)

/*
 * Scrolls a window up or down while something is dragged near its upper or lower edge. Signal "scrolled": the content
 * went by beneath a pointer that may not have moved at all.
 */
LimberAutoscroll *limber_autoscroll_new (GtkScrolledWindow *window);

/* limber_autoscroll_point: the pointer is at @y, in the window's coordinates. */
void limber_autoscroll_point (LimberAutoscroll *self, double y);
/* limber_autoscroll_stop: the pointer has left, or nothing is dragged any more. */
void limber_autoscroll_stop (LimberAutoscroll *self);

/**
 * limber_autoscroll_get_speed:
 * @y: of the pointer
 * @height: of the window
 *
 * Returns: pixels per second, negative upwards; 0 away from the edges, the faster the nearer to them.
 */
double limber_autoscroll_get_speed (double y, double height);

G_END_DECLS
