/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-sdf-measure.h"

/* Balls strung along a limb to frame and bound it. */
#define LIMB_BALLS 12

/* --- making --------------------------------------------------------------------------------- */

static ClipSdf
long_sdf (ClipSdfKind kind, ClipVec a, ClipVec b)
{
  ClipVec ab = clip_vec_sub (b, a);

  return (ClipSdf) {
    .kind = kind, .origin = a, .axis = clip_vec_normalize (ab), .length = clip_vec_length (ab)
  };
}

ClipSdf
clip_sdf_cone (ClipVec a, double radius_a, ClipVec b, double radius_b)
{
  ClipSdf sdf = long_sdf (CLIP_SDF_CONE, a, b);

  if (sdf.length <= fabs (radius_a - radius_b) + 1e-9)
    {
      if (radius_b > radius_a)
        sdf.origin = b;
      sdf.axis = clip_vec (0, 1, 0);
      sdf.length = 0;
      radius_a = radius_b = MAX (radius_a, radius_b);
    }
  sdf.cone.radius[0] = radius_a;
  sdf.cone.radius[1] = radius_b;
  sdf.cone.sine = sdf.length > 0 ? (radius_a - radius_b) / sdf.length : 0;
  sdf.cone.cosine = sqrt (1 - sdf.cone.sine * sdf.cone.sine);
  return sdf;
}

ClipSdf
clip_sdf_ellipsoid (ClipVec centre, ClipMat rot, ClipVec radii)
{
  ClipSdf sdf = { .kind = CLIP_SDF_ELLIPSOID, .origin = centre };

  sdf.block.rot = rot;
  sdf.block.half = radii;
  return sdf;
}

ClipSdf
clip_sdf_box (ClipVec centre, ClipMat rot, ClipVec half, double round)
{
  ClipSdf sdf = { .kind = CLIP_SDF_BOX, .origin = centre, .round = round };

  sdf.block.rot = rot;
  sdf.block.half = clip_vec (half.x - round, half.y - round, half.z - round);
  return sdf;
}

ClipSdf
clip_sdf_cylinder (ClipVec a, ClipVec b, double radius, double round)
{
  ClipSdf sdf = long_sdf (CLIP_SDF_CYLINDER, a, b);

  sdf.round = round;
  sdf.cylinder.radius = radius;
  return sdf;
}

static void
bezier_to_poly (const double bezier[4], double poly[4])
{
  poly[0] = bezier[0];
  poly[1] = 3 * (bezier[1] - bezier[0]);
  poly[2] = 3 * (bezier[2] - 2 * bezier[1] + bezier[0]);
  poly[3] = bezier[3] - 3 * bezier[2] + 3 * bezier[1] - bezier[0];
}

ClipSdf
clip_sdf_limb (ClipVec a,
               ClipVec b,
               ClipVec bow_axis,
               const double radius[4],
               const double bow[4],
               ClipHem hem)
{
  ClipSdf sdf = long_sdf (CLIP_SDF_LIMB, a, b);

  sdf.hem = hem;
  sdf.limb.bow_axis = bow_axis;
  bezier_to_poly (radius, sdf.limb.radius);
  bezier_to_poly (bow, sdf.limb.bow);
  return sdf;
}

ClipSdf
clip_sdf_sweep (const ClipSweep *path, ClipHem hem)
{
  ClipSdf sdf = { .kind = CLIP_SDF_SWEEP, .length = clip_sweep_get_length (path), .hem = hem };

  sdf.sweep.path = path;
  return sdf;
}

void
clip_sdf_cut (ClipSdf *sdf, ClipVec point, ClipVec normal, double soft)
{
  sdf->cut = TRUE;
  sdf->cut_normal = clip_vec_normalize (normal);
  sdf->cut_at = clip_vec_dot (sdf->cut_normal, point);
  sdf->cut_soft = soft;
}

/* --- measuring ------------------------------------------------------------------------------ */

double
clip_sdf_distance (const ClipSdf *sdf, ClipVec p)
{
  return clip_sdf_measure (sdf, p);
}

double
clip_sdf_along (const ClipSdf *sdf, ClipVec p)
{
  double along = 0;

  if (sdf->kind == CLIP_SDF_SWEEP)
    clip_sweep_distance (sdf->sweep.path, p, &along);
  if (sdf->kind == CLIP_SDF_SWEEP || sdf->length <= 0)
    return along;
  return clip_sdf_limb_along (sdf, clip_vec_sub (p, sdf->origin));
}

/* --- bounding ------------------------------------------------------------------------------- */

static guint
limb_balls (const ClipSdf *sdf, ClipBall *balls)
{
  for (guint i = 0; i < LIMB_BALLS; i++)
    {
      double t = i / (LIMB_BALLS - 1.0);
      ClipVec on = clip_vec_add_scaled (sdf->origin, sdf->axis, t * sdf->length);

      balls[i].centre =
          clip_vec_add_scaled (on, sdf->limb.bow_axis, clip_sdf_cubic_on (sdf->limb.bow, t));
      balls[i].radius = clip_sdf_cubic_on (sdf->limb.radius, t) + fabs (sdf->hem.thickness);
    }
  return LIMB_BALLS;
}

static guint
box_balls (const ClipSdf *sdf, ClipBall *balls)
{
  ClipVec half = sdf->block.half;

  for (guint i = 0; i < 8; i++)
    {
      ClipVec corner =
          clip_vec (i & 1 ? half.x : -half.x, i & 2 ? half.y : -half.y, i & 4 ? half.z : -half.z);

      balls[i].centre = clip_vec_add (sdf->origin, clip_mat_apply (sdf->block.rot, corner));
      balls[i].radius = sdf->round;
    }
  return 8;
}

guint
clip_sdf_get_balls (const ClipSdf *sdf, ClipBall *balls)
{
  double radius[2];
  guint n;

  switch (sdf->kind)
    {
    case CLIP_SDF_LIMB:
      return limb_balls (sdf, balls);
    case CLIP_SDF_SWEEP:
      n = clip_sweep_get_balls (sdf->sweep.path, balls);
      for (guint i = 0; i < n; i++)
        balls[i].radius += fabs (sdf->hem.thickness);
      return n;
    case CLIP_SDF_BOX:
      return box_balls (sdf, balls);
    case CLIP_SDF_ELLIPSOID:
      radius[0] = radius[1] = MAX (sdf->block.half.x, MAX (sdf->block.half.y, sdf->block.half.z));
      break;
    case CLIP_SDF_CYLINDER:
      radius[0] = radius[1] = sdf->cylinder.radius;
      break;
    case CLIP_SDF_CONE:
    default:
      radius[0] = sdf->cone.radius[0];
      radius[1] = sdf->cone.radius[1];
      break;
    }
  balls[0] = (ClipBall) { sdf->origin, radius[0] };
  balls[1] = (ClipBall) { clip_vec_add_scaled (sdf->origin, sdf->axis, sdf->length), radius[1] };
  return sdf->length > 0 ? 2 : 1;
}

ClipBall
clip_sdf_get_bound (const ClipSdf *sdf)
{
  ClipBall balls[CLIP_SDF_MAX_BALLS];
  guint n = clip_sdf_get_balls (sdf, balls);
  ClipBall bound = { clip_vec (0, 0, 0), 0 };

  for (guint i = 0; i < n; i++)
    bound.centre = clip_vec_add_scaled (bound.centre, balls[i].centre, 1.0 / n);
  for (guint i = 0; i < n; i++)
    bound.radius =
        MAX (bound.radius, clip_vec_distance (bound.centre, balls[i].centre) + balls[i].radius);
  return bound;
}
