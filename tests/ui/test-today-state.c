/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "model/limber-session.h"
#include "ui/today/limber-today-state.h"

typedef struct
{
  GListStore *plans;
  GListStore *routines;
  GListStore *sessions;
} Documents;

/* November 2026: the 16th is a Monday. */
static GDate
november (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, G_DATE_NOVEMBER, 2026);
  return date;
}

static void
set_up (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberRoutine) a = limber_routine_new ("a", "A");
  g_autoptr (LimberRoutine) b = limber_routine_new ("b", "B");

  documents->plans = g_list_store_new (LIMBER_TYPE_PLAN);
  documents->routines = g_list_store_new (LIMBER_TYPE_ROUTINE);
  documents->sessions = g_list_store_new (LIMBER_TYPE_SESSION);
  g_list_store_append (documents->routines, a);
  g_list_store_append (documents->routines, b);
}

static void
tear_down (Documents *documents, gconstpointer data)
{
  g_clear_object (&documents->plans);
  g_clear_object (&documents->routines);
  g_clear_object (&documents->sessions);
}

static LimberTodayState *
look (Documents *documents, int day)
{
  GDate date = november (day);
  g_autoptr (LimberProgressStats) stats =
      limber_progress_stats_new (G_LIST_MODEL (documents->sessions),
                                 G_LIST_MODEL (documents->plans), &date, 0,
                                 LIMBER_WEEK_START_LOCALE);

  return limber_today_state_new (G_LIST_MODEL (documents->plans),
                                 G_LIST_MODEL (documents->routines),
                                 G_LIST_MODEL (documents->sessions), &date, stats);
}

/* @minute: as in LimberPlanEntry */
static void
add_entry (LimberPlan **plan, guint day, const char *routine, int minute, const char *done_by)
{
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routine);
  g_autoptr (LimberPlanEntry) timed = limber_plan_entry_with_minute (entry, minute);
  g_autoptr (LimberPlanEntry) done = limber_plan_entry_with_done_by (timed, done_by);
  g_autoptr (LimberPlan) before = g_steal_pointer (plan);

  *plan = limber_plan_with_entry_inserted (before, 0, day,
                                           limber_plan_get_n_entries (before, 0, day), done);
}

static LimberPlan *
create_plan (void)
{
  GDate start = november (2);

  return limber_plan_new ("plan", "Plan", &start);
}

static void
log_session (Documents *documents, const char *id, int day, const char *routine)
{
  g_autoptr (GDateTime) started = g_date_time_new_local (2026, 11, day, 7, 30, 0);
  g_autoptr (LimberSession) session = limber_session_new (id, routine, routine, started);

  limber_session_set_ended (session, started);
  g_list_store_insert (documents->sessions, 0, session);
}

static const LimberTodayEntry *
get_entry (const LimberTodayState *state, guint index)
{
  g_assert_cmpuint (index, <, state->entries->len);
  return g_ptr_array_index (state->entries, index);
}

static void
test_first_run (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = create_plan ();
  g_autoptr (LimberPlan) inactive = limber_plan_with_active (plan, FALSE);
  g_autoptr (LimberTodayState) state = NULL;

  g_list_store_append (documents->plans, inactive);
  state = look (documents, 20);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_FIRST_RUN);
  g_assert_cmpint (state->next, ==, -1);
}

static void
test_unplanned (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberTodayState) state = NULL;

  log_session (documents, "s", 18, "a");
  state = look (documents, 20);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_UNPLANNED);
}

static void
test_rest (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = create_plan ();
  g_autoptr (LimberTodayState) state = NULL;

  add_entry (&plan, 5, "a", -1, NULL);
  g_list_store_append (documents->plans, plan);
  state = look (documents, 20);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_REST);
  g_assert_cmpuint (state->tomorrow->len, ==, 1);
}

/* One week without repetition, from the 2nd to the 8th: after it there is no plan any more. */
static void
test_over (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberPlan) forever = create_plan ();
  g_autoptr (LimberPlan) plan =
      limber_plan_with_schedule (forever, limber_plan_get_start (forever), NULL, FALSE);
  g_autoptr (LimberTodayState) state = NULL;

  g_list_store_append (documents->plans, plan);
  log_session (documents, "s", 3, "a");
  state = look (documents, 8);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_REST);
  g_clear_pointer (&state, limber_today_state_free);
  state = look (documents, 9);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_UNPLANNED);
}

/* Any time of day comes first, then by the clock; an entry without a routine is left out. */
static void
test_order (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = create_plan ();
  g_autoptr (LimberTodayState) state = NULL;

  add_entry (&plan, 4, "b", 14 * 60, NULL);
  add_entry (&plan, 4, "gone", -1, NULL);
  add_entry (&plan, 4, "a", 7 * 60, NULL);
  add_entry (&plan, 4, "b", -1, NULL);
  g_list_store_append (documents->plans, plan);
  state = look (documents, 20);

  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_DUE);
  g_assert_cmpuint (state->entries->len, ==, 3);
  g_assert_cmpint (get_entry (state, 0)->minute, ==, -1);
  g_assert_cmpint (get_entry (state, 1)->minute, ==, 7 * 60);
  g_assert_cmpint (get_entry (state, 2)->minute, ==, 14 * 60);
  g_assert_cmpint (state->next, ==, 0);
}

/* One session does one of two entries of the same routine. */
static void
test_done_by_log (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = create_plan ();
  g_autoptr (LimberTodayState) state = NULL;

  add_entry (&plan, 4, "a", 7 * 60, NULL);
  add_entry (&plan, 4, "a", 14 * 60, NULL);
  g_list_store_append (documents->plans, plan);
  log_session (documents, "s1", 20, "a");
  log_session (documents, "s2", 19, "a");
  state = look (documents, 20);
  g_assert_true (get_entry (state, 0)->done);
  g_assert_false (get_entry (state, 1)->done);
  g_assert_cmpint (state->next, ==, 1);
  g_clear_pointer (&state, limber_today_state_free);

  log_session (documents, "s3", 20, "a");
  state = look (documents, 20);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_DONE);
  g_assert_cmpint (state->next, ==, -1);
}

/* A repeating plan passes the same entry again: last week's session doesn't do this week's. */
static void
test_done_by_entry (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = create_plan ();
  g_autoptr (LimberTodayState) state = NULL;

  add_entry (&plan, 4, "a", -1, "s");
  g_list_store_append (documents->plans, plan);
  log_session (documents, "s", 14, "a");
  state = look (documents, 13);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_DONE);
  g_clear_pointer (&state, limber_today_state_free);
  state = look (documents, 20);
  g_assert_cmpint (state->kind, ==, LIMBER_TODAY_DUE);
}

/* Sunday 15th to Saturday 21st, as the C locale has its weeks; seen on Friday 20th. */
static void
test_marks (Documents *documents, gconstpointer data)
{
  static const LimberDayMark expected[] = {
    LIMBER_DAY_DONE,    /* Sunday: not asked for, done all the same */
    LIMBER_DAY_DONE,    /* Monday */
    LIMBER_DAY_PART,    /* Tuesday: one of two */
    LIMBER_DAY_MISSED,  /* Wednesday */
    LIMBER_DAY_REST,    /* Thursday */
    LIMBER_DAY_PLANNED, /* Friday, today */
    LIMBER_DAY_REST,    /* Saturday */
  };
  g_autoptr (LimberPlan) plan = create_plan ();
  g_autoptr (LimberTodayState) state = NULL;

  add_entry (&plan, 0, "a", -1, NULL);
  add_entry (&plan, 1, "a", -1, NULL);
  add_entry (&plan, 1, "b", -1, NULL);
  add_entry (&plan, 2, "a", -1, NULL);
  add_entry (&plan, 4, "a", -1, NULL);
  g_list_store_append (documents->plans, plan);
  log_session (documents, "s1", 15, "b");
  log_session (documents, "s2", 16, "a");
  log_session (documents, "s3", 17, "b");
  state = look (documents, 20);

  g_assert_cmpint (g_date_get_day (&state->week), ==, 15);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (state->marks[i], ==, expected[i]);
}

/* Sessions of long ago change nothing, and any other thing does. */
static void
test_equal (Documents *documents, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = create_plan ();
  g_autoptr (LimberTodayState) before = NULL;
  g_autoptr (LimberTodayState) older = NULL;
  g_autoptr (LimberTodayState) done = NULL;
  g_autoptr (LimberTodayState) tomorrow = NULL;

  add_entry (&plan, 4, "a", -1, NULL);
  g_list_store_append (documents->plans, plan);
  before = look (documents, 20);
  log_session (documents, "long-ago", 3, "b");
  older = look (documents, 20);
  log_session (documents, "today", 20, "a");
  done = look (documents, 20);
  tomorrow = look (documents, 21);

  g_assert_true (limber_today_state_equal (before, older));
  g_assert_false (limber_today_state_equal (older, done));
  g_assert_false (limber_today_state_equal (done, tomorrow));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Documents, NULL, set_up, function, tear_down)
  ADD ("/today-state/first-run", test_first_run);
  ADD ("/today-state/unplanned", test_unplanned);
  ADD ("/today-state/rest", test_rest);
  ADD ("/today-state/over", test_over);
  ADD ("/today-state/order", test_order);
  ADD ("/today-state/done-by-log", test_done_by_log);
  ADD ("/today-state/done-by-entry", test_done_by_entry);
  ADD ("/today-state/marks", test_marks);
  ADD ("/today-state/equal", test_equal);
#undef ADD
  return g_test_run ();
}
