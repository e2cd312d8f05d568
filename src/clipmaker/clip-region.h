/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-scene.h"

G_BEGIN_DECLS

/* Adds the spots of the regions that a motion works, where the pose has them. */
void clip_region_add (ClipScene *scene, const ClipMotion *motion, const ClipPose *pose);

G_END_DECLS
