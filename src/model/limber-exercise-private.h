/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"
#include "model/limber-lexicon.h"

G_BEGIN_DECLS

/* limber_exercise_fold: (transfer full): all words of @field that a search looks at, folded, each after a space. */
char *limber_exercise_fold (LimberExercise *self, LimberField field);

G_END_DECLS
