/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "limber-bench.h"
#include "limber-sample.h"
#include "limber-test-world.h"

#include "ui/session/limber-countdown-ring.h"
#include "ui/session/limber-session-window.h"

/* A session in real time, in its window: how far from its moment each second is shown, measured when the frame that
 * shows it has been painted. Takes the seconds that it lasts, or three minutes. */

#define SECONDS 180
#define GET_READY 10

typedef struct
{
  LimberRun *run;
  GtkWidget *ring;
  GArray *late;
  /* as a phase begins, with another clip and what is written to disk before */
  GArray *late_at_first;
  int last; /* second that was shown */
  gboolean changed;
  gint64 start; /* when the first phase began */
} Bench;

static LimberRoutine *
create_routine (guint seconds)
{
  const LimberDose half = { .duration = (seconds - 15) / 2 };

  return limber_sample_pair (limber_sample_item ("cat-cow", half),
                             limber_sample_item ("glute-bridge", half));
}

static void
on_digits (Bench *bench)
{
  bench->changed = TRUE;
}

/* The digits say "7" from the moment on at which seven seconds are left. */
static void
on_painted (Bench *bench)
{
  g_autofree char *digits = NULL;
  gint64 late;

  if (!bench->changed)
    return;

  bench->changed = FALSE;
  g_object_get (bench->ring, "digits", &digits, NULL);
  if (strchr (digits, ':') != NULL)
    return;
  late = ABS (atoi (digits) * (gint64) G_USEC_PER_SEC - limber_run_get_remaining (bench->run));
  if (atoi (digits) > bench->last)
    g_array_append_val (bench->late_at_first, late);
  else
    g_array_append_val (bench->late, late);
  bench->last = atoi (digits);
}

static void
on_finished (gboolean *done)
{
  *done = TRUE;
}

static void
run (LimberTestWorld *world, Bench *bench, guint seconds)
{
  g_autoptr (LimberClock) clock = limber_system_clock_new ();
  g_autoptr (LimberContext) context = limber_context_new (world->library, world->settings, clock);
  g_autoptr (LimberRoutine) routine = create_routine (seconds);
  GtkWidget *window;
  gboolean done = FALSE;

  g_settings_set_boolean (world->settings, "ask-pain", FALSE);
  bench->run = limber_run_new (world->library, clock, routine, NULL, NULL);
  window = limber_session_window_new (context, NULL, bench->run);
  bench->ring = limber_test_find (window, LIMBER_TYPE_COUNTDOWN_RING, NULL);
  bench->start = g_get_monotonic_time ();
  g_signal_connect_swapped (bench->ring, "notify::digits", G_CALLBACK (on_digits), bench);
  g_signal_connect_swapped (bench->run, "finished", G_CALLBACK (on_finished), &done);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (on_painted), bench);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), bench);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  guint seconds = SECONDS;
  LimberTestWorld *world;
  Bench bench = { .late = limber_bench_new (), .late_at_first = limber_bench_new () };
  guint planned;
  gint64 took;

  limber_test_init (&argc, &argv);
  if (argc > 1)
    seconds = (guint) atoi (argv[1]);
  world = limber_test_world_new ();
  run (world, &bench, seconds);
  took = g_get_monotonic_time () - bench.start;
  planned =
      limber_timeline_get_seconds (limber_engine_get_timeline (limber_run_get_engine (bench.run)));

  limber_bench_print ("a second is shown too late, or too early, by", bench.late);
  g_print ("the session of %u s took %.3f s\n", planned, (double) took / G_USEC_PER_SEC);
  limber_bench_print ("the first of a phase by", bench.late_at_first);
  g_array_unref (bench.late);
  g_array_unref (bench.late_at_first);
  g_object_unref (bench.run);
  limber_test_world_free (world);

  return 0;
}
