/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"
#include "limber-test-world.h"

#include "ui/progress/limber-progress-page.h"

/* How long Progress takes to open over ten years of daily sessions: until it is laid out and mapped. */

#define N_SESSIONS 3650
#define N_RUNS 10

static void
log_session (LimberTestWorld *world, GDateTime *started)
{
  g_autoptr (LimberSession) session =
      limber_session_new (NULL, "desk-break", "Desk Break", started);

  for (guint i = 0; i < 6; i++)
    {
      LimberSessionItem *item =
          limber_session_item_new (i % 2 == 0 ? "cat-cow" : "glute-bridge", NULL,
                                   LIMBER_SECTION_MAIN, &(LimberDose) { .sets = 2, .reps = 8 });

      item->seconds = 60;
      item->sets = 2;
      limber_session_add_item (session, item);
    }
  limber_session_set_ended (session, started);
  limber_session_set_pain_before (session, 4);
  limber_session_set_pain_after (session, 3);
  limber_library_save_session (world->library, session);
}

static void
open_page (LimberTestWorld *world, GArray *times)
{
  gint64 start = g_get_monotonic_time ();
  GtkWindow *window = limber_test_present (limber_progress_page_new (world->context), 900, 700);

  limber_bench_add (times, start);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GArray) empty = limber_bench_new ();
  g_autoptr (GArray) full = limber_bench_new ();
  LimberTestWorld *world;
  g_autoptr (GDateTime) now = NULL;

  limber_test_init (&argc, &argv);
  world = limber_test_world_new ();
  now = limber_clock_get_now (LIMBER_CLOCK (world->clock));
  open_page (world, empty);
  g_array_set_size (empty, 0);
  for (guint i = 0; i < N_RUNS; i++)
    open_page (world, empty);
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      g_autoptr (GDateTime) started = g_date_time_add_days (now, -(int) i);

      log_session (world, started);
    }
  for (guint i = 0; i < N_RUNS; i++)
    open_page (world, full);

  limber_bench_print ("Progress opens without a session    ", empty);
  limber_bench_print ("Progress opens over 3650 of them    ", full);
  limber_test_world_free (world);

  return 0;
}
