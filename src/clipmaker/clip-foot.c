/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

/* Below the joints, in fractions of the body's height: where the shoe ends. The toes' joint lies
 * lower than the ankle. */
#define ANKLE_TO_GROUND 0.0450
#define TOES_TO_GROUND 0.0190
#define SOLE 0.0085
#define EDGE 0.0040 /* rounding of the sole's edge */

#define N_SECTIONS 4

static const ClipVec REAR[N_SECTIONS] = { { 0, -0.0225, -0.0200 },
                                          { 0, -0.0240, 0.0080 },
                                          { 0.001, -0.0260, 0.0480 },
                                          { 0.002, -0.0295, 0.0840 } };
static const double REAR_HALF_WIDTH[N_SECTIONS] = { 0.0025, 0.0030, 0.0100, 0.0120 };
static const double REAR_RADIUS[N_SECTIONS] = { 0.0245, 0.0240, 0.0220, 0.0180 };

/* The toe box, in the toes' frame. */
static const ClipVec TIP = { 0.0005, -0.0055, 0.0060 };
static const ClipVec TIP_RADII = { 0.0305, 0.0185, 0.0390 };

static ClipGroup
leg_group (const ClipSkin *skin)
{
  return skin->side == CLIP_LEFT ? CLIP_GROUP_LEG_L : CLIP_GROUP_LEG_R;
}

/* Flat below, with a sole of its own colour. */
static void
sole_shape (ClipSkin *skin, ClipShape *shape, ClipJoint left, double ground)
{
  ClipVec up = skin->pose->rot[clip_skin_joint (skin, left)].y;

  clip_sdf_cut (&shape->sdf, clip_skin_point (skin, left, 0, -ground, 0), clip_vec_scale (up, -1),
                clip_skin_size (EDGE));
  shape->sole_up = up;
  shape->sole_at = clip_vec_dot (up, clip_skin_point (skin, left, 0, SOLE - ground, 0));
}

/* Around the ankle, open at the top, and over the instep. */
static void
add_shaft (ClipSkin *skin)
{
  ClipShape *shape;

  shape = clip_skin_add_cone (skin, leg_group (skin), CLIP_MATERIAL_SHOE,
                              clip_skin_point (skin, CLIP_ANKLE_L, 0, 0.012, -0.004), 0.0232,
                              clip_skin_point (skin, CLIP_ANKLE_L, 0, -0.018, -0.014), 0.0255);
  clip_sdf_cut (&shape->sdf, clip_skin_point (skin, CLIP_ANKLE_L, 0, 0.016, 0),
                clip_mat_apply (skin->pose->rot[clip_skin_joint (skin, CLIP_ANKLE_L)],
                                clip_vec (0, 1, 0.25)),
                clip_skin_size (0.004));
  shape->blend = clip_skin_size (0.003);
  clip_skin_add_cone (skin, leg_group (skin), CLIP_MATERIAL_SHOE,
                      clip_skin_point (skin, CLIP_ANKLE_L, 0, -0.004, 0.004), 0.0230,
                      clip_skin_point (skin, CLIP_ANKLE_L, 0.001, -0.0240, 0.066), 0.0170)
      ->blend = clip_skin_size (0.018);
}

static void
add_rear (ClipSkin *skin)
{
  ClipSection sections[N_SECTIONS];
  ClipShape *shape;

  for (guint i = 0; i < N_SECTIONS; i++)
    sections[i] =
        (ClipSection) { clip_skin_point (skin, CLIP_ANKLE_L, REAR[i].x, REAR[i].y, REAR[i].z),
                        skin->pose->rot[clip_skin_joint (skin, CLIP_ANKLE_L)].x,
                        clip_skin_size (REAR_HALF_WIDTH[i]), clip_skin_size (REAR_RADIUS[i]) };
  shape = clip_scene_add_sweep (skin->scene, leg_group (skin), CLIP_MATERIAL_SHOE, sections,
                                N_SECTIONS, (ClipHem) { 0, 0 });
  shape->blend = clip_skin_size (0.020);
  sole_shape (skin, shape, CLIP_ANKLE_L, ANKLE_TO_GROUND);
}

static void
add_tip (ClipSkin *skin)
{
  ClipShape *shape;

  shape =
      clip_scene_add (skin->scene, leg_group (skin), CLIP_MATERIAL_SHOE,
                      clip_sdf_ellipsoid (clip_skin_point (skin, CLIP_TOE_L, TIP.x, TIP.y, TIP.z),
                                          skin->pose->rot[clip_skin_joint (skin, CLIP_TOE_L)],
                                          clip_vec_scale (TIP_RADII, CLIP_BODY_HEIGHT)));
  shape->blend = clip_skin_size (0.012);
  sole_shape (skin, shape, CLIP_TOE_L, TOES_TO_GROUND);
}

void
clip_skin_add_foot (ClipSkin *skin)
{
  add_shaft (skin);
  add_rear (skin);
  add_tip (skin);
}
