/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"
#include "limber-test-week.h"
#include "ui/routines/limber-advice-row.h"
#include "ui/week/limber-routine-tile.h"

/* Nothing is planned yet: the first routine on the board makes a plan. */
static void
test_first_plan (LimberTestPage *f, gconstpointer data)
{
  LimberPlan *plan = limber_test_week_get_plan (f);

  g_assert_null (limber_library_find_plan (f->world->library, limber_plan_get_id (plan)));
  limber_test_week_add (f, "desk-break", 20);
  plan = limber_test_week_get_plan (f);
  g_assert_nonnull (limber_library_find_plan (f->world->library, limber_plan_get_id (plan)));
  g_assert_true (limber_plan_get_active (plan));
  g_assert_true (limber_plan_get_repeat (plan));
  limber_test_week_assert_day (f, 20, "desk-break");
  g_assert_true (limber_test_week_get_focus (f) == limber_test_week_get_card (f, 20, 0));
}

static void
test_names (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "desk-break", 20);
  limber_test_week_add (f, "desk-break", 18);
  limber_test_assert_names (f->page);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Friday, 20 November, 1 of 1"));
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Wednesday, 18 November, 1 of 1, Not done"));
}

static void
test_keys (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "morning-mobility", 20);
  limber_test_week_add (f, "desk-break", 20);

  g_assert_true (limber_test_press (limber_test_week_get_focus (f), "<Control>Up"));
  limber_test_week_assert_day (f, 20, "desk-break morning-mobility");
  g_assert_true (limber_test_press (limber_test_week_get_focus (f), "<Control>Left"));
  limber_test_week_assert_day (f, 19, "desk-break");
  limber_test_week_assert_day (f, 20, "morning-mobility");
  g_assert_true (limber_test_week_get_focus (f) == limber_test_week_get_card (f, 19, 0));

  g_assert_true (limber_test_press (limber_test_week_get_focus (f), "Delete"));
  limber_test_week_assert_day (f, 19, "");
  g_assert_nonnull (limber_test_week_get_focus (f));

  for (int i = 0; i < 2; i++)
    g_assert_true (limber_test_press (limber_test_week_get_focus (f), "<Control>z"));
  limber_test_week_assert_day (f, 20, "desk-break morning-mobility");
  g_assert_true (limber_test_press (limber_test_week_get_focus (f), "<Control><Shift>z"));
  limber_test_week_assert_day (f, 19, "desk-break");
}

/* In a language that runs from right to left, left is tomorrow. */
static void
test_keys_rtl (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "desk-break", 19);
  gtk_widget_set_direction (limber_test_week_get_focus (f), GTK_TEXT_DIR_RTL);
  g_assert_true (limber_test_press (limber_test_week_get_focus (f), "<Control>Left"));
  limber_test_week_assert_day (f, 20, "desk-break");
}

static void
assert_arrow (LimberTestPage *f, const char *arrow, GtkWidget *expected)
{
  g_assert_true (limber_test_press (limber_test_week_get_focus (f), arrow));
  g_assert_true (limber_test_week_get_focus (f) == expected
                 || gtk_widget_is_ancestor (limber_test_week_get_focus (f), expected));
}

/* Arrows alone go from card to card and to the head of the day; and to the day beside, from an empty one by its head. */
static void
test_arrows (LimberTestPage *f, gconstpointer data)
{
  GtkWidget *empty_day = GTK_WIDGET (limber_test_week_find_column (f, 17));

  limber_test_week_add (f, "desk-break", 16);
  limber_test_week_add (f, "morning-mobility", 16);
  limber_test_week_add (f, "desk-break", 18);
  gtk_widget_grab_focus (limber_test_week_get_card (f, 16, 0));

  assert_arrow (f, "Down", limber_test_week_get_card (f, 16, 1));
  assert_arrow (f, "Up", limber_test_week_get_card (f, 16, 0));
  assert_arrow (f, "Up",
                limber_test_find (GTK_WIDGET (limber_test_week_find_column (f, 16)),
                                  GTK_TYPE_MENU_BUTTON, NULL));
  assert_arrow (f, "Down", limber_test_week_get_card (f, 16, 0));
  assert_arrow (f, "Right", empty_day);
  assert_arrow (f, "Right",
                limber_test_find (GTK_WIDGET (limber_test_week_find_column (f, 18)),
                                  GTK_TYPE_MENU_BUTTON, NULL));
  assert_arrow (f, "Down", limber_test_week_get_card (f, 18, 0));
  assert_arrow (f, "Left", empty_day);

  gtk_widget_grab_focus (limber_test_week_get_card (f, 16, 1));
  gtk_widget_set_direction (GTK_WIDGET (limber_test_week_find_column (f, 16)), GTK_TEXT_DIR_RTL);
  assert_arrow (f, "Left", empty_day);
}

/* Beyond the last day on show the board turns the page. */
static void
test_over_the_edge (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "desk-break", 21);
  g_assert_true (limber_test_press (limber_test_week_get_focus (f), "<Control>Right"));
  g_assert_cmpuint (g_date_get_julian (limber_week_page_get_first (LIMBER_WEEK_PAGE (f->page))), ==,
                    limber_test_week_to_julian (22));
  limber_test_week_assert_day (f, 22, "desk-break");
  limber_test_week_act (f, "week.today", NULL);
  limber_test_week_assert_day (f, 21, "");
}

static void
test_done (LimberTestPage *f, gconstpointer data)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 18, 8, 0, 0);
  g_autoptr (GDateTime) ended = g_date_time_new_utc (2026, 11, 18, 8, 10, 0);
  g_autoptr (LimberSession) session =
      limber_session_new (NULL, "desk-break", "Desk Break", started);

  limber_test_week_add (f, "desk-break", 18);
  limber_session_set_ended (session, ended);
  limber_library_save_session (f->world->library, session);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Wednesday, 18 November, 1 of 1, Done"));
}

/* The coach stands beside the board; what he says is fixed, ignored and heard again, each as a step. */
static void
test_coach (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add (f, "lower-back-stability", 20);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_TOGGLE_BUTTON, "Coach: 1 Advice"));
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
  limber_test_week_act (f, "coach.ignore", "s", "week-too-few");
  g_assert_null (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
  limber_test_week_act (f, "coach.heed", NULL);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));

  limber_test_week_act (f, "coach.fix", "s", "week-too-few");
  g_assert_null (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
  limber_test_week_assert_day (f, 20, "lower-back-stability");
  limber_test_week_assert_day (f, 16, "lower-back-stability");
  limber_test_week_act (f, "week.undo", NULL);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
}

/* A plan that somebody else makes active is taken over, with a history of its own. */
static void
test_other_plan (LimberTestPage *f, gconstpointer data)
{
  limber_test_week_add_plan (f, "other", "Other");
  g_assert_cmpstr (limber_plan_get_id (limber_test_week_get_plan (f)), ==, "other");
  limber_test_week_add (f, "desk-break", 20);
  limber_test_week_assert_day (f, 20, "desk-break");
}

/* The board shows Sunday to Saturday, and most of that is in one week of the plan. */
static void
test_week_of_plan (LimberTestPage *f, gconstpointer data)
{
  g_autoptr (LimberPlan) longer = NULL;

  limber_test_week_add_plan (f, "two", "Two");
  longer = limber_plan_with_n_weeks (limber_test_week_get_plan (f), 2);
  limber_library_save_plan (f->world->library, longer);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON, "Plan: Two · week 1 of 2"));
  limber_test_week_act (f, "week.next", NULL);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON, "Plan: Two · week 2 of 2"));
}

static void
test_narrow (LimberTestPage *f, gconstpointer data)
{
  GtkWidget *page = limber_week_page_new (f->world->context);
  GtkWindow *window = limber_test_present (page, 360, 600);
  int minimum;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  limber_test_assert_names (page);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);

  limber_test_week_add_test ("/week/first-plan", test_first_plan);
  limber_test_week_add_test ("/week/names", test_names);
  limber_test_week_add_test ("/week/keys", test_keys);
  limber_test_week_add_test ("/week/keys-rtl", test_keys_rtl);
  limber_test_week_add_test ("/week/arrows", test_arrows);
  limber_test_week_add_test ("/week/over-the-edge", test_over_the_edge);
  limber_test_week_add_test ("/week/done", test_done);
  limber_test_week_add_test ("/week/coach", test_coach);
  limber_test_week_add_test ("/week/other-plan", test_other_plan);
  limber_test_week_add_test ("/week/week-of-plan", test_week_of_plan);
  limber_test_week_add_test ("/week/narrow", test_narrow);

  return g_test_run ();
}
