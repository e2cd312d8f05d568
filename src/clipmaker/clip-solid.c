/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-solid.h"

#define FAR_AWAY 1e3

static double
box (ClipVec point, ClipVec middle, ClipVec half)
{
  double x = fabs (point.x - middle.x) - half.x;
  double y = fabs (point.y - middle.y) - half.y;
  double z = fabs (point.z - middle.z) - half.z;
  double outside = clip_vec_length (clip_vec (MAX (x, 0), MAX (y, 0), MAX (z, 0)));

  return outside + MIN (MAX (x, MAX (y, z)), 0);
}

/* A cylinder around the x axis through middle. */
static double
cylinder (ClipVec point, ClipVec middle, double half_length, double radius)
{
  double along = fabs (point.x - middle.x) - half_length;
  double around = hypot (point.y - middle.y, point.z - middle.z) - radius;

  return hypot (MAX (along, 0), MAX (around, 0)) + MIN (MAX (along, around), 0);
}

/* Seat, backrest with its posts as one slab, and the four legs. */
static double
chair (ClipVec p)
{
  double half = CLIP_CHAIR_SEAT_HALF;
  double seat_half = CLIP_CHAIR_SEAT_THICKNESS / 2;
  double back_half = (CLIP_CHAIR_BACK_TOP - CLIP_CHAIR_BACK_BOTTOM) / 2;
  double leg = half - CLIP_CHAIR_LEG_INSET;
  double seat =
      box (p, clip_vec (0, CLIP_CHAIR_SEAT_TOP - seat_half, 0), clip_vec (half, seat_half, half));
  double back = box (p, clip_vec (0, CLIP_CHAIR_BACK_TOP - back_half, CLIP_CHAIR_BACK_Z),
                     clip_vec (CLIP_CHAIR_BACK_HALF, back_half, CLIP_CHAIR_BACK_THICKNESS / 2));
  double legs = hypot (fabs (p.x) - leg, fabs (p.z) - leg) - CLIP_CHAIR_LEG_RADIUS;

  return MIN (MIN (seat, back), MAX (legs, p.y - CLIP_CHAIR_SEAT_TOP));
}

static double
doorway (ClipVec p)
{
  double half_post = CLIP_DOORWAY_POST / 2;
  double post_x = CLIP_DOORWAY_WIDTH / 2 + half_post;
  double post = box (clip_vec (fabs (p.x), p.y, p.z), clip_vec (post_x, CLIP_DOORWAY_HEIGHT / 2, 0),
                     clip_vec (half_post, CLIP_DOORWAY_HEIGHT / 2, half_post));
  double lintel = box (p, clip_vec (0, CLIP_DOORWAY_HEIGHT + half_post, 0),
                       clip_vec (post_x + half_post, half_post, half_post));

  return MIN (post, lintel);
}

double
clip_solid_distance (const ClipProp *prop, ClipVec point)
{
  ClipVec p = clip_mat_unapply (clip_prop_get_rotation (prop), clip_vec_sub (point, prop->at));
  double half = prop->length / 2;

  switch (prop->kind)
    {
    case CLIP_PROP_MAT:
      return box (p, clip_vec (0, CLIP_MAT_THICKNESS / 2, 0),
                  clip_vec (CLIP_MAT_WIDTH / 2, CLIP_MAT_THICKNESS / 2, half));
    case CLIP_PROP_CHAIR:
      return chair (p);
    case CLIP_PROP_WALL:
      return box (p, clip_vec (0, CLIP_WALL_HEIGHT / 2, -CLIP_WALL_THICKNESS / 2),
                  clip_vec (half, CLIP_WALL_HEIGHT / 2, CLIP_WALL_THICKNESS / 2));
    case CLIP_PROP_DOORWAY:
      return doorway (p);
    case CLIP_PROP_ROLLER:
      return cylinder (p, clip_vec (0, prop->radius, 0), half, prop->radius);
    case CLIP_PROP_CUSHION:
      return box (p, clip_vec (0, CLIP_CUSHION_HEIGHT / 2, 0),
                  clip_vec (half, CLIP_CUSHION_HEIGHT / 2, CLIP_CUSHION_DEPTH / 2));
    case CLIP_PROP_DUMBBELL:
    case CLIP_PROP_BAND:
    case CLIP_N_PROP_KINDS:
    default:
      return FAR_AWAY;
    }
}

double
clip_solid_floor_distance (const GArray *props, ClipVec point)
{
  double distance = point.y;

  for (guint i = 0; i < props->len; i++)
    {
      const ClipProp *prop = &g_array_index (props, ClipProp, i);

      if (prop->kind == CLIP_PROP_MAT)
        distance = MIN (distance, clip_solid_distance (prop, point));
    }

  return distance;
}
