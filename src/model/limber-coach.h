/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-advice.h"
#include "model/limber-catalog.h"
#include "model/limber-plan.h"
#include "model/limber-routine.h"

G_BEGIN_DECLS

/*
 * The coach: rules that look at a document and say what could be kinder to the back. Each rule is a pure function, so
 * asking again costs well under a millisecond for a routine of a hundred lines and never changes anything.
 *
 *   about a routine   long-hold-before-work, warm-up-missing, stability-first, hold-by-level, one-sided,
 *                     static-before-work, static-hold-in-warm-up, warm-up-length, stretch-only-back, glutes-and-core,
 *                     equipment-mix
 *   about a week      week-too-few, week-no-rest
 *   about the log     pain-rising
 *
 * A rule gives one advice however many lines it concerns: it points at the first and counts the others.
 */

/**
 * limber_coach_advise_routine:
 * @catalog: knows the exercises; of those that it doesn't know, the coach says nothing
 *
 * The lines of circuits count like any others. Rules that the routine's "ignored" names are silent.
 *
 * Returns: (transfer full) (element-type LimberAdvice): what matters most first; empty when all is well.
 */
GPtrArray *limber_coach_advise_routine (LimberRoutine *routine, LimberCatalog *catalog);

/**
 * limber_coach_fix:
 * @rule: id of a rule about a routine
 *
 * One edit that deals with everything the rule sees in @routine: the rule is silent about the result. Exercises that
 * it puts in are from @catalog, with the dose they have there.
 *
 * Returns: (transfer full) (nullable): the routine after the edit; @routine itself when the rule has nothing to say
 *     about it; NULL when there is no fix (the catalog has nothing fitting, or no such rule).
 */
LimberRoutine *limber_coach_fix (LimberRoutine *routine, LimberCatalog *catalog, const char *rule);

/**
 * limber_coach_advise_plan:
 * @routines: of LimberRoutine: those that the plan may name; others count for nothing
 *
 * Each week is looked at by itself, and with the Monday after it. The index of an advice is the number of its week.
 * Rules that the plan's "ignored" names are silent.
 *
 * Returns: (transfer full) (element-type LimberAdvice): in order of weeks.
 */
GPtrArray *limber_coach_advise_plan (LimberPlan *plan,
                                     GListModel *routines,
                                     LimberCatalog *catalog);

/* limber_coach_advise_week: (transfer full): what there is to say of one week. */
GPtrArray *limber_coach_advise_week (LimberPlan *plan,
                                     guint week,
                                     GListModel *routines,
                                     LimberCatalog *catalog);

/**
 * limber_coach_fix_week:
 * @rule: id of a rule about a week
 *
 * One edit of that week after which the rule is silent: routines that are there come more often, or on other days, but
 * never on a day of rest.
 *
 * Returns: (transfer full) (nullable): the plan after the edit; @plan itself when the rule has nothing to say; NULL when
 *     there is no fix, or no such rule.
 */
LimberPlan *limber_coach_fix_week (LimberPlan *plan,
                                   guint week,
                                   GListModel *routines,
                                   LimberCatalog *catalog,
                                   const char *rule);

/**
 * limber_coach_advise_sessions:
 * @sessions: of LimberSession, newest first
 *
 * Returns: (transfer full) (element-type LimberAdvice): what the newest of them give reason to say.
 */
GPtrArray *limber_coach_advise_sessions (GListModel *sessions);

G_END_DECLS
