/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-agenda.h"
#include "ui/week/limber-week-edits.h"
#include "ui/week/limber-week-text.h"

/* Dates of November 2026, in which the 16th is a Monday. */
static GDate
november (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_NOVEMBER, 2026);
  if (day > 1)
    g_date_add_days (&date, (guint) day - 1);
  else
    g_date_subtract_days (&date, (guint) (1 - day));
  return date;
}

static LimberPlan *
new_plan (int start)
{
  GDate date = november (start);

  return limber_plan_new ("test", "Test", &date);
}

/* Adds routine @id to that day, in place of *@plan. */
static void
add (LimberPlan **plan, int day, const char *id)
{
  GDate date = november (day);
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (id);
  g_autoptr (LimberPlan) before = g_steal_pointer (plan);
  g_autoptr (GError) error = NULL;

  *plan = limber_week_edit_add (before, &date, G_MAXUINT, entry, LIMBER_SCOPE_ONWARD, &error);
  g_assert_no_error (error);
}

static void
assert_day (LimberPlan *plan, int day, const char *expected)
{
  GDate date = november (day);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < limber_plan_count (plan, &date); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            limber_plan_entry_get_routine (limber_plan_find_entry (plan, &date,
                                                                                   i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static LimberPlan *
move (LimberPlan *plan, int from, guint index, int to, guint gap, gboolean copy, guint *landed)
{
  GDate from_date = november (from);
  GDate to_date = november (to);

  return limber_week_edit_move (plan, &from_date, index, &to_date, gap, copy, LIMBER_SCOPE_ONWARD,
                                landed, NULL);
}

static void
test_add (void)
{
  g_autoptr (LimberPlan) plan = new_plan (16);

  add (&plan, 18, "a");
  add (&plan, 18, "b");
  assert_day (plan, 18, "a b");
  assert_day (plan, 17, "");
  /* It repeats. */
  assert_day (plan, 25, "a b");
}

static void
test_move (void)
{
  g_autoptr (LimberPlan) plan = new_plan (16);
  g_autoptr (LimberPlan) within = NULL;
  g_autoptr (LimberPlan) across = NULL;
  g_autoptr (LimberPlan) copied = NULL;
  guint landed;

  add (&plan, 18, "a");
  add (&plan, 18, "b");
  add (&plan, 20, "c");

  within = move (plan, 18, 0, 18, 2, FALSE, &landed);
  assert_day (within, 18, "b a");
  g_assert_cmpuint (landed, ==, 1);

  across = move (plan, 18, 1, 20, 0, FALSE, &landed);
  assert_day (across, 18, "a");
  assert_day (across, 20, "b c");
  g_assert_cmpuint (landed, ==, 0);

  copied = move (plan, 18, 1, 20, G_MAXUINT, TRUE, &landed);
  assert_day (copied, 18, "a b");
  assert_day (copied, 20, "c b");
  g_assert_cmpuint (landed, ==, 1);

  g_assert_null (move (plan, 18, 2, 20, 0, FALSE, &landed));
  g_assert_null (move (plan, 16, 0, 20, 0, FALSE, &landed));
}

/* What was done on Wednesday is still to be done on Friday. */
static void
test_copy_is_open (void)
{
  g_autoptr (LimberPlan) plan = new_plan (16);
  GDate date = november (16);
  g_autoptr (LimberPlanEntry) fresh = limber_plan_entry_new ("a");
  g_autoptr (LimberPlanEntry) timed = limber_plan_entry_with_minute (fresh, 450);
  g_autoptr (LimberPlanEntry) done = limber_plan_entry_with_done_by (timed, "session");
  g_autoptr (LimberPlan) with =
      limber_week_edit_add (plan, &date, 0, done, LIMBER_SCOPE_ONWARD, NULL);
  g_autoptr (LimberPlan) copied = NULL;
  LimberPlanEntry *copy;
  guint landed;

  copied = move (with, 16, 0, 20, 0, TRUE, &landed);
  date = november (20);
  copy = limber_plan_find_entry (copied, &date, 0);
  g_assert_null (limber_plan_entry_get_done_by (copy));
  g_assert_cmpint (limber_plan_entry_get_minute (copy), ==, 450);
}

static const GDate *
get_planned (LimberPlan *plan, int day)
{
  GDate date = november (day);

  return limber_plan_entry_get_planned (limber_plan_find_entry (plan, &date, 0));
}

/* Moved once, it says where it was planned first, until it is back there. */
static void
test_planned (void)
{
  g_autoptr (LimberPlan) plan = new_plan (16);
  g_autoptr (LimberPlan) moved = NULL;
  g_autoptr (LimberPlan) again = NULL;
  g_autoptr (LimberPlan) back = NULL;
  g_autoptr (LimberPlan) lasting = NULL;
  GDate monday = november (16);
  GDate tuesday = november (17);
  GDate thursday = november (19);
  guint landed;

  add (&plan, 16, "a");
  moved = limber_week_edit_move (plan, &monday, 0, &tuesday, 0, FALSE, LIMBER_SCOPE_ONCE, &landed,
                                 NULL);
  assert_day (moved, 16, "");
  assert_day (moved, 17, "a");
  assert_day (moved, 23, "a");
  assert_day (moved, 24, "");
  g_assert_cmpint (g_date_compare (get_planned (moved, 17), &monday), ==, 0);

  again = limber_week_edit_move (moved, &tuesday, 0, &thursday, 0, FALSE, LIMBER_SCOPE_ONCE,
                                 &landed, NULL);
  g_assert_cmpint (g_date_compare (get_planned (again, 19), &monday), ==, 0);
  back = limber_week_edit_move (again, &thursday, 0, &monday, 0, FALSE, LIMBER_SCOPE_ONCE, &landed,
                                NULL);
  g_assert_true (limber_plan_equal (back, plan));

  lasting = limber_week_edit_move (plan, &monday, 0, &tuesday, 0, FALSE, LIMBER_SCOPE_ONWARD,
                                   &landed, NULL);
  assert_day (lasting, 24, "a");
  g_assert_null (get_planned (lasting, 17));
}

static void
test_copy_and_clear (void)
{
  g_autoptr (LimberPlan) plan = new_plan (16);
  g_autoptr (LimberPlan) copied = NULL;
  g_autoptr (LimberPlan) cleared = NULL;
  GDate monday = november (16);
  GDate friday = november (20);

  add (&plan, 16, "a");
  add (&plan, 20, "b");
  copied = limber_week_edit_copy (plan, &monday, &friday, LIMBER_SCOPE_ONCE, NULL);
  assert_day (copied, 20, "a");
  assert_day (copied, 27, "b");
  cleared = limber_week_edit_clear (copied, &monday, 7, LIMBER_SCOPE_ONCE);
  assert_day (cleared, 16, "");
  assert_day (cleared, 20, "");
  assert_day (cleared, 23, "a");
}

static void
test_fill (void)
{
  g_autoptr (LimberPlan) one = new_plan (16);
  GDate start = november (16);
  GDate second = november (23);
  g_autoptr (LimberPlan) four = limber_plan_with_n_weeks (one, 4);
  g_autoptr (LimberPlan) plan = limber_plan_with_schedule (four, &start, NULL, FALSE);
  g_autoptr (LimberPlan) turns = limber_plan_with_n_weeks (one, 2);
  g_autoptr (LimberPlan) filled = NULL;
  g_autoptr (LimberPlan) lasting = NULL;

  add (&plan, 16, "a");
  add (&plan, 24, "b");
  add (&plan, 38, "c");
  filled = limber_week_edit_fill (plan, &second);
  assert_day (filled, 16, "a");
  assert_day (filled, 24, "b");
  assert_day (filled, 31, "b");
  assert_day (filled, 38, "b");
  assert_day (filled, 45, "");

  add (&turns, 17, "a");
  add (&turns, 24, "b");
  lasting = limber_week_edit_fill (turns, &second);
  assert_day (lasting, 17, "a");
  assert_day (lasting, 24, "b");
  assert_day (lasting, 31, "b");
  assert_day (lasting, 38, "b");
}

/* A plan of one week begins earlier when something is laid on an earlier day; nothing else moves. */
static void
test_before_start (void)
{
  g_autoptr (LimberPlan) plan = new_plan (16);
  GDate start = november (20);
  g_autoptr (LimberPlan) late = NULL;

  add (&plan, 20, "a");
  late = limber_plan_with_schedule (plan, &start, NULL, TRUE);
  add (&late, 17, "b");
  assert_day (late, 17, "b");
  assert_day (late, 20, "a");
  add (&late, 9, "c");
  assert_day (late, 9, "c");
  assert_day (late, 10, "b");
  assert_day (late, 8, "");
}

static void
assert_refused (LimberPlan *plan, int day, LimberWeekError code)
{
  GDate date = november (day);
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new ("a");
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_week_edit_add (plan, &date, 0, entry, LIMBER_SCOPE_ONWARD, &error));
  g_assert_error (error, LIMBER_WEEK_ERROR, (int) code);
}

static void
test_out_of_reach (void)
{
  g_autoptr (LimberPlan) plan = new_plan (16);
  g_autoptr (LimberPlan) two_weeks = limber_plan_with_n_weeks (plan, 2);
  GDate start = november (16);
  GDate end = november (22);
  LimberPause pause = { .from = november (18), .to = november (19) };
  g_autoptr (LimberPlan) ending = limber_plan_with_schedule (plan, &start, &end, TRUE);
  g_autoptr (LimberPlan) paused = limber_plan_with_pause_added (plan, &pause);

  assert_refused (two_weeks, 15, LIMBER_WEEK_ERROR_BEFORE);
  assert_refused (ending, 23, LIMBER_WEEK_ERROR_AFTER);
  assert_refused (paused, 19, LIMBER_WEEK_ERROR_PAUSED);
}

/* A plan that doesn't repeat grows by the weeks that are missing. */
static void
test_grows (void)
{
  g_autoptr (LimberPlan) repeating = new_plan (16);
  GDate start = november (16);
  g_autoptr (LimberPlan) plan = limber_plan_with_schedule (repeating, &start, NULL, FALSE);

  add (&plan, 16, "a");
  add (&plan, 31, "b");
  g_assert_cmpuint (limber_plan_get_n_weeks (plan), ==, 3);
  assert_day (plan, 31, "b");
  assert_day (plan, 30, "");
}

/* "a0 b1 c": what all plans have for the 18th, each with its place. */
static void
assert_order (LimberPlanSet *plans, const char *expected)
{
  GDate date = november (18);
  g_autoptr (GPtrArray) items = limber_agenda_list (G_LIST_MODEL (plans), &date);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      LimberPlanEntry *entry = ((LimberAgendaItem *) items->pdata[i])->entry;
      int place = limber_plan_entry_get_place (entry);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              limber_plan_entry_get_routine (entry));
      if (place >= 0)
        g_string_append_printf (text, "%d", place);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* @order: ids of plans */
static void
arrange (LimberPlanSet **plans, const char *order, LimberScope scope)
{
  GDate date = november (18);
  g_autoptr (LimberPlanSet) before = g_steal_pointer (plans);
  g_auto (GStrv) ids = g_strsplit (order, " ", -1);
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (array, ids[i]);
  *plans = limber_week_edit_arrange (before, &date, array, scope);
}

static LimberPlanSet *
make_two (void)
{
  g_autoptr (GListStore) store = g_list_store_new (LIMBER_TYPE_PLAN);
  g_autoptr (LimberPlan) p = new_plan (16);
  g_autoptr (LimberPlan) unnamed = new_plan (16);
  g_autoptr (LimberPlan) q = limber_plan_with_id (unnamed, "other");

  add (&p, 18, "a");
  add (&p, 18, "b");
  add (&q, 18, "c");
  g_list_store_append (store, p);
  g_list_store_append (store, q);
  return limber_plan_set_new (G_LIST_MODEL (store));
}

/* Places are noted only where entries don't stand plan by plan. */
static void
test_arrange (void)
{
  g_autoptr (LimberPlanSet) plans = make_two ();

  assert_order (plans, "a b c");
  arrange (&plans, "other test test", LIMBER_SCOPE_ONWARD);
  assert_order (plans, "c0 a1 b2");
  arrange (&plans, "test other test", LIMBER_SCOPE_ONWARD);
  assert_order (plans, "a0 c1 b2");
  arrange (&plans, "test test other", LIMBER_SCOPE_ONWARD);
  assert_order (plans, "a b c");
}

/* What is added, or moved here from elsewhere, follows what its plan has. */
static void
test_arrange_then_add (void)
{
  g_autoptr (LimberPlanSet) plans = make_two ();
  g_autoptr (LimberPlan) p = NULL;
  g_autoptr (LimberPlanSet) more = NULL;
  guint landed;

  arrange (&plans, "other test test", LIMBER_SCOPE_ONWARD);
  p = g_object_ref (limber_plan_set_find (plans, "test"));
  add (&p, 18, "d");
  more = limber_plan_set_with (plans, p);
  assert_order (more, "c0 a1 b2 d");
  {
    g_autoptr (LimberPlan) away = move (p, 18, 0, 19, G_MAXUINT, FALSE, &landed);
    g_autoptr (LimberPlan) back = move (away, 19, 0, 18, G_MAXUINT, FALSE, &landed);
    g_autoptr (LimberPlanSet) after = limber_plan_set_with (plans, back);

    assert_order (after, "c0 b2 d a");
  }
}

/* For once, the other weeks keep their order. */
static void
test_arrange_once (void)
{
  g_autoptr (LimberPlanSet) plans = make_two ();
  GDate next = november (25);
  g_autoptr (GPtrArray) items = NULL;

  arrange (&plans, "other test test", LIMBER_SCOPE_ONCE);
  assert_order (plans, "c0 a1 b2");
  items = limber_agenda_list (G_LIST_MODEL (plans), &next);
  g_assert_cmpstr (limber_plan_entry_get_routine (((LimberAgendaItem *) items->pdata[0])->entry),
                   ==, "a");
}

static void
test_week_text (void)
{
  static const struct
  {
    int day;
    const char *text;
  } cases[] = {
    { 16, "16–22 November" },
    { 30, "30 November – 6 December" },
    { 58, "28 December 2026 – 3 January 2027" },
  };
  GDate today = november (20);
  GDate last_year = november (16);
  g_autofree char *with_year = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate first = november (cases[i].day);
      g_autofree char *text = limber_week_to_text (&first, &today);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  {
    GDate first = november (30);
    g_autofree char *brief = limber_week_to_short_text (&first, &today);

    g_assert_cmpstr (brief, ==, "30 Nov – 6 Dec");
  }
  g_date_subtract_years (&last_year, 1);
  with_year = limber_week_to_text (&last_year, &today);
  g_assert_cmpstr (with_year, ==, "16–22 November 2025");
}

static void
test_week_menu (void)
{
  GDate first = november (16);
  g_autoptr (GMenuModel) menu = limber_week_to_menu (&first, "tile.choose-day");
  g_autofree char *label = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 7);
  g_menu_model_get_item_attribute (menu, 2, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  target = g_menu_model_get_item_attribute_value (menu, 2, G_MENU_ATTRIBUTE_TARGET,
                                                  G_VARIANT_TYPE_UINT32);
  g_assert_cmpstr (label, ==, "Wednesday, 18 November");
  g_assert_cmpuint (g_variant_get_uint32 (target), ==, g_date_get_julian (&first) + 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/week-edits/add", test_add);
  g_test_add_func ("/week-edits/move", test_move);
  g_test_add_func ("/week-edits/copy-is-open", test_copy_is_open);
  g_test_add_func ("/week-edits/planned", test_planned);
  g_test_add_func ("/week-edits/copy-and-clear", test_copy_and_clear);
  g_test_add_func ("/week-edits/fill", test_fill);
  g_test_add_func ("/week-edits/before-start", test_before_start);
  g_test_add_func ("/week-edits/out-of-reach", test_out_of_reach);
  g_test_add_func ("/week-edits/grows", test_grows);
  g_test_add_func ("/week-edits/arrange", test_arrange);
  g_test_add_func ("/week-edits/arrange-then-add", test_arrange_then_add);
  g_test_add_func ("/week-edits/arrange-once", test_arrange_once);
  g_test_add_func ("/week-edits/week-text", test_week_text);
  g_test_add_func ("/week-edits/week-menu", test_week_menu);

  return g_test_run ();
}
