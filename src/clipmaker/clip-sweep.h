/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-math.h"

G_BEGIN_DECLS

/* A solid swept along a smooth curve: a trunk, a palm, a shoe. */
typedef struct _ClipSweep ClipSweep;

/* Its cross-section: a stadium of two half discs and a box between them. */
typedef struct
{
  ClipVec centre;
  ClipVec side;      /* unit vector along the stadium */
  double half_width; /* from the centre to the middle of a half disc */
  double radius;
} ClipSection;

typedef struct
{
  ClipVec centre;
  double radius;
} ClipBall;

#define CLIP_SWEEP_MAX_SECTIONS 12
#define CLIP_SWEEP_MAX_BALLS (9 * CLIP_SWEEP_MAX_SECTIONS)

/*
 * A quadratic spline: it starts at the first of the 3 … CLIP_SWEEP_MAX_SECTIONS sections, ends at
 * the last and is drawn toward those between. Everything about the sections goes over into the next
 * one as smoothly as the curve does, so that the surface has no creases.
 */
ClipSweep *clip_sweep_new (const ClipSection *sections, guint n_sections);

void clip_sweep_free (ClipSweep *sweep);

/* Metres from the surface, below zero inside. along becomes the share of the length at which p
 * lies, 0…1. */
double clip_sweep_distance (const ClipSweep *sweep, ClipVec p, double *along);

/* Metres, along its chords. */
double clip_sweep_get_length (const ClipSweep *sweep);

/* The share of the length at a place counted in sections: 1.5 is midway between the second and the
 * third. */
double clip_sweep_get_share (const ClipSweep *sweep, double section);

/* Balls that together cover the solid, not much larger than it. Returns how many of the
 * CLIP_SWEEP_MAX_BALLS were filled in. */
guint clip_sweep_get_balls (const ClipSweep *sweep, ClipBall *balls);

/* 0 below from, 1 above to, smooth between them. */
static inline double
clip_smoothstep (double from, double to, double x)
{
  double t = CLAMP ((x - from) / (to - from), 0, 1);

  return t * t * (3 - 2 * t);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipSweep, clip_sweep_free)

G_END_DECLS
