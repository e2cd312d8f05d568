/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "model/limber-plan.h"
#include "ui/progress/limber-progress-stats.h"

/* Friday, 20 November 2026. */
static const int today_day = 20;

static GDate
november (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, G_DATE_NOVEMBER, 2026);
  return date;
}

static LimberSession *
create_session (int day, guint seconds)
{
  g_autoptr (GDateTime) started = g_date_time_new_local (2026, 11, day, 7, 30, 0);
  g_autoptr (GDateTime) ended = g_date_time_add_seconds (started, seconds);
  LimberSession *session = limber_session_new (NULL, "routine", "Routine", started);
  g_autoptr (LimberDose) dose = limber_dose_new ();
  LimberSessionItem *item =
      limber_session_item_new ("cat-cow", "Cat-Cow", LIMBER_SECTION_MAIN, dose);

  item->seconds = seconds;
  item->sets = 1;
  limber_session_add_item (session, item);
  limber_session_set_ended (session, ended);
  return session;
}

static void
log_session (GListStore *sessions, int day, guint seconds)
{
  g_autoptr (LimberSession) session = create_session (day, seconds);

  g_list_store_append (sessions, session);
}

static LimberProgressStats *
compute (GListStore *sessions, GListStore *plans)
{
  GDate today = november (today_day);

  return limber_progress_stats_new (G_LIST_MODEL (sessions), G_LIST_MODEL (plans), &today, 0,
                                    LIMBER_WEEK_START_LOCALE);
}

static void
test_nothing (void)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (LimberProgressStats) stats = compute (sessions, plans);

  g_assert_cmpuint (limber_progress_stats_get_streak (stats), ==, 0);
  g_assert_cmpuint (limber_progress_stats_get_total (stats).sessions, ==, 0);
  g_assert_cmpuint (limber_progress_stats_get_pain (stats).sessions, ==, 0);
}

static void
test_sums (void)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (LimberProgressStats) stats = NULL;
  GDate date = november (16);

  log_session (sessions, 18, 300);
  log_session (sessions, 18, 60);
  log_session (sessions, 15, 600);
  stats = compute (sessions, plans);

  g_assert_cmpuint (limber_progress_stats_get_week (stats, &date).seconds, ==, 360);
  g_assert_cmpuint (limber_progress_stats_get_week (stats, &date).sessions, ==, 2);
  g_assert_cmpuint (limber_progress_stats_get_total (stats).seconds, ==, 960);
  date = november (18);
  g_assert_cmpuint (limber_progress_stats_get_day (stats, &date).seconds, ==, 360);
  date = november (17);
  g_assert_cmpuint (limber_progress_stats_get_day (stats, &date).sessions, ==, 0);
}

/* A session that has not ended is not part of the past. */
static void
test_running (void)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (GDateTime) started = g_date_time_new_local (2026, 11, today_day, 7, 30, 0);
  g_autoptr (LimberSession) session = limber_session_new (NULL, "routine", "Routine", started);
  g_autoptr (LimberProgressStats) stats = NULL;

  g_list_store_append (sessions, session);
  stats = compute (sessions, plans);

  g_assert_cmpuint (limber_progress_stats_get_total (stats).sessions, ==, 0);
  g_assert_cmpuint (limber_progress_stats_get_streak (stats), ==, 0);
}

static void
assert_streak (const int *days, GListStore *plans, guint expected)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (LimberProgressStats) stats = NULL;

  for (guint i = 0; days[i] != 0; i++)
    log_session (sessions, days[i], 60);
  stats = compute (sessions, plans);
  g_assert_cmpuint (limber_progress_stats_get_streak (stats), ==, expected);
}

static void
test_streak (void)
{
  g_autoptr (GListStore) none = g_list_store_new (LIMBER_TYPE_PLAN);

  assert_streak ((const int[]) { 20, 19, 18, 0 }, none, 3);
  /* today is still open */
  assert_streak ((const int[]) { 19, 18, 0 }, none, 2);
  assert_streak ((const int[]) { 18, 17, 0 }, none, 0);
  /* two sessions on one day are one day */
  assert_streak ((const int[]) { 20, 20, 19, 0 }, none, 2);
  assert_streak ((const int[]) { 20, 18, 0 }, none, 1);
}

/* A plan with work on Monday, Wednesday and Friday: Tuesday and Thursday don't break a streak, a missed Wednesday
 * does. */
static void
test_streak_rests (void)
{
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new ("routine");
  GDate start = november (2);
  g_autoptr (LimberPlan) plan = limber_plan_new (NULL, "Plan", &start);

  for (guint day = 0; day <= 4; day += 2)
    {
      g_autoptr (LimberPlan) before = g_steal_pointer (&plan);

      plan = limber_plan_with_entry_inserted (before, 0, day, 0, entry);
    }
  g_list_store_append (plans, plan);

  assert_streak ((const int[]) { 20, 18, 16, 13, 0 }, plans, 4);
  assert_streak ((const int[]) { 20, 16, 0 }, plans, 1);
}

static void
test_pain (void)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (LimberProgressStats) stats = NULL;
  LimberPainTrend trend;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (LimberSession) session = create_session (20 - i, 60);

      limber_session_set_pain_before (session, 4 + i);
      if (i < 2)
        limber_session_set_pain_after (session, 2);
      g_list_store_append (sessions, session);
    }
  stats = compute (sessions, plans);
  trend = limber_progress_stats_get_pain (stats);

  g_assert_cmpuint (trend.sessions, ==, 2);
  g_assert_cmpfloat_with_epsilon (trend.before, 4.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (trend.after, 2, 1e-9);
}

/* The first of the week of a Friday, the 20th, and of that first day itself. The C locale begins its weeks on Sunday. */
static void
test_week_begin (void)
{
  static const int firsts[] = {
    [LIMBER_WEEK_START_LOCALE] = 15,
    [LIMBER_WEEK_START_MONDAY] = 16,
    [LIMBER_WEEK_START_SATURDAY] = 14,
    [LIMBER_WEEK_START_SUNDAY] = 15,
  };

  for (guint start = 0; start < G_N_ELEMENTS (firsts); start++)
    {
      GDate date = november (20);
      GDate first;

      limber_week_begin (&date, (LimberWeekStart) start, &first);
      g_assert_cmpint (g_date_get_day (&first), ==, firsts[start]);
      date = first;
      limber_week_begin (&date, (LimberWeekStart) start, &first);
      g_assert_cmpint (g_date_compare (&date, &first), ==, 0);
    }
}

static void
test_length (void)
{
  static const struct
  {
    guint seconds;
    const char *text;
  } cases[] = {
    { 0, "0 min" },  { 45, "45 s" },  { 60, "1 min" }, { 89, "1 min" },
    { 90, "2 min" }, { 3570, "1 h" }, { 7200, "2 h" }, { 4800, "1 h 20 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = limber_seconds_to_text (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
log_at (GListStore *sessions, GTimeZone *zone, int month, int day, int hour, int minute)
{
  g_autoptr (GDateTime) started = g_date_time_new (zone, 2026, month, day, hour, minute, 0);
  g_autoptr (LimberSession) session = limber_session_new (NULL, "routine", "Routine", started);

  limber_session_set_ended (session, started);
  g_list_store_append (sessions, session);
}

static LimberProgressStats *
compute_at (GListStore *sessions, int month, int day, guint first_hour)
{
  g_autoptr (GListStore) plans = g_list_store_new (LIMBER_TYPE_PLAN);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) day, (GDateMonth) month, 2026);
  return limber_progress_stats_new (G_LIST_MODEL (sessions), G_LIST_MODEL (plans), &today,
                                    first_hour, LIMBER_WEEK_START_LOCALE);
}

/* Whoever trains late at night trains on the day before. */
static void
test_day_start (void)
{
  g_autoptr (GListStore) sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (LimberProgressStats) by_calendar = NULL;
  g_autoptr (LimberProgressStats) by_night = NULL;
  GDate date = november (18);

  log_at (sessions, zone, 11, 20, 23, 0);
  log_at (sessions, zone, 11, 20, 0, 30); /* of the 19th */
  log_at (sessions, zone, 11, 19, 3, 59); /* of the 18th */
  log_at (sessions, zone, 11, 17, 4, 0);
  by_calendar = compute_at (sessions, 11, 20, 0);
  by_night = compute_at (sessions, 11, 20, 4);
  g_assert_cmpuint (limber_progress_stats_get_streak (by_calendar), ==, 2);
  g_assert_cmpuint (limber_progress_stats_get_streak (by_night), ==, 4);
  g_assert_cmpuint (limber_progress_stats_get_day (by_calendar, &date).sessions, ==, 0);
  g_assert_cmpuint (limber_progress_stats_get_day (by_night, &date).sessions, ==, 1);
}

/* Nights of 23 and 25 hours are nights as any other. */
static void
test_clock_turned (void)
{
  static const struct
  {
    int month, day;
  } nights[] = { { 3, 29 }, { 10, 25 } };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  g_assert_nonnull (zone);
  for (guint i = 0; i < G_N_ELEMENTS (nights); i++)
    {
      int month = nights[i].month, day = nights[i].day;
      g_autoptr (GListStore) sessions = g_list_store_new (LIMBER_TYPE_SESSION);
      g_autoptr (LimberProgressStats) stats = NULL;

      log_at (sessions, zone, month, day + 1, 4, 0);
      log_at (sessions, zone, month, day + 1, 3, 59); /* of the day on which it is turned */
      log_at (sessions, zone, month, day, 3, 30);     /* of the day before */
      log_at (sessions, zone, month, day - 1, 3, 30);
      stats = compute_at (sessions, month, day + 1, 4);
      g_assert_cmpuint (limber_progress_stats_get_streak (stats), ==, 4);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress-stats/nothing", test_nothing);
  g_test_add_func ("/progress-stats/sums", test_sums);
  g_test_add_func ("/progress-stats/running", test_running);
  g_test_add_func ("/progress-stats/streak", test_streak);
  g_test_add_func ("/progress-stats/streak-rests", test_streak_rests);
  g_test_add_func ("/progress-stats/pain", test_pain);
  g_test_add_func ("/progress-stats/week-begin", test_week_begin);
  g_test_add_func ("/progress-stats/length", test_length);
  g_test_add_func ("/progress-stats/day-start", test_day_start);
  g_test_add_func ("/progress-stats/clock-turned", test_clock_turned);

  return g_test_run ();
}
