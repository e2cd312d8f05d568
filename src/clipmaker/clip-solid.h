/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-prop.h"

G_BEGIN_DECLS

/* Props as things a body can lean on or run into. */

/* Signed distance of a point of the world from a prop that stands by itself, metres; very far for
 * those held in a hand. Below zero inside, at least as deep as the nearest face. */
double clip_solid_distance (const ClipProp *prop, ClipVec point);

/* The same for the floor together with the mats among the props (ClipProp). */
double clip_solid_floor_distance (const GArray *props, ClipVec point);

G_END_DECLS
