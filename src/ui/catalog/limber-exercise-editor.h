/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_EDITOR (limber_exercise_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseEditor,
                      limber_exercise_editor,
                      LIMBER,
                      EXERCISE_EDITOR,
                      AdwNavigationPage)

/*
 * All that a person can say of an own exercise. What is changed is saved as it is typed, and can be undone as long as the
 * page is there; a new exercise is in the library from its first change on. Videos and pictures that are not used in the
 * end leave the library with the page.
 */
GtkWidget *limber_exercise_editor_new (LimberContext *context, LimberExercise *exercise);

/* limber_exercise_editor_get_exercise: (transfer none): as it is now. */
LimberExercise *limber_exercise_editor_get_exercise (LimberExerciseEditor *self);

/* limber_exercise_editor_create: (transfer full): what a new one begins as. */
LimberExercise *limber_exercise_editor_create (void);

/* limber_exercise_editor_duplicate: (transfer full): an own exercise that is as @exercise, but for id and name. */
LimberExercise *limber_exercise_editor_duplicate (LimberExercise *exercise);

G_END_DECLS
