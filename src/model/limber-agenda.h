/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-day-log.h"
#include "model/limber-plan.h"

G_BEGIN_DECLS

/* How an entry of a day stands. */
typedef enum
{
  LIMBER_MARK_OPEN,   /* today or later, and still to be done */
  LIMBER_MARK_DONE,   /* the log has a session for it */
  LIMBER_MARK_PARTLY, /* that session left something out */
  LIMBER_MARK_MISSED, /* over, and the log has none */
} LimberMark;

/* One thing that some plan has for a day. */
typedef struct
{
  LimberPlan *plan;
  LimberPlanEntry *entry;
  guint index; /* in what @plan has for that day */
  LimberMark mark;
} LimberAgendaItem;

/**
 * limber_agenda_list:
 * @plans: GListModel of LimberPlan; only the active ones count
 *
 * What all plans have for @date, by the places of the entries, and else plan by plan; each plan's in its own order. An entry
 * without a place follows the one before it in its plan; the first one comes after all that have a place. None is marked.
 *
 * Returns: (transfer full) (element-type LimberAgendaItem)
 */
GPtrArray *limber_agenda_list (GListModel *plans, const GDate *date);

/**
 * limber_agenda_new:
 * @plans: GListModel of LimberPlan; only the active ones count
 * @date: a day
 *
 * limber_agenda_list(), compared with the log. An entry is done when the session that it names is known (in a repeating
 * plan: of that very week), or when a session of its routine was started on that day; each session does one entry.
 *
 * Returns: (transfer full) (element-type LimberAgendaItem)
 */
GPtrArray *limber_agenda_new (GListModel *plans,
                              LimberDayLog *log,
                              const GDate *date,
                              const GDate *today);

/* limber_agenda_is_rest: whether some active plan that runs on @date calls it a day of rest. */
gboolean limber_agenda_is_rest (GListModel *plans, const GDate *date);

G_END_DECLS
