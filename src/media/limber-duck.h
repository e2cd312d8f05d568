/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DUCK (limber_duck_get_type ())
G_DECLARE_FINAL_TYPE (LimberDuck, limber_duck, LIMBER, DUCK, GObject)

/* What is left of the sound of a clip while a cue sounds. */
#define LIMBER_DUCK_LEVEL 0.2

/*
 * Lowers the sound of something for as long as something else is to be heard, without a click: down in a tenth of a second,
 * up in half a second.
 */

/* limber_duck_new: @volume: a GStreamer "volume" element, which it holds on to. */
LimberDuck *limber_duck_new (GstElement *volume);

/* limber_duck_press: @milliseconds: for how long it stays low, from now. */
void limber_duck_press (LimberDuck *self, guint milliseconds);

/**
 * limber_duck_get_level:
 * @level: now
 * @low: whether it is to be low
 *
 * Returns: the level one step (of LIMBER_DUCK_STEP milliseconds) later.
 */
double limber_duck_get_level (double level, gboolean low);

#define LIMBER_DUCK_STEP 20

G_END_DECLS
