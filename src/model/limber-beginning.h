/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-session.h"
#include "model/limber-spot.h"

G_BEGIN_DECLS

/*
 * How a new routine begins, other than as a copy of another: from a shape, from some lines of a routine, or from what was
 * done in a session. Pure functions; each returns a routine with an id of its own (transfer full).
 */

/* What a routine may begin as, to be changed until it fits. */
typedef enum
{
  LIMBER_SHAPE_EMPTY,
  LIMBER_SHAPE_SECTIONS,
  LIMBER_SHAPE_CIRCUIT,
  LIMBER_SHAPE_STRETCHES,
  LIMBER_N_SHAPES,
} LimberShape;

/* Translated: "Three Sections"; what is in it, as a sentence without its full stop. */
const char *limber_shape_get_title (LimberShape self);
const char *limber_shape_get_summary (LimberShape self);

/* limber_shape_make_routine: exercises that @catalog lacks are left out. */
LimberRoutine *limber_shape_make_routine (LimberShape self,
                                          LimberCatalog *catalog,
                                          const char *name);

/**
 * limber_routine_new_from_lines:
 * @spots: (element-type LimberSpot): as in limber-routine-lines.h
 *
 * Returns: a routine with those lines of @origin, each in the section it is in, and with the level of @origin.
 */
LimberRoutine *limber_routine_new_from_lines (LimberRoutine *origin,
                                              GArray *spots,
                                              const char *name);

/**
 * limber_routine_new_from_session:
 * @origin: (nullable): what was followed, as far as it still exists: the new routine is of its level
 *
 * What was done in @session: of each line as many sets as were finished, of one stretch of time as much as was done. Lines
 * of which nothing was done, or that hurt, are left out. What stood in a circuit stands in a line, with the sets of all
 * rounds.
 */
LimberRoutine *limber_routine_new_from_session (LimberSession *session,
                                                LimberRoutine *origin,
                                                const char *name);

/* limber_session_has_work: whether that routine would have a line. */
gboolean limber_session_has_work (LimberSession *session);

G_END_DECLS
