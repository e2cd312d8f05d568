/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-reminder.h"

#define MINUTES_OF_DAY (24 * 60)
#define HORIZON 8 /* days */

static void
get_date (GDateTime *time, GDate *date)
{
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* What the clock on the wall shows, as one number. */
static gint64
to_wall (GDateTime *time)
{
  GDate date;

  get_date (time, &date);
  return (gint64) g_date_get_julian (&date) * MINUTES_OF_DAY + g_date_time_get_hour (time) * 60
         + g_date_time_get_minute (time);
}

/* Of the two times that an hour in autumn shows, the first. */
static GDateTime *
make_time (GDateTime *now, const GDate *date, int minute)
{
  GTimeZone *zone = g_date_time_get_timezone (now);
  GDateTime *time = g_date_time_new (zone, g_date_get_year (date), (int) g_date_get_month (date),
                                     g_date_get_day (date), minute / 60, minute % 60, 0);
  g_autoptr (GDateTime) before = g_date_time_add_hours (time, -1);

  if (to_wall (before) == to_wall (time))
    {
      g_date_time_unref (time);
      return g_steal_pointer (&before);
    }
  return time;
}

/* When @item is announced on @date. (transfer full) (nullable): never */
static GDateTime *
find_moment (const LimberAgendaItem *item, GDateTime *now, const GDate *date)
{
  int minute = limber_plan_get_reminder_minute (item->plan);

  if (!limber_plan_get_reminder_on (item->plan) || item->mark == LIMBER_MARK_DONE
      || item->mark == LIMBER_MARK_PARTLY)
    return NULL;
  if (minute < 0)
    minute = limber_plan_entry_get_minute (item->entry);

  return minute >= 0 ? make_time (now, date, minute) : NULL;
}

/* A clock that once was far ahead must not silence everything until then. */
static gint64
get_last (const LimberReminderState *state, GDateTime *now)
{
  return state->last <= to_wall (now) + MINUTES_OF_DAY ? state->last : 0;
}

static gboolean
is_due (const LimberReminderState *state, GDateTime *now, GDateTime *moment)
{
  gint64 wall = to_wall (moment);
  gint64 last = get_last (state, now);
  GTimeSpan late = g_date_time_difference (now, moment);

  if (late < 0)
    return FALSE;
  if (state->later > 0 && g_date_time_to_unix (now) >= state->later && wall <= last)
    return TRUE;
  return wall > last && late <= LIMBER_REMINDER_LATE * G_TIME_SPAN_MINUTE;
}

GPtrArray *
limber_reminder_find_due (GListModel *plans,
                          LimberDayLog *log,
                          const LimberReminderState *state,
                          GDateTime *now)
{
  g_autoptr (GPtrArray) items = NULL;
  GDate today;

  get_date (now, &today);
  items = limber_agenda_new (plans, log, &today, &today);
  for (guint i = items->len; i-- > 0;)
    {
      g_autoptr (GDateTime) moment = find_moment (items->pdata[i], now, &today);

      if (moment == NULL || !is_due (state, now, moment))
        g_ptr_array_remove_index (items, i);
    }

  return g_steal_pointer (&items);
}

/* The first moment after @now on @date. */
static GDateTime *
find_first (GListModel *plans,
            LimberDayLog *log,
            const LimberReminderState *state,
            GDateTime *now,
            const GDate *date)
{
  g_autoptr (GPtrArray) items = limber_agenda_new (plans, log, date, date);
  GDateTime *first = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GDateTime) moment = find_moment (items->pdata[i], now, date);

      if (moment == NULL || g_date_time_compare (moment, now) <= 0
          || to_wall (moment) <= get_last (state, now)
          || (first != NULL && g_date_time_compare (moment, first) >= 0))
        continue;
      g_clear_pointer (&first, g_date_time_unref);
      first = g_steal_pointer (&moment);
    }

  return first;
}

GDateTime *
limber_reminder_find_next (GListModel *plans,
                           LimberDayLog *log,
                           const LimberReminderState *state,
                           GDateTime *now)
{
  g_autoptr (GDateTime) next = NULL;
  GDate date;

  get_date (now, &date);
  for (guint i = 0; next == NULL && i < HORIZON; i++, g_date_add_days (&date, 1))
    next = find_first (plans, log, state, now, &date);

  if (state->later > g_date_time_to_unix (now)
      && (next == NULL || state->later < g_date_time_to_unix (next)))
    {
      g_autoptr (GDateTime) later = g_date_time_new_from_unix_utc (state->later);

      return g_date_time_to_timezone (later, g_date_time_get_timezone (now));
    }

  return g_steal_pointer (&next);
}

void
limber_reminder_state_announced (LimberReminderState *state, GDateTime *now)
{
  state->last = to_wall (now);
  if (state->later <= g_date_time_to_unix (now))
    state->later = 0;
}

void
limber_reminder_state_put_off (LimberReminderState *state, GDateTime *now)
{
  state->later = g_date_time_to_unix (now) + LIMBER_REMINDER_SNOOZE * 60;
}

gboolean
limber_reminder_is_wanted (GListModel *plans)
{
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (limber_plan_get_active (plan) && limber_plan_get_reminder_on (plan))
        return TRUE;
    }
  return FALSE;
}
