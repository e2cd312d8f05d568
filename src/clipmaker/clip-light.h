/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-camera.h"
#include "clipmaker/clip-grid.h"

G_BEGIN_DECLS

/* The light, in linear red, green and blue, that comes through a point of the picture (x and y as
 * in clip_camera_get_ray()). */
ClipVec clip_light_look (const ClipScene *scene,
                         const ClipGrid *grid,
                         const ClipCamera *camera,
                         double x,
                         double y);

G_END_DECLS
