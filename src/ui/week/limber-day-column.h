/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"
#include "ui/week/limber-week-book.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_COLUMN (limber_day_column_get_type ())
G_DECLARE_FINAL_TYPE (LimberDayColumn, limber_day_column, LIMBER, DAY_COLUMN, GtkBox)

/*
 * One day of the week board: its name with a menu, what the plans have for it, and a drop target. Signal "dropped"
 * (LimberDragEntry *, guint gap, gboolean copy): something was dropped before card @gap. Asks the page around it for
 * what changes the day (week.choose, week.rest, week.copy-day, week.clear-day).
 */

/* limber_day_column_show: shows what @book has for @date. @week: the first of the seven days on show */
void limber_day_column_show (LimberDayColumn *self,
                             LimberContext *context,
                             LimberWeekBook *book,
                             const GDate *week,
                             const GDate *date);

const GDate *limber_day_column_get_date (LimberDayColumn *self);

guint limber_day_column_get_n_cards (LimberDayColumn *self);
/* limber_day_column_get_card: (transfer none) (nullable) */
GtkWidget *limber_day_column_get_card (LimberDayColumn *self, guint index);

/* limber_day_column_set_narrow: on its own, the day is wide, and routines are added by a button. */
void limber_day_column_set_narrow (LimberDayColumn *self, gboolean narrow);

G_END_DECLS
