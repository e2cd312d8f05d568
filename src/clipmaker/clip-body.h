/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-motion.h"
#include "clipmaker/clip-pose.h"

G_BEGIN_DECLS

/*
 * The skin as a cloud of spheres: enough to put a body on the floor, to frame it in a picture and
 * to find limbs that run into each other. The renderer draws the smooth skin around the same sizes.
 */

typedef enum
{
  CLIP_PART_TORSO, /* pelvis to head */
  CLIP_PART_ARM_L,
  CLIP_PART_ARM_R,
  CLIP_PART_LEG_L,
  CLIP_PART_LEG_R,
  CLIP_N_PARTS
} ClipPart;

typedef struct
{
  ClipVec centre;
  double radius;
  ClipJoint joint; /* the bone it sits on */
  ClipPart part;
} ClipSphere;

/* Appends the spheres of a posed body (ClipSphere, metres, world) to spheres. */
void clip_body_get_spheres (ClipBodyType body, const ClipPose *pose, GArray *spheres);

G_END_DECLS
