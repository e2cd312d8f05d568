/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan.h"

static GDate
date (const char *text)
{
  GDate result;

  g_date_clear (&result, 1);
  g_date_set_parse (&result, text);
  g_assert_true (g_date_valid (&result));

  return result;
}

/* two_weeks: two weeks from Monday, 16 November 2026. */
static LimberPlan *
two_weeks (gboolean repeat, const char *end)
{
  GDate start = date ("2026-11-16");
  GDate last = end != NULL ? date (end) : start;
  g_autoptr (LimberPlan) plan = limber_plan_new ("p", "Plan", &start);
  g_autoptr (LimberPlan) longer = limber_plan_with_n_weeks (plan, 2);

  return limber_plan_with_schedule (longer, &start, end != NULL ? &last : NULL, repeat);
}

/* assert_located: @expected as "1/4" for week 1, day 4, or NULL when the plan doesn't run. */
static void
assert_located (LimberPlan *plan, const char *day_text, const char *expected)
{
  GDate day = date (day_text);
  guint week, weekday;
  g_autofree char *place = NULL;

  if (limber_plan_locate (plan, &day, &week, &weekday))
    place = g_strdup_printf ("%u/%u", week, weekday);

  g_assert_cmpstr (place, ==, expected);
}

static void
test_new (void)
{
  GDate friday = date ("2026-11-20");
  GDate monday = date ("2026-11-16");
  g_autoptr (LimberPlan) plan = limber_plan_new (NULL, "Plan", &friday);

  g_assert_true (g_uuid_string_is_valid (limber_plan_get_id (plan)));
  g_assert_true (limber_plan_get_active (plan));
  g_assert_true (limber_plan_get_repeat (plan));
  g_assert_cmpint (g_date_compare (limber_plan_get_start (plan), &monday), ==, 0);
  g_assert_null (limber_plan_get_end (plan));
  g_assert_cmpuint (limber_plan_get_n_weeks (plan), ==, 1);
  g_assert_cmpuint (limber_plan_get_n_pauses (plan), ==, 0);
  g_assert_cmpuint (limber_plan_get_n_entries (plan, 0, 6), ==, 0);
  g_assert_false (limber_plan_get_reminder_on (plan));
  g_assert_cmpint (limber_plan_get_reminder_minute (plan), ==, -1);
}

static void
test_locate_repeating (void)
{
  g_autoptr (LimberPlan) plan = two_weeks (TRUE, NULL);

  assert_located (plan, "2026-11-15", NULL);
  assert_located (plan, "2026-11-16", "0/0");
  assert_located (plan, "2026-11-22", "0/6");
  assert_located (plan, "2026-11-23", "1/0");
  assert_located (plan, "2026-11-30", "0/0");
  assert_located (plan, "2027-01-01", "0/4");
  assert_located (plan, "2028-02-29", "1/1");
}

static void
test_locate_once (void)
{
  g_autoptr (LimberPlan) plan = two_weeks (FALSE, NULL);

  assert_located (plan, "2026-11-29", "1/6");
  assert_located (plan, "2026-11-30", NULL);
}

static void
test_locate_end (void)
{
  g_autoptr (LimberPlan) plan = two_weeks (TRUE, "2026-12-02");

  assert_located (plan, "2026-12-02", "0/2");
  assert_located (plan, "2026-12-03", NULL);
}

/* Week 0 is the week of the start, whatever day of it that is. */
static void
test_locate_start_in_week (void)
{
  g_autoptr (LimberPlan) plan = two_weeks (TRUE, NULL);
  GDate thursday = date ("2026-11-19");
  g_autoptr (LimberPlan) later = limber_plan_with_schedule (plan, &thursday, NULL, TRUE);

  assert_located (later, "2026-11-18", NULL);
  assert_located (later, "2026-11-19", "0/3");
  assert_located (later, "2026-11-23", "1/0");
}

/* assert_week: @expected as "1 2026-11-23", or NULL when the plan doesn't run. */
static void
assert_week (LimberPlan *plan, const char *first_text, const char *expected)
{
  GDate first = date (first_text);
  g_autofree char *place = NULL;
  GDate monday;
  guint week;

  if (limber_plan_locate_week (plan, &first, &week, &monday))
    place = g_strdup_printf ("%u %u-%02u-%02u", week, g_date_get_year (&monday),
                             (guint) g_date_get_month (&monday), g_date_get_day (&monday));

  g_assert_cmpstr (place, ==, expected);
}

/* Whatever day weeks begin with. */
static void
test_locate_week (void)
{
  g_autoptr (LimberPlan) plan = two_weeks (FALSE, "2026-11-26");
  GDate thursday = date ("2026-11-19");
  g_autoptr (LimberPlan) later = limber_plan_with_schedule (plan, &thursday, NULL, FALSE);

  assert_week (plan, "2026-11-09", NULL);
  assert_week (plan, "2026-11-15", "0 2026-11-16"); /* Sunday: all but itself */
  assert_week (plan, "2026-11-16", "0 2026-11-16");
  assert_week (plan, "2026-11-17", "0 2026-11-16"); /* Tuesday: all but the last of its days */
  assert_week (plan, "2026-11-21",
               "1 2026-11-23"); /* Saturday: two days of one, four of the other */
  assert_week (plan, "2026-11-22", "1 2026-11-23");
  assert_week (plan, "2026-11-23", "1 2026-11-23");
  assert_week (plan, "2026-11-30", NULL);

  assert_week (later, "2026-11-16", "0 2026-11-16");
  assert_week (later, "2026-11-13", "0 2026-11-16");
}

static void
test_locate_pauses (void)
{
  g_autoptr (LimberPlan) plan = two_weeks (TRUE, NULL);
  LimberPause pause = { date ("2026-11-18"), date ("2026-11-20") };
  LimberPause day = { date ("2026-11-22"), date ("2026-11-22") };
  g_autoptr (LimberPlan) once = limber_plan_with_pause_added (plan, &pause);
  g_autoptr (LimberPlan) twice = limber_plan_with_pause_added (once, &day);

  assert_located (twice, "2026-11-17", "0/1");
  assert_located (twice, "2026-11-18", NULL);
  assert_located (twice, "2026-11-20", NULL);
  assert_located (twice, "2026-11-21", "0/5");
  assert_located (twice, "2026-11-22", NULL);
  assert_located (twice, "2026-11-23", "1/0");
  assert_located (plan, "2026-11-18", "0/2");
  g_assert_cmpuint (limber_plan_get_n_pauses (twice), ==, 2);
  g_assert_false (limber_plan_equal (once, twice));
}

static void
test_entry (void)
{
  GDate planned = date ("2026-11-19");
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new ("r");
  g_autoptr (LimberPlanEntry) timed = limber_plan_entry_with_minute (entry, 450);
  g_autoptr (LimberPlanEntry) done = limber_plan_entry_with_done_by (timed, "s");
  g_autoptr (LimberPlanEntry) moved = limber_plan_entry_with_planned (done, &planned);
  g_autoptr (LimberPlanEntry) back = limber_plan_entry_with_planned (moved, NULL);

  g_assert_cmpstr (limber_plan_entry_get_routine (moved), ==, "r");
  g_assert_cmpint (limber_plan_entry_get_minute (entry), ==, -1);
  g_assert_cmpint (limber_plan_entry_get_minute (moved), ==, 450);
  g_assert_null (limber_plan_entry_get_done_by (timed));
  g_assert_cmpstr (limber_plan_entry_get_done_by (moved), ==, "s");
  g_assert_null (limber_plan_entry_get_planned (done));
  g_assert_cmpint (g_date_compare (limber_plan_entry_get_planned (moved), &planned), ==, 0);
  g_assert_false (limber_plan_entry_equal (entry, timed));
  g_assert_false (limber_plan_entry_equal (done, moved));
  g_assert_true (limber_plan_entry_equal (done, back));
}

static LimberPlan *
insert (LimberPlan *plan, guint week, guint day, guint index, const char *routine)
{
  g_autoptr (LimberPlan) owned = plan;
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routine);

  return limber_plan_with_entry_inserted (owned, week, day, index, entry);
}

static void
assert_day (LimberPlan *plan, guint week, guint day, const char *expected)
{
  g_autoptr (GString) routines = g_string_new (NULL);

  for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
    g_string_append (routines,
                     limber_plan_entry_get_routine (limber_plan_get_entry (plan, week, day, i)));

  g_assert_cmpstr (routines->str, ==, expected);
}

static void
test_entries (void)
{
  g_autoptr (LimberPlan) empty = two_weeks (TRUE, NULL);
  g_autoptr (LimberPlan) plan = g_object_ref (empty);
  g_autoptr (LimberPlan) removed = NULL;
  g_autoptr (LimberPlan) replaced = NULL;
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new ("x");

  plan = insert (plan, 1, 2, 9, "a");
  plan = insert (plan, 1, 2, 9, "b");
  plan = insert (plan, 1, 2, 0, "c");
  removed = limber_plan_with_entry_removed (plan, 1, 2, 1);
  replaced = limber_plan_with_entry_replaced (plan, 1, 2, 2, entry);

  assert_day (plan, 1, 2, "cab");
  assert_day (plan, 0, 2, "");
  assert_day (removed, 1, 2, "cb");
  assert_day (replaced, 1, 2, "cax");
  assert_day (empty, 1, 2, "");
  g_assert_null (limber_plan_get_entry (plan, 1, 2, 3));
  g_assert_null (limber_plan_get_entry (plan, 2, 0, 0));
  g_assert_cmpuint (limber_plan_get_n_entries (plan, 0, 7), ==, 0);
  g_assert_false (limber_plan_equal (plan, removed));
}

static void
test_move (void)
{
  static const struct
  {
    guint from_index, to_week, to_day, to_index;
    const char *from_day, *other_day;
  } moves[] = {
    { 0, 0, 1, 0, "abc", "x" }, { 0, 0, 1, 1, "abc", "x" }, { 0, 0, 1, 2, "bac", "x" },
    { 0, 0, 1, 9, "bca", "x" }, { 2, 0, 1, 0, "cab", "x" }, { 1, 1, 3, 0, "ac", "bx" },
    { 1, 1, 3, 1, "ac", "xb" }, { 1, 1, 3, 9, "ac", "xb" }, { 3, 1, 3, 0, "abc", "x" },
  };
  g_autoptr (LimberPlan) plan = two_weeks (TRUE, NULL);

  plan = insert (plan, 0, 1, 9, "a");
  plan = insert (plan, 0, 1, 9, "b");
  plan = insert (plan, 0, 1, 9, "c");
  plan = insert (plan, 1, 3, 9, "x");

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (LimberPlan) moved =
          limber_plan_with_entry_moved (plan, 0, 1, moves[i].from_index, moves[i].to_week,
                                        moves[i].to_day, moves[i].to_index);

      assert_day (moved, 0, 1, moves[i].from_day);
      assert_day (moved, 1, 3, moves[i].other_day);
      assert_day (plan, 0, 1, "abc");
    }
}

static void
test_weeks (void)
{
  g_autoptr (LimberPlan) plan = insert (two_weeks (TRUE, NULL), 1, 6, 0, "a");
  g_autoptr (LimberPlan) longer = limber_plan_with_n_weeks (plan, 4);
  g_autoptr (LimberPlan) shorter = limber_plan_with_n_weeks (plan, 0);
  g_autoptr (LimberPlan) longest = limber_plan_with_n_weeks (plan, 100);

  assert_day (longer, 1, 6, "a");
  assert_day (longer, 3, 6, "");
  g_assert_cmpuint (limber_plan_get_n_weeks (longer), ==, 4);
  g_assert_cmpuint (limber_plan_get_n_weeks (shorter), ==, 1);
  g_assert_cmpuint (limber_plan_get_n_weeks (longest), ==, 52);
  assert_day (plan, 1, 6, "a");
}

static void
test_with (void)
{
  g_autoptr (LimberPlan) plan = two_weeks (TRUE, NULL);
  g_autoptr (LimberPlan) same = two_weeks (TRUE, NULL);
  g_autoptr (LimberPlan) id = limber_plan_with_id (plan, "q");
  g_autoptr (LimberPlan) name = limber_plan_with_name (plan, "Other");
  g_autoptr (LimberPlan) inactive = limber_plan_with_active (plan, FALSE);
  g_autoptr (LimberPlan) resting = limber_plan_with_rest_days (plan, 0x41);
  g_autoptr (LimberPlan) reminding = limber_plan_with_reminder (plan, TRUE, 450);
  g_autoptr (LimberPlan) extra = limber_plan_with_extra (plan, "{\"x\":1}");
  g_autoptr (LimberPlan) ending = two_weeks (TRUE, "2026-12-31");
  g_autoptr (LimberPlan) once = two_weeks (FALSE, NULL);
  g_autoptr (LimberPlan) modified = limber_plan_with_modified (plan, "2026-11-20");
  LimberPlan *changed[] = { id, name, inactive, resting, reminding, extra, ending, once };

  g_assert_cmpuint (limber_plan_get_rest_days (resting), ==, 0x41);
  g_assert_true (limber_plan_get_reminder_on (reminding));
  g_assert_cmpint (limber_plan_get_reminder_minute (reminding), ==, 450);
  g_assert_cmpstr (limber_plan_get_modified (modified), ==, "2026-11-20");

  g_assert_true (limber_plan_equal (plan, same));
  g_assert_true (limber_plan_equal (plan, modified));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_assert_false (limber_plan_equal (plan, changed[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/new", test_new);
  g_test_add_func ("/plan/locate-repeating", test_locate_repeating);
  g_test_add_func ("/plan/locate-once", test_locate_once);
  g_test_add_func ("/plan/locate-end", test_locate_end);
  g_test_add_func ("/plan/locate-start-in-week", test_locate_start_in_week);
  g_test_add_func ("/plan/locate-week", test_locate_week);
  g_test_add_func ("/plan/locate-pauses", test_locate_pauses);
  g_test_add_func ("/plan/entry", test_entry);
  g_test_add_func ("/plan/entries", test_entries);
  g_test_add_func ("/plan/move", test_move);
  g_test_add_func ("/plan/weeks", test_weeks);
  g_test_add_func ("/plan/with", test_with);

  return g_test_run ();
}
