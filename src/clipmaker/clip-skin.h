/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-scene.h"

G_BEGIN_DECLS

/* Dresses a pose: adds the whole figure, and the sockets of its limbs, to the scene. */
void clip_skin_add (ClipScene *scene, ClipBodyType body, const ClipPose *pose);

G_END_DECLS
