/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-region.h"

/* A capsule in a joint's frame, in fractions of the body's height; joints of a side are the left
 * ones, and spots off the middle exist on both sides. */
typedef struct
{
  ClipTint tint;
  ClipJoint joint;
  ClipVec a, b;
  double radius;
} Spot;

static const Spot SPOTS[] = {
  { CLIP_TINT_NECK, CLIP_NECK, { 0, -0.02, -0.02 }, { 0, 0.05, -0.01 }, 0.062 },
  { CLIP_TINT_TRAPS, CLIP_CLAV_L, { 0.03, 0.02, -0.02 }, { 0.07, 0, -0.02 }, 0.062 },
  { CLIP_TINT_TRAPS, CLIP_NECK, { 0, -0.02, -0.03 }, { 0, 0.02, -0.02 }, 0.050 },
  { CLIP_TINT_DELTS, CLIP_SHOULDER_L, { 0.005, -0.005, 0 }, { 0.005, -0.05, 0 }, 0.058 },
  { CLIP_TINT_RHOMBOIDS, CLIP_CHEST, { 0.02, 0.05, -0.05 }, { 0.02, -0.03, -0.05 }, 0.055 },
  { CLIP_TINT_LATS, CLIP_THORAX, { 0.06, 0, -0.03 }, { 0.05, 0.06, -0.03 }, 0.066 },
  { CLIP_TINT_SPINE, CLIP_LUMBAR, { 0, -0.01, -0.055 }, { 0, 0.06, -0.055 }, 0.068 },
  { CLIP_TINT_SPINE, CLIP_THORAX, { 0, 0, -0.055 }, { 0, 0.085, -0.055 }, 0.070 },
  { CLIP_TINT_SPINE, CLIP_CHEST, { 0, 0, -0.055 }, { 0, 0.05, -0.055 }, 0.070 },
  { CLIP_TINT_LOWER_BACK, CLIP_LUMBAR, { 0.02, -0.01, -0.05 }, { 0.02, 0.06, -0.05 }, 0.060 },
  { CLIP_TINT_ABS, CLIP_LUMBAR, { 0, -0.01, 0.06 }, { 0, 0.06, 0.06 }, 0.058 },
  { CLIP_TINT_ABS, CLIP_THORAX, { 0, 0, 0.06 }, { 0, 0.04, 0.06 }, 0.055 },
  { CLIP_TINT_GLUTES, CLIP_PELVIS, { 0.052, -0.03, -0.05 }, { 0.056, 0.005, -0.05 }, 0.078 },
  { CLIP_TINT_QUADS, CLIP_HIP_L, { 0, -0.06, 0.045 }, { 0, -0.20, 0.04 }, 0.058 },
  { CLIP_TINT_HAMSTRINGS, CLIP_HIP_L, { 0, -0.06, -0.05 }, { 0, -0.21, -0.035 }, 0.055 },
  { CLIP_TINT_CALVES, CLIP_KNEE_L, { 0, -0.05, -0.035 }, { 0, -0.12, -0.03 }, 0.045 },
  { CLIP_TINT_BICEPS, CLIP_SHOULDER_L, { 0, -0.06, 0.02 }, { 0, -0.14, 0.02 }, 0.042 },
  { CLIP_TINT_TRICEPS, CLIP_SHOULDER_L, { 0, -0.06, -0.02 }, { 0, -0.14, -0.02 }, 0.042 },
  { CLIP_TINT_PECS, CLIP_CHEST, { 0.045, 0.03, 0.05 }, { 0.03, 0.03, 0.05 }, 0.058 },
  { CLIP_TINT_HIP_FLEXORS, CLIP_HIP_L, { 0, 0.02, 0.05 }, { 0, -0.06, 0.05 }, 0.058 },
};

static void
add_spot (ClipScene *scene, const Spot *spot, ClipSide side, const ClipPose *pose)
{
  ClipJoint joint = clip_joint_on_side (spot->joint, side);
  ClipVec a = side == CLIP_LEFT ? spot->a : clip_vec_mirror (spot->a);
  ClipVec b = side == CLIP_LEFT ? spot->b : clip_vec_mirror (spot->b);
  ClipSpot made = { clip_pose_point (pose, joint, clip_vec_scale (a, CLIP_BODY_HEIGHT)),
                    clip_pose_point (pose, joint, clip_vec_scale (b, CLIP_BODY_HEIGHT)),
                    spot->radius * CLIP_BODY_HEIGHT };

  g_array_append_val (scene->spots, made);
}

void
clip_region_add (ClipScene *scene, const ClipMotion *motion, const ClipPose *pose)
{
  for (guint i = 0; i < G_N_ELEMENTS (SPOTS); i++)
    for (ClipSide side = CLIP_LEFT; side < CLIP_N_SIDES; side++)
      if (motion->tints[side] & 1u << SPOTS[i].tint)
        add_spot (scene, &SPOTS[i], side, pose);
}
