/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAN_ENTRY (limber_plan_entry_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlanEntry, limber_plan_entry, LIMBER, PLAN_ENTRY, GObject)

#define LIMBER_PLAN_ENTRY_MAX_PLACE 9999

/* One routine on one day of a plan. Immutable. */
LimberPlanEntry *limber_plan_entry_new (const char *routine_id);

const char *limber_plan_entry_get_routine (LimberPlanEntry *self);
/* Minute of the day, 0 … 1439, or -1 for any time. */
int limber_plan_entry_get_minute (LimberPlanEntry *self);
/* Id of the session that did it, or NULL. */
const char *limber_plan_entry_get_done_by (LimberPlanEntry *self);
/* The day it was planned for before it was moved, or NULL. */
const GDate *limber_plan_entry_get_planned (LimberPlanEntry *self);
/* Where it stands among what all plans have for the day, from 0 on; -1: nobody has said. See limber_agenda_list(). */
int limber_plan_entry_get_place (LimberPlanEntry *self);
const char *limber_plan_entry_get_extra (LimberPlanEntry *self);

LimberPlanEntry *limber_plan_entry_with_minute (LimberPlanEntry *self, int minute);
LimberPlanEntry *limber_plan_entry_with_done_by (LimberPlanEntry *self, const char *session_id);
LimberPlanEntry *limber_plan_entry_with_planned (LimberPlanEntry *self, const GDate *planned);
LimberPlanEntry *limber_plan_entry_with_place (LimberPlanEntry *self, int place);
LimberPlanEntry *limber_plan_entry_with_extra (LimberPlanEntry *self, const char *extra);

gboolean limber_plan_entry_equal (LimberPlanEntry *a, LimberPlanEntry *b);

G_END_DECLS
