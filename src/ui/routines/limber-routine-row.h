/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"
#include "ui/routines/limber-routine-summary.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_ROW (limber_routine_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineRow, limber_routine_row, LIMBER, ROUTINE_ROW, GtkListBoxRow)

/*
 * A routine in the list of all: three posters, name, "18 min · Lower back · last done Tuesday", Start and a menu.
 * Asks the page around it to duplicate and delete (routines.duplicate, routines.delete, with the id).
 */
GtkWidget *limber_routine_row_new (LimberContext *context, LimberRoutineSummary *summary);

/* (transfer none) */
LimberRoutine *limber_routine_row_get_routine (LimberRoutineRow *self);

/* limber_routine_row_set_compact: for narrow windows: one poster only, and Start as an icon. */
void limber_routine_row_set_compact (LimberRoutineRow *self, gboolean compact);

G_END_DECLS
