/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-scene.h"

G_BEGIN_DECLS

/* Adds the shapes of a prop; what a hand holds goes where the pose has that hand. */
void clip_prop_skin_add (ClipScene *scene, const ClipProp *prop, const ClipPose *pose);

G_END_DECLS
