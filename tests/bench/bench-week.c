/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"
#include "limber-test-world.h"
#include "ui/week/limber-week-page.h"

/*
 * How much work it is to open Week, until it is laid out and mapped, with a plan of 52 weeks of three routines a day and a log
 * of a year; and to go to the next week, until the frame that shows it. Beside it, the same with an empty week, and what
 * is allowed.
 */

#define N_WEEKS 52
#define N_A_DAY 3
#define N_SESSIONS 365
#define N_RUNS 20
#define ALLOWED_OPEN 100.0
#define ALLOWED_TURN (1000.0 / 60)

static void
add (GArray *times, gint64 start)
{
  gint64 work = limber_bench_get_work () - start;

  g_array_append_val (times, work);
}

static void
save_plan (LimberTestWorld *world)
{
  static const char *const routines[N_A_DAY] = { "desk-break", "lower-back-stability",
                                                 "morning-mobility" };
  GDate start;
  g_autoptr (LimberPlan) plan = NULL;

  limber_clock_get_today (LIMBER_CLOCK (world->clock), &start);
  plan = limber_plan_new ("long", "Long", &start);
  {
    g_autoptr (LimberPlan) before = plan;

    plan = limber_plan_with_n_weeks (before, N_WEEKS);
  }
  for (guint i = 0; i < N_WEEKS * 7 * N_A_DAY; i++)
    {
      g_autoptr (LimberPlan) before = plan;
      g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routines[i % N_A_DAY]);

      plan = limber_plan_with_entry_inserted (before, i / N_A_DAY / 7, i / N_A_DAY % 7, G_MAXUINT,
                                              entry);
    }
  limber_library_save_plan (world->library, plan);
}

static void
save_sessions (LimberTestWorld *world)
{
  g_autoptr (GDateTime) now = limber_clock_get_now (LIMBER_CLOCK (world->clock));

  for (guint i = 0; i < N_SESSIONS; i++)
    {
      g_autoptr (GDateTime) started = g_date_time_add_days (now, -(int) i);
      g_autoptr (LimberSession) session =
          limber_session_new (NULL, "desk-break", "Desk Break", started);

      limber_session_set_ended (session, started);
      limber_library_save_session (world->library, session);
    }
}

static void
on_painted (GdkFrameClock *frame_clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Runs the main loop until the next frame is on the screen. */
static void
wait_for_frame (GtkWindow *window)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frame_clock, handler);
}

static void
wait_for_rest (GtkWindow *window)
{
  wait_for_frame (window);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
measure (LimberTestWorld *world, GArray *opening, GArray *turning, GArray *working)
{
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = limber_bench_get_work ();
      GtkWidget *page = limber_week_page_new (world->context);
      GtkWindow *window = limber_test_present (page, 1100, 800);

      wait_for_frame (window);
      add (opening, start);
      wait_for_rest (window);
      start = limber_bench_get_work ();
      gtk_widget_activate_action (page, "week.next", NULL);
      add (working, start);
      wait_for_frame (window);
      add (turning, start);
      gtk_window_destroy (window);
    }
}

int
main (int argc, char *argv[])
{
  GArray *times[6];
  LimberTestWorld *world;

  limber_test_init (&argc, &argv);
  world = limber_test_world_new ();
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] = limber_bench_new ();
  measure (world, times[0], times[1], times[2]);
  for (guint i = 0; i < 3; i++)
    g_array_set_size (times[i], 0);
  measure (world, times[0], times[1], times[2]);
  save_plan (world);
  save_sessions (world);
  measure (world, times[3], times[4], times[5]);

  limber_bench_print ("Week opens, empty                        ", times[0]);
  limber_bench_print ("Week opens, 52 weeks of three a day      ", times[3]);
  limber_bench_print ("the next week is on screen, empty        ", times[1]);
  limber_bench_print ("the next week is on screen, three a day  ", times[4]);
  limber_bench_print ("of that, without layout and drawing      ", times[5]);
  g_print ("opening: %.2f of what is allowed; the next week: %.2f of a frame\n",
           limber_bench_get (times[3], 0.5) / ALLOWED_OPEN,
           limber_bench_get (times[4], 0.5) / ALLOWED_TURN);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_array_unref (times[i]);
  limber_test_world_free (world);
  return 0;
}
