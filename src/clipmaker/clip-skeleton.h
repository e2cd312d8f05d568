/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-math.h"

G_BEGIN_DECLS

/* Height of the body in metres; all proportions are fractions of it. */
#define CLIP_BODY_HEIGHT 1.75

/* Height of the ankle joint above the sole, in metres. */
#define CLIP_ANKLE_HEIGHT (0.045 * CLIP_BODY_HEIGHT)

typedef enum
{
  CLIP_LEFT,
  CLIP_RIGHT,
  CLIP_N_SIDES
} ClipSide;

/*
 * A joint stands for the bone that hangs from it: CLIP_SHOULDER_L carries the upper arm,
 * CLIP_WRIST_L the hand, CLIP_ANKLE_L the foot. Parents come before their children.
 */
typedef enum
{
  CLIP_PELVIS,
  CLIP_LUMBAR,
  CLIP_THORAX,
  CLIP_CHEST,
  CLIP_NECK,
  CLIP_HEAD,
  CLIP_CLAV_L,
  CLIP_SHOULDER_L,
  CLIP_ELBOW_L,
  CLIP_WRIST_L,
  CLIP_HIP_L,
  CLIP_KNEE_L,
  CLIP_ANKLE_L,
  CLIP_TOE_L,
  CLIP_CLAV_R,
  CLIP_SHOULDER_R,
  CLIP_ELBOW_R,
  CLIP_WRIST_R,
  CLIP_HIP_R,
  CLIP_KNEE_R,
  CLIP_ANKLE_R,
  CLIP_TOE_R,
  CLIP_N_JOINTS
} ClipJoint;

/* The joint's name in motion files: "pelvis", "kneeL"… */
const char *clip_joint_get_nick (ClipJoint joint);

/* Finds a joint by the first length bytes of nick; CLIP_N_JOINTS when there is none. */
ClipJoint clip_joint_from_nick (const char *nick, gsize length);

/* The joint it hangs from; CLIP_N_JOINTS for the pelvis, the root. */
ClipJoint clip_joint_get_parent (ClipJoint joint);

/* Where the joint sits in its parent's frame, in metres. */
ClipVec clip_joint_get_offset (ClipJoint joint);

/* The same joint on the other side; joints of the middle are their own mirror image. */
ClipJoint clip_joint_mirror (ClipJoint joint);

/* +1 on the left, -1 on the right, 0 in the middle. */
int clip_joint_get_sign (ClipJoint joint);

/* The joint of that side, given the left one; joints of the middle stay. */
ClipJoint clip_joint_on_side (ClipJoint left, ClipSide side);

G_END_DECLS
