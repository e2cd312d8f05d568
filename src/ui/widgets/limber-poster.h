/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_POSTER (limber_poster_get_type ())
G_DECLARE_FINAL_TYPE (LimberPoster, limber_poster, LIMBER, POSTER, GtkWidget)

/*
 * The still picture of an exercise: 4:3, rounded, loaded when first mapped; a symbolic figure stands in while there
 * is none. Decorative for screen readers (the name stands beside it). Property "width" (int, sp).
 */
GtkWidget *limber_poster_new (LimberContext *context, LimberExercise *exercise, int width);
void limber_poster_set_context (LimberPoster *self, LimberContext *context);
/* limber_poster_set_exercise: @exercise: (nullable) */
void limber_poster_set_exercise (LimberPoster *self, LimberExercise *exercise);
/* limber_poster_has_picture: whether it holds one in memory; else the figure stands in. */
gboolean limber_poster_has_picture (LimberPoster *self);

/* limber_poster_prepare: begins to load it before it is on the screen: for one that is going to be at once, so that the
 * first frame has it already. */
void limber_poster_prepare (LimberPoster *self);

/* limber_poster_set_mirrored: exchanges left and right, as the clip that it stands for. */
void limber_poster_set_mirrored (LimberPoster *self, gboolean mirrored);

G_END_DECLS
