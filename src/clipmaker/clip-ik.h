/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-motion.h"
#include "clipmaker/clip-pose.h"
#include "clipmaker/clip-script.h"

G_BEGIN_DECLS

/*
 * Inverse kinematics: bends the limbs of a pose so that wrists and ankles reach the targets that
 * the channels give: first feet in the world, then feet on bones, then hands.
 *
 * Targets out of reach leave the limb straight toward them and a fault ("reach") in faults.
 */
void clip_ik_solve (const ClipMotion *motion,
                    const double values[CLIP_N_CHANNELS],
                    ClipPose *pose,
                    guint frame,
                    GPtrArray *faults);

G_END_DECLS
