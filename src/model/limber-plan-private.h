/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-plan.h"

G_BEGIN_DECLS

#define LIMBER_PLAN_DAYS 7

/* A day that has its own entries, whatever the weeks say. */
typedef struct
{
  guint julian;
  GPtrArray *entries;
} LimberException;

struct _LimberPlan
{
  GObject parent_instance;

  char *id;
  char *name;
  gboolean active;
  gboolean repeat;
  GDate start;
  GDate end;      /* not valid: no end */
  GArray *pauses; /* of LimberPause */
  guint rest_days;
  gboolean reminder_on;
  int reminder_minute;
  char *modified;
  char *extra;

  GArray *exceptions; /* of LimberException, in order of days */
  char **ignored;

  /* One GPtrArray of LimberPlanEntry for each day, week after week. A day's array is shared by all copies of the plan
   * and never changed once it is in one; neither are pauses and exceptions. */
  GPtrArray *days;
};

/* limber_plan_copy: (transfer full): for the with-functions, which change what is their business. */
LimberPlan *limber_plan_copy (LimberPlan *self);

/* limber_plan_get_day: (transfer none): the entries of that day, or NULL beyond the last week. */
GPtrArray *limber_plan_get_day (LimberPlan *self, guint week, guint day);

GPtrArray *limber_plan_day_new (void);

/* limber_plan_day_copy: (transfer full): the same entries, in a day that may be changed. */
GPtrArray *limber_plan_day_copy (GPtrArray *day);
gboolean limber_plan_days_equal (GPtrArray *a, GPtrArray *b);

/* limber_plan_own_day: gives @self, a fresh copy, a day of its own to change. */
GPtrArray *limber_plan_own_day (LimberPlan *self, guint week, guint day);

/* limber_plan_exceptions_new: (transfer full): an empty list, which owns the days in it. */
GArray *limber_plan_exceptions_new (void);

/* limber_plan_find_exception: @index: (out): where the exception of that day is, or would have to be put. */
gboolean limber_plan_find_exception (LimberPlan *self, guint julian, guint *index);

/* limber_plan_find_day: (transfer none) (nullable): what it has for a day; NULL when it doesn't run on it. */
GPtrArray *limber_plan_find_day (LimberPlan *self, const GDate *date);

/* limber_plan_own_exceptions: gives @self, a fresh copy, exceptions of its own, for the functions that follow. */
void limber_plan_own_exceptions (LimberPlan *self);
/* limber_plan_set_exception: @entries: (transfer full) (nullable): NULL: the day is no exception any more. */
void limber_plan_set_exception (LimberPlan *self, guint julian, GPtrArray *entries);
/* limber_plan_keep_earlier: the days before @date that come from that place of the weeks keep what they have. */
void limber_plan_keep_earlier (LimberPlan *self, guint week, guint day, const GDate *date);

G_END_DECLS
