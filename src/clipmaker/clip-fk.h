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

/* The same of a shoulder whose arm points up, as someone would describe it who saw the arm raised
 * forward: flex falls short of 180 when it leans forward and exceeds it when it leans back, abd is
 * how far it leans away from the head. Near the vertical, flex, abd and rot as channels say nothing:
 * a hair's turn makes one into another. */
ClipAngles clip_fk_measure_raised (const ClipPose *pose, ClipJoint shoulder);

/* The same of a hip as a physiotherapist reads it: flexion about the pelvis, then abduction of the
 * bent thigh, then rotation about the thigh itself. A thigh that is bent and opened, as in the
 * tailor's seat, is hardly rotated by this measure, while flex, abd and rot as channels take one
 * swing to where the knee is and count the turn that a different way there makes. */
ClipAngles clip_fk_measure_hip (const ClipPose *pose, ClipJoint hip);

G_END_DECLS
