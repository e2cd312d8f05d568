/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-motion.h"
#include "clipmaker/clip-pose.h"
#include "clipmaker/clip-script.h"

G_BEGIN_DECLS

/*
 * Forward kinematics, and then the body is put where it belongs: the ground lies under the bones
 * that rest on it, the anchor holds, and every fit turns its channels until it is met. Changes
 * values.
 *
 * Fits that cannot be met leave a fault ("fit") in faults.
 */
void clip_fit_solve (const ClipMotion *motion,
                     double values[CLIP_N_CHANNELS],
                     ClipPose *pose,
                     guint frame,
                     GPtrArray *faults);

/* Distance between the skin of some bones and what they lie on, metres; below zero when inside. */
double clip_fit_get_gap (const ClipMotion *motion,
                         const ClipPose *pose,
                         guint64 joints,
                         ClipSupport on);

G_END_DECLS
