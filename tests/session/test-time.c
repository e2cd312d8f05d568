/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-run-fixture.h"

typedef LimberRunFixture Fixture;

#define SECOND ((gint64) G_USEC_PER_SEC)
#define TICK 100

static LimberEngineState
state (Fixture *self)
{
  return limber_engine_get_state (limber_run_get_engine (self->run));
}

static guint
phase_index (Fixture *self)
{
  return limber_engine_get_phase_index (limber_run_get_engine (self->run));
}

static void
set_wall (Fixture *self, const char *time, const char *zone)
{
  g_autoptr (GTimeZone) place = g_time_zone_new_identifier (zone);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (time, place);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (now, place);

  limber_fake_clock_set_now (self->clock, local);
}

/* Whoever closes the lid has stopped, too: the session waits where it was. */
static void
test_suspended (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 15, TICK);
  limber_fake_clock_suspend (self->clock, 8 * 3600 * SECOND);
  limber_run_fixture_turn (self, 60, TICK);

  g_assert_cmpint (state (self), ==, LIMBER_ENGINE_PAUSED);
  g_assert_cmpuint (phase_index (self), ==, 1);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, 15 * SECOND);
  limber_run_fixture_assert_heard (self, "0 tick tick tick 1 start ");

  limber_run_resume (self->run);
  limber_run_fixture_turn (self, 15, TICK);
  g_assert_cmpuint (phase_index (self), ==, 2);
}

/* The two clocks are never read at the same moment, so they seem to drift a little. */
static void
test_clocks_apart (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  for (guint i = 0; i < 100; i++)
    {
      limber_fake_clock_suspend (self->clock, 50);
      limber_run_fixture_turn (self, 1, TICK);
      limber_fake_clock_suspend (self->clock, -40);
    }
  g_assert_cmpint (state (self), ==, LIMBER_ENGINE_RUNNING);
}

/* A process that was stopped is as good as a machine that slept, whatever it does first when it goes on. */
static void
assert_stop_pauses (Fixture *self, void (*first) (LimberRun *run))
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 12, TICK);
  limber_fake_clock_advance (self->clock, 600 * SECOND);
  first (self->run);

  g_assert_cmpint (state (self), ==, LIMBER_ENGINE_PAUSED);
  g_assert_cmpuint (phase_index (self), ==, 1);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, 18 * SECOND);
}

static void
test_stopped (Fixture *self, gconstpointer data)
{
  assert_stop_pauses (self, limber_run_tick);
}

static void
test_stopped_then_paused (Fixture *self, gconstpointer data)
{
  assert_stop_pauses (self, limber_run_pause);
}

static void
test_stopped_then_left (Fixture *self, gconstpointer data)
{
  assert_stop_pauses (self, limber_run_leave);
}

/* A machine that is merely busy loses no time. */
static void
test_stalled (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 12, TICK);
  limber_fake_clock_advance (self->clock, 20 * SECOND);
  limber_run_tick (self->run);

  g_assert_cmpint (state (self), ==, LIMBER_ENGINE_RUNNING);
  g_assert_cmpuint (phase_index (self), ==, 2);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, SECOND);
}

/* A pause may last as long as it likes, and is none again afterwards. */
static void
test_long_pause (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_pause (self->run);
  limber_fake_clock_advance (self->clock, 7200 * SECOND);
  limber_run_resume (self->run);
  limber_run_fixture_turn (self, 5, TICK);
  g_assert_cmpint (state (self), ==, LIMBER_ENGINE_RUNNING);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, 5 * SECOND);
}

typedef struct
{
  const char *start, *zone; /* of the wall clock as the session begins */
  const char *then;         /* what the clock is set to in its middle; NULL: it goes on */
  gint64 lasts;             /* seconds from start to end, as the log has them */
} Wall;

/* Time on the wall does what it likes; the session takes as long as its timeline says, and its log ends after it began. */
static void
test_wall (Fixture *self, gconstpointer data)
{
  const Wall *wall = data;
  g_autoptr (LimberSession) log = NULL;

  set_wall (self, wall->start, wall->zone);
  limber_run_fixture_open (self);
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 100, TICK);
  if (wall->then != NULL)
    set_wall (self, wall->then, wall->zone);
  g_assert_cmpint (limber_run_get_total_remaining (self->run), ==, 58 * SECOND);
  limber_run_fixture_turn (self, 58, TICK);
  g_assert_cmpint (state (self), ==, LIMBER_ENGINE_DONE);

  log = limber_run_fixture_get_log (self);
  g_assert_cmpuint (limber_session_get_work_seconds (log), ==, 92);
  g_assert_cmpint (g_date_time_difference (limber_session_get_ended (log),
                                           limber_session_get_started (log)),
                   ==, wall->lasts * SECOND);
}

static const Wall walls[] = {
  { "2026-03-29T01:59:00+01:00", "Europe/Berlin", NULL, 158 },          /* forward to 03:00 */
  { "2026-10-25T02:59:00+02:00", "Europe/Berlin", NULL, 158 },          /* back to 02:00 */
  { "2026-11-20T23:59:00+00:00", "UTC", NULL, 158 },                    /* midnight */
  { "2026-12-31T23:59:00-05:00", "America/New_York", NULL, 158 },       /* the year */
  { "2026-11-20T08:00:00Z", "UTC", "2026-11-20T09:00:00Z", 3600 + 58 }, /* set forward */
  { "2026-11-20T08:00:00Z", "UTC", "2026-11-20T07:00:00Z", 92 },        /* set back */
  { "2026-11-20T08:00:00Z", "UTC", "1999-12-31T23:59:00Z", 92 },        /* quite wrong */
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  limber_run_fixture_add ("/time/suspended", test_suspended);
  limber_run_fixture_add ("/time/clocks-apart", test_clocks_apart);
  limber_run_fixture_add ("/time/stopped", test_stopped);
  limber_run_fixture_add ("/time/stopped-then-paused", test_stopped_then_paused);
  limber_run_fixture_add ("/time/stopped-then-left", test_stopped_then_left);
  limber_run_fixture_add ("/time/stalled", test_stalled);
  limber_run_fixture_add ("/time/long-pause", test_long_pause);
  for (guint i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      g_autofree char *path = g_strdup_printf ("/time/wall/%u", i);

      g_test_add (path, Fixture, &walls[i], limber_run_fixture_set_up, test_wall,
                  limber_run_fixture_tear_down);
    }

  return g_test_run ();
}
