/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-history.h"
#include "model/limber-routine.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DRAFT (limber_draft_get_type ())
G_DECLARE_FINAL_TYPE (LimberDraft, limber_draft, LIMBER, DRAFT, GObject)

/* A routine being edited: its present value and its history. Signal "changed" after every edit, undo and redo. */
LimberDraft *limber_draft_new (LimberRoutine *routine);

/* (transfer none) */
LimberRoutine *limber_draft_get_routine (LimberDraft *self);
LimberHistory *limber_draft_get_history (LimberDraft *self);
/* limber_draft_apply: makes @next (transfer none) the present value as the step @label; see limber_history_push(). A
 * @next equal to the present is no step. */
void limber_draft_apply (LimberDraft *self,
                         LimberRoutine *next,
                         const char *label,
                         const char *merge_key);

/* A step back, and forth. Returns FALSE when there is none. */
gboolean limber_draft_undo (LimberDraft *self);
gboolean limber_draft_redo (LimberDraft *self);

G_END_DECLS
