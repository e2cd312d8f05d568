/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-page.h"

#include "session/limber-run.h"
#include "ui/today/limber-first-plan.h"
#include "ui/today/limber-resume-card.h"
#include "ui/today/limber-today-hero.h"
#include "ui/today/limber-today-page.h"
#include "ui/today/limber-week-strip.h"
#include "ui/today/limber-welcome.h"

typedef LimberTestPage Fixture;

static void
present (Fixture *fixture, int width)
{
  limber_test_page_present (fixture, limber_today_page_new (fixture->world->context), width, 700);
}

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return limber_test_find (fixture->page, type, NULL);
}

/* A part is made when it is first shown. */
static gboolean
shows (Fixture *fixture, GType type)
{
  GtkWidget *part = find (fixture, type);

  return part != NULL && gtk_widget_is_visible (part);
}

static gboolean
shows_hero (gpointer fixture)
{
  return shows (fixture, LIMBER_TYPE_TODAY_HERO);
}

static gboolean
shows_no_hero (gpointer fixture)
{
  return !shows_hero (fixture);
}

static gboolean
shows_welcome (gpointer fixture)
{
  return shows (fixture, LIMBER_TYPE_WELCOME);
}

/* A plan with the desk break on every day of the week. */
static void
save_plan (Fixture *fixture)
{
  LimberRoutine *routine = limber_library_find_routine (fixture->world->library, "desk-break");
  g_autoptr (LimberPlan) plan = NULL;
  GDate today;

  g_assert_nonnull (routine);
  limber_clock_get_today (LIMBER_CLOCK (fixture->world->clock), &today);
  plan = limber_first_plan_make (LIMBER_GOAL_MOVE, routine, &today);
  limber_library_save_plan (fixture->world->library, plan);
}

static void
log_session (Fixture *fixture)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (LIMBER_CLOCK (fixture->world->clock));
  g_autoptr (LimberSession) session = limber_session_new (NULL, "desk-break", "Desk Break", now);

  limber_session_set_ended (session, now);
  limber_library_save_session (fixture->world->library, session);
}

/* Two clicks: a goal, then Make My Plan; and one to choose again. */
static void
test_first_run (Fixture *fixture, gconstpointer data)
{
  GtkWidget *welcome;
  GtkWidget *goal;
  GtkWidget *make;
  GtkWidget *undo;

  present (fixture, 360);
  welcome = find (fixture, LIMBER_TYPE_WELCOME);
  g_assert_true (shows_welcome (fixture));
  g_assert_null (find (fixture, LIMBER_TYPE_TODAY_HERO));
  g_assert_null (find (fixture, LIMBER_TYPE_WEEK_STRIP));
  make = limber_test_find (welcome, GTK_TYPE_BUTTON, "Make My Plan");
  g_assert_false (gtk_widget_is_sensitive (make));
  limber_test_assert_names (fixture->page);

  goal = limber_test_find (welcome, GTK_TYPE_TOGGLE_BUTTON,
                           limber_goal_get_title (LIMBER_GOAL_LOWER_BACK));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (goal), TRUE);
  g_assert_true (gtk_widget_is_sensitive (make));
  g_signal_emit_by_name (make, "clicked");

  limber_test_wait (shows_hero, fixture);
  g_assert_false (shows_welcome (fixture));
  limber_test_assert_names (fixture->page);

  undo = limber_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  limber_test_wait (shows_welcome, fixture);
}

static void
test_due (Fixture *fixture, gconstpointer data)
{
  save_plan (fixture);
  present (fixture, 900);

  g_assert_true (shows_hero (fixture));
  g_assert_null (find (fixture, LIMBER_TYPE_WELCOME));
  g_assert_nonnull (limber_test_find (find (fixture, LIMBER_TYPE_TODAY_HERO), GTK_TYPE_LABEL,
                                      "Desk Break"));
  g_assert_nonnull (limber_test_find (find (fixture, LIMBER_TYPE_TODAY_HERO), GTK_TYPE_BUTTON,
                                      "Start"));
  g_assert_nonnull (limber_test_find (find (fixture, LIMBER_TYPE_WEEK_STRIP), GTK_TYPE_BUTTON,
                                      "Friday, 20 November: Planned"));
  limber_test_assert_names (fixture->page);
}

static gboolean
set_true (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* Years of history come after a start: nothing is made anew for them. */
static void
test_older (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (LIMBER_CLOCK (fixture->world->clock));
  g_autoptr (GDateTime) then = g_date_time_add_years (now, -1);
  g_autoptr (LimberSession) session = limber_session_new (NULL, "desk-break", "Desk Break", then);
  gboolean refreshed = FALSE;
  GtkWidget *chips, *chip;

  save_plan (fixture);
  present (fixture, 900);
  chips = limber_test_find (find (fixture, LIMBER_TYPE_TODAY_HERO), ADW_TYPE_WRAP_BOX, NULL);
  chip = gtk_widget_get_first_child (chips);
  g_assert_nonnull (chip);
  g_object_add_weak_pointer (G_OBJECT (chip), (gpointer *) &chip);

  limber_session_set_ended (session, then);
  limber_library_save_session (fixture->world->library, session);
  g_idle_add_full (G_PRIORITY_LOW, set_true, &refreshed, NULL);
  limber_test_wait (is_true, &refreshed);
  g_assert_nonnull (chip);
  g_clear_weak_pointer (&chip);
}

/* The page follows the library while it is shown. */
static void
test_done (Fixture *fixture, gconstpointer data)
{
  save_plan (fixture);
  present (fixture, 900);
  log_session (fixture);

  limber_test_wait (shows_no_hero, fixture);
  g_assert_nonnull (limber_test_find (find (fixture, LIMBER_TYPE_WEEK_STRIP), GTK_TYPE_BUTTON,
                                      "Friday, 20 November: Done"));
  limber_test_assert_names (fixture->page);
}

/* What was done yesterday is to be done again today. */
static void
test_next_day (Fixture *fixture, gconstpointer data)
{
  save_plan (fixture);
  log_session (fixture);
  present (fixture, 900);
  g_assert_false (shows_hero (fixture));

  limber_fake_clock_advance (fixture->world->clock, G_TIME_SPAN_DAY);
  gtk_widget_set_visible (fixture->page, FALSE);
  gtk_widget_set_visible (fixture->page, TRUE);
  limber_test_wait (shows_hero, fixture);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* Timers stood still with the machine; whoever wakes it looks at the window that was in front. */
static void
test_woken (Fixture *fixture, gconstpointer data)
{
  GtkRoot *window;

  save_plan (fixture);
  log_session (fixture);
  present (fixture, 900);
  g_assert_false (shows_hero (fixture));
  window = gtk_widget_get_root (fixture->page);
  limber_test_wait (is_active, window);

  limber_fake_clock_advance (fixture->world->clock, G_TIME_SPAN_DAY);
  g_object_notify (G_OBJECT (window), "is-active");
  limber_test_wait (shows_hero, fixture);
}

static void
leave_session (Fixture *fixture)
{
  LimberRoutine *routine = limber_library_find_routine (fixture->world->library, "desk-break");
  g_autoptr (LimberRun) run =
      limber_run_new (fixture->world->library, LIMBER_CLOCK (fixture->world->clock), routine,
                      &LIMBER_PACE_DEFAULT, NULL);

  limber_run_start (run);
  limber_run_leave (run);
}

static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  GListModel *sessions = limber_library_get_sessions (fixture->world->library);
  GtkWidget *card;

  leave_session (fixture);
  present (fixture, 360);
  card = find (fixture, LIMBER_TYPE_RESUME_CARD);
  g_assert_true (gtk_widget_get_visible (card));
  limber_test_assert_names (fixture->page);

  g_assert_true (gtk_widget_activate_action (card, "resume.finish", NULL));
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 1);
}

static void
test_nothing_unfinished (Fixture *fixture, gconstpointer data)
{
  present (fixture, 900);
  g_assert_false (gtk_widget_get_visible (find (fixture, LIMBER_TYPE_RESUME_CARD)));
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
  limber_test_page_add ("/ui-today/first-run", test_first_run);
  limber_test_page_add ("/ui-today/due", test_due);
  limber_test_page_add ("/ui-today/older", test_older);
  limber_test_page_add ("/ui-today/done", test_done);
  limber_test_page_add ("/ui-today/next-day", test_next_day);
  limber_test_page_add ("/ui-today/woken", test_woken);
  limber_test_page_add ("/ui-today/unfinished", test_unfinished);
  limber_test_page_add ("/ui-today/nothing-unfinished", test_nothing_unfinished);
  return g_test_run ();
}
