/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-band.h"

/* How far a string of that length hangs through between two points so far apart: a flat parabola
 * is longer than its chord by 8/3 · sag² / chord. */
static double
get_sag (double chord, double length)
{
  return chord < length ? sqrt (3 * chord * (length - chord) / 8) : 0;
}

ClipBand
clip_band_new (const ClipProp *prop, ClipVec fist)
{
  double chord = clip_vec_distance (fist, prop->anchor);
  ClipBand band = { .from = fist, .to = prop->anchor };

  /* The middle of the curve hangs half as low as its control point. */
  band.via = clip_vec_lerp (fist, prop->anchor, 0.5);
  band.via.y -= 2 * get_sag (chord, prop->length);
  /* What is longer by some factor is thinner by its root: rubber keeps its volume. */
  band.radius = CLIP_BAND_RADIUS * sqrt (prop->length / MAX (chord, prop->length));

  return band;
}

ClipVec
clip_band_get_point (const ClipBand *band, double t)
{
  return clip_vec_lerp (clip_vec_lerp (band->from, band->via, t),
                        clip_vec_lerp (band->via, band->to, t), t);
}
