/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WEEK_PAGE (limber_week_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberWeekPage, limber_week_page, LIMBER, WEEK_PAGE, AdwBin)

/*
 * The place Week: the active plan as a board of seven days, with a shelf of routines to lay on them. Every edit is one
 * step that can be undone, and is saved at once. Without an active plan the first edit makes one.
 *
 * Actions, for what is inside of it (days are Julian day numbers):
 *
 *   week.add "(su)"       a routine by id, last on a day
 *   week.move "(uuuu)"    the entry of a day by index, to a day and gap
 *   week.remove "(uu)"    the entry of a day by index
 *   week.start "s"        a routine by id, as part of the plan
 *   week.drag "b"         an entry is being dragged
 *   week.previous, week.next, week.today, week.undo, week.redo
 */
GtkWidget *limber_week_page_new (LimberContext *context);

/* limber_week_page_get_plan: (transfer none): what the board shows; not on disk while it is new and empty. */
LimberPlan *limber_week_page_get_plan (LimberWeekPage *self);

/* limber_week_page_get_first: the first day on show. */
const GDate *limber_week_page_get_first (LimberWeekPage *self);

G_END_DECLS
