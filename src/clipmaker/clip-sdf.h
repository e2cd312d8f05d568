/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-sweep.h"

G_BEGIN_DECLS

/*
 * Solids as signed distances: below zero inside, above zero outside, in metres. A distance may be
 * shorter than the true one by a few per cent (bent and elliptic solids have no closed form), but
 * hardly ever longer, so a ray that walks by it does not step through a surface.
 */

/* The thickness that cloth adds up to a seam; it falls off smoothly around it. */
typedef struct
{
  double at;        /* share of the length, 0…1 */
  double thickness; /* metres that the solid is thicker before (or, below zero, after) the seam */
} ClipHem;

typedef enum
{
  CLIP_SDF_CONE,
  CLIP_SDF_ELLIPSOID,
  CLIP_SDF_BOX,
  CLIP_SDF_CYLINDER,
  CLIP_SDF_LIMB,
  CLIP_SDF_SWEEP,
} ClipSdfKind;

typedef struct
{
  ClipSdfKind kind;
  ClipVec origin; /* an end of what is long, else the middle */
  ClipVec axis;   /* unit vector along what is long */
  double length;
  double round; /* radius of the edges of a box or a cylinder */
  ClipHem hem;  /* of a limb or a sweep */

  gboolean cut; /* everything with dot (cut_normal, p) > cut_at is cut off */
  ClipVec cut_normal;
  double cut_at;
  double cut_soft; /* metres over which the cut's edge is rounded */

  union
  {
    struct
    {
      double radius[2];
      double sine, cosine; /* of half the cone's opening */
    } cone;
    struct
    {
      ClipMat rot;
      ClipVec half; /* radii of an ellipsoid, half extents of a box without its rounding */
    } block;
    struct
    {
      double radius;
    } cylinder;
    struct
    {
      ClipVec bow_axis;
      double radius[4], bow[4]; /* polynomials in the share of the length, constant first */
    } limb;
    struct
    {
      const ClipSweep *path;
    } sweep;
  };
} ClipSdf;

/* Two balls and the smooth cone around them; one ball when the other lies inside it. */
ClipSdf clip_sdf_cone (ClipVec a, double radius_a, ClipVec b, double radius_b);

/* radii along the axes of rot. */
ClipSdf clip_sdf_ellipsoid (ClipVec centre, ClipMat rot, ClipVec radii);

/* half: half extents along the axes of rot, rounding included. */
ClipSdf clip_sdf_box (ClipVec centre, ClipMat rot, ClipVec half, double round);

/* Flat faces at a and b, their edges rounded. */
ClipSdf clip_sdf_cylinder (ClipVec a, ClipVec b, double radius, double round);

/*
 * A tube from a to b with round ends. Its radius, and how far its middle bows toward bow_axis, are
 * Bézier values over its length (metres).
 */
ClipSdf clip_sdf_limb (ClipVec a,
                       ClipVec b,
                       ClipVec bow_axis,
                       const double radius[4],
                       const double bow[4],
                       ClipHem hem);

/* The solid around a sweep, which must outlive it. */
ClipSdf clip_sdf_sweep (const ClipSweep *path, ClipHem hem);

/* Cuts off what lies on the far side of the plane through point; normal points there. */
void clip_sdf_cut (ClipSdf *sdf, ClipVec point, ClipVec normal, double soft);

double clip_sdf_distance (const ClipSdf *sdf, ClipVec p);

/* The share of the length at which p lies, 0…1; 0 for what has no length. */
double clip_sdf_along (const ClipSdf *sdf, ClipVec p);

#define CLIP_SDF_MAX_BALLS CLIP_SWEEP_MAX_BALLS

/* Balls that together cover the solid (cuts ignored), not much larger than it: what framing and
 * bounding need. Returns how many of the CLIP_SDF_MAX_BALLS were filled in. */
guint clip_sdf_get_balls (const ClipSdf *sdf, ClipBall *balls);

/* One ball around the whole solid. */
ClipBall clip_sdf_get_bound (const ClipSdf *sdf);

/* The union of two distances with a fillet k metres wide. */
static inline double
clip_sdf_blend (double a, double b, double k)
{
  double h = k - fabs (a - b);

  return h > 0 ? MIN (a, b) - h * h / (4 * k) : MIN (a, b);
}

G_END_DECLS
