/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-reminder.h"

/* A week of reminders in Berlin, where summer time ends on 25 October 2026 and begins on 28 March 2027. */
typedef struct
{
  GListStore *plans;
  GListStore *sessions;
  LimberReminderState state;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plans = g_list_store_new (LIMBER_TYPE_PLAN);
  f->sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  f->state = (LimberReminderState) { 0 };
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->plans);
  g_clear_object (&f->sessions);
}

/* "2026-11-20 07:30 Europe/Berlin": with a zone's name or an offset. */
static GDateTime *
at (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 3);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (words[2]);
  g_autofree char *iso = g_strdup_printf ("%sT%s:00", words[0], words[1]);

  g_assert_nonnull (zone);
  return g_date_time_new_from_iso8601 (iso, zone);
}

/* Every day has routine "a" at the minutes of @first and, unless -1, @second. @daily: -1: at the time of each */
static LimberPlan *
add_plan (Fixture *f, const char *id, int first, int second, int daily)
{
  GDate start;
  LimberPlan *plan;
  const int minutes[] = { first, second };

  g_date_clear (&start, 1);
  g_date_set_dmy (&start, 5, G_DATE_OCTOBER, 2026);
  plan = limber_plan_new (id, id, &start);
  for (guint day = 0; day < 7; day++)
    for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
      {
        g_autoptr (LimberPlan) before = NULL;
        g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (i == 0 ? "a" : "b");
        g_autoptr (LimberPlanEntry) timed = limber_plan_entry_with_minute (entry, minutes[i]);

        if (i == 1 && second < 0)
          continue;
        before = plan;
        plan = limber_plan_with_entry_inserted (before, 0, day, i, timed);
      }
  {
    g_autoptr (LimberPlan) before = plan;

    plan = limber_plan_with_reminder (before, TRUE, daily);
  }
  g_list_store_append (f->plans, plan);
  g_object_unref (plan);
  return plan;
}

static void
log_session (Fixture *f, const char *routine, const char *when)
{
  g_autoptr (GDateTime) started = at (when);
  g_autoptr (LimberSession) session = limber_session_new (NULL, routine, routine, started);

  limber_session_set_ended (session, started);
  g_list_store_append (f->sessions, session);
}

/* @expected: the routines that are due, as letters. They count as announced. */
static void
assert_due (Fixture *f, const char *when, const char *expected)
{
  g_autoptr (LimberDayLog) log = limber_day_log_new (G_LIST_MODEL (f->sessions));
  g_autoptr (GDateTime) now = at (when);
  g_autoptr (GPtrArray) items =
      limber_reminder_find_due (G_LIST_MODEL (f->plans), log, &f->state, now);
  g_autoptr (GString) due = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append (due,
                     limber_plan_entry_get_routine (((LimberAgendaItem *) items->pdata[i])->entry));
  g_assert_cmpstr (due->str, ==, expected);
  if (items->len > 0)
    limber_reminder_state_announced (&f->state, now);
}

/* @expected: (nullable): in UTC, "2026-11-20 06:30" */
static void
assert_next (Fixture *f, const char *when, const char *expected)
{
  g_autoptr (LimberDayLog) log = limber_day_log_new (G_LIST_MODEL (f->sessions));
  g_autoptr (GDateTime) now = at (when);
  g_autoptr (GDateTime) next =
      limber_reminder_find_next (G_LIST_MODEL (f->plans), log, &f->state, now);
  g_autoptr (GDateTime) utc = next != NULL ? g_date_time_to_utc (next) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format (utc, "%Y-%m-%d %H:%M") : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_entry_times (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 7 * 60 + 30, 14 * 60, -1);
  assert_next (f, "2026-11-20 07:00 Europe/Berlin", "2026-11-20 06:30");
  assert_due (f, "2026-11-20 07:29 Europe/Berlin", "");
  assert_due (f, "2026-11-20 07:30 Europe/Berlin", "a");
  assert_due (f, "2026-11-20 07:30 Europe/Berlin", "");
  assert_due (f, "2026-11-20 07:31 Europe/Berlin", "");
  assert_next (f, "2026-11-20 07:31 Europe/Berlin", "2026-11-20 13:00");
  assert_due (f, "2026-11-20 14:00 Europe/Berlin", "b");
  assert_next (f, "2026-11-20 14:00 Europe/Berlin", "2026-11-21 06:30");
}

static void
test_daily (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", -1, 14 * 60, 9 * 60);
  assert_next (f, "2026-11-20 07:00 Europe/Berlin", "2026-11-20 08:00");
  assert_due (f, "2026-11-20 09:00 Europe/Berlin", "ab");
  assert_next (f, "2026-11-20 09:00 Europe/Berlin", "2026-11-21 08:00");
}

static void
test_off (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberPlan) off =
      limber_plan_with_reminder (add_plan (f, "p", 450, -1, -1), FALSE, -1);

  g_assert_true (limber_reminder_is_wanted (G_LIST_MODEL (f->plans)));
  g_list_store_remove_all (f->plans);
  g_list_store_append (f->plans, off);
  g_assert_false (limber_reminder_is_wanted (G_LIST_MODEL (f->plans)));
  assert_due (f, "2026-11-20 07:30 Europe/Berlin", "");
  assert_next (f, "2026-11-20 07:00 Europe/Berlin", NULL);
}

static void
test_done (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 7 * 60 + 30, 14 * 60, -1);
  log_session (f, "a", "2026-11-20 06:00 Europe/Berlin");
  assert_due (f, "2026-11-20 07:30 Europe/Berlin", "");
  assert_next (f, "2026-11-20 07:00 Europe/Berlin", "2026-11-20 13:00");
  assert_due (f, "2026-11-20 14:00 Europe/Berlin", "b");
}

/* The machine slept: what is not too late is told on waking up, once and together. */
static void
test_suspend (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 7 * 60 + 30, 8 * 60, -1);
  assert_due (f, "2026-11-20 08:45 Europe/Berlin", "ab");
  assert_due (f, "2026-11-20 08:46 Europe/Berlin", "");
  assert_due (f, "2026-11-21 09:45 Europe/Berlin", "b");
  assert_due (f, "2026-11-22 12:00 Europe/Berlin", "");
}

static void
test_later (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = at ("2026-11-20 07:32 Europe/Berlin");

  add_plan (f, "p", 7 * 60 + 30, 14 * 60, -1);
  assert_due (f, "2026-11-20 07:30 Europe/Berlin", "a");
  limber_reminder_state_put_off (&f->state, now);
  assert_next (f, "2026-11-20 07:32 Europe/Berlin", "2026-11-20 06:47");
  assert_due (f, "2026-11-20 07:46 Europe/Berlin", "");
  assert_due (f, "2026-11-20 07:47 Europe/Berlin", "a");
  assert_due (f, "2026-11-20 07:48 Europe/Berlin", "");
  assert_next (f, "2026-11-20 07:48 Europe/Berlin", "2026-11-20 13:00");
}

/* 25 October 2026: at 03:00 +02:00 it is 02:00 +01:00 again. */
static void
test_autumn (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 2 * 60 + 30, 8 * 60, -1);
  assert_next (f, "2026-10-24 09:00 Europe/Berlin", "2026-10-25 00:30");
  assert_next (f, "2026-10-25 01:00 Europe/Berlin", "2026-10-25 00:30");
  assert_due (f, "2026-10-25 02:30 Europe/Berlin", "a");
  {
    g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
    g_autoptr (GDateTime) utc = g_date_time_new_utc (2026, 10, 25, 1, 30, 0);
    g_autoptr (GDateTime) again = g_date_time_to_timezone (utc, berlin);
    g_autoptr (LimberDayLog) log = limber_day_log_new (G_LIST_MODEL (f->sessions));
    g_autoptr (GPtrArray) due =
        limber_reminder_find_due (G_LIST_MODEL (f->plans), log, &f->state, again);

    g_assert_cmpint (g_date_time_get_hour (again), ==, 2);
    g_assert_cmpuint (due->len, ==, 0);
  }
  assert_next (f, "2026-10-25 04:00 Europe/Berlin", "2026-10-25 07:00");
}

/* 28 March 2027: at 02:00 +01:00 it is 03:00 +02:00. */
static void
test_spring (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 2 * 60 + 30, 8 * 60, -1);
  assert_next (f, "2027-03-27 09:00 Europe/Berlin", "2027-03-28 01:00");
  assert_next (f, "2027-03-28 01:00 Europe/Berlin", "2027-03-28 01:00");
  assert_due (f, "2027-03-28 01:59 Europe/Berlin", "");
  assert_due (f, "2027-03-28 03:00 Europe/Berlin", "a");
  assert_due (f, "2027-03-28 03:01 Europe/Berlin", "");
  assert_next (f, "2027-03-28 03:01 Europe/Berlin", "2027-03-28 06:00");
}

/* Whoever flies west comes by half past seven twice. */
static void
test_journey (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 7 * 60 + 30, 14 * 60, -1);
  assert_due (f, "2026-11-20 07:30 Europe/Berlin", "a");
  assert_due (f, "2026-11-20 07:30 America/New_York", "");
  assert_next (f, "2026-11-20 07:30 America/New_York", "2026-11-20 19:00");
  assert_due (f, "2026-11-20 14:00 America/New_York", "b");
  assert_due (f, "2026-11-21 07:30 Asia/Tokyo", "a");
}

static void
test_calendar (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 7 * 60 + 30, -1, -1);
  /* From week 53 into week 1, and over the leap day. */
  assert_next (f, "2027-01-03 08:00 Europe/Berlin", "2027-01-04 06:30");
  assert_next (f, "2028-02-28 08:00 Europe/Berlin", "2028-02-29 06:30");
  assert_next (f, "2028-02-29 08:00 Europe/Berlin", "2028-03-01 06:30");
}

/* It was 2036 for a moment. */
static void
test_wrong_clock (Fixture *f, gconstpointer data)
{
  add_plan (f, "p", 7 * 60 + 30, -1, -1);
  assert_due (f, "2036-11-20 07:30 Europe/Berlin", "a");
  assert_due (f, "2026-11-20 07:30 Europe/Berlin", "a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/reminder/entry-times", test_entry_times);
  ADD ("/reminder/daily", test_daily);
  ADD ("/reminder/off", test_off);
  ADD ("/reminder/done", test_done);
  ADD ("/reminder/suspend", test_suspend);
  ADD ("/reminder/later", test_later);
  ADD ("/reminder/autumn", test_autumn);
  ADD ("/reminder/spring", test_spring);
  ADD ("/reminder/journey", test_journey);
  ADD ("/reminder/calendar", test_calendar);
  ADD ("/reminder/wrong-clock", test_wrong_clock);
#undef ADD

  return g_test_run ();
}
