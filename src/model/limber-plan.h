/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-plan-entry.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAN (limber_plan_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlan, limber_plan, LIMBER, PLAN, GObject)

/* A stretch of days, both ends included, on which the plan does not run. */
typedef struct
{
  GDate from, to;
} LimberPause;

/*
 * Routines laid on the days of 1 … 52 weeks, as an immutable value (see LimberRoutine). Week 0 is the week of the
 * start date; days are numbered 0 = Monday … 6 = Sunday whatever the locale shows first. A repeating plan begins anew
 * after its last week. A day of such a plan can be an exception: then it has entries of its own, which come once.
 */

/* How far a change of a repeating plan reaches. A plan that doesn't repeat has each day but once; there both are the
 * same. */
typedef enum
{
  LIMBER_SCOPE_ONWARD, /* that day, and whenever it comes again; what was before stays as it was */
  LIMBER_SCOPE_ONCE,   /* that day alone */
} LimberScope;

/* limber_plan_new: an active, repeating plan of one empty week that starts on the Monday of @start's week. */
LimberPlan *limber_plan_new (const char *id, const char *name, const GDate *start);

const char *limber_plan_get_id (LimberPlan *self);
const char *limber_plan_get_name (LimberPlan *self);
gboolean limber_plan_get_active (LimberPlan *self);
gboolean limber_plan_get_repeat (LimberPlan *self);
const GDate *limber_plan_get_start (LimberPlan *self);
const GDate *limber_plan_get_end (LimberPlan *self); /* last day, or NULL */
guint limber_plan_get_n_weeks (LimberPlan *self);
guint limber_plan_get_n_pauses (LimberPlan *self);
const LimberPause *limber_plan_get_pause (LimberPlan *self, guint index);
guint limber_plan_get_rest_days (LimberPlan *self); /* bit 0 Monday … bit 6 Sunday */
gboolean limber_plan_get_reminder_on (LimberPlan *self);
int limber_plan_get_reminder_minute (LimberPlan *self); /* of the day, or -1 */
const char *limber_plan_get_modified (LimberPlan *self);
const char *limber_plan_get_extra (LimberPlan *self);

/* (transfer none): ids of the coach's rules that are to be silent about the plan; never NULL. */
const char *const *limber_plan_get_ignored (LimberPlan *self);

guint limber_plan_get_n_entries (LimberPlan *self, guint week, guint day);
/* (transfer none) */
LimberPlanEntry *limber_plan_get_entry (LimberPlan *self, guint week, guint day, guint index);

/**
 * limber_plan_locate:
 * @date: a day
 * @week: (out): the plan's week that runs on it
 * @day: (out): 0 = Monday … 6 = Sunday
 *
 * Returns: whether the plan runs on that day: FALSE before its start, after its end and in a pause.
 */
gboolean limber_plan_locate (LimberPlan *self, const GDate *date, guint *week, guint *day);

/**
 * limber_plan_locate_week:
 * @first: the first of seven days, which need not be a Monday
 * @week: (out): the plan's week that most of those are in on which it runs; the later one where two have as many
 * @monday: (out): when that begins, which may be before @first
 *
 * Returns: whether the plan runs on any of them
 */
gboolean limber_plan_locate_week (LimberPlan *self, const GDate *first, guint *week, GDate *monday);

/* limber_plan_count: how many entries the plan has for that day; none when it doesn't run on it. */
guint limber_plan_count (LimberPlan *self, const GDate *date);
/* limber_plan_find_entry: (transfer none) (nullable): entry @index of that day. */
LimberPlanEntry *limber_plan_find_entry (LimberPlan *self, const GDate *date, guint index);

/* limber_plan_is_over: whether it has nothing to say about @date or any later day. */
gboolean limber_plan_is_over (LimberPlan *self, const GDate *date);

/* Days with entries of their own, in order. */
guint limber_plan_get_n_exceptions (LimberPlan *self);
/* limber_plan_get_exception: (transfer none): the entries of that day, whether or not the plan runs on it. */
GPtrArray *limber_plan_get_exception (LimberPlan *self, guint index, GDate *date);
/* limber_plan_is_exception: whether @date is one of them. */
gboolean limber_plan_is_exception (LimberPlan *self, const GDate *date);

LimberPlan *limber_plan_with_id (LimberPlan *self, const char *id);
LimberPlan *limber_plan_with_name (LimberPlan *self, const char *name);
LimberPlan *limber_plan_with_active (LimberPlan *self, gboolean active);
LimberPlan *limber_plan_with_schedule (LimberPlan *self,
                                       const GDate *start,
                                       const GDate *end,
                                       gboolean repeat);
LimberPlan *limber_plan_with_n_weeks (LimberPlan *self, guint n_weeks);
LimberPlan *limber_plan_with_pause_added (LimberPlan *self, const LimberPause *pause);
LimberPlan *limber_plan_with_pause_removed (LimberPlan *self, guint index);
LimberPlan *limber_plan_with_ignored (LimberPlan *self, const char *const *ignored);
LimberPlan *limber_plan_with_rest_days (LimberPlan *self, guint rest_days);
LimberPlan *limber_plan_with_reminder (LimberPlan *self, gboolean on, int minute);
LimberPlan *limber_plan_with_modified (LimberPlan *self, const char *modified);
LimberPlan *limber_plan_with_extra (LimberPlan *self, const char *extra);

LimberPlan *limber_plan_with_entry_inserted (LimberPlan *self,
                                             guint week,
                                             guint day,
                                             guint index,
                                             LimberPlanEntry *entry);
LimberPlan *limber_plan_with_entry_removed (LimberPlan *self, guint week, guint day, guint index);
LimberPlan *limber_plan_with_entry_replaced (LimberPlan *self,
                                             guint week,
                                             guint day,
                                             guint index,
                                             LimberPlanEntry *entry);
/* limber_plan_with_entry_moved: @to_index as in limber_routine_with_item_moved(). */
LimberPlan *limber_plan_with_entry_moved (LimberPlan *self,
                                          guint week,
                                          guint from_day,
                                          guint from_index,
                                          guint to_week,
                                          guint to_day,
                                          guint to_index);

/*
 * The same by dates; the plan has to run on them. A change of one day alone, in a repeating plan, makes that day an
 * exception (and an exception that has become what the weeks say is none any more). A change onward keeps the days
 * before it as they were, as exceptions, so that the past stays true.
 */

/**
 * limber_plan_with_inserted_on:
 * @index: in the entries of that day; G_MAXUINT: last
 */
LimberPlan *limber_plan_with_inserted_on (LimberPlan *self,
                                          const GDate *date,
                                          guint index,
                                          LimberPlanEntry *entry,
                                          LimberScope scope);
LimberPlan *limber_plan_with_removed_on (LimberPlan *self,
                                         const GDate *date,
                                         guint index,
                                         LimberScope scope);
LimberPlan *limber_plan_with_replaced_on (LimberPlan *self,
                                          const GDate *date,
                                          guint index,
                                          LimberPlanEntry *entry,
                                          LimberScope scope);

/* limber_plan_with_day_on: @entries: (element-type LimberPlanEntry): all that the day has from then on */
LimberPlan *limber_plan_with_day_on (LimberPlan *self,
                                     const GDate *date,
                                     GPtrArray *entries,
                                     LimberScope scope);

/* limber_plan_with_exception: as a document says it. @entries: (nullable): taken as they are; NULL: it is none. */
LimberPlan *limber_plan_with_exception (LimberPlan *self, const GDate *date, GPtrArray *entries);

/**
 * limber_plan_with_shift:
 * @from: a day
 * @weeks: how many, at least 1
 *
 * What the plan has for the week of @from comes @weeks later, and so does everything after it. A plan that hasn't begun
 * begins later. A repeating one goes on where it would have been; one of a single week has nothing to shift.
 *
 * Returns: (transfer full) (nullable): NULL when the plan would become longer than 52 weeks.
 */
LimberPlan *limber_plan_with_shift (LimberPlan *self, const GDate *from, guint weeks);

gboolean limber_plan_equal (LimberPlan *a, LimberPlan *b);

G_END_DECLS
