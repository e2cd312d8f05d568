/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a value comes to a key from the one before. */
typedef enum
{
  CLIP_EASE_SINE, /* rests at both */
  CLIP_EASE_LINEAR,
  CLIP_EASE_IN,     /* rests at the earlier */
  CLIP_EASE_OUT,    /* rests at the later */
  CLIP_EASE_SMOOTH, /* rests at both, without a jolt */
  CLIP_N_EASES
} ClipEase;

/* "sine", "linear", "in", "out", "smooth". Returns: FALSE for other names. */
gboolean clip_ease_from_nick (const char *nick, ClipEase *ease);

/* Both t and the result go from 0 to 1. */
double clip_ease_apply (ClipEase ease, double t);

typedef struct
{
  double t; /* share of the loop, 0 ≤ t ≤ 1 */
  double value;
  ClipEase ease;
} ClipKey;

/* The values of one channel: constant, or from key to key. */
typedef struct
{
  gboolean set; /* the motion says something about this channel */
  double base;
  GArray *keys; /* ClipKey by rising t, or NULL */
} ClipTrack;

void clip_track_clear (ClipTrack *track);

void clip_track_set_base (ClipTrack *track, double value);

/* Returns: FALSE when t is not later than the last key. */
gboolean clip_track_add_key (ClipTrack *track, double t, double value, ClipEase ease);

/* Reads a value of a track for its neighbour in time; see clip_track_evaluate(). */
typedef double (*ClipTrackMapFunc) (guint channel, double value);

/*
 * The value at t, 0 ≤ t < 1. After the last key comes the first key of `wrap`, one later, and
 * before the first its last: the track itself when it repeats; the mirror image's track when the
 * second half of a loop is the first half mirrored, with map making that one's values this one's. A
 * step track keeps each value until the next key.
 */
double clip_track_evaluate (const ClipTrack *track,
                            const ClipTrack *wrap,
                            ClipTrackMapFunc map,
                            guint channel,
                            gboolean step,
                            double t);

G_END_DECLS
