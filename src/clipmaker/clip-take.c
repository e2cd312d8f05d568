/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-take.h"

#include "clipmaker/clip-fit.h"
#include "clipmaker/clip-ik.h"
#include "clipmaker/clip-script.h"

static void
solve_frame (ClipTake *take, guint frame, guint n_scripted)
{
  double values[CLIP_N_CHANNELS];
  ClipPose *pose = &take->poses[frame];

  clip_script_evaluate (take->motion->script, frame / (double) n_scripted, values);
  clip_fit_solve (take->motion, values, pose, frame, take->warnings);
  clip_ik_solve (take->motion, values, pose, frame, take->warnings);
}

ClipTake *
clip_take_new (const ClipMotion *motion)
{
  ClipTake *take = g_new0 (ClipTake, 1);
  guint n_scripted = motion->script->mirror ? motion->n_frames / 2 : motion->n_frames;

  take->motion = motion;
  take->n_frames = motion->n_frames;
  take->poses = g_new0 (ClipPose, motion->n_frames);
  take->warnings = clip_fault_list_new ();

  for (guint frame = 0; frame < n_scripted; frame++)
    solve_frame (take, frame, n_scripted);
  for (guint frame = n_scripted; frame < motion->n_frames; frame++)
    clip_pose_mirror (&take->poses[frame - n_scripted], &take->poses[frame]);

  return take;
}

void
clip_take_free (ClipTake *take)
{
  g_free (take->poses);
  g_ptr_array_unref (take->warnings);
  g_free (take);
}
