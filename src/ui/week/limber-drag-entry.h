/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-plan-entry.h"
#include "ui/routines/limber-dragged.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DRAG_ENTRY (limber_drag_entry_get_type ())
G_DECLARE_FINAL_TYPE (LimberDragEntry, limber_drag_entry, LIMBER, DRAG_ENTRY, LimberDragged)

/* What is being dragged on the week board: a routine, and where it comes from. Immutable. */

/* limber_drag_entry_new: a routine from the shelf. */
LimberDragEntry *limber_drag_entry_new (const char *routine_id);
/* limber_drag_entry_new_from: the entry that stands at @index on @date. */
LimberDragEntry *limber_drag_entry_new_from (LimberPlanEntry *entry,
                                             const GDate *date,
                                             guint index);

const char *limber_drag_entry_get_routine (LimberDragEntry *self);
/* limber_drag_entry_get_entry: (transfer none) (nullable): NULL from the shelf. */
LimberPlanEntry *limber_drag_entry_get_entry (LimberDragEntry *self);
/* limber_drag_entry_get_from: @date, @index: (out): where it stood; for an entry only */
void limber_drag_entry_get_from (LimberDragEntry *self, GDate *date, guint *index);

G_END_DECLS
