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
 * after its last week.
 */

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

LimberPlan *limber_plan_with_id (LimberPlan *self, const char *id);
LimberPlan *limber_plan_with_name (LimberPlan *self, const char *name);
LimberPlan *limber_plan_with_active (LimberPlan *self, gboolean active);
LimberPlan *limber_plan_with_schedule (LimberPlan *self,
                                       const GDate *start,
                                       const GDate *end,
                                       gboolean repeat);
LimberPlan *limber_plan_with_n_weeks (LimberPlan *self, guint n_weeks);
LimberPlan *limber_plan_with_pause_added (LimberPlan *self, const LimberPause *pause);
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

gboolean limber_plan_equal (LimberPlan *a, LimberPlan *b);

G_END_DECLS
