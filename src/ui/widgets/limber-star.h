/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_STAR (limber_star_get_type ())
G_DECLARE_FINAL_TYPE (LimberStar, limber_star, LIMBER, STAR, GtkToggleButton)

/*
 * The star that marks an exercise as a favourite: pressed when it is one, and in step with every other star of the same
 * exercise.
 */
GtkWidget *limber_star_new (LimberContext *context);
void limber_star_set_context (LimberStar *self, LimberContext *context);
/* limber_star_set_exercise: @exercise: (nullable) */
void limber_star_set_exercise (LimberStar *self, LimberExercise *exercise);

G_END_DECLS
