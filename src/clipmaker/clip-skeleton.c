/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skeleton.h"

#include <string.h>

typedef struct
{
  const char *nick;
  ClipJoint parent;
  ClipVec offset; /* fractions of the body height, in the parent's frame */
} ClipJointInfo;

#define FIRST_LEFT CLIP_CLAV_L
#define FIRST_RIGHT CLIP_CLAV_R

static const ClipJointInfo joints[CLIP_N_JOINTS] = {
  [CLIP_PELVIS] = { "pelvis", CLIP_N_JOINTS, { 0, 0, 0 } },
  [CLIP_LUMBAR] = { "lumbar", CLIP_PELVIS, { 0, 0.045, -0.006 } },
  [CLIP_THORAX] = { "thorax", CLIP_LUMBAR, { 0, 0.085, 0 } },
  [CLIP_CHEST] = { "chest", CLIP_THORAX, { 0, 0.085, -0.004 } },
  [CLIP_NECK] = { "neck", CLIP_CHEST, { 0, 0.090, -0.006 } },
  [CLIP_HEAD] = { "head", CLIP_NECK, { 0, 0.052, 0.010 } },
  [CLIP_CLAV_L] = { "clavL", CLIP_CHEST, { 0.018, 0.066, 0.004 } },
  [CLIP_SHOULDER_L] = { "shoulderL", CLIP_CLAV_L, { 0.086, -0.004, -0.006 } },
  [CLIP_ELBOW_L] = { "elbowL", CLIP_SHOULDER_L, { 0, -0.172, 0 } },
  [CLIP_WRIST_L] = { "wristL", CLIP_ELBOW_L, { 0, -0.146, 0 } },
  [CLIP_HIP_L] = { "hipL", CLIP_PELVIS, { 0.052, 0, 0 } },
  [CLIP_KNEE_L] = { "kneeL", CLIP_HIP_L, { 0, -0.245, 0 } },
  [CLIP_ANKLE_L] = { "ankleL", CLIP_KNEE_L, { 0, -0.238, 0 } },
  [CLIP_TOE_L] = { "toeL", CLIP_ANKLE_L, { 0, -0.026, 0.082 } },
  [CLIP_CLAV_R] = { "clavR", CLIP_CHEST, { -0.018, 0.066, 0.004 } },
  [CLIP_SHOULDER_R] = { "shoulderR", CLIP_CLAV_R, { -0.086, -0.004, -0.006 } },
  [CLIP_ELBOW_R] = { "elbowR", CLIP_SHOULDER_R, { 0, -0.172, 0 } },
  [CLIP_WRIST_R] = { "wristR", CLIP_ELBOW_R, { 0, -0.146, 0 } },
  [CLIP_HIP_R] = { "hipR", CLIP_PELVIS, { -0.052, 0, 0 } },
  [CLIP_KNEE_R] = { "kneeR", CLIP_HIP_R, { 0, -0.245, 0 } },
  [CLIP_ANKLE_R] = { "ankleR", CLIP_KNEE_R, { 0, -0.238, 0 } },
  [CLIP_TOE_R] = { "toeR", CLIP_ANKLE_R, { 0, -0.026, 0.082 } },
};

const char *
clip_joint_get_nick (ClipJoint joint)
{
  g_return_val_if_fail (joint < CLIP_N_JOINTS, NULL);

  return joints[joint].nick;
}

ClipJoint
clip_joint_from_nick (const char *nick, gsize length)
{
  for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
    if (strlen (joints[joint].nick) == length && strncmp (joints[joint].nick, nick, length) == 0)
      return joint;

  return CLIP_N_JOINTS;
}

ClipJoint
clip_joint_get_parent (ClipJoint joint)
{
  return joints[joint].parent;
}

ClipVec
clip_joint_get_offset (ClipJoint joint)
{
  return clip_vec_scale (joints[joint].offset, CLIP_BODY_HEIGHT);
}

ClipJoint
clip_joint_mirror (ClipJoint joint)
{
  if (joint < FIRST_LEFT)
    return joint;

  return joint < FIRST_RIGHT ? joint + (FIRST_RIGHT - FIRST_LEFT)
                             : joint - (FIRST_RIGHT - FIRST_LEFT);
}

int
clip_joint_get_sign (ClipJoint joint)
{
  if (joint < FIRST_LEFT)
    return 0;

  return joint < FIRST_RIGHT ? 1 : -1;
}

ClipJoint
clip_joint_on_side (ClipJoint left, ClipSide side)
{
  return side == CLIP_LEFT ? left : clip_joint_mirror (left);
}
