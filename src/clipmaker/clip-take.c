/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-take.h"

#include "clipmaker/clip-fit.h"
#include "clipmaker/clip-ik.h"
#include "clipmaker/clip-script.h"

/* The frames that the motion's file describes; the others follow from them. */
static guint
get_n_scripted (const ClipTake *take)
{
  return take->motion->script->mirror ? take->n_cycle / 2 : take->n_cycle;
}

double
clip_take_get_time (const ClipTake *take, guint frame)
{
  guint n_scripted = get_n_scripted (take);

  return (frame % n_scripted) / (double) n_scripted;
}

gboolean
clip_take_is_mirrored (const ClipTake *take, guint frame)
{
  return frame % take->n_cycle >= get_n_scripted (take);
}

static void
solve_frame (ClipTake *take, guint frame)
{
  double values[CLIP_N_CHANNELS];
  ClipPose *pose = &take->poses[frame];

  clip_script_evaluate (take->motion->script, clip_take_get_time (take, frame), values);
  clip_fit_solve (take->motion, values, pose, frame, take->warnings);
  clip_ik_solve (take->motion, values, pose, frame, take->warnings);
}

ClipTake *
clip_take_new (const ClipMotion *motion)
{
  ClipTake *take = g_new0 (ClipTake, 1);

  take->motion = motion;
  take->n_frames = motion->n_frames;
  take->n_cycle = motion->n_frames / motion->script->repeats;
  take->poses = g_new0 (ClipPose, motion->n_frames);
  take->warnings = clip_fault_list_new ();

  for (guint frame = 0; frame < get_n_scripted (take); frame++)
    solve_frame (take, frame);
  for (guint frame = get_n_scripted (take); frame < take->n_cycle; frame++)
    clip_pose_mirror (&take->poses[frame - get_n_scripted (take)], &take->poses[frame]);
  for (guint frame = take->n_cycle; frame < take->n_frames; frame++)
    take->poses[frame] = take->poses[frame - take->n_cycle];

  return take;
}

void
clip_take_free (ClipTake *take)
{
  g_free (take->poses);
  g_ptr_array_unref (take->warnings);
  g_free (take);
}
