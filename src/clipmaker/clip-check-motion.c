/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

#include "clipmaker/clip-script.h"

/* Calm exercise: no joint goes faster, and none jolts. */
#define FASTEST 3.0       /* m/s */
#define HARDEST 40.0      /* m/s² */
#define LEAST_ALIKE 0.003 /* metres */

static void
check_joint (const ClipTake *take, ClipJoint joint, guint frame, GPtrArray *faults)
{
  guint n = take->n_frames;
  double fps = take->motion->fps;
  ClipVec before = take->poses[(frame + n - 1) % n].pos[joint];
  ClipVec now = take->poses[frame].pos[joint];
  ClipVec after = take->poses[(frame + 1) % n].pos[joint];
  double speed = clip_vec_distance (now, after) * fps;
  ClipVec change = clip_vec_sub (clip_vec_add (before, after), clip_vec_scale (now, 2));
  double acceleration = clip_vec_length (change) * fps * fps;

  if (speed > FASTEST)
    clip_fault_list_note (faults, "speed", clip_joint_get_nick (joint), frame, speed, "m/s");
  if (acceleration > HARDEST)
    clip_fault_list_note (faults, "acceleration", clip_joint_get_nick (joint), frame, acceleration,
                          "m/s²");
}

static void
check_mirror (const ClipTake *take, GPtrArray *faults)
{
  guint half = take->n_cycle / 2;

  for (guint frame = 0; frame < half; frame++)
    for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
      {
        ClipVec image = clip_vec_mirror (take->poses[frame + half].pos[clip_joint_mirror (joint)]);
        double apart = clip_vec_distance (take->poses[frame].pos[joint], image);

        if (apart > LEAST_ALIKE)
          clip_fault_list_note (faults, "mirror", clip_joint_get_nick (joint), frame, apart * 1000,
                                "mm");
      }
}

void
clip_check_motion (const ClipTake *take, GPtrArray *faults)
{
  for (guint frame = 0; frame < take->n_frames; frame++)
    for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
      check_joint (take, joint, frame, faults);

  if (take->motion->script->mirror)
    check_mirror (take, faults);
}
