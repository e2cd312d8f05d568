/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-math.h"

ClipMat
clip_mat_rotation (ClipVec axis, double degrees)
{
  ClipVec u = clip_vec_normalize (axis);
  double c = cos (CLIP_RADIANS (degrees));
  double s = sin (CLIP_RADIANS (degrees));
  double t = 1 - c;

  if (clip_vec_length (u) < 0.5)
    return clip_mat_identity ();

  return (ClipMat) {
    { t * u.x * u.x + c, t * u.x * u.y + s * u.z, t * u.x * u.z - s * u.y },
    { t * u.x * u.y - s * u.z, t * u.y * u.y + c, t * u.y * u.z + s * u.x },
    { t * u.x * u.z + s * u.y, t * u.y * u.z - s * u.x, t * u.z * u.z + c },
  };
}

ClipMat
clip_mat_swing_twist (double x, double z, double twist)
{
  ClipMat swing = clip_mat_rotation (clip_vec (x, 0, z), hypot (x, z));

  return clip_mat_multiply (swing, clip_mat_rotation (clip_vec (0, 1, 0), twist));
}

void
clip_mat_to_swing_twist (ClipMat m, double *x, double *z, double *twist)
{
  /* The swing alone carries Y to m.y, about an axis at right angles to both. */
  ClipVec axis = clip_vec_normalize (clip_vec_cross (clip_vec (0, 1, 0), m.y));
  double swing = CLIP_DEGREES (acos (CLAMP (m.y.y, -1.0, 1.0)));
  ClipMat back = clip_mat_rotation (axis, -swing);
  ClipMat rest = clip_mat_multiply (back, m);

  *x = swing * axis.x;
  *z = swing * axis.z;
  *twist = CLIP_DEGREES (atan2 (rest.z.x, rest.x.x));
}

ClipMat
clip_mat_from_y (ClipVec y, ClipVec z_hint)
{
  ClipVec up = clip_vec_normalize (y);
  ClipVec ahead = clip_vec_normalize (clip_vec_reject (z_hint, up));

  return (ClipMat) { clip_vec_cross (up, ahead), up, ahead };
}

ClipMat
clip_mat_lerp (ClipMat a, ClipMat b, double t)
{
  return clip_mat_from_y (clip_vec_lerp (a.y, b.y, t), clip_vec_lerp (a.z, b.z, t));
}
