/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FLIP_PAINTABLE (limber_flip_paintable_get_type ())
G_DECLARE_FINAL_TYPE (LimberFlipPaintable, limber_flip_paintable, LIMBER, FLIP_PAINTABLE, GObject)

/*
 * Shows another paintable, on request with left and right exchanged. Turning it over is a transformation while drawing: it
 * takes effect at once, also on a paused frame, and costs nothing where frames live in the graphics memory.
 */
GdkPaintable *limber_flip_paintable_new (GdkPaintable *source);

void limber_flip_paintable_set_flipped (LimberFlipPaintable *self, gboolean flipped);
gboolean limber_flip_paintable_get_flipped (LimberFlipPaintable *self);

G_END_DECLS
