/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/limber-context.h"
#include "ui/routines/limber-routine-summary.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_LIST (limber_routine_list_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineList, limber_routine_list, LIMBER, ROUTINE_LIST, GObject)

/*
 * The library's routines as they are looked through: a GListModel of LimberRoutineSummary, of those that are searched for,
 * in the order that the settings' key "routine-order" names: by name, last done first, shortest first, last changed first.
 * Follows the library, its log and the settings.
 */
LimberRoutineList *limber_routine_list_new (LimberContext *context);

/* limber_routine_list_set_text: @text: what somebody typed; "" finds all */
void limber_routine_list_set_text (LimberRoutineList *self, const char *text);

/* limber_routine_list_refresh: says all of them anew, as when a new day has come. */
void limber_routine_list_refresh (LimberRoutineList *self);

G_END_DECLS
