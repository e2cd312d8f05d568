/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"
#include "limber-test-world.h"
#include "ui/week/limber-week-page.h"

/*
 * How much work it is to open Week, until it is laid out and mapped, with a plan of 52 weeks of three routines a day and a log
 * of a year; and to go to the next week, until the frame that shows it, and to the one after that, where the cards stay as
 * they are. Beside it, the same with an empty week, and what is allowed. Of the next week, also what its parts are: what
 * Limber does itself, what it takes GTK to style and lay out, and to paint.
 */

#define N_WEEKS 52
#define N_A_DAY 3
#define N_SESSIONS 365
#define N_RUNS 20
#define ALLOWED_OPEN 100.0
#define ALLOWED_TURN (1000.0 / 60)

static void
add (GArray *times, gint64 start, gint64 end)
{
  gint64 work = end - start;

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

/* When the parts of a frame were over. */
typedef struct
{
  gint64 laid_out;
  gint64 painted;
  gboolean over;
} Frame;

static void
on_laid_out (GdkFrameClock *frame_clock, Frame *frame)
{
  frame->laid_out = limber_bench_get_work ();
}

static void
on_painted (GdkFrameClock *frame_clock, Frame *frame)
{
  frame->painted = limber_bench_get_work ();
  frame->over = TRUE;
}

/* Runs the main loop until the next frame is on the screen. GTK's own handlers were there before. */
static Frame
wait_for_frame (GtkWindow *window)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Frame frame = { 0 };
  gulong layout = g_signal_connect (frame_clock, "layout", G_CALLBACK (on_laid_out), &frame);
  gulong paint = g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_painted), &frame);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (!frame.over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frame_clock, layout);
  g_signal_handler_disconnect (frame_clock, paint);
  return frame;
}

static void
wait_for_rest (GtkWindow *window)
{
  wait_for_frame (window);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

enum
{
  OPEN,
  NEXT,
  NEXT_WORK,
  NEXT_LAYOUT,
  NEXT_PAINT,
  AFTER_NEXT,
  N_TIMES,
};

static void
turn (GtkWidget *page, GArray **times)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));
  gint64 start = limber_bench_get_work ();
  gint64 worked;
  Frame frame;

  gtk_widget_activate_action (page, "week.next", NULL);
  worked = limber_bench_get_work ();
  frame = wait_for_frame (window);
  add (times[NEXT], start, frame.painted);
  add (times[NEXT_WORK], start, worked);
  add (times[NEXT_LAYOUT], worked, frame.laid_out);
  add (times[NEXT_PAINT], frame.laid_out, frame.painted);

  wait_for_rest (window);
  start = limber_bench_get_work ();
  gtk_widget_activate_action (page, "week.next", NULL);
  add (times[AFTER_NEXT], start, wait_for_frame (window).painted);
}

static void
measure (LimberTestWorld *world, GArray **times)
{
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = limber_bench_get_work ();
      GtkWidget *page = limber_week_page_new (world->context);
      GtkWindow *window = limber_test_present (page, 1100, 800);

      add (times[OPEN], start, wait_for_frame (window).painted);
      wait_for_rest (window);
      turn (page, times);
      gtk_window_destroy (window);
    }
}

int
main (int argc, char *argv[])
{
  GArray *empty[N_TIMES], *full[N_TIMES];
  LimberTestWorld *world;

  limber_test_init (&argc, &argv);
  world = limber_test_world_new ();
  for (guint i = 0; i < N_TIMES; i++)
    {
      empty[i] = limber_bench_new ();
      full[i] = limber_bench_new ();
    }
  measure (world, empty);
  for (guint i = 0; i < N_TIMES; i++)
    g_array_set_size (empty[i], 0);
  measure (world, empty);
  save_plan (world);
  save_sessions (world);
  measure (world, full);

  limber_bench_print ("Week opens, empty                        ", empty[OPEN]);
  limber_bench_print ("Week opens, 52 weeks of three a day      ", full[OPEN]);
  limber_bench_print ("the next week is on screen, empty        ", empty[NEXT]);
  limber_bench_print ("the next week is on screen, three a day  ", full[NEXT]);
  limber_bench_print ("  of that, what Limber does              ", full[NEXT_WORK]);
  limber_bench_print ("  style and layout                       ", full[NEXT_LAYOUT]);
  limber_bench_print ("  painting                               ", full[NEXT_PAINT]);
  limber_bench_print ("the week after that, empty               ", empty[AFTER_NEXT]);
  limber_bench_print ("the week after that, three a day         ", full[AFTER_NEXT]);
  g_print ("opening: %.2f of what is allowed; the next week: %.2f of a frame\n",
           limber_bench_get (full[OPEN], 0.5) / ALLOWED_OPEN,
           limber_bench_get (full[NEXT], 0.5) / ALLOWED_TURN);

  for (guint i = 0; i < N_TIMES; i++)
    {
      g_array_unref (empty[i]);
      g_array_unref (full[i]);
    }
  limber_test_world_free (world);
  return 0;
}
