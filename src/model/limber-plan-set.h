/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-plan.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAN_SET (limber_plan_set_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlanSet, limber_plan_set, LIMBER, PLAN_SET, GObject)

/*
 * Some plans as one immutable value, so that a step which touches several of them is undone as one. Also a GListModel
 * of LimberPlan, which never changes.
 */

/* limber_plan_set_new: @plans: GListModel of LimberPlan: what is in it now */
LimberPlanSet *limber_plan_set_new (GListModel *plans);

/* limber_plan_set_find: (transfer none) (nullable): the plan of that id. @id: (nullable) */
LimberPlan *limber_plan_set_find (LimberPlanSet *self, const char *id);

/* limber_plan_set_with: @plan takes the place of the one with its id, or comes last. (transfer full) */
LimberPlanSet *limber_plan_set_with (LimberPlanSet *self, LimberPlan *plan);
LimberPlanSet *limber_plan_set_without (LimberPlanSet *self, const char *id);

/* limber_plan_set_equal: the same plans, in whatever order. */
gboolean limber_plan_set_equal (LimberPlanSet *a, LimberPlanSet *b);

G_END_DECLS
