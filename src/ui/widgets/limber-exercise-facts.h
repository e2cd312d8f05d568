/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"

G_BEGIN_DECLS

/*
 * limber_exercise_to_facts: (transfer full): what an exercise is, in a few words to stand under its name, such as
 * "Strength · Upper back"; its kind alone where it names no region.
 */
char *limber_exercise_to_facts (LimberExercise *exercise);

G_END_DECLS
