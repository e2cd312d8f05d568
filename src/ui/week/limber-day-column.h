/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_COLUMN (limber_day_column_get_type ())
G_DECLARE_FINAL_TYPE (LimberDayColumn, limber_day_column, LIMBER, DAY_COLUMN, GtkBox)

/*
 * One day of the week board: its name, the routines that the plan has for it, and a drop target. Signal "dropped"
 * (LimberDragEntry *, guint gap, gboolean copy): something was dropped before card @gap.
 */

/* limber_day_column_show: @plan: (nullable) */
void limber_day_column_show (LimberDayColumn *self,
                             LimberContext *context,
                             LimberPlan *plan,
                             const GDate *week,
                             const GDate *date);

const GDate *limber_day_column_get_date (LimberDayColumn *self);

guint limber_day_column_get_n_cards (LimberDayColumn *self);
/* limber_day_column_get_card: (transfer none) (nullable) */
GtkWidget *limber_day_column_get_card (LimberDayColumn *self, guint index);

/* limber_day_column_set_narrow: on its own, the day is wide and its name stands above it anyway. */
void limber_day_column_set_narrow (LimberDayColumn *self, gboolean narrow);

G_END_DECLS
