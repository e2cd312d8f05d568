/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-plan-set.h"

G_BEGIN_DECLS

#define LIMBER_WEEK_ERROR (limber_week_error_quark ())
GQuark limber_week_error_quark (void);

/* Why a plan can't have anything on a day. */
typedef enum
{
  LIMBER_WEEK_ERROR_BEFORE, /* it begins later, and its weeks would shift */
  LIMBER_WEEK_ERROR_AFTER,  /* it has ended */
  LIMBER_WEEK_ERROR_PAUSED,
} LimberWeekError;

/*
 * What the week board can do to a plan, by dates: pure functions that return the changed plan (transfer full).
 *
 * A day before the start of a plan is reached by letting the plan begin on that day, as long as that leaves its weeks on
 * their dates: within its first week, or when it has but one. A day after the last week of a plan that doesn't repeat is
 * reached by more weeks. Otherwise, NULL and an error of LIMBER_WEEK_ERROR with a sentence for people, translated.
 */

/* limber_week_edit_add: @index: the gap of that day before which it goes; G_MAXUINT: last. */
LimberPlan *limber_week_edit_add (LimberPlan *plan,
                                  const GDate *date,
                                  guint index,
                                  LimberPlanEntry *entry,
                                  LimberScope scope,
                                  GError **error);

/**
 * limber_week_edit_move:
 * @gap: counted while the entry still stands at its old place; G_MAXUINT: last
 * @copy: leave the entry and put a copy there, which is not yet done
 * @landed: (out): its index on the new day
 *
 * An entry that is moved to another day once, rather than whenever it comes, notes the day it was planned for first.
 *
 * Returns: NULL without an error when there is no such entry.
 */
LimberPlan *limber_week_edit_move (LimberPlan *plan,
                                   const GDate *from,
                                   guint index,
                                   const GDate *to,
                                   guint gap,
                                   gboolean copy,
                                   LimberScope scope,
                                   guint *landed,
                                   GError **error);

/**
 * limber_week_edit_arrange:
 * @order: (element-type utf8): for each thing that all plans have for @date, as they are to stand, the id of its plan; each
 *   plan's come in the order that they have in it
 *
 * Notes the places in all plans; or forgets them, where @order is plan by plan.
 */
LimberPlanSet *limber_week_edit_arrange (LimberPlanSet *plans,
                                         const GDate *date,
                                         GPtrArray *order,
                                         LimberScope scope);

/* limber_week_edit_copy: what @from has, for @to, in place of what was there: to be done there as well. */
LimberPlan *limber_week_edit_copy (LimberPlan *plan,
                                   const GDate *from,
                                   const GDate *to,
                                   LimberScope scope,
                                   GError **error);

/* limber_week_edit_clear: @n_days from @first on, those on which the plan runs. */
LimberPlan *limber_week_edit_clear (LimberPlan *plan,
                                    const GDate *first,
                                    guint n_days,
                                    LimberScope scope);

/**
 * limber_week_edit_fill:
 * @first: the first of seven days
 *
 * What these days have, for all the plan's weeks that follow: those up to its end, or (in a repeating plan) whatever
 * comes from then on. Days that are exceptions there are so no more.
 */
LimberPlan *limber_week_edit_fill (LimberPlan *plan, const GDate *first);

G_END_DECLS
