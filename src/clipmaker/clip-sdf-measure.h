/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-sdf.h"

G_BEGIN_DECLS

/* clip_sdf_distance() for who asks so often that it is better compiled in. */

/* Shortens the distances of solids that have none in closed form; see clip-sdf.h. */
#define CLIP_SDF_CAUTION 0.96

/* Half the length, in metres, over which cloth ends at a seam. */
#define CLIP_SDF_HEM_SOFT 0.004

static inline double
clip_sdf_cubic_on (const double poly[4], double t)
{
  return poly[0] + t * (poly[1] + t * (poly[2] + t * poly[3]));
}

static inline double
clip_sdf_cone_distance (const ClipSdf *sdf, ClipVec p)
{
  ClipVec d = clip_vec_sub (p, sdf->origin);
  double y = clip_vec_dot (d, sdf->axis);
  double x = sqrt (MAX (clip_vec_dot (d, d) - y * y, 0));
  double along = y * sdf->cone.cosine - x * sdf->cone.sine;

  if (along <= 0)
    return sqrt (x * x + y * y) - sdf->cone.radius[0];
  if (along >= sdf->length * sdf->cone.cosine)
    return sqrt (x * x + (y - sdf->length) * (y - sdf->length)) - sdf->cone.radius[1];
  return x * sdf->cone.cosine + y * sdf->cone.sine - sdf->cone.radius[0];
}

/* First-order distance: the implicit function over its gradient's length. */
static inline double
clip_sdf_ellipsoid_distance (const ClipSdf *sdf, ClipVec p)
{
  ClipVec q = clip_mat_unapply (sdf->block.rot, clip_vec_sub (p, sdf->origin));
  ClipVec r = sdf->block.half;
  ClipVec u = clip_vec (q.x / r.x, q.y / r.y, q.z / r.z);
  ClipVec v = clip_vec (u.x / r.x, u.y / r.y, u.z / r.z);
  double reach = clip_vec_length (u);
  double slope = clip_vec_length (v);

  return slope > 1e-6 ? CLIP_SDF_CAUTION * reach * (reach - 1) / slope : -MIN (r.x, MIN (r.y, r.z));
}

static inline double
clip_sdf_box_distance (const ClipSdf *sdf, ClipVec p)
{
  ClipVec q = clip_mat_unapply (sdf->block.rot, clip_vec_sub (p, sdf->origin));
  ClipVec d = clip_vec (fabs (q.x) - sdf->block.half.x, fabs (q.y) - sdf->block.half.y,
                        fabs (q.z) - sdf->block.half.z);
  ClipVec out = clip_vec (MAX (d.x, 0), MAX (d.y, 0), MAX (d.z, 0));

  return clip_vec_length (out) + MIN (MAX (d.x, MAX (d.y, d.z)), 0) - sdf->round;
}

static inline double
clip_sdf_cylinder_distance (const ClipSdf *sdf, ClipVec p)
{
  ClipVec d = clip_vec_sub (p, sdf->origin);
  double y = clip_vec_dot (d, sdf->axis);
  double x = sqrt (MAX (clip_vec_dot (d, d) - y * y, 0)) - (sdf->cylinder.radius - sdf->round);
  double end = fabs (y - sdf->length / 2) - (sdf->length / 2 - sdf->round);
  double out_x = MAX (x, 0);
  double out_end = MAX (end, 0);

  return sqrt (out_x * out_x + out_end * out_end) + MIN (MAX (x, end), 0) - sdf->round;
}

/* Most solids have no hem, and most of those that have one lies off it. */
static inline double
clip_sdf_hem_radius (const ClipSdf *sdf, double t)
{
  double past = (t - sdf->hem.at) * sdf->length;
  double share;

  if (sdf->hem.thickness == 0)
    return 0;
  if (fabs (past) >= CLIP_SDF_HEM_SOFT)
    share = past > 0 ? 1 : 0;
  else
    share = clip_smoothstep (-CLIP_SDF_HEM_SOFT, CLIP_SDF_HEM_SOFT, past);
  return sdf->hem.thickness > 0 ? sdf->hem.thickness * (1 - share) : -sdf->hem.thickness * share;
}

static inline double
clip_sdf_limb_along (const ClipSdf *sdf, ClipVec d)
{
  return CLAMP (clip_vec_dot (d, sdf->axis) / sdf->length, 0, 1);
}

static inline double
clip_sdf_limb_distance (const ClipSdf *sdf, ClipVec p)
{
  ClipVec d = clip_vec_sub (p, sdf->origin);
  double t = clip_sdf_limb_along (sdf, d);

  d = clip_vec_add_scaled (d, sdf->axis, -t * sdf->length);
  d = clip_vec_add_scaled (d, sdf->limb.bow_axis, -clip_sdf_cubic_on (sdf->limb.bow, t));
  return CLIP_SDF_CAUTION
         * (clip_vec_length (d) - clip_sdf_cubic_on (sdf->limb.radius, t)
            - clip_sdf_hem_radius (sdf, t));
}

static inline double
clip_sdf_sweep_distance (const ClipSdf *sdf, ClipVec p)
{
  double along;
  double d = clip_sweep_distance (sdf->sweep.path, p, &along);

  return sdf->hem.thickness == 0 ? CLIP_SDF_CAUTION * d
                                 : CLIP_SDF_CAUTION * (d - clip_sdf_hem_radius (sdf, along));
}

static G_ALWAYS_INLINE inline double
clip_sdf_whole_distance (const ClipSdf *sdf, ClipVec p)
{
  switch (sdf->kind)
    {
    case CLIP_SDF_CONE:
      return clip_sdf_cone_distance (sdf, p);
    case CLIP_SDF_ELLIPSOID:
      return clip_sdf_ellipsoid_distance (sdf, p);
    case CLIP_SDF_BOX:
      return clip_sdf_box_distance (sdf, p);
    case CLIP_SDF_CYLINDER:
      return clip_sdf_cylinder_distance (sdf, p);
    case CLIP_SDF_LIMB:
      return clip_sdf_limb_distance (sdf, p);
    case CLIP_SDF_SWEEP:
      return clip_sdf_sweep_distance (sdf, p);
    default:
      g_assert_not_reached ();
    }
}

static G_ALWAYS_INLINE inline double
clip_sdf_measure (const ClipSdf *sdf, ClipVec p)
{
  double d = clip_sdf_whole_distance (sdf, p);

  if (!sdf->cut)
    return d;
  return -clip_sdf_blend (-d, sdf->cut_at - clip_vec_dot (sdf->cut_normal, p), sdf->cut_soft);
}

G_END_DECLS
