/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-agenda.h"
#include "model/limber-plan-set.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WEEK_BOOK (limber_week_book_get_type ())
G_DECLARE_FINAL_TYPE (LimberWeekBook, limber_week_book, LIMBER, WEEK_BOOK, GObject)

/*
 * All plans as the week board sees them: a history of sets of plans, each of which is saved as soon as it is there. What
 * somebody else changes in the library begins a history of its own.
 *
 * One plan is the target: the one that gets what is added. Where no active plan is, it is a new one that is not in the
 * set yet.
 *
 * Signal "changed": the plans, the target, the scope, the log or what can be undone.
 */
LimberWeekBook *limber_week_book_new (LimberContext *context);

/* All (transfer none). */
LimberPlanSet *limber_week_book_get_plans (LimberWeekBook *self);
LimberPlan *limber_week_book_get_target (LimberWeekBook *self);
void limber_week_book_set_target (LimberWeekBook *self, const char *id);

/* How far changes of repeating plans reach. */
LimberScope limber_week_book_get_scope (LimberWeekBook *self);
void limber_week_book_set_scope (LimberWeekBook *self, LimberScope scope);

/* limber_week_book_list: (transfer full) (element-type LimberAgendaItem): what all plans have for that day. */
GPtrArray *limber_week_book_list (LimberWeekBook *self, const GDate *date);
gboolean limber_week_book_is_rest (LimberWeekBook *self, const GDate *date);

/**
 * limber_week_book_push:
 * @label: what the step is called, translated
 * @merge_key: (nullable): see limber_history_push()
 */
void limber_week_book_push (LimberWeekBook *self,
                            LimberPlanSet *next,
                            const char *label,
                            const char *merge_key);
/* limber_week_book_push_plan: the same for a step that changes, or adds, one plan. */
void limber_week_book_push_plan (LimberWeekBook *self, LimberPlan *plan, const char *label);

/* What the next step back, and forth, is called; NULL: there is none. (transfer full) */
char *limber_week_book_get_undo_label (LimberWeekBook *self);
char *limber_week_book_get_redo_label (LimberWeekBook *self);
gboolean limber_week_book_undo (LimberWeekBook *self);
gboolean limber_week_book_redo (LimberWeekBook *self);

G_END_DECLS
