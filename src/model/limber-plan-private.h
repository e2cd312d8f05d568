/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-plan.h"

G_BEGIN_DECLS

#define LIMBER_PLAN_DAYS 7

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

  /* One GPtrArray of LimberPlanEntry for each day, week after week. A day's array is shared by all copies of the plan
   * and never changed once it is in one; neither are the pauses. */
  GPtrArray *days;
};

/* limber_plan_copy: (transfer full): for the with-functions, which change what is their business. */
LimberPlan *limber_plan_copy (LimberPlan *self);

/* limber_plan_get_day: (transfer none): the entries of that day, or NULL beyond the last week. */
GPtrArray *limber_plan_get_day (LimberPlan *self, guint week, guint day);

GPtrArray *limber_plan_day_new (void);

G_END_DECLS
