/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-camera.h"
#include "clipmaker/clip-image.h"
#include "clipmaker/clip-take.h"
#include "clipmaker/clip-workers.h"

G_BEGIN_DECLS

/* A motion acted out in front of a camera that is set up for it. */
typedef struct
{
  ClipTake *take;
  ClipCamera camera;
  ClipWorkers *workers; /* borrowed */
  guint width, height;  /* of the pictures */
} ClipStudio;

/* motion and workers must outlive the studio. */
ClipStudio *clip_studio_new (const ClipMotion *motion,
                             ClipWorkers *workers,
                             guint width,
                             guint height);

void clip_studio_free (ClipStudio *studio);

/* One frame of the take, below take->n_frames. */
ClipImage *clip_studio_shoot (const ClipStudio *studio, guint frame);

/* Returns: (element-type ClipImage): all frames of the take. */
GPtrArray *clip_studio_shoot_all (const ClipStudio *studio);

/* Returns: frames evenly spread over the take in a grid, shrunk to half their size. */
ClipImage *clip_studio_shoot_sheet (const ClipStudio *studio);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipStudio, clip_studio_free)

G_END_DECLS
