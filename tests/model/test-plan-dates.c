/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan.h"

/* Days of November 2026, in which the 16th is a Monday; 31 is the 1st of December, and so on. */
static GDate
november (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_NOVEMBER, 2026);
  g_date_add_days (&date, (guint) day - 1);

  return date;
}

static LimberPlan *
new_plan (guint n_weeks, gboolean repeat)
{
  GDate start = november (2);
  g_autoptr (LimberPlan) plan = limber_plan_new ("p", "Plan", &start);
  g_autoptr (LimberPlan) longer = limber_plan_with_n_weeks (plan, n_weeks);

  return limber_plan_with_schedule (longer, &start, NULL, repeat);
}

/* Puts @next (transfer full) in place of *@plan. */
static void
become (LimberPlan **plan, LimberPlan *next)
{
  g_object_unref (*plan);
  *plan = next;
}

static void
add (LimberPlan **plan, int day, const char *routine, LimberScope scope)
{
  GDate date = november (day);
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routine);

  become (plan, limber_plan_with_inserted_on (*plan, &date, G_MAXUINT, entry, scope));
}

static void
take (LimberPlan **plan, int day, guint index, LimberScope scope)
{
  GDate date = november (day);

  become (plan, limber_plan_with_removed_on (*plan, &date, index, scope));
}

static void
assert_day (LimberPlan *plan, int day, const char *expected)
{
  GDate date = november (day);
  g_autoptr (GString) routines = g_string_new (NULL);

  for (guint i = 0; i < limber_plan_count (plan, &date); i++)
    g_string_append (routines,
                     limber_plan_entry_get_routine (limber_plan_find_entry (plan, &date, i)));
  g_assert_cmpstr (routines->str, ==, expected);
}

/* This week only: last week and the next are as they were. */
static void
test_once (void)
{
  g_autoptr (LimberPlan) plan = new_plan (1, TRUE);
  GDate wednesday = november (18);

  add (&plan, 4, "a", LIMBER_SCOPE_ONWARD);
  add (&plan, 18, "b", LIMBER_SCOPE_ONCE);
  assert_day (plan, 11, "a");
  assert_day (plan, 18, "ab");
  assert_day (plan, 25, "a");
  g_assert_true (limber_plan_is_exception (plan, &wednesday));

  /* What is as the weeks say is no exception. */
  take (&plan, 18, 1, LIMBER_SCOPE_ONCE);
  g_assert_cmpuint (limber_plan_get_n_exceptions (plan), ==, 0);
  take (&plan, 18, 0, LIMBER_SCOPE_ONCE);
  assert_day (plan, 18, "");
  assert_day (plan, 25, "a");
}

/* From here on: what was before stays. */
static void
test_onward (void)
{
  g_autoptr (LimberPlan) plan = new_plan (1, TRUE);

  add (&plan, 4, "a", LIMBER_SCOPE_ONWARD);
  add (&plan, 18, "b", LIMBER_SCOPE_ONWARD);
  assert_day (plan, 4, "a");
  assert_day (plan, 11, "a");
  assert_day (plan, 18, "ab");
  assert_day (plan, 25, "ab");
  take (&plan, 25, 0, LIMBER_SCOPE_ONWARD);
  assert_day (plan, 11, "a");
  assert_day (plan, 18, "ab");
  assert_day (plan, 25, "b");
  assert_day (plan, 60, "b");
  assert_day (plan, 61, "");
}

/* In a plan of two weeks only every other week is touched. */
static void
test_onward_in_turns (void)
{
  g_autoptr (LimberPlan) plan = new_plan (2, TRUE);

  add (&plan, 2, "a", LIMBER_SCOPE_ONWARD);
  add (&plan, 9, "b", LIMBER_SCOPE_ONWARD);
  add (&plan, 30, "c", LIMBER_SCOPE_ONWARD);
  assert_day (plan, 2, "a");
  assert_day (plan, 16, "a");
  assert_day (plan, 23, "b");
  assert_day (plan, 30, "ac");
  assert_day (plan, 37, "b");
  assert_day (plan, 44, "ac");
}

/* On a day that is an exception, both it and the weeks change, each by what is meant. */
static void
test_onward_on_exception (void)
{
  g_autoptr (LimberPlan) plan = new_plan (1, TRUE);

  add (&plan, 2, "a", LIMBER_SCOPE_ONWARD);
  add (&plan, 2, "b", LIMBER_SCOPE_ONWARD);
  take (&plan, 16, 0, LIMBER_SCOPE_ONCE);
  add (&plan, 16, "c", LIMBER_SCOPE_ONWARD);
  assert_day (plan, 9, "ab");
  assert_day (plan, 16, "bc");
  assert_day (plan, 23, "abc");
  take (&plan, 16, 0, LIMBER_SCOPE_ONWARD);
  assert_day (plan, 16, "c");
  assert_day (plan, 23, "ac");
}

static void
test_replace (void)
{
  g_autoptr (LimberPlan) plan = new_plan (1, TRUE);
  GDate date = november (18);
  g_autoptr (LimberPlanEntry) a = limber_plan_entry_new ("a");
  g_autoptr (LimberPlanEntry) timed = limber_plan_entry_with_minute (a, 450);

  add (&plan, 4, "a", LIMBER_SCOPE_ONWARD);
  become (&plan, limber_plan_with_replaced_on (plan, &date, 0, timed, LIMBER_SCOPE_ONCE));
  g_assert_cmpint (limber_plan_entry_get_minute (limber_plan_find_entry (plan, &date, 0)), ==, 450);
  date = november (25);
  g_assert_cmpint (limber_plan_entry_get_minute (limber_plan_find_entry (plan, &date, 0)), ==, -1);
  become (&plan, limber_plan_with_replaced_on (plan, &date, 0, timed, LIMBER_SCOPE_ONWARD));
  date = november (32);
  g_assert_cmpint (limber_plan_entry_get_minute (limber_plan_find_entry (plan, &date, 0)), ==, 450);
  date = november (11);
  g_assert_cmpint (limber_plan_entry_get_minute (limber_plan_find_entry (plan, &date, 0)), ==, -1);
}

/* What was done, or moved, on one day is not so whenever the day comes again. */
static void
test_day (void)
{
  g_autoptr (LimberPlan) plan = new_plan (1, TRUE);
  GDate date = november (18);
  GDate before = november (17);
  g_autoptr (LimberPlanEntry) a = limber_plan_entry_new ("a");
  g_autoptr (LimberPlanEntry) done = limber_plan_entry_with_done_by (a, "s");
  g_autoptr (LimberPlanEntry) moved = limber_plan_entry_with_planned (done, &before);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  LimberPlanEntry *next;

  add (&plan, 4, "x", LIMBER_SCOPE_ONWARD);
  g_ptr_array_add (entries, moved);
  become (&plan, limber_plan_with_day_on (plan, &date, entries, LIMBER_SCOPE_ONCE));
  become (&plan, limber_plan_with_day_on (plan, &date, entries, LIMBER_SCOPE_ONWARD));
  assert_day (plan, 11, "x");
  g_assert_true (limber_plan_find_entry (plan, &date, 0) == moved);
  date = november (25);
  next = limber_plan_find_entry (plan, &date, 0);
  g_assert_cmpstr (limber_plan_entry_get_routine (next), ==, "a");
  g_assert_null (limber_plan_entry_get_done_by (next));
  g_assert_null (limber_plan_entry_get_planned (next));
}

/* A plan that doesn't repeat has each day once, so that nothing is an exception. */
static void
test_no_repeat (void)
{
  g_autoptr (LimberPlan) plan = new_plan (3, FALSE);

  add (&plan, 4, "a", LIMBER_SCOPE_ONCE);
  add (&plan, 11, "b", LIMBER_SCOPE_ONWARD);
  assert_day (plan, 4, "a");
  assert_day (plan, 11, "b");
  assert_day (plan, 18, "");
  g_assert_cmpuint (limber_plan_get_n_exceptions (plan), ==, 0);
}

static void
shift (LimberPlan **plan, int day, guint weeks)
{
  GDate date = november (day);

  become (plan, limber_plan_with_shift (*plan, &date, weeks));
}

static void
test_shift_once (void)
{
  g_autoptr (LimberPlan) plan = new_plan (3, FALSE);
  g_autoptr (LimberPlan) full = new_plan (52, FALSE);
  GDate date = november (12);

  add (&plan, 2, "a", LIMBER_SCOPE_ONCE);
  add (&plan, 9, "b", LIMBER_SCOPE_ONCE);
  add (&plan, 16, "c", LIMBER_SCOPE_ONCE);
  shift (&plan, 12, 2);
  assert_day (plan, 2, "a");
  assert_day (plan, 9, "");
  assert_day (plan, 23, "b");
  assert_day (plan, 30, "c");
  g_assert_cmpuint (limber_plan_get_n_weeks (plan), ==, 5);
  g_assert_null (limber_plan_with_shift (full, &date, 1));
}

static void
test_shift_before_start (void)
{
  g_autoptr (LimberPlan) plan = new_plan (1, TRUE);
  GDate start = november (9);

  add (&plan, 4, "a", LIMBER_SCOPE_ONWARD);
  add (&plan, 5, "b", LIMBER_SCOPE_ONCE);
  shift (&plan, 2, 1);
  g_assert_cmpint (g_date_compare (limber_plan_get_start (plan), &start), ==, 0);
  assert_day (plan, 5, "");
  assert_day (plan, 11, "a");
  assert_day (plan, 12, "b");
}

/* Weeks that take turns go on with the one that was shifted away. */
static void
test_shift_turns (void)
{
  g_autoptr (LimberPlan) plan = new_plan (2, TRUE);

  add (&plan, 2, "a", LIMBER_SCOPE_ONWARD);
  add (&plan, 9, "b", LIMBER_SCOPE_ONWARD);
  shift (&plan, 18, 1);
  assert_day (plan, 2, "a");
  assert_day (plan, 9, "b");
  assert_day (plan, 16, "b");
  assert_day (plan, 23, "a");
  assert_day (plan, 30, "b");
}

/* Leap day and week 53 are days like others. */
static void
test_calendar (void)
{
  GDate start, date;
  g_autoptr (LimberPlan) plan = NULL;

  g_date_clear (&start, 1);
  g_date_set_dmy (&start, 28, G_DATE_DECEMBER, 2026); /* Monday of week 53 */
  plan = limber_plan_new ("p", "Plan", &start);
  date = start;
  g_date_add_days (&date, 6);
  {
    g_autoptr (LimberPlanEntry) a = limber_plan_entry_new ("a");

    become (&plan, limber_plan_with_inserted_on (plan, &date, 0, a, LIMBER_SCOPE_ONCE));
  }
  g_assert_cmpuint (limber_plan_count (plan, &date), ==, 1);
  g_date_add_days (&date, 7);
  g_assert_cmpuint (limber_plan_count (plan, &date), ==, 0);

  g_date_set_dmy (&date, 29, G_DATE_FEBRUARY, 2028);
  {
    g_autoptr (LimberPlanEntry) a = limber_plan_entry_new ("a");

    become (&plan, limber_plan_with_inserted_on (plan, &date, 0, a, LIMBER_SCOPE_ONWARD));
  }
  g_assert_cmpuint (limber_plan_count (plan, &date), ==, 1);
  g_date_subtract_days (&date, 7);
  g_assert_cmpuint (limber_plan_count (plan, &date), ==, 0);
  g_date_set_dmy (&date, 7, G_DATE_MARCH, 2028);
  g_assert_cmpuint (limber_plan_count (plan, &date), ==, 1);
}

static void
test_over (void)
{
  g_autoptr (LimberPlan) forever = new_plan (2, TRUE);
  g_autoptr (LimberPlan) once = new_plan (2, FALSE);
  GDate last = november (15);
  GDate after = november (16);

  g_assert_false (limber_plan_is_over (forever, &after));
  g_assert_false (limber_plan_is_over (once, &last));
  g_assert_true (limber_plan_is_over (once, &after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-dates/once", test_once);
  g_test_add_func ("/plan-dates/onward", test_onward);
  g_test_add_func ("/plan-dates/onward-in-turns", test_onward_in_turns);
  g_test_add_func ("/plan-dates/onward-on-exception", test_onward_on_exception);
  g_test_add_func ("/plan-dates/replace", test_replace);
  g_test_add_func ("/plan-dates/day", test_day);
  g_test_add_func ("/plan-dates/no-repeat", test_no_repeat);
  g_test_add_func ("/plan-dates/shift-once", test_shift_once);
  g_test_add_func ("/plan-dates/shift-before-start", test_shift_before_start);
  g_test_add_func ("/plan-dates/shift-turns", test_shift_turns);
  g_test_add_func ("/plan-dates/calendar", test_calendar);
  g_test_add_func ("/plan-dates/over", test_over);

  return g_test_run ();
}
