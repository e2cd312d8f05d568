/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_LIFT (limber_lift_get_type ())
G_DECLARE_FINAL_TYPE (LimberLift, limber_lift, LIMBER, LIFT, GObject)

/*
 * Lets a finger drag what stands in a list that scrolls. A finger that moves scrolls; one that rests on the widget first
 * lifts it (style class "lifted"), and may then drag it away. The mouse drags as ever.
 *
 * Signal "let-go" (double x, double y): the finger rose without having dragged, there, in the widget's coordinates: what
 * a long press is elsewhere, so a menu may open.
 */

/* limber_lift_new: (transfer none): @source: a controller of @widget, which keeps the lift too. */
LimberLift *limber_lift_new (GtkWidget *widget, GtkDragSource *source);

G_END_DECLS
