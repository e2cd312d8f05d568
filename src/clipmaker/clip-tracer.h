/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-camera.h"
#include "clipmaker/clip-image.h"
#include "clipmaker/clip-workers.h"

G_BEGIN_DECLS

/* Takes a picture of a scene. The same scene, camera and size give the same bytes, whatever the
 * number of workers. */
ClipImage *clip_tracer_render (const ClipScene *scene,
                               const ClipCamera *camera,
                               ClipWorkers *workers,
                               guint width,
                               guint height);

G_END_DECLS
