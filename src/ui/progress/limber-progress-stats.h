/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-session.h"
#include "model/limber-week-start.h"

G_BEGIN_DECLS

/* What the logged sessions add up to, as a value. No GTK here, so that every figure is tested without a display. */
typedef struct _LimberProgressStats LimberProgressStats;

/* Sums over one day, one week or everything. */
typedef struct
{
  guint sessions;
  guint seconds; /* of work */
} LimberTally;

/* Mean pain, 0 … 10, over the sessions that have both scores. */
typedef struct
{
  guint sessions;
  double before;
  double after;
} LimberPainTrend;

/* How many of the latest sessions the pain trend looks at. */
#define LIMBER_PROGRESS_PAIN_SESSIONS 10

/**
 * limber_progress_stats_new:
 * @sessions: GListModel of LimberSession, newest first
 * @plans: GListModel of LimberPlan; days that the active ones leave free don't break a streak
 * @today: the day that figures such as the streak look back from
 * @first_hour: at which a day begins
 * @week_start: the day that weeks begin with
 *
 * A session that has not ended doesn't count. The models are read once, not watched.
 */
LimberProgressStats *limber_progress_stats_new (GListModel *sessions,
                                                GListModel *plans,
                                                const GDate *today,
                                                guint first_hour,
                                                LimberWeekStart week_start);
void limber_progress_stats_free (LimberProgressStats *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberProgressStats, limber_progress_stats_free)

const GDate *limber_progress_stats_get_today (const LimberProgressStats *self);
LimberWeekStart limber_progress_stats_get_week_start (const LimberProgressStats *self);

LimberTally limber_progress_stats_get_total (const LimberProgressStats *self);
LimberTally limber_progress_stats_get_day (const LimberProgressStats *self, const GDate *date);
/* limber_progress_stats_get_week: the seven days that begin with @first. */
LimberTally limber_progress_stats_get_week (const LimberProgressStats *self, const GDate *first);

/**
 * limber_progress_stats_get_streak:
 *
 * Returns: days with a session, counted back from today (or from yesterday, as long as today is still open) to the
 *     first day without one. A day on which a plan ran and had nothing to do neither counts nor breaks it, so that
 *     resting as planned is never punished.
 */
guint limber_progress_stats_get_streak (const LimberProgressStats *self);

LimberPainTrend limber_progress_stats_get_pain (const LimberProgressStats *self);

/**
 * limber_seconds_to_text:
 *
 * Returns: (transfer full): a length as a person would say it, translated: "45 s", "18 min", "1 h 20 min".
 */
char *limber_seconds_to_text (guint seconds);

G_END_DECLS
