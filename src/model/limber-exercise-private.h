/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"

G_BEGIN_DECLS

/* limber_exercise_get_folded: (transfer none): limber_exercise_fold() of it, made at the first search and kept. */
const char *limber_exercise_get_folded (LimberExercise *self);

/* limber_exercise_fold: (transfer full): all words that a search looks at, folded, each after a space. */
char *limber_exercise_fold (LimberExercise *self);

G_END_DECLS
