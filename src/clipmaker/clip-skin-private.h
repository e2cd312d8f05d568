/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-figure.h"
#include "clipmaker/clip-scene.h"

G_BEGIN_DECLS

/* A figure being dressed. All local coordinates are fractions of the body's height. */
typedef struct
{
  ClipScene *scene;
  const ClipFigure *figure;
  const ClipPose *pose;
  ClipSide side; /* which of the two limbs is being made */
} ClipSkin;

/* A length given as a fraction of the body's height, in metres. */
static inline double
clip_skin_size (double fraction)
{
  return fraction * CLIP_BODY_HEIGHT;
}

/* The joint on the side being made, given the left one. */
static inline ClipJoint
clip_skin_joint (const ClipSkin *skin, ClipJoint left)
{
  return clip_joint_on_side (left, skin->side);
}

/* A point in the frame of a left joint or one of the middle, in the world; mirrored on the right.
 */
static inline ClipVec
clip_skin_point (const ClipSkin *skin, ClipJoint left, double x, double y, double z)
{
  ClipVec local = clip_vec (skin->side == CLIP_RIGHT ? -x : x, y, z);

  return clip_pose_point (skin->pose, clip_skin_joint (skin, left),
                          clip_vec_scale (local, CLIP_BODY_HEIGHT));
}

/* A round cone between two points of such frames. */
ClipShape *clip_skin_add_cone (ClipSkin *skin,
                               ClipGroup group,
                               ClipMaterial material,
                               ClipVec a,
                               double radius_a,
                               ClipVec b,
                               double radius_b);

void clip_skin_add_torso (ClipSkin *skin);

void clip_skin_add_head (ClipSkin *skin);

/* Arm and leg of skin->side. */
void clip_skin_add_limbs (ClipSkin *skin);

void clip_skin_add_hand (ClipSkin *skin);

void clip_skin_add_foot (ClipSkin *skin);

G_END_DECLS
