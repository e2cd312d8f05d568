/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

/*
 * In the wrist's frame the hand hangs along -y, the palm looks along -x and the thumb points to +z.
 */

#define N_FINGERS 4
#define N_PHALANGES 3

/* Knuckles: how far down the hand and across it; lengths; all of a body of height 1. */
static const ClipVec KNUCKLES[N_FINGERS] = {
  { 0.0005, -0.0500, 0.0165 },
  { 0.0015, -0.0520, 0.0056 },
  { 0.0010, -0.0505, -0.0053 },
  { -0.0005, -0.0470, -0.0155 },
};
static const double LENGTHS[N_FINGERS] = { 0.0400, 0.0445, 0.0415, 0.0325 };
static const double THICKNESS[N_FINGERS] = { 1.00, 1.02, 0.98, 0.88 };

static const double PHALANX[N_PHALANGES] = { 0.42, 0.32, 0.26 }; /* of the length */
static const double RADII[N_PHALANGES + 1] = { 0.0074, 0.0068, 0.0061, 0.0053 };
static const double FIST[N_PHALANGES] = { 45, 50, 55 }; /* degrees, around a bar */
static const double REST[N_PHALANGES] = { 6, 8, 6 };    /* degrees, open */

static ClipGroup
arm_group (const ClipSkin *skin)
{
  return skin->side == CLIP_LEFT ? CLIP_GROUP_ARM_L : CLIP_GROUP_ARM_R;
}

static ClipVec
hand_point (const ClipSkin *skin, ClipVec local)
{
  double size = skin->figure->hand;

  return clip_skin_point (skin, CLIP_WRIST_L, local.x * size, local.y * size, local.z * size);
}

static void
add_bone (ClipSkin *skin, ClipVec a, double radius_a, ClipVec b, double radius_b, double blend)
{
  double size = skin->figure->hand;

  clip_skin_add_cone (skin, arm_group (skin), CLIP_MATERIAL_SKIN, hand_point (skin, a),
                      radius_a * size, hand_point (skin, b), radius_b * size)
      ->blend = clip_skin_size (blend);
}

static void
add_palm (ClipSkin *skin)
{
  const ClipVec middle[4] = {
    { 0, 0.006, 0 }, { 0, -0.014, 0.002 }, { 0.0008, -0.036, 0.001 }, { 0.001, -0.051, 0 }
  };
  const double half_width[4] = { 0.0050, 0.0110, 0.0165, 0.0155 };
  const double radius[4] = { 0.0138, 0.0124, 0.0115, 0.0088 };
  ClipSection sections[4];

  for (guint i = 0; i < 4; i++)
    {
      sections[i].centre = hand_point (skin, middle[i]);
      sections[i].side = skin->pose->rot[clip_skin_joint (skin, CLIP_WRIST_L)].z;
      sections[i].half_width = clip_skin_size (half_width[i] * skin->figure->hand);
      sections[i].radius = clip_skin_size (radius[i] * skin->figure->hand);
    }
  clip_scene_add_sweep (skin->scene, arm_group (skin), CLIP_MATERIAL_SKIN, sections, 4,
                        (ClipHem) { 0, 0 })
      ->blend = clip_skin_size (0.012);
}

/* Fingers bend toward the palm; a spread hand fans them out from between the middle two. */
static void
add_finger (ClipSkin *skin, guint i, double grip, double spread)
{
  ClipVec at = KNUCKLES[i];
  double bend = 0;
  double fan = (1.5 - i) * (0.15 * spread - 0.015);
  double thick = THICKNESS[i];

  add_bone (skin, clip_vec (at.x, at.y + 0.014, at.z * 0.93), 0.0088 * thick, at,
            RADII[0] * thick * 1.04, 0.006);
  for (guint k = 0; k < N_PHALANGES; k++)
    {
      double step = LENGTHS[i] * PHALANX[k];
      ClipVec next;

      bend += CLIP_RADIANS (REST[k] + grip * (FIST[k] - REST[k]));
      next = clip_vec_add (at, clip_vec (-step * sin (bend), -step * cos (bend),
                                         step * fan * (1 - grip)));
      add_bone (skin, at, RADII[k] * thick, next, RADII[k + 1] * thick, k == 0 ? 0.006 : 0.003);
      at = next;
    }
}

/* Root, knuckle, joint and tip; the open thumb lies beside the palm, the closed one over the
 * fingers. */
static void
add_thumb (ClipSkin *skin, double grip, double spread)
{
  const ClipVec open[4] = { { -0.003, -0.010, 0.011 },
                            { -0.008, -0.030, 0.0255 },
                            { -0.010, -0.047, 0.0335 },
                            { -0.010, -0.060, 0.0365 } };
  const ClipVec wide[4] = { { -0.003, -0.010, 0.011 },
                            { -0.006, -0.027, 0.0290 },
                            { -0.007, -0.041, 0.0420 },
                            { -0.007, -0.051, 0.0510 } };
  const ClipVec closed[4] = { { -0.003, -0.010, 0.011 },
                              { -0.015, -0.030, 0.0245 },
                              { -0.029, -0.046, 0.0220 },
                              { -0.036, -0.055, 0.0130 } };
  const double radius[4] = { 0.0118, 0.0095, 0.0076, 0.0062 };
  ClipVec at[4];

  for (guint i = 0; i < 4; i++)
    at[i] = clip_vec_lerp (clip_vec_lerp (open[i], wide[i], spread), closed[i], grip);
  for (guint i = 0; i < 3; i++)
    add_bone (skin, at[i], radius[i], at[i + 1], radius[i + 1], i == 0 ? 0.012 : 0.004);
}

void
clip_skin_add_hand (ClipSkin *skin)
{
  double grip = skin->pose->grip[skin->side];
  double spread = skin->pose->spread[skin->side];

  add_palm (skin);
  add_thumb (skin, grip, spread);
  for (guint i = 0; i < N_FINGERS; i++)
    add_finger (skin, i, grip, spread);
}
