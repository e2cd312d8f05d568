/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-run-fixture.h"
#include "limber-sample.h"

/* Sets of repetitions that last until the person says that they are done. */

#define SECOND ((gint64) G_USEC_PER_SEC)
#define TICK 100
#define BRIDGE 10 /* the phase of the repetitions: 12 s, if they were counted */

static void
set_up (LimberRunFixture *self, gconstpointer data)
{
  limber_run_fixture_set_up (self, data);
  limber_run_fixture_open_at_own_pace (self);
  limber_run_start (self->run);
  limber_run_jump (self->run, BRIDGE);
  g_string_truncate (self->heard, 0);
}

static LimberEngine *
get_engine (LimberRunFixture *self)
{
  return limber_run_get_engine (self->run);
}

/* It is in no hurry: nothing ticks, nothing ends, and the time that it took is what is logged. */
static void
test_waits (LimberRunFixture *self, gconstpointer data)
{
  g_autoptr (LimberSession) log = NULL;

  limber_run_fixture_turn (self, 600, TICK);
  limber_run_fixture_assert_heard (self, "");
  g_assert_cmpuint (limber_engine_get_phase_index (get_engine (self)), ==, BRIDGE);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, 0);
  g_assert_cmpint (limber_run_get_total_remaining (self->run), ==, 0);
  g_assert_cmpint (limber_run_get_elapsed (self->run), ==, 600 * SECOND);

  limber_run_done (self->run);
  limber_run_fixture_assert_heard (self, "11 end finished ");
  log = limber_run_fixture_get_log (self);
  g_assert_cmpuint (limber_session_get_item (log, 1)->sets, ==, 1);
  g_assert_cmpuint (limber_session_get_item (log, 1)->seconds, ==, 600);
}

/* One who goes on without having done them leaves them undone. */
static void
test_next (LimberRunFixture *self, gconstpointer data)
{
  g_autoptr (LimberSession) log = NULL;

  limber_run_fixture_turn (self, 20, TICK);
  limber_run_next (self->run);
  log = limber_run_fixture_get_log (self);
  g_assert_cmpuint (limber_session_get_item (log, 1)->sets, ==, 0);
  g_assert_cmpuint (limber_session_get_item (log, 1)->seconds, ==, 20);
}

/* Done before the time that they would take is done as well. */
static void
test_early (LimberRunFixture *self, gconstpointer data)
{
  g_autoptr (LimberSession) log = NULL;

  limber_run_fixture_turn (self, 4, TICK);
  limber_run_done (self->run);
  log = limber_run_fixture_get_log (self);
  g_assert_cmpuint (limber_session_get_item (log, 1)->sets, ==, 1);
  g_assert_cmpuint (limber_session_get_item (log, 1)->seconds, ==, 4);
}

static void
test_pause (LimberRunFixture *self, gconstpointer data)
{
  limber_run_fixture_turn (self, 50, TICK);
  limber_run_pause (self->run);
  limber_run_fixture_turn (self, 1000, TICK);
  g_assert_cmpint (limber_run_get_elapsed (self->run), ==, 50 * SECOND);
  limber_run_resume (self->run);
  limber_run_extend (self->run, 10); /* there is nothing to extend */
  limber_run_fixture_turn (self, 5, TICK);
  g_assert_cmpint (limber_run_get_elapsed (self->run), ==, 55 * SECOND);
  limber_run_fixture_assert_heard (self, "");
  g_assert_cmpuint (limber_engine_get_phase_index (get_engine (self)), ==, BRIDGE);

  limber_run_previous (self->run); /* from the beginning */
  g_assert_cmpint (limber_run_get_elapsed (self->run), ==, 0);
  g_assert_cmpuint (limber_engine_get_phase_index (get_engine (self)), ==, BRIDGE);
}

static void
test_killed (LimberRunFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  limber_run_fixture_turn (self, 30, TICK);
  limber_run_fixture_kill (self, &error);
  g_assert_no_error (error);
  limber_run_resume (self->run);
  limber_run_fixture_turn (self, 600, TICK);
  g_assert_cmpuint (limber_engine_get_phase_index (get_engine (self)), ==, BRIDGE);
}

/* What has a tempo, a hold or a length is timed as ever. */
static void
test_which (void)
{
  static const struct
  {
    LimberDose dose;
    gboolean untimed;
  } expected[] = {
    { { .sets = 1, .reps = 4 }, TRUE },
    { { .sets = 1, .reps = 4, .tempo = { 2, 1, 2, 0 } }, FALSE },
    { { .sets = 1, .reps = 4, .hold = 5 }, FALSE },
    { { .sets = 1, .hold = 20 }, FALSE },
    { { .sets = 1, .duration = 20 }, FALSE },
  };
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  const LimberPace pace = { .get_ready = 10, .own_pace = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (LimberRoutine) empty = limber_routine_new ("r", "Routine");
      g_autoptr (LimberItem) item = limber_sample_item ("bridge", expected[i].dose);
      g_autoptr (LimberRoutine) routine =
          limber_routine_with_item_inserted (empty, LIMBER_SECTION_MAIN, 0, item);
      g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, &pace);
      g_autoptr (LimberTimeline) counted = limber_timeline_new (routine, catalog, NULL);

      g_assert_false (limber_timeline_get_phase (timeline, 0)->untimed);
      g_assert_cmpint (limber_timeline_get_phase (timeline, 1)->untimed, ==, expected[i].untimed);
      g_assert_false (limber_timeline_get_phase (counted, 1)->untimed);
    }
}

typedef struct
{
  LimberEngine *engine;
  gint64 accounted;
  gboolean asked; /* to go on */
} World;

static void
on_phase_left (LimberEngine *engine, guint index, gint64 elapsed, gboolean ran_out, World *world)
{
  const LimberPhase *phase = limber_timeline_get_phase (limber_engine_get_timeline (engine), index);

  g_assert_cmpint (elapsed, >=, 0);
  if (phase->untimed)
    g_assert_true (world->asked && !ran_out);
  world->accounted += elapsed;
}

/* Every microsecond that a session runs belongs to one phase, and none that waits goes on by itself. */
static void
run_random (GRand *random)
{
  const LimberPace pace = { .get_ready = 10, .transition = 5, .change = 3, .own_pace = TRUE };
  g_autoptr (LimberRoutine) routine = limber_sample_random_routine (random, 6);
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, &pace);
  g_autoptr (LimberEngine) engine = limber_engine_new (timeline);
  World world = { .engine = engine };
  gint64 now = g_rand_int (random), ran = 0;

  g_signal_connect (engine, "phase-left", G_CALLBACK (on_phase_left), &world);
  limber_engine_start (engine, 0, 0, now);
  for (guint step = 0; step < 300; step++)
    {
      gint64 while_ = g_rand_int_range (random, 0, (gint32) (20 * SECOND));
      gboolean running = limber_engine_get_state (engine) == LIMBER_ENGINE_RUNNING;

      if (running)
        ran += while_;
      now += while_;
      limber_engine_advance (engine, now);
      if (limber_engine_get_state (engine) == LIMBER_ENGINE_DONE)
        break;
      g_assert_cmpint (world.accounted + limber_engine_get_elapsed (engine, now), ==, ran);

      world.asked = g_rand_int_range (random, 0, 3) == 0;
      if (world.asked)
        limber_engine_next (engine, now);
      else if (g_rand_int_range (random, 0, 3) == 0)
        limber_engine_pause (engine, now);
      else
        limber_engine_resume (engine, now);
      world.asked = FALSE;
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint run = 0; run < 300; run++)
    run_random (random);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, function)                                                                       \
  g_test_add ("/own-pace/" path, LimberRunFixture, NULL, set_up, function,                         \
              limber_run_fixture_tear_down)
  TEST ("waits", test_waits);
  TEST ("next", test_next);
  TEST ("early", test_early);
  TEST ("pause", test_pause);
  TEST ("killed", test_killed);
#undef TEST
  g_test_add_func ("/own-pace/which", test_which);
  g_test_add_func ("/own-pace/random", test_random);

  return g_test_run ();
}
