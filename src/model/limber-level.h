/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"
#include "model/limber-item.h"

G_BEGIN_DECLS

/* How long people hold a stretch, by the level of their routine. */

/**
 * limber_level_get_hold:
 * @min: (out): the shortest hold that suits the level, in seconds
 * @max: (out): the longest
 *
 * Returns: the usual hold, in seconds.
 */
guint limber_level_get_hold (LimberLevel level, guint *min, guint *max);

/* limber_level_governs: whether the hold of @exercise goes by the level: its own range spans those of all levels. */
gboolean limber_level_governs (LimberExercise *exercise);

/* limber_level_create_item: (transfer full): @exercise as it comes into a routine of that level: with its own dose, but
 * held as is usual for the level, where that governs. */
LimberItem *limber_level_create_item (LimberLevel level, LimberExercise *exercise);

G_END_DECLS
