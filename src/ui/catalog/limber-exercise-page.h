/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_PAGE (limber_exercise_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberExercisePage,
                      limber_exercise_page,
                      LIMBER,
                      EXERCISE_PAGE,
                      AdwNavigationPage)

/* All about one exercise: the moving picture, and how, how much and what to watch. */
GtkWidget *limber_exercise_page_new (LimberContext *context, LimberExercise *exercise);

G_END_DECLS
