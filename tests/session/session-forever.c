/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "limber-run-fixture.h"

/*
 * For test-kill.c: runs one session after the other in the library in argv[1], with engine, journal and log as Limber has
 * them but a clock that hurries, and goes on with one that it finds unfinished. Says what it does, a line each:
 *
 *     begin ID PHASE      when the phase is announced
 *     end ID              when the session is told to be over
 *
 * Runs until it is killed.
 */

#define TICK (G_USEC_PER_SEC / 10)

static void
on_phase_changed (LimberRun *run)
{
  LimberEngine *engine = limber_run_get_engine (run);

  if (limber_engine_get_state (engine) == LIMBER_ENGINE_DONE)
    return;

  printf ("begin %s %u\n", limber_session_get_id (limber_run_get_session (run)),
          limber_engine_get_phase_index (engine));
  fflush (stdout);
}

static void
on_finished (LimberRun *run)
{
  printf ("end %s\n", limber_session_get_id (limber_run_get_session (run)));
  fflush (stdout);
}

static void
start (LimberRunFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LimberRun *left =
      limber_run_new_from_journal (fixture->library, LIMBER_CLOCK (fixture->clock), &error);

  g_assert_no_error (error);
  if (left == NULL)
    limber_run_fixture_open (fixture);
  else
    g_set_object (&fixture->run, left);
  g_signal_connect (fixture->run, "phase-changed", G_CALLBACK (on_phase_changed), NULL);
  g_signal_connect (fixture->run, "finished", G_CALLBACK (on_finished), NULL);

  if (left == NULL)
    limber_run_start (fixture->run);
  else
    {
      on_phase_changed (fixture->run);
      limber_run_resume (fixture->run);
      g_object_unref (left);
    }
}

static void
run (LimberRunFixture *fixture)
{
  start (fixture);
  while (limber_engine_get_state (limber_run_get_engine (fixture->run)) != LIMBER_ENGINE_DONE)
    {
      limber_fake_clock_advance (fixture->clock, TICK);
      limber_run_tick (fixture->run);
    }
}

int
main (int argc, char *argv[])
{
  LimberRunFixture fixture = { NULL };

  limber_run_fixture_set_up_at (&fixture, argv[1]);
  for (;;)
    run (&fixture);
}
