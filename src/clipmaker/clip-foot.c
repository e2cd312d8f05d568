/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

/* Below the joints, in fractions of the body's height: where the shoe ends, and how thick its sole
 * is. The toes' joint lies lower than the ankle. */
#define ANKLE_TO_GROUND 0.0450
#define TOES_TO_GROUND 0.0190
#define SOLE 0.0085

static ClipGroup
leg_group (const ClipSkin *skin)
{
  return skin->side == CLIP_LEFT ? CLIP_GROUP_LEG_L : CLIP_GROUP_LEG_R;
}

/* Flat below and soled. */
static void
finish_shoe (ClipSkin *skin, ClipShape *shape, ClipJoint left, double ground)
{
  ClipVec up = skin->pose->rot[clip_skin_joint (skin, left)].y;

  clip_sdf_cut (&shape->sdf, clip_skin_point (skin, left, 0, -ground, 0), clip_vec_scale (up, -1),
                clip_skin_size (0.004));
  shape->material = shape->beyond = CLIP_MATERIAL_SHOE;
  shape->soled = TRUE;
  shape->up = up;
  shape->sole_at = clip_vec_dot (up, clip_skin_point (skin, left, 0, SOLE - ground, 0));
}

static void
add_last (ClipSkin *skin,
          ClipJoint left,
          double ground,
          const ClipVec *middle,
          const double *half_width,
          const double *radius,
          guint n)
{
  ClipSection sections[4];
  ClipShape *shape;

  g_assert (n <= G_N_ELEMENTS (sections));
  for (guint i = 0; i < n; i++)
    {
      sections[i].centre = clip_skin_point (skin, left, middle[i].x, middle[i].y, middle[i].z);
      sections[i].side = skin->pose->rot[clip_skin_joint (skin, left)].x;
      sections[i].half_width = clip_skin_size (half_width[i]);
      sections[i].radius = clip_skin_size (radius[i]);
    }
  shape = clip_scene_add_sweep (skin->scene, leg_group (skin), CLIP_MATERIAL_SHOE, sections, n,
                                (ClipHem) { 0, 0 });
  finish_shoe (skin, shape, left, ground);
  shape->blend = clip_skin_size (0.020);
}

static void
add_shaft (ClipSkin *skin)
{
  ClipShape *shape;

  shape = clip_skin_add_cone (skin, leg_group (skin), CLIP_MATERIAL_SHOE,
                              clip_skin_point (skin, CLIP_ANKLE_L, 0, 0.012, -0.004), 0.0232,
                              clip_skin_point (skin, CLIP_ANKLE_L, 0, -0.018, -0.014), 0.0255);
  clip_sdf_cut (
      &shape->sdf, clip_skin_point (skin, CLIP_ANKLE_L, 0, 0.016, 0),
      clip_mat_apply (skin->pose->rot[clip_skin_joint (skin, CLIP_ANKLE_L)], clip_vec (0, 1, 0.25)),
      clip_skin_size (0.004));
  shape->blend = clip_skin_size (0.003);
  clip_skin_add_cone (skin, leg_group (skin), CLIP_MATERIAL_SHOE,
                      clip_skin_point (skin, CLIP_ANKLE_L, 0, -0.004, 0.004), 0.0235,
                      clip_skin_point (skin, CLIP_ANKLE_L, 0.001, -0.020, 0.066), 0.0190)
      ->blend = clip_skin_size (0.018);
}

void
clip_skin_add_foot (ClipSkin *skin)
{
  const ClipVec heel_to_ball[4] = {
    { 0, -0.022, -0.022 }, { 0, -0.0225, 0.010 }, { 0, -0.0240, 0.050 }, { 0.001, -0.0265, 0.082 }
  };
  const double rear_width[4] = { 0.0020, 0.0040, 0.0090, 0.0135 };
  const double rear_radius[4] = { 0.0240, 0.0240, 0.0220, 0.0200 };
  const ClipVec ball_to_tip[3] = { { 0.001, -0.0005, 0 },
                                   { 0.001, -0.0012, 0.016 },
                                   { -0.001, -0.0040, 0.030 } };
  const double tip_width[3] = { 0.0135, 0.0145, 0.0080 };
  const double tip_radius[3] = { 0.0200, 0.0185, 0.0155 };

  add_shaft (skin);
  add_last (skin, CLIP_ANKLE_L, ANKLE_TO_GROUND, heel_to_ball, rear_width, rear_radius, 4);
  add_last (skin, CLIP_TOE_L, TOES_TO_GROUND, ball_to_tip, tip_width, tip_radius, 3);
}
