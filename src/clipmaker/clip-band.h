/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-prop.h"

G_BEGIN_DECLS

/*
 * The elastic of a resistance band, from a fist to its anchor: slack when that is nearer than its
 * length at rest; else straight, and the thinner the farther.
 */
typedef struct
{
  ClipVec from, via, to; /* fist, control point of the curve, anchor */
  double radius;
} ClipBand;

/* The band prop held at a point of the world. */
ClipBand clip_band_new (const ClipProp *prop, ClipVec fist);

/* A point of it: 0 at the fist … 1 at the anchor. */
ClipVec clip_band_get_point (const ClipBand *band, double t);

G_END_DECLS
