/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-spot.h"

G_BEGIN_DECLS

/*
 * Edits of several lines of a routine at once, in circuits and outside: pure functions that return a changed copy
 * (transfer full), or @self again when there is nothing to do.
 *
 * @spots: (element-type LimberSpot), in any order. Places without a line don't count, nor does a line whose circuit is
 *     among them too. What was taken from several places stands together afterwards, in its old order.
 * @gap: counted while everything still stands at its old place; cut to the length of what it is in. In a circuit, the
 *     lines of another circuit go in by themselves, since circuits hold no circuits. What would make a circuit longer
 *     than LIMBER_CIRCUIT_MAX_LINES, or a section than LIMBER_ROUTINE_MAX_ITEMS, is not done.
 *
 * A circuit that has lost all its lines goes.
 */

/* limber_routine_get_lines: (transfer full) (element-type LimberItem): what stands at @spots, in order. */
GPtrArray *limber_routine_get_lines (LimberRoutine *self, GArray *spots);

LimberRoutine *limber_routine_with_lines_removed (LimberRoutine *self, GArray *spots);
/* limber_routine_with_lines_inserted: @items: (element-type LimberItem): none that stands in the routine already. */
LimberRoutine *limber_routine_with_lines_inserted (LimberRoutine *self,
                                                   const LimberSpot *gap,
                                                   GPtrArray *items);
LimberRoutine *limber_routine_with_lines_moved (LimberRoutine *self,
                                                GArray *spots,
                                                const LimberSpot *gap);
LimberRoutine *limber_routine_with_line_replaced (LimberRoutine *self,
                                                  const LimberSpot *at,
                                                  LimberItem *item);

/**
 * limber_routine_with_lines_stepped:
 * @direction: -1 up, 1 down
 *
 * Moves the lines by one gap: past the next line, into a circuit that comes in their way, out of it again at its other
 * end, and from one section into the next.
 */
LimberRoutine *limber_routine_with_lines_stepped (LimberRoutine *self,
                                                  GArray *spots,
                                                  int direction);

/**
 * limber_routine_with_circuit:
 *
 * Makes one circuit of the lines, where the first of them stands, or after the circuit that this one is in.
 */
LimberRoutine *limber_routine_with_circuit (LimberRoutine *self,
                                            GArray *spots,
                                            guint rounds,
                                            guint rest);

/* limber_routine_with_circuit_dissolved: the lines of the circuit at @at stand in its place, each once. */
LimberRoutine *limber_routine_with_circuit_dissolved (LimberRoutine *self, const LimberSpot *at);

G_END_DECLS
