/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-skeleton.h"

G_BEGIN_DECLS

/* One posed skeleton: where every joint is and how its bone is turned, in the world. */
typedef struct
{
  ClipVec pos[CLIP_N_JOINTS];
  ClipMat rot[CLIP_N_JOINTS];
  double grip[CLIP_N_SIDES];   /* fingers: 0 open … 1 fist */
  double spread[CLIP_N_SIDES]; /* fingers: 0 together … 1 spread */
  ClipVec prop;                /* how far props that move are from where they start */
  double tint;                 /* how much worked regions show, 0…1 */
  double belly;                /* -1 drawn in … 0 at rest … 1 full of breath */
} ClipPose;

/* A point given in the frame of a bone (metres), in the world. */
static inline ClipVec
clip_pose_point (const ClipPose *pose, ClipJoint joint, ClipVec local)
{
  return clip_vec_add (pose->pos[joint], clip_mat_apply (pose->rot[joint], local));
}

/* The pose with left and right swapped. */
void clip_pose_mirror (const ClipPose *pose, ClipPose *mirrored);

G_END_DECLS
