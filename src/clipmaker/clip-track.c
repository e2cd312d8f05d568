/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-track.h"

#include <math.h>

static const char *const ease_nicks[CLIP_N_EASES] = { "sine", "linear", "in", "out", "smooth" };

gboolean
clip_ease_from_nick (const char *nick, ClipEase *ease)
{
  for (ClipEase e = 0; e < CLIP_N_EASES; e++)
    if (g_str_equal (ease_nicks[e], nick))
      {
        *ease = e;
        return TRUE;
      }

  return FALSE;
}

double
clip_ease_apply (ClipEase ease, double t)
{
  switch (ease)
    {
    case CLIP_EASE_SINE:
      return 0.5 - 0.5 * cos (G_PI * t);
    case CLIP_EASE_IN:
      return t * t;
    case CLIP_EASE_OUT:
      return 1 - (1 - t) * (1 - t);
    case CLIP_EASE_SMOOTH:
      return t * t * t * (t * (t * 6 - 15) + 10);
    case CLIP_EASE_LINEAR:
    default:
      return t;
    }
}

void
clip_track_clear (ClipTrack *track)
{
  g_clear_pointer (&track->keys, g_array_unref);
}

void
clip_track_set_base (ClipTrack *track, double value)
{
  track->set = TRUE;
  track->base = value;
}

gboolean
clip_track_add_key (ClipTrack *track, double t, double value, ClipEase ease)
{
  ClipKey key = { t, value, ease };

  if (track->keys == NULL)
    track->keys = g_array_new (FALSE, FALSE, sizeof (ClipKey));
  else if (g_array_index (track->keys, ClipKey, track->keys->len - 1).t >= t)
    return FALSE;

  g_array_append_val (track->keys, key);
  track->set = TRUE;

  return TRUE;
}

/* The key on the far side of the seam. A constant neighbour counts as a key right at the seam. */
static ClipKey
key_beyond (const ClipTrack *wrap, ClipTrackMapFunc map, guint channel, gboolean after)
{
  ClipKey key = { after ? 1 : 0, wrap->base, CLIP_EASE_SINE };

  if (wrap->keys != NULL)
    {
      key = g_array_index (wrap->keys, ClipKey, after ? 0 : wrap->keys->len - 1);
      key.t += after ? 1 : -1;
    }
  key.value = map (channel, key.value);

  return key;
}

double
clip_track_evaluate (const ClipTrack *track,
                     const ClipTrack *wrap,
                     ClipTrackMapFunc map,
                     guint channel,
                     gboolean step,
                     double t)
{
  ClipKey before, after;
  guint next = 0;

  if (track->keys == NULL)
    return track->base;

  while (next < track->keys->len && g_array_index (track->keys, ClipKey, next).t <= t)
    next++;

  before = next > 0 ? g_array_index (track->keys, ClipKey, next - 1)
                    : key_beyond (wrap, map, channel, FALSE);
  if (step)
    return before.value;

  after = next < track->keys->len ? g_array_index (track->keys, ClipKey, next)
                                  : key_beyond (wrap, map, channel, TRUE);
  if (after.t <= before.t)
    return after.value;

  return before.value
         + (after.value - before.value)
               * clip_ease_apply (after.ease, (t - before.t) / (after.t - before.t));
}
