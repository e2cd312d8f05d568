/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-channel.h"
#include "clipmaker/clip-pose.h"

G_BEGIN_DECLS

/* Forward kinematics: angles in, places out. */

/* Turns of a bone against its parent, as named in motion files (degrees). */
typedef struct
{
  double angle[3];
} ClipAngles;

/* The whole skeleton from the channels. */
void clip_fk_solve (const double values[CLIP_N_CHANNELS], ClipPose *pose);

/* One joint again, after its parent was moved. */
void clip_fk_solve_joint (const double values[CLIP_N_CHANNELS], ClipJoint joint, ClipPose *pose);

/* Reads the angles back from a pose, whatever made it. An ankle's third is its twist, which no
 * channel sets but a foot's target may. */
ClipAngles clip_fk_measure (const ClipPose *pose, ClipJoint joint);

G_END_DECLS
