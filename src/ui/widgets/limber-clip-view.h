/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CLIP_VIEW (limber_clip_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberClipView, limber_clip_view, LIMBER, CLIP_VIEW, GtkWidget)

/*
 * The clip of an exercise, 4:3 and rounded: its poster at once, the moving clip as soon as its first frame is there. It
 * holds a player only while it is mapped. When the clip can't be played the poster stays, with a line that says why.
 * With reduced motion it waits for play.
 *
 * Properties: "controls" (gboolean: play/pause, ½×, mirror, faded in on hover or focus), "playing", "mirrored",
 * "rate" (double), "sound" (gboolean: own clips that are to be heard are heard), "problem" (string or NULL, read-only).
 */
GtkWidget *limber_clip_view_new (LimberContext *context);
void limber_clip_view_set_context (LimberClipView *self, LimberContext *context);
/* limber_clip_view_set_exercise: @exercise: (nullable) */
void limber_clip_view_set_exercise (LimberClipView *self, LimberExercise *exercise);
/* limber_clip_view_prepare: prerolls the clip of what comes next, so that showing it is immediate. */
void limber_clip_view_prepare (LimberClipView *self, LimberExercise *next, gboolean mirrored);
/* limber_clip_view_duck: the clip's sound makes room for a cue of @milliseconds. */
void limber_clip_view_duck (LimberClipView *self, guint milliseconds);
void limber_clip_view_set_playing (LimberClipView *self, gboolean playing);
void limber_clip_view_set_mirrored (LimberClipView *self, gboolean mirrored);

G_END_DECLS
