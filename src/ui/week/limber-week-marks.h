/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-plan.h"

G_BEGIN_DECLS

/* How an entry of a day stands. */
typedef enum
{
  LIMBER_WEEK_MARK_OPEN,   /* today or later, and still to be done */
  LIMBER_WEEK_MARK_DONE,   /* the log has a session for it */
  LIMBER_WEEK_MARK_MISSED, /* over, and the log has none */
} LimberWeekMark;

/**
 * limber_week_marks_new:
 * @sessions: GListModel of LimberSession
 * @date: a day
 *
 * Compares the plan's entries of @date with the log. A session does one entry: the one that names it, or else the first of
 * the same routine on the day it was started.
 *
 * Returns: (transfer full): array of LimberWeekMark, one for each entry of that day.
 */
GArray *limber_week_marks_new (LimberPlan *plan,
                               GListModel *sessions,
                               const GDate *date,
                               const GDate *today);

/* limber_week_mark_get_label: (transfer none): the mark in a word, translated; "" for OPEN. */
const char *limber_week_mark_get_label (LimberWeekMark mark);

G_END_DECLS
