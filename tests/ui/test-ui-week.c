/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-keys.h"
#include "limber-test-world.h"
#include "ui/routines/limber-advice-row.h"
#include "ui/week/limber-day-column.h"
#include "ui/week/limber-drag-entry.h"
#include "ui/week/limber-routine-tile.h"
#include "ui/week/limber-week-page.h"

/* The board on Friday, 20 November 2026, in a locale whose weeks begin on Sunday, the 15th. */
typedef struct
{
  LimberTestWorld *world;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  f->world = limber_test_world_new ();
  f->page = limber_week_page_new (f->world->context);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), f->page);
  f->window = limber_test_present (toasts, 1000, 700);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  limber_test_world_free (f->world);
}

static guint
julian (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_NOVEMBER, 2026);
  return g_date_get_julian (&date) + (guint) day - 1;
}

static LimberDayColumn *
find_column (GtkWidget *root, int day)
{
  if (LIMBER_IS_DAY_COLUMN (root)
      && g_date_get_julian (limber_day_column_get_date (LIMBER_DAY_COLUMN (root))) == julian (day))
    return LIMBER_DAY_COLUMN (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LimberDayColumn *found = find_column (child, day);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_card (Fixture *f, int day, guint index)
{
  return limber_day_column_get_card (find_column (f->page, day), index);
}

/* The routines that the board shows on a day: "desk-break stretches". */
static void
assert_order (Fixture *f, int day, const char *expected)
{
  LimberDayColumn *column = find_column (f->page, day);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < limber_day_column_get_n_cards (column); i++)
    g_string_append_printf (shown, "%s%s", i > 0 ? " " : "",
                            limber_routine_tile_get_routine_id (
                                LIMBER_ROUTINE_TILE (limber_day_column_get_card (column, i))));
  g_assert_cmpstr (shown->str, ==, expected);
}

/* The same, and that the saved plan has them, too. */
static void
assert_day (Fixture *f, int day, const char *expected)
{
  g_autoptr (LimberLibrary) reloaded = limber_test_world_reload (f->world);
  const char *id = limber_plan_get_id (limber_week_page_get_plan (LIMBER_WEEK_PAGE (f->page)));
  LimberPlan *plan = limber_library_find_plan (reloaded, id);
  g_autoptr (GString) saved = g_string_new (NULL);
  const GDate *date = limber_day_column_get_date (find_column (f->page, day));

  assert_order (f, day, expected);
  g_assert_nonnull (plan);
  for (guint i = 0; i < limber_plan_count (plan, date); i++)
    g_string_append_printf (saved, "%s%s", i > 0 ? " " : "",
                            limber_plan_entry_get_routine (limber_plan_find_entry (plan, date, i)));
  g_assert_cmpstr (saved->str, ==, expected);
}

static void
add (Fixture *f, const char *routine, int day)
{
  g_assert_true (gtk_widget_activate_action (f->page, "week.add", "(su)", routine, julian (day)));
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

/* Nothing is planned yet: the first routine on the board makes a plan. */
static void
test_first_plan (Fixture *f, gconstpointer data)
{
  LimberPlan *plan = limber_week_page_get_plan (LIMBER_WEEK_PAGE (f->page));

  g_assert_null (limber_library_find_plan (f->world->library, limber_plan_get_id (plan)));
  add (f, "desk-break", 20);
  plan = limber_week_page_get_plan (LIMBER_WEEK_PAGE (f->page));
  g_assert_nonnull (limber_library_find_plan (f->world->library, limber_plan_get_id (plan)));
  g_assert_true (limber_plan_get_active (plan));
  g_assert_true (limber_plan_get_repeat (plan));
  assert_day (f, 20, "desk-break");
  g_assert_true (get_focus (f) == get_card (f, 20, 0));
}

static void
test_names (Fixture *f, gconstpointer data)
{
  add (f, "desk-break", 20);
  add (f, "desk-break", 18);
  limber_test_assert_names (f->page);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Friday, 20 November, 1 of 1"));
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Wednesday, 18 November, 1 of 1, Not done"));
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  add (f, "morning-mobility", 20);
  add (f, "desk-break", 20);

  g_assert_true (limber_test_press (get_focus (f), "<Control>Up"));
  assert_day (f, 20, "desk-break morning-mobility");
  g_assert_true (limber_test_press (get_focus (f), "<Control>Left"));
  assert_day (f, 19, "desk-break");
  assert_day (f, 20, "morning-mobility");
  g_assert_true (get_focus (f) == get_card (f, 19, 0));

  g_assert_true (limber_test_press (get_focus (f), "Delete"));
  assert_day (f, 19, "");
  g_assert_nonnull (get_focus (f));

  for (int i = 0; i < 2; i++)
    g_assert_true (limber_test_press (get_focus (f), "<Control>z"));
  assert_day (f, 20, "desk-break morning-mobility");
  g_assert_true (limber_test_press (get_focus (f), "<Control><Shift>z"));
  assert_day (f, 19, "desk-break");
}

/* In a language that runs from right to left, left is tomorrow. */
static void
test_keys_rtl (Fixture *f, gconstpointer data)
{
  add (f, "desk-break", 19);
  gtk_widget_set_direction (get_focus (f), GTK_TEXT_DIR_RTL);
  g_assert_true (limber_test_press (get_focus (f), "<Control>Left"));
  assert_day (f, 20, "desk-break");
}

static void
assert_arrow (Fixture *f, const char *arrow, GtkWidget *expected)
{
  g_assert_true (limber_test_press (get_focus (f), arrow));
  g_assert_true (get_focus (f) == expected || gtk_widget_is_ancestor (get_focus (f), expected));
}

/* Arrows alone go from card to card and to the head of the day; and to the day beside, from an empty one by its head. */
static void
test_arrows (Fixture *f, gconstpointer data)
{
  GtkWidget *empty_day = GTK_WIDGET (find_column (f->page, 17));

  add (f, "desk-break", 16);
  add (f, "morning-mobility", 16);
  add (f, "desk-break", 18);
  gtk_widget_grab_focus (get_card (f, 16, 0));

  assert_arrow (f, "Down", get_card (f, 16, 1));
  assert_arrow (f, "Up", get_card (f, 16, 0));
  assert_arrow (f, "Up",
                limber_test_find (GTK_WIDGET (find_column (f->page, 16)), GTK_TYPE_MENU_BUTTON,
                                  NULL));
  assert_arrow (f, "Down", get_card (f, 16, 0));
  assert_arrow (f, "Right", empty_day);
  assert_arrow (f, "Right",
                limber_test_find (GTK_WIDGET (find_column (f->page, 18)), GTK_TYPE_MENU_BUTTON,
                                  NULL));
  assert_arrow (f, "Down", get_card (f, 18, 0));
  assert_arrow (f, "Left", empty_day);

  gtk_widget_grab_focus (get_card (f, 16, 1));
  gtk_widget_set_direction (GTK_WIDGET (find_column (f->page, 16)), GTK_TEXT_DIR_RTL);
  assert_arrow (f, "Left", empty_day);
}

/* Beyond the last day on show the board turns the page. */
static void
test_over_the_edge (Fixture *f, gconstpointer data)
{
  add (f, "desk-break", 21);
  g_assert_true (limber_test_press (get_focus (f), "<Control>Right"));
  g_assert_cmpuint (g_date_get_julian (limber_week_page_get_first (LIMBER_WEEK_PAGE (f->page))), ==,
                    julian (22));
  assert_day (f, 22, "desk-break");
  g_assert_true (gtk_widget_activate_action (f->page, "week.today", NULL));
  assert_day (f, 21, "");
}

static void
drop (Fixture *f, LimberDragEntry *entry, int day, guint gap, gboolean copy)
{
  g_signal_emit_by_name (find_column (f->page, day), "dropped", entry, gap, copy);
}

static LimberDragEntry *
pick_up (Fixture *f, int day, guint index)
{
  LimberPlan *plan = limber_week_page_get_plan (LIMBER_WEEK_PAGE (f->page));
  const GDate *date = limber_day_column_get_date (find_column (f->page, day));

  return limber_drag_entry_new_from (limber_plan_find_entry (plan, date, index), date, index);
}

static void
test_drops (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberDragEntry) chip = limber_drag_entry_new ("desk-break");
  g_autoptr (LimberDragEntry) card = NULL;
  g_autoptr (LimberDragEntry) other = NULL;

  drop (f, chip, 20, 0, TRUE);
  add (f, "morning-mobility", 20);
  card = pick_up (f, 20, 0);
  drop (f, card, 20, 2, FALSE);
  assert_day (f, 20, "morning-mobility desk-break");
  /* It has gone from there since. */
  drop (f, card, 21, 0, FALSE);
  assert_day (f, 21, "");

  other = pick_up (f, 20, 1);
  drop (f, other, 21, 0, TRUE);
  assert_day (f, 20, "morning-mobility desk-break");
  assert_day (f, 21, "desk-break");
  drop (f, other, 19, 0, FALSE);
  assert_day (f, 20, "morning-mobility");
  assert_day (f, 19, "desk-break");
}

static void
test_done (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 18, 8, 0, 0);
  g_autoptr (GDateTime) ended = g_date_time_new_utc (2026, 11, 18, 8, 10, 0);
  g_autoptr (LimberSession) session =
      limber_session_new (NULL, "desk-break", "Desk Break", started);

  add (f, "desk-break", 18);
  limber_session_set_ended (session, ended);
  limber_library_save_session (f->world->library, session);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Wednesday, 18 November, 1 of 1, Done"));
}

/* What was missed is made up for once, and says when it was to be. */
static void
test_missed (Fixture *f, gconstpointer data)
{
  add (f, "desk-break", 18);
  g_assert_true (gtk_widget_activate_action (f->page, "week.move", "(uuuu)", julian (18), 0,
                                             julian (20), G_MAXUINT));
  assert_day (f, 18, "");
  assert_day (f, 20, "desk-break");
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Friday, 20 November, 1 of 1, Moved from Wed "
                                      "18"));
  g_assert_true (gtk_widget_activate_action (f->page, "week.next", NULL));
  assert_day (f, 25, "desk-break");
  assert_day (f, 27, "");
}

static void
test_scope (Fixture *f, gconstpointer data)
{
  add (f, "desk-break", 20);
  g_assert_true (gtk_widget_activate_action (f->page, "week.scope", "s", "once"));
  add (f, "morning-mobility", 20);
  assert_day (f, 20, "desk-break morning-mobility");
  g_assert_true (gtk_widget_activate_action (f->page, "week.next", NULL));
  assert_day (f, 27, "desk-break");
  g_assert_true (gtk_widget_activate_action (f->page, "week.scope", "s", "onward"));
  add (f, "morning-mobility", 27);
  g_assert_true (gtk_widget_activate_action (f->page, "week.next", NULL));
  g_assert_cmpuint (limber_day_column_get_n_cards (find_column (f->page, 34)), ==, 2);
}

static void
test_copy (Fixture *f, gconstpointer data)
{
  add (f, "desk-break", 20);
  g_assert_true (limber_test_press (get_focus (f), "<Control><Shift>Right"));
  assert_day (f, 20, "desk-break");
  assert_day (f, 21, "desk-break");
  g_assert_true (gtk_widget_activate_action (f->page, "week.copy-day", "(uu)", julian (20),
                                             julian (16)));
  assert_day (f, 16, "desk-break");
  g_assert_true (gtk_widget_activate_action (f->page, "week.clear-day", "u", julian (20)));
  assert_day (f, 20, "");
  g_assert_true (gtk_widget_activate_action (f->page, "week.clear-week", NULL));
  assert_day (f, 21, "");
  g_assert_true (gtk_widget_activate_action (f->page, "week.undo", NULL));
  assert_day (f, 21, "desk-break");
  assert_day (f, 16, "desk-break");
}

/* Several active plans stand together; what is changed goes to the right one. */
/* Plan A has two routines on the 20th, plan B one. */
static void
plan_two (Fixture *f)
{
  GDate start;
  g_autoptr (LimberPlan) a = NULL;
  g_autoptr (LimberPlan) b = NULL;

  g_date_clear (&start, 1);
  g_date_set_julian (&start, julian (16));
  a = limber_plan_new ("a", "A", &start);
  b = limber_plan_new ("b", "B", &start);
  limber_library_save_plan (f->world->library, a);
  limber_library_save_plan (f->world->library, b);
  g_assert_true (gtk_widget_activate_action (f->page, "week.target", "s", "a"));
  add (f, "desk-break", 20);
  add (f, "lower-back-stability", 20);
  g_assert_true (gtk_widget_activate_action (f->page, "week.target", "s", "b"));
  add (f, "morning-mobility", 20);
}

static void
test_several_plans (Fixture *f, gconstpointer data)
{
  GDate start;
  g_autoptr (LimberPlan) a = NULL;
  g_autoptr (LimberPlan) b = NULL;

  g_date_clear (&start, 1);
  g_date_set_julian (&start, julian (16));
  a = limber_plan_new ("a", "A", &start);
  b = limber_plan_new ("b", "B", &start);
  limber_library_save_plan (f->world->library, a);
  limber_library_save_plan (f->world->library, b);

  g_assert_true (gtk_widget_activate_action (f->page, "week.target", "s", "a"));
  add (f, "desk-break", 20);
  g_assert_true (gtk_widget_activate_action (f->page, "week.target", "s", "b"));
  add (f, "morning-mobility", 20);
  g_assert_cmpuint (limber_day_column_get_n_cards (find_column (f->page, 20)), ==, 2);
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ROUTINE_TILE,
                                      "Desk Break, Friday, 20 November, 1 of 2, A"));

  g_assert_true (gtk_widget_activate_action (f->page, "week.move", "(uuuu)", julian (20), 0,
                                             julian (21), G_MAXUINT));
  assert_day (f, 20, "morning-mobility");
  g_assert_true (gtk_widget_activate_action (f->page, "week.target", "s", "a"));
  assert_day (f, 21, "desk-break");
}

/* What two plans have for a day stands in whatever order somebody likes, by keyboard and by drop, and as one step. */
static void
test_order_across_plans (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) reloaded = NULL;
  LimberPlanEntry *entry;

  plan_two (f);
  assert_order (f, 20, "desk-break lower-back-stability morning-mobility");
  g_assert_true (gtk_widget_activate_action (get_card (f, 20, 2), "tile.move-up", NULL));
  assert_order (f, 20, "desk-break morning-mobility lower-back-stability");
  g_assert_true (get_focus (f) == get_card (f, 20, 1));
  g_assert_true (gtk_widget_activate_action (get_card (f, 20, 1), "tile.move-up", NULL));
  assert_order (f, 20, "morning-mobility desk-break lower-back-stability");
  g_assert_true (gtk_widget_activate_action (f->page, "week.move", "(uuuu)", julian (20), 0,
                                             julian (20), 3));
  assert_order (f, 20, "desk-break lower-back-stability morning-mobility");
  g_assert_true (gtk_widget_activate_action (f->page, "week.undo", NULL));
  assert_order (f, 20, "morning-mobility desk-break lower-back-stability");

  reloaded = limber_test_world_reload (f->world);
  entry = limber_plan_find_entry (limber_library_find_plan (reloaded, "b"),
                                  limber_day_column_get_date (find_column (f->page, 20)), 0);
  g_assert_cmpint (limber_plan_entry_get_place (entry), ==, 0);
}

static void
test_rest (Fixture *f, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (f->page, "week.rest", "u", julian (21)));
  g_assert_cmpuint (
      limber_plan_get_rest_days (limber_week_page_get_plan (LIMBER_WEEK_PAGE (f->page))), ==,
      1u << 5);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON,
                                      "Saturday, 21 November, rest day"));
  g_assert_true (gtk_widget_activate_action (f->page, "week.rest", "u", julian (21)));
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON, "Saturday, 21 November"));
  g_assert_true (gtk_widget_activate_action (f->page, "week.undo", NULL));
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_MENU_BUTTON,
                                      "Saturday, 21 November, rest day"));
}

/* The coach stands beside the board; what he says is fixed, ignored and heard again, each as a step. */
static void
test_coach (Fixture *f, gconstpointer data)
{
  add (f, "lower-back-stability", 20);
  g_assert_nonnull (limber_test_find (f->page, GTK_TYPE_TOGGLE_BUTTON, "Coach: 1 Advice"));
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
  g_assert_true (gtk_widget_activate_action (f->page, "coach.ignore", "s", "week-too-few"));
  g_assert_null (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
  g_assert_true (gtk_widget_activate_action (f->page, "coach.heed", NULL));
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));

  g_assert_true (gtk_widget_activate_action (f->page, "coach.fix", "s", "week-too-few"));
  g_assert_null (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
  assert_day (f, 20, "lower-back-stability");
  assert_day (f, 16, "lower-back-stability");
  g_assert_true (gtk_widget_activate_action (f->page, "week.undo", NULL));
  g_assert_nonnull (limber_test_find (f->page, LIMBER_TYPE_ADVICE_ROW, NULL));
}

/* A plan that somebody else makes active is taken over, with a history of its own. */
static void
test_other_plan (Fixture *f, gconstpointer data)
{
  GDate start;
  g_autoptr (LimberPlan) plan = NULL;

  g_date_clear (&start, 1);
  g_date_set_julian (&start, julian (16));
  plan = limber_plan_new ("other", "Other", &start);
  limber_library_save_plan (f->world->library, plan);
  g_assert_cmpstr (limber_plan_get_id (limber_week_page_get_plan (LIMBER_WEEK_PAGE (f->page))), ==,
                   "other");
  add (f, "desk-break", 20);
  assert_day (f, 20, "desk-break");
}

static void
test_narrow (Fixture *f, gconstpointer data)
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

#define ADD(name, function) g_test_add ("/week/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-plan", test_first_plan);
  ADD ("names", test_names);
  ADD ("keys", test_keys);
  ADD ("keys-rtl", test_keys_rtl);
  ADD ("arrows", test_arrows);
  ADD ("over-the-edge", test_over_the_edge);
  ADD ("drops", test_drops);
  ADD ("done", test_done);
  ADD ("missed", test_missed);
  ADD ("scope", test_scope);
  ADD ("copy", test_copy);
  ADD ("several-plans", test_several_plans);
  ADD ("order-across-plans", test_order_across_plans);
  ADD ("rest", test_rest);
  ADD ("coach", test_coach);
  ADD ("other-plan", test_other_plan);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
