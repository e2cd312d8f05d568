/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-catalog.h"
#include "model/limber-plan.h"
#include "model/limber-routine.h"

G_BEGIN_DECLS

/* What a newcomer comes for. */
typedef enum
{
  LIMBER_GOAL_NECK,
  LIMBER_GOAL_LOWER_BACK,
  LIMBER_GOAL_UPPER_BACK,
  LIMBER_GOAL_MOVE,
} LimberGoal;

#define LIMBER_N_GOALS (LIMBER_GOAL_MOVE + 1)

/* (transfer none), translated: the goal as a title, and in a few words. */
const char *limber_goal_get_title (LimberGoal goal);
const char *limber_goal_get_subtitle (LimberGoal goal);

/* limber_goal_get_face: (transfer none) (nullable): the exercise whose poster stands for the goal. */
LimberExercise *limber_goal_get_face (LimberGoal goal, LimberCatalog *catalog);

/**
 * limber_first_plan_make_routine:
 * @routines: GListModel of LimberRoutine to choose from
 * @minutes: how long somebody wants to take a day
 *
 * The ready-made routine for @goal when it takes about @minutes. Otherwise a new one of that length: its lines, as
 * many as fit and spread over its sections, filled up with exercises for the same regions, then with any, that need
 * no equipment that the ready-made one doesn't need.
 *
 * Returns: (transfer full): a routine out of @routines, or one that is not in it yet and has to be saved.
 */
LimberRoutine *limber_first_plan_make_routine (LimberGoal goal,
                                               guint minutes,
                                               LimberCatalog *catalog,
                                               GListModel *routines);

/**
 * limber_first_plan_make:
 * @today: the plan's first day, which always has something to do
 *
 * Returns: (transfer full): an active, repeating week of @routine, as often as the goal asks for.
 */
LimberPlan *limber_first_plan_make (LimberGoal goal, LimberRoutine *routine, const GDate *today);

G_END_DECLS
