/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-pose.h"

void
clip_pose_mirror (const ClipPose *pose, ClipPose *mirrored)
{
  for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
    {
      ClipJoint other = clip_joint_mirror (joint);

      mirrored->pos[joint] = clip_vec_mirror (pose->pos[other]);
      mirrored->rot[joint] = clip_mat_mirror (pose->rot[other]);
    }

  mirrored->tint = pose->tint;
  mirrored->belly = pose->belly;
  mirrored->prop = clip_vec_mirror (pose->prop);
  for (ClipSide side = 0; side < CLIP_N_SIDES; side++)
    {
      mirrored->grip[side] = pose->grip[1 - side];
      mirrored->spread[side] = pose->spread[1 - side];
    }
}
