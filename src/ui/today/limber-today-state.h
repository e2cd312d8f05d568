/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-plan.h"
#include "model/limber-routine.h"

#include "ui/progress/limber-progress-stats.h"

G_BEGIN_DECLS

/* What Today is about. */
typedef enum
{
  LIMBER_TODAY_FIRST_RUN, /* no plan runs and nothing was ever logged */
  LIMBER_TODAY_UNPLANNED, /* no plan runs, but there is a history */
  LIMBER_TODAY_REST,      /* a plan runs and leaves today free */
  LIMBER_TODAY_DUE,       /* something is left to do */
  LIMBER_TODAY_DONE,      /* all of it is done */
} LimberTodayKind;

/* How a day of the week stands. */
typedef enum
{
  LIMBER_DAY_REST,    /* nothing was asked for, nothing done */
  LIMBER_DAY_PLANNED, /* today or later: something is to be done */
  LIMBER_DAY_PART,    /* some of it is done */
  LIMBER_DAY_DONE,    /* all of it; or something, on a day that asked for nothing */
  LIMBER_DAY_MISSED,  /* over, and nothing was done */
} LimberDayMark;

/* A routine that a plan asks for on one day. */
typedef struct
{
  LimberPlan *plan;
  LimberRoutine *routine;
  int minute; /* of the day, or -1 for any time */
  gboolean done;
} LimberTodayEntry;

/*
 * What Today shows, computed from documents alone; no GTK here. A plain value to read and to free.
 */
typedef struct
{
  LimberTodayKind kind;
  GDate date;
  GPtrArray *entries;  /* LimberTodayEntry of today: any time first, then by time */
  int next;            /* index of the first that is left to do, or -1 */
  GPtrArray *tomorrow; /* LimberTodayEntry of tomorrow */
  GDate week;          /* first day of this week, as the locale begins weeks */
  LimberDayMark marks[7];
  guint streak; /* days, see limber_progress_stats_get_streak() */
} LimberTodayState;

/**
 * limber_today_state_new:
 * @plans: GListModel of LimberPlan; the active ones count
 * @routines: GListModel of LimberRoutine; an entry whose routine is gone is left out
 * @sessions: GListModel of LimberSession, newest first
 * @date: today, by the calendar
 * @stats: of the same sessions
 *
 * Whether an entry is done, limber_agenda_new() says.
 */
LimberTodayState *limber_today_state_new (GListModel *plans,
                                          GListModel *routines,
                                          GListModel *sessions,
                                          const GDate *date,
                                          const LimberProgressStats *stats);
void limber_today_state_free (LimberTodayState *self);

/* limber_today_state_equal: whether both show the same, of the very same documents. */
gboolean limber_today_state_equal (const LimberTodayState *a, const LimberTodayState *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTodayState, limber_today_state_free)

/* limber_day_mark_get_label: (transfer none): the mark in a word or two, translated. */
const char *limber_day_mark_get_label (LimberDayMark mark);

G_END_DECLS
