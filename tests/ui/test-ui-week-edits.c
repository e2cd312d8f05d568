/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"
#include "limber-test-week.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-routine-tile.h"

static void
drop (LimberTestPage *f, LimberDragEntry *entry, int day, guint gap, gboolean copy)
{
  g_signal_emit_by_name (limber_test_week_find_column (f, day), "dropped", entry, gap, copy);
}

static LimberDragEntry *
pick_up (LimberTestPage *f, int day, guint index)
{
  LimberPlan *plan = limber_test_week_get_plan (f);
  const GDate *date = limber_day_column_get_date (limber_test_week_find_column (f, day));

  return limber_drag_entry_new_from (limber_plan_find_entry (plan, date, index), date, index);
}

static void
test_drops (LimberTestPage *f, gconstpointer data)
{
  g_autoptr (LimberDragEntry) chip = limber_drag_entry_new ("desk-break");
  g_autoptr (LimberDragEntry) card = NULL;
  g_autoptr (LimberDragEntry) other = NULL;

  drop (f, chip, 20, 0, TRUE);
  limber_test_week_add (f, "morning-mobility", 20);
  card = pick_up (f, 20, 0);
  drop (f, card, 20, 2, FALSE);
  limber_test_week_assert_day (f, 20, "morning-mobility desk-break");
  /* It has gone from there since. */
  drop (f, card, 21, 0, FALSE);
  limber_test_week_assert_day (f, 21, "");

  other = pick_up (f, 20, 1);
  drop (f, other, 21, 0, TRUE);
  limber_test_week_assert_day (f, 20, "morning-mobility desk-break");
  limber_test_week_assert_day (f, 21, "desk-break");
  drop (f, other, 19, 0, FALSE);
  limber_test_week_assert_day (f, 20, "morning-mobility");
  limber_test_week_assert_day (f, 19, "desk-break");
}

/* What was missed is made up for once, and says when it was to be. */
static void
test_missed (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "desk-break", 18);
  limber_test_week_act (f, "week.move", "(uuuu)", limber_test_week_to_julian (18), 0,
                        limber_test_week_to_julian (20), G_MAXUINT);
  limber_test_week_assert_day (f, 18, "");
  limber_test_week_assert_day (f, 20, "desk-break");
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Friday, 20 November, 1 of 1, Moved from Wed "
                                      "18"));
  limber_test_week_act (f, "week.next", NULL);
  limber_test_week_assert_day (f, 25, "desk-break");
  limber_test_week_assert_day (f, 27, "");
}

static void
test_scope (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "desk-break", 20);
  limber_test_week_act (f, "week.scope", "s", "once");
  limber_test_week_add (f, "morning-mobility", 20);
  limber_test_week_assert_day (f, 20, "desk-break morning-mobility");
  limber_test_week_act (f, "week.next", NULL);
  limber_test_week_assert_day (f, 27, "desk-break");
  limber_test_week_act (f, "week.scope", "s", "onward");
  limber_test_week_add (f, "morning-mobility", 27);
  limber_test_week_act (f, "week.next", NULL);
  g_assert_cmpuint (limber_day_column_get_n_cards (limber_test_week_find_column (f, 34)), ==, 2);
}

static void
test_copy (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "desk-break", 20);
  g_assert_true (limber_test_press (limber_test_week_get_focus (f), "<Control><Shift>Right"));
  limber_test_week_assert_day (f, 20, "desk-break");
  limber_test_week_assert_day (f, 21, "desk-break");
  limber_test_week_act (f, "week.copy-day", "(uu)", limber_test_week_to_julian (20),
                        limber_test_week_to_julian (16));
  limber_test_week_assert_day (f, 16, "desk-break");
  limber_test_week_act (f, "week.clear-day", "u", limber_test_week_to_julian (20));
  limber_test_week_assert_day (f, 20, "");
  limber_test_week_act (f, "week.clear-week", NULL);
  limber_test_week_assert_day (f, 21, "");
  limber_test_week_act (f, "week.undo", NULL);
  limber_test_week_assert_day (f, 21, "desk-break");
  limber_test_week_assert_day (f, 16, "desk-break");
}

/* Two plans from this week on, the first of which has something on the 20th and gets what is added. */
static void
add_two_plans (LimberTestPage *f)
{
  limber_test_week_add_plan (f, "a", "A");
  limber_test_week_add_plan (f, "b", "B");
  limber_test_week_act (f, "week.target", "s", "a");
  limber_test_week_add (f, "desk-break", 20);
}

/* Several active plans stand together; what is changed goes to the right one. */
static void
test_several_plans (LimberTestPage *f, gconstpointer data)
{
  add_two_plans (f);
  limber_test_week_act (f, "week.target", "s", "b");
  limber_test_week_add (f, "morning-mobility", 20);
  g_assert_cmpuint (limber_day_column_get_n_cards (limber_test_week_find_column (f, 20)), ==, 2);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Friday, 20 November, 1 of 2, A"));

  limber_test_week_act (f, "week.move", "(uuuu)", limber_test_week_to_julian (20), 0,
                        limber_test_week_to_julian (21), G_MAXUINT);
  limber_test_week_assert_day (f, 20, "morning-mobility");
  limber_test_week_act (f, "week.target", "s", "a");
  limber_test_week_assert_day (f, 21, "desk-break");
}

/* What two plans have for a day stands in whatever order somebody likes, by keyboard and by drop, and as one step. */
static void
test_order_across_plans (LimberTestPage *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) reloaded = NULL;
  LimberPlanEntry *entry;

  add_two_plans (f);
  limber_test_week_add (f, "lower-back-stability", 20);
  limber_test_week_act (f, "week.target", "s", "b");
  limber_test_week_add (f, "morning-mobility", 20);
  limber_test_week_assert_order (f, 20, "desk-break lower-back-stability morning-mobility");
  g_assert_true (gtk_widget_activate_action (limber_test_week_get_card (f, 20, 2), "tile.move-up",
                                             NULL));
  limber_test_week_assert_order (f, 20, "desk-break morning-mobility lower-back-stability");
  g_assert_true (limber_test_week_get_focus (f) == limber_test_week_get_card (f, 20, 1));
  g_assert_true (gtk_widget_activate_action (limber_test_week_get_card (f, 20, 1), "tile.move-up",
                                             NULL));
  limber_test_week_assert_order (f, 20, "morning-mobility desk-break lower-back-stability");
  limber_test_week_act (f, "week.move", "(uuuu)", limber_test_week_to_julian (20), 0,
                        limber_test_week_to_julian (20), 3);
  limber_test_week_assert_order (f, 20, "desk-break lower-back-stability morning-mobility");
  limber_test_week_act (f, "week.undo", NULL);
  limber_test_week_assert_order (f, 20, "morning-mobility desk-break lower-back-stability");

  reloaded = limber_test_world_reload (f->world);
  entry =
      limber_plan_find_entry (limber_library_find_plan (reloaded, "b"),
                              limber_day_column_get_date (limber_test_week_find_column (f, 20)), 0);
  g_assert_cmpint (limber_plan_entry_get_place (entry), ==, 0);
}

static void
test_rest (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_act (f, "week.rest", "u", limber_test_week_to_julian (21));
  g_assert_cmpuint (limber_plan_get_rest_days (limber_test_week_get_plan (f)), ==, 1u << 5);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON,
                                      "Saturday, 21 November, rest day"));
  limber_test_week_act (f, "week.rest", "u", limber_test_week_to_julian (21));
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON, "Saturday, 21 November"));
  limber_test_week_act (f, "week.undo", NULL);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON,
                                      "Saturday, 21 November, rest day"));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

  limber_test_week_add_test ("/week-edits/drops", test_drops);
  limber_test_week_add_test ("/week-edits/missed", test_missed);
  limber_test_week_add_test ("/week-edits/scope", test_scope);
  limber_test_week_add_test ("/week-edits/copy", test_copy);
  limber_test_week_add_test ("/week-edits/several-plans", test_several_plans);
  limber_test_week_add_test ("/week-edits/order-across-plans", test_order_across_plans);
  limber_test_week_add_test ("/week-edits/rest", test_rest);

  return g_test_run ();
}
