/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WEEK_PAGE (limber_week_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberWeekPage, limber_week_page, LIMBER, WEEK_PAGE, AdwBin)

/*
 * The place Week: all active plans as a board of seven days, with a shelf of routines to lay on them. What is added goes
 * to one of the plans, the target. Every edit is one step that can be undone, and is saved at once. Without an active
 * plan the first edit makes one.
 *
 * Actions, for what is inside of it (days are Julian day numbers, an index counts all entries of a day):
 *
 *   week.add "(su)"        a routine by id, last on a day
 *   week.move "(uuuu)"     an entry by day and index, to a day and gap; week.copy: the same, it stays there too
 *   week.set-time "(uu)"   asks for the time of an entry; week.remove "(uu)" takes it away
 *   week.start "(uu)"      the routine of an entry, as part of its plan
 *   week.choose "u"        asks for a routine for a day
 *   week.rest "u"          whether the target rests on that day of the week; week.clear-day "u": nothing is on it
 *   week.copy-day "(uu)"   what one day has, for another
 *   week.copy-week, week.fill, week.clear-week   what the week has: also next week, from then on, nowhere
 *   week.target "s"        a plan by id; week.plans: shows them all
 *   week.scope "s"         "onward" or "once": how far changes of a repeating plan reach
 *   week.drag "b"          an entry is being dragged
 *   week.previous, week.next, week.today, week.undo, week.redo
 *   week.print, week.export-calendar, week.open-calendar
 *   coach.fix "s", coach.ignore "s" (a rule of the coach), coach.heed (no rule is ignored any more)
 */
GtkWidget *limber_week_page_new (LimberContext *context);

/* limber_week_page_get_plan: (transfer none): the target; not on disk while it is new and empty. */
LimberPlan *limber_week_page_get_plan (LimberWeekPage *self);

/* limber_week_page_get_first: the first day on show. */
const GDate *limber_week_page_get_first (LimberWeekPage *self);

G_END_DECLS
