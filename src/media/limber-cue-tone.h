/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMBER_CUE_TONE_RATE 44100

/**
 * limber_cue_tone_new:
 * @set: "calm" (struck bars, soft) or "clear" (a beep that is heard across a room and over music)
 * @cue: a nick of LimberCue ("tick", "start", "half", "switch", "rest", "end")
 * @volume: 0 … 1, as a person hears it
 *
 * Returns: (transfer full) (nullable): the cue as mono samples (float, LIMBER_CUE_TONE_RATE a second, within −1 … 1);
 *     NULL for a cue or a set that there is not.
 */
GBytes *limber_cue_tone_new (const char *set, const char *cue, double volume);

/* limber_cue_tone_new_silence: (transfer full): @milliseconds of nothing. */
GBytes *limber_cue_tone_new_silence (guint milliseconds);

G_END_DECLS
