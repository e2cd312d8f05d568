/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-coach-view.h"

G_BEGIN_DECLS

/* What the coach's fixes are made of. Each returns a changed copy of the view's routine (transfer full). */

/* Changes @dose, a copy of the line's. */
typedef void (*LimberCoachChange) (const LimberCoachView *view,
                                   const LimberCoachLine *line,
                                   LimberDose *dose);

/* limber_coach_change_doses: of all matching lines, also those in circuits. */
LimberRoutine *limber_coach_change_doses (const LimberCoachView *view,
                                          LimberCoachMatch match,
                                          LimberCoachChange change);

/* limber_coach_move_to_end: takes all matching lines, out of circuits too, to the end of the cool-down, in their order.
 * A circuit that has lost all its lines goes. */
LimberRoutine *limber_coach_move_to_end (const LimberCoachView *view, LimberCoachMatch match);

/* limber_coach_insert: puts in lines of @exercises, one after the other from @index on, with their own doses. */
LimberRoutine *limber_coach_insert (const LimberCoachView *view,
                                    LimberSection section,
                                    guint index,
                                    GPtrArray *exercises);

/* limber_coach_insert_work: the same behind the last strength work, where the body is warm and no stretch comes before
 * it; at the end of the main part when there is none. */
LimberRoutine *limber_coach_insert_work (const LimberCoachView *view, GPtrArray *exercises);

/* limber_coach_get_children: (transfer full) (element-type LimberItem) */
GPtrArray *limber_coach_get_children (LimberItem *circuit);

G_END_DECLS
