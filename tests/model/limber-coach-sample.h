/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-coach.h"

G_BEGIN_DECLS

/*
 * Routines to coach, as text. Sections are parted by "|", lines by ",", a circuit is "ROUNDS(LINES)":
 *
 *     circle 1x10 | 2(row 3x8, twist 1x20s), row/left 2x12 | twist 40s, cat 2x5x4s
 *
 * 3x8 are sets × repetitions, 2x20s sets × hold, 2x5x4s sets × repetitions × hold, 40s is one stretch of time.
 */

/* (transfer full): exercises of every kind, whose names are their ids; see the table in the source. */
LimberCatalog *limber_coach_sample_catalog (void);

/* limber_coach_sample_routine: (transfer full): @focus: 0: none */
LimberRoutine *limber_coach_sample_routine (const char *text,
                                            LimberLevel level,
                                            LimberRegionSet focus);

/* limber_coach_sample_to_text: (transfer full): the reverse. */
char *limber_coach_sample_to_text (LimberRoutine *routine);

/* limber_coach_sample_find: (transfer none) (nullable): what the rule says, among @advice. */
LimberAdvice *limber_coach_sample_find (GPtrArray *advice, const char *rule);

G_END_DECLS
