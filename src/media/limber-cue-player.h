/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CUE_PLAYER (limber_cue_player_get_type ())
G_DECLARE_FINAL_TYPE (LimberCuePlayer, limber_cue_player, LIMBER, CUE_PLAYER, GObject)

/*
 * Short tones for the moments of a session. Other audio goes on. Without an audio device it is silent without complaint,
 * and looks for one again, now and then, when there is something to be heard.
 *
 * Properties: "volume" (double 0 … 1), "muted" (gboolean), "sound-set" (string: "calm" or "clear"), "audible"
 * (gboolean, read-only: the last cue reached a sink), "sink" (GstElement, only at construction: plays on it instead
 * of on the machine's own device), "patience" (guint: seconds between two looks for a device, default 5).
 */
LimberCuePlayer *limber_cue_player_new (void);

/* limber_cue_player_play: @cue: a nick of LimberCue ("tick", "start", "half", "switch", "rest", "end"). */
void limber_cue_player_play (LimberCuePlayer *self, const char *cue);

G_END_DECLS
