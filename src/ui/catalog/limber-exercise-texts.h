/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"
#include "model/limber-load.h"

G_BEGIN_DECLS

/* What the exercise page says in words, computed without widgets. All (transfer full), translated. */

/* limber_exercise_describe_regions: what it trains, and what else takes part; a NULL-terminated list of lines. */
char **limber_exercise_describe_regions (LimberExercise *exercise);

/* limber_exercise_describe_dose: the usual dose, and the range that is allowed when there is one. */
char **limber_exercise_describe_dose (LimberExercise *exercise, LimberLoadUnit unit);

/* limber_exercise_say_dose: the same lines for a screen reader. */
char **limber_exercise_say_dose (LimberExercise *exercise, LimberLoadUnit unit);

/* limber_exercise_describe_source: title, author and licence as far as they are known; empty when nothing is. */
char **limber_exercise_describe_source (LimberExercise *exercise);

G_END_DECLS
