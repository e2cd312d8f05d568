/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-agenda.h"

G_BEGIN_DECLS

/*
 * When to remind somebody of what the plans have for a day: pure functions of the plans, the log and the time.
 *
 * A plan with its reminder on reminds at the time of each entry (of those that have one) or, with a time of its own,
 * once a day of all of them. What is done is left out. A time that the clock jumps over in spring is the moment after the
 * jump; one that comes twice in autumn counts the first time.
 */

/* What is remembered from one reminder to the next. */
typedef struct
{
  /* The last moment that was announced, by the clock on the wall: minutes since day 0 of the Julian calendar; 0: none.
   * Whoever travels west comes by the same time again, but not by the same reminder. */
  gint64 last;
  gint64 later; /* when to announce it again, in seconds of Unix time; 0: not at all */
} LimberReminderState;

/* How late a reminder may be, in minutes, when the machine slept or was off. */
#define LIMBER_REMINDER_LATE (2 * 60)

/* How long "later" is, in minutes. */
#define LIMBER_REMINDER_SNOOZE 15

/**
 * limber_reminder_find_due:
 * @plans: GListModel of LimberPlan
 * @now: local time
 *
 * What has become due since the last time, but not too long ago; and what was put off until now.
 *
 * Returns: (transfer full) (element-type LimberAgendaItem): empty: nothing.
 */
GPtrArray *limber_reminder_find_due (GListModel *plans,
                                     LimberDayLog *log,
                                     const LimberReminderState *state,
                                     GDateTime *now);

/**
 * limber_reminder_find_next:
 *
 * Returns: (transfer full) (nullable): the first moment after @now at which something is due, within the next eight
 *     days.
 */
GDateTime *limber_reminder_find_next (GListModel *plans,
                                      LimberDayLog *log,
                                      const LimberReminderState *state,
                                      GDateTime *now);

/* limber_reminder_state_announced: all that was due at @now has been announced. */
void limber_reminder_state_announced (LimberReminderState *state, GDateTime *now);

/* limber_reminder_state_put_off: announce it again a while after @now. */
void limber_reminder_state_put_off (LimberReminderState *state, GDateTime *now);

/* limber_reminder_is_wanted: whether some active plan has its reminder on. */
gboolean limber_reminder_is_wanted (GListModel *plans);

G_END_DECLS
