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
  ClipPose *poses;     /* n_frames of them */
  GPtrArray *warnings; /* ClipFault: targets out of reach and the like */
} ClipTake;

/* Solves the whole clip once; everything later reads the poses. */
ClipTake *clip_take_new (const ClipMotion *motion);

void clip_take_free (ClipTake *take);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipTake, clip_take_free)

G_END_DECLS
