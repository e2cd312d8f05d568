/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-fault.h"
#include "clipmaker/clip-motion.h"
#include "clipmaker/clip-pose.h"

G_BEGIN_DECLS

/* A motion acted out: one pose a frame. */
typedef struct
{
  const ClipMotion *motion; /* borrowed: must outlive the take */
  guint n_frames;
  guint n_cycle;       /* frames of one repetition; both halves, when it is mirrored */
  ClipPose *poses;     /* n_frames of them */
  GPtrArray *warnings; /* ClipFault: targets out of reach and the like */
} ClipTake;

/* Solves the whole clip once; everything later reads the poses. */
ClipTake *clip_take_new (const ClipMotion *motion);

void clip_take_free (ClipTake *take);

/* Where a frame lies in what the motion's file describes, 0…1: a loop, or its first half or one of
 * its repetitions. */
double clip_take_get_time (const ClipTake *take, guint frame);

/* Whether left and right are swapped in a frame. */
gboolean clip_take_is_mirrored (const ClipTake *take, guint frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipTake, clip_take_free)

G_END_DECLS
