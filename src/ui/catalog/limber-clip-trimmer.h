/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CLIP_TRIMMER (limber_clip_trimmer_get_type ())
G_DECLARE_FINAL_TYPE (LimberClipTrimmer, limber_clip_trimmer, LIMBER, CLIP_TRIMMER, AdwBin)

/*
 * Shows a film in its loop, and lets somebody say from where to where it is used, whether it is heard, and which frame
 * stands for it. It changes nothing itself. Signals:
 *
 *   "trimmed" (double start, double end): in seconds; end 0 is the film's end
 *   "sound" (gboolean): whether it is to be heard
 *   "poster" (double): the frame at that second shall be the poster
 */

/* limber_clip_trimmer_set_exercise: what it shows. @exercise: (nullable): NULL closes the film. */
void limber_clip_trimmer_set_exercise (LimberClipTrimmer *self,
                                       LimberContext *context,
                                       LimberExercise *exercise);

G_END_DECLS
