/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-spot.h"

G_BEGIN_DECLS

/* What adding an exercise to a routine means, wherever it is added from. */

/* limber_addition_get_section: moves that warm up go first, held stretches last, all else in the main part. */
LimberSection limber_addition_get_section (LimberKind kind);

/* limber_addition_make_item: (transfer full): a line of @exercise for @routine: its own dose, stretches held as long as
 * the routine's level says. */
LimberItem *limber_addition_make_item (LimberRoutine *routine, LimberExercise *exercise);

/**
 * limber_routine_with_exercise:
 * @landed: (out) (optional): where the new line stands
 *
 * Returns: (transfer full): @routine with @exercise at the end of the section that it belongs to.
 */
LimberRoutine *limber_routine_with_exercise (LimberRoutine *routine,
                                             LimberExercise *exercise,
                                             LimberSpot *landed);

G_END_DECLS
