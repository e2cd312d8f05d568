/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-scene.h"
#include "clipmaker/clip-take.h"

G_BEGIN_DECLS

/* Vertical field of view, degrees. */
#define CLIP_CAMERA_FOV 28.0

typedef struct
{
  ClipVec eye;
  ClipVec target; /* what it looks at: the middle of the subject */
  ClipVec right, up, forward;
  double tangent; /* of half the field of view: a picture's half height at distance 1 */
  double aspect;  /* width over height */
  ClipVec key;    /* unit vector toward the key light, which goes with the camera */
} ClipCamera;

/*
 * A camera that looks from the motion's yaw and pitch and stands where the whole take fits: the
 * subject and what it holds within the motion's fill, a mat within the picture's edge, scenery
 * behind the subject as it comes. aspect: width over height of the picture.
 */
ClipCamera clip_camera_fit (const ClipTake *take, double aspect);

/* The unit vector of the ray through a point of the picture: x from -aspect (left) to aspect, y
 * from -1 (below) to 1. */
ClipVec clip_camera_get_ray (const ClipCamera *camera, double x, double y);

/* Where a ball is seen: x and y as above, z its apparent radius in the same unit. Must lie in front
 * of the camera. */
ClipVec clip_camera_project (const ClipCamera *camera, ClipBall ball);

G_END_DECLS
