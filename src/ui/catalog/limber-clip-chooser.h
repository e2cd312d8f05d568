/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CLIP_CHOOSER (limber_clip_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LimberClipChooser, limber_clip_chooser, LIMBER, CLIP_CHOOSER, AdwBin)

/*
 * The video or picture of an own exercise: brings one into the library, with progress and a way to stop, and shows what
 * there is. What can't be used is explained on the spot. It changes no exercise itself. Signals:
 *
 *   "edited" (LimberExercise *next, const char *field): somebody wants the exercise to become @next
 *   "brought" (const char *name): a file of that name was made in the media folder, whether it will be used or not
 */

/* limber_clip_chooser_set_exercise: @exercise: what it shows, and what "edited" changes. */
void limber_clip_chooser_set_exercise (LimberClipChooser *self,
                                       LimberContext *context,
                                       LimberExercise *exercise);

/* limber_clip_chooser_bring: begins to bring @file in, as if it had been chosen. What is on its way is given up. */
void limber_clip_chooser_bring (LimberClipChooser *self, GFile *file);

G_END_DECLS
