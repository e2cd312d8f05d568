/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CLIP_PLAYER (limber_clip_player_get_type ())
G_DECLARE_FINAL_TYPE (LimberClipPlayer, limber_clip_player, LIMBER, CLIP_PLAYER, GObject)

typedef enum
{
  LIMBER_CLIP_EMPTY,
  LIMBER_CLIP_LOADING,
  LIMBER_CLIP_PAUSED, /* a frame is there */
  LIMBER_CLIP_PLAYING,
  LIMBER_CLIP_FAILED,
} LimberClipState;

#define LIMBER_TYPE_CLIP_STATE (limber_clip_state_get_type ())
GType limber_clip_state_get_type (void) G_GNUC_CONST;

/*
 * Plays one clip in a seamless loop, silent unless sound is asked for. It is a GdkPaintable source: put "paintable"
 * into a GtkPicture. A player that can't play (no sink, no codec, no file) is in state FAILED and says why; nothing
 * else happens.
 *
 * Properties, notified: "paintable" (GdkPaintable or NULL), "state" (LimberClipState), "problem" (string or NULL: one line
 * for people), "mirrored" (gboolean, left and right exchanged), "rate" (double, 0.25 … 2), "n-loops" (guint, wraps so far).
 */
LimberClipPlayer *limber_clip_player_new (void);

GdkPaintable *limber_clip_player_get_paintable (LimberClipPlayer *self);
LimberClipState limber_clip_player_get_state (LimberClipPlayer *self);
const char *limber_clip_player_get_problem (LimberClipPlayer *self);

/* limber_clip_player_set_file: @file: (nullable): NULL unloads. Loads up to the first frame and stays paused. */
void limber_clip_player_set_file (LimberClipPlayer *self, GFile *file);
GFile *limber_clip_player_get_file (LimberClipPlayer *self);
/* limber_clip_player_set_loop: seconds within the file; @end 0: to its end. */
void limber_clip_player_set_loop (LimberClipPlayer *self, double start, double end);
/* limber_clip_player_seek: shows what is seen at @seconds within the file, and plays on from there if it plays. */
void limber_clip_player_seek (LimberClipPlayer *self, double seconds);
/* Seconds within the file; 0 as long as that is not known. */
double limber_clip_player_get_position (LimberClipPlayer *self);
double limber_clip_player_get_duration (LimberClipPlayer *self);
/* limber_clip_player_set_sound: whether the clip's sound is heard; where it can't be, the clip plays without. Default
 * FALSE. */
void limber_clip_player_set_sound (LimberClipPlayer *self, gboolean sound);
/* limber_clip_player_duck: its sound makes room for a cue that lasts @milliseconds. */
void limber_clip_player_duck (LimberClipPlayer *self, guint milliseconds);
void limber_clip_player_set_mirrored (LimberClipPlayer *self, gboolean mirrored);
gboolean limber_clip_player_get_mirrored (LimberClipPlayer *self);
void limber_clip_player_set_rate (LimberClipPlayer *self, double rate);
double limber_clip_player_get_rate (LimberClipPlayer *self);
guint limber_clip_player_get_n_loops (LimberClipPlayer *self);

void limber_clip_player_play (LimberClipPlayer *self);
void limber_clip_player_pause (LimberClipPlayer *self);

G_END_DECLS
