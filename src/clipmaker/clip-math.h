/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/*
 * Vectors and rotations of three-space. World: metres, right-handed, Y up. A person in the zero
 * pose stands on the floor (y = 0) and faces +Z; +X is the person's left.
 */

typedef struct
{
  double x, y, z;
} ClipVec;

/* The columns are the images of the three axes. */
typedef struct
{
  ClipVec x, y, z;
} ClipMat;

#define CLIP_RADIANS(degrees) ((degrees) * (G_PI / 180.0))
#define CLIP_DEGREES(radians) ((radians) * (180.0 / G_PI))

static inline ClipVec
clip_vec (double x, double y, double z)
{
  return (ClipVec) { x, y, z };
}

static inline ClipVec
clip_vec_add (ClipVec a, ClipVec b)
{
  return clip_vec (a.x + b.x, a.y + b.y, a.z + b.z);
}

static inline ClipVec
clip_vec_sub (ClipVec a, ClipVec b)
{
  return clip_vec (a.x - b.x, a.y - b.y, a.z - b.z);
}

static inline ClipVec
clip_vec_scale (ClipVec a, double factor)
{
  return clip_vec (a.x * factor, a.y * factor, a.z * factor);
}

/* a + b · factor */
static inline ClipVec
clip_vec_add_scaled (ClipVec a, ClipVec b, double factor)
{
  return clip_vec_add (a, clip_vec_scale (b, factor));
}

static inline double
clip_vec_dot (ClipVec a, ClipVec b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static inline ClipVec
clip_vec_cross (ClipVec a, ClipVec b)
{
  return clip_vec (a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
}

static inline double
clip_vec_length (ClipVec a)
{
  return sqrt (clip_vec_dot (a, a));
}

static inline double
clip_vec_distance (ClipVec a, ClipVec b)
{
  return clip_vec_length (clip_vec_sub (a, b));
}

/* The null vector stays null. */
static inline ClipVec
clip_vec_normalize (ClipVec a)
{
  double length = clip_vec_length (a);

  return length > 1e-9 ? clip_vec_scale (a, 1.0 / length) : clip_vec (0, 0, 0);
}

static inline ClipVec
clip_vec_lerp (ClipVec a, ClipVec b, double t)
{
  return clip_vec_add_scaled (a, clip_vec_sub (b, a), t);
}

/* The part of a at right angles to the unit vector axis. */
static inline ClipVec
clip_vec_reject (ClipVec a, ClipVec axis)
{
  return clip_vec_add_scaled (a, axis, -clip_vec_dot (a, axis));
}

/* Left and right swapped. */
static inline ClipVec
clip_vec_mirror (ClipVec a)
{
  return clip_vec (-a.x, a.y, a.z);
}

static inline ClipMat
clip_mat_identity (void)
{
  return (ClipMat) { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
}

/* m · v */
static inline ClipVec
clip_mat_apply (ClipMat m, ClipVec v)
{
  return clip_vec (m.x.x * v.x + m.y.x * v.y + m.z.x * v.z, m.x.y * v.x + m.y.y * v.y + m.z.y * v.z,
                   m.x.z * v.x + m.y.z * v.y + m.z.z * v.z);
}

/* mᵀ · v: world direction into the frame of m. */
static inline ClipVec
clip_mat_unapply (ClipMat m, ClipVec v)
{
  return clip_vec (clip_vec_dot (m.x, v), clip_vec_dot (m.y, v), clip_vec_dot (m.z, v));
}

static inline ClipMat
clip_mat_multiply (ClipMat a, ClipMat b)
{
  return (ClipMat) { clip_mat_apply (a, b.x), clip_mat_apply (a, b.y), clip_mat_apply (a, b.z) };
}

static inline ClipMat
clip_mat_transpose (ClipMat m)
{
  return (ClipMat) { { m.x.x, m.y.x, m.z.x }, { m.x.y, m.y.y, m.z.y }, { m.x.z, m.y.z, m.z.z } };
}

/* Left and right swapped: conjugation with the reflection x → -x, which is a rotation again. */
static inline ClipMat
clip_mat_mirror (ClipMat m)
{
  return (ClipMat) { { m.x.x, -m.x.y, -m.x.z },
                     { -m.y.x, m.y.y, m.y.z },
                     { -m.z.x, m.z.y, m.z.z } };
}

/* A right-handed turn by degrees about axis (any length; the null vector gives the identity). */
ClipMat clip_mat_rotation (ClipVec axis, double degrees);

/* A turn about the axis (x, 0, z) by its length in degrees, after a twist about Y: no gimbal lock
 * anywhere but at a swing of 180°. */
ClipMat clip_mat_swing_twist (double x, double z, double twist);

/* Takes a rotation apart again; the swing is below 180°. */
void clip_mat_to_swing_twist (ClipMat m, double *x, double *z, double *twist);

/* The rotation whose Y axis points along y and whose Z axis lies as near as possible to z_hint. */
ClipMat clip_mat_from_y (ClipVec y, ClipVec z_hint);

/* Between a (t = 0) and b (t = 1); good for turns well below 180°. */
ClipMat clip_mat_lerp (ClipMat a, ClipMat b, double t);

G_END_DECLS
