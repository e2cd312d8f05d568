/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-routine.h"

G_BEGIN_DECLS

/*
 * A place in a routine: of a line, or of the gap before which something goes. The lines of a circuit have places of
 * their own:
 *
 *     Main    A              { MAIN, 0 }
 *             circuit        { MAIN, 1 }
 *                 B          { MAIN, 1, TRUE, 0 }
 *                 C          { MAIN, 1, TRUE, 1 }
 *                            { MAIN, 1, TRUE, 2 }, a gap
 *             D              { MAIN, 2 }
 */
typedef struct
{
  LimberSection section;
  guint index;     /* in the section */
  gboolean inside; /* the circuit at index: */
  guint child;     /* its line; 0 when not inside */
} LimberSpot;

/* limber_spot_compare: in the order in which a routine is read; a circuit comes before its lines. */
int limber_spot_compare (const LimberSpot *a, const LimberSpot *b);
gboolean limber_spot_equal (const LimberSpot *a, const LimberSpot *b);

/* limber_routine_get_line: (transfer none) (nullable): what stands at @at, NULL when nothing does. */
LimberItem *limber_routine_get_line (LimberRoutine *self, const LimberSpot *at);

/**
 * limber_routine_find_lines:
 * @items: (element-type LimberItem)
 *
 * Returns: (transfer full) (element-type LimberSpot): where those of @items stand that do, in the routine's order. They
 *     are told apart by identity, not by what they say.
 */
GArray *limber_routine_find_lines (LimberRoutine *self, GPtrArray *items);

G_END_DECLS
