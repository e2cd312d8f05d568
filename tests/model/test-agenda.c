/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-agenda.h"

/* Seen on Friday, 20 November 2026; both plans begin on Monday the 2nd. */
typedef struct
{
  GListStore *plans;
  GListStore *sessions;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plans = g_list_store_new (LIMBER_TYPE_PLAN);
  f->sessions = g_list_store_new (LIMBER_TYPE_SESSION);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->plans);
  g_clear_object (&f->sessions);
}

static GDate
november (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, G_DATE_NOVEMBER, 2026);

  return date;
}

/* A plan that has the routines, each a letter, on every Wednesday. */
static LimberPlan *
new_plan (const char *id, const char *routines)
{
  GDate start = november (2);
  LimberPlan *plan = limber_plan_new (id, id, &start);

  for (guint i = 0; routines[i] != '\0'; i++)
    {
      g_autoptr (LimberPlan) before = plan;
      g_autofree char *routine = g_strndup (routines + i, 1);
      g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routine);

      plan = limber_plan_with_entry_inserted (before, 0, 2, i, entry);
    }

  return plan;
}

/* @skipped: whether one of its two lines was left out */
static void
log_session (Fixture *f,
             const char *id,
             int day,
             const char *routine,
             const char *plan,
             gboolean skipped)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, day, 9, 0, 0);
  g_autoptr (LimberSession) session = limber_session_new (id, routine, routine, started);

  for (guint i = 0; i < 2; i++)
    {
      LimberSessionItem *item = limber_session_item_new ("cat-cow", NULL, LIMBER_SECTION_MAIN,
                                                         &(LimberDose) { .sets = 1, .reps = 8 });

      item->skipped = skipped && i == 1 ? LIMBER_SKIP_HURTS : LIMBER_SKIP_NONE;
      limber_session_add_item (session, item);
    }
  limber_session_set_plan (session, plan);
  limber_session_set_ended (session, started);
  g_list_store_append (f->sessions, session);
}

/* @expected: plan, routine, index and mark of each: "pa0d": (o)pen, (d)one, (p)artly, (m)issed. */
static void
assert_agenda (Fixture *f, int day, const char *expected)
{
  static const char marks[] = "odpm";
  g_autoptr (LimberDayLog) log = limber_day_log_new (G_LIST_MODEL (f->sessions));
  GDate date = november (day);
  GDate today = november (20);
  g_autoptr (GPtrArray) items = limber_agenda_new (G_LIST_MODEL (f->plans), log, &date, &today);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LimberAgendaItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (text, "%s%s%s%u%c", i > 0 ? " " : "", limber_plan_get_id (item->plan),
                              limber_plan_entry_get_routine (item->entry), item->index,
                              marks[item->mark]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_several_plans (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberPlan) p = new_plan ("p", "ab");
  g_autoptr (LimberPlan) q = new_plan ("q", "a");
  g_autoptr (LimberPlan) r = new_plan ("r", "c");
  g_autoptr (LimberPlan) inactive = limber_plan_with_active (r, FALSE);

  g_list_store_append (f->plans, p);
  g_list_store_append (f->plans, q);
  g_list_store_append (f->plans, inactive);
  assert_agenda (f, 25, "pa0o pb1o qa0o");
  assert_agenda (f, 24, "");

  /* The session was started for q; and it does one entry. */
  log_session (f, "s", 18, "a", "q", FALSE);
  assert_agenda (f, 18, "pa0m pb1m qa0d");
  assert_agenda (f, 11, "pa0m pb1m qa0m");
}

static void
test_partly (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberPlan) p = new_plan ("p", "aa");

  g_list_store_append (f->plans, p);
  log_session (f, "s", 18, "a", NULL, TRUE);
  assert_agenda (f, 18, "pa0p pa1m");
  log_session (f, "t", 18, "a", NULL, FALSE);
  assert_agenda (f, 18, "pa0p pa1d");
}

/* By name: also on another day of that week, but not of another week. */
static void
test_by_name (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberPlan) p = new_plan ("p", "a");
  g_autoptr (LimberPlanEntry) done =
      limber_plan_entry_with_done_by (limber_plan_get_entry (p, 0, 2, 0), "s");
  g_autoptr (LimberPlan) with = limber_plan_with_entry_replaced (p, 0, 2, 0, done);

  g_list_store_append (f->plans, with);
  log_session (f, "s", 19, "a", NULL, FALSE);
  assert_agenda (f, 18, "pa0d");
  assert_agenda (f, 11, "pa0m");
}

static void
test_rest (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberPlan) p = new_plan ("p", "a");
  g_autoptr (LimberPlan) resting = limber_plan_with_rest_days (p, 1u << 6);
  GDate sunday = november (22);
  GDate before = november (1);

  g_list_store_append (f->plans, resting);
  g_assert_true (limber_agenda_is_rest (G_LIST_MODEL (f->plans), &sunday));
  g_assert_false (limber_agenda_is_rest (G_LIST_MODEL (f->plans), &before));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/agenda/several-plans", test_several_plans);
  ADD ("/agenda/partly", test_partly);
  ADD ("/agenda/by-name", test_by_name);
  ADD ("/agenda/rest", test_rest);
#undef ADD

  return g_test_run ();
}
