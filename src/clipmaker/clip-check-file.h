/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-fault.h"
#include "clipmaker/clip-studio.h"

G_BEGIN_DECLS

/*
 * Looks whether the file of a clip is fit to be shown: not too large, 3–10 s long, playable to its
 * last frame, without a jump where it starts over, and still the picture of its motion. Adds what
 * is wrong to faults (ClipFault).
 */
void clip_check_file (const ClipStudio *studio, const char *path, GPtrArray *faults);

G_END_DECLS
