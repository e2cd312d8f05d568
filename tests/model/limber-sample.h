/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-routine.h"
#include "model/limber-timeline.h"

G_BEGIN_DECLS

/*
 * Things to test with. The sample catalog has three exercises: "bridge" (both), "row" (each) and "bug" (alternating).
 */

/* (transfer full) */
LimberExercise *limber_sample_exercise (const char *id, const char *name, LimberSides sides);
LimberCatalog *limber_sample_catalog (void);

/* limber_sample_item: (transfer full): @exercise by @dose, as
 * limber_sample_item ("row", (LimberDose){ .sets = 2, .hold = 20 }). */
LimberItem *limber_sample_item (const char *exercise, LimberDose dose);

/* limber_sample_pair: (transfer full): a routine "test" of two items, each (transfer full), in its main part. */
LimberRoutine *limber_sample_pair (LimberItem *first, LimberItem *second);

/* limber_sample_random_item: (transfer full): any form of dose, short; a circuit now and then. */
LimberItem *limber_sample_random_item (GRand *random);

/* limber_sample_random_routine: (transfer full): 1 to @max items over the three sections. */
LimberRoutine *limber_sample_random_routine (GRand *random, guint max);

/* limber_sample_timeline_to_text: (transfer full): a phase a line, as "work row 1/2 left 20"; with " round 1/3" in
 * circuits. */
char *limber_sample_timeline_to_text (LimberTimeline *timeline);

/* limber_sample_routine: (transfer full): "care": row 2 × 20 s on each side to warm up, then bridge 1 × 4. */
LimberRoutine *limber_sample_routine (void);

/* limber_sample_timeline: (transfer full): of limber_sample_routine(). */
LimberTimeline *limber_sample_timeline (void);

/* limber_sample_routine_to_text: (transfer full): in one line, with bars between the sections and circuits in brackets:
 * "cat-cow|glute-bridge (wall-angel row)|". */
char *limber_sample_routine_to_text (LimberRoutine *routine);

G_END_DECLS
