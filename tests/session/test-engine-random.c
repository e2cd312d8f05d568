/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-engine.h"

#include "limber-sample.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

/* What must hold whatever happens, watched over one session. */
typedef struct
{
  LimberEngine *engine;
  GRand *random;
  gint64 now;
  gint64 ran;       /* microseconds of the clock while running */
  gint64 accounted; /* microseconds of all phases left so far */
  guint last;       /* phase entered last */
  guint leaps;      /* to phases that don't come next: how many the present command may make */
} World;

static void
on_phase_left (LimberEngine *engine, guint index, gint64 elapsed, gboolean ran_out, World *world)
{
  g_assert_cmpuint (index, ==, world->last);
  g_assert_cmpint (elapsed, >=, 0);
  g_assert_cmpint (elapsed, <=, limber_engine_get_length (engine));
  world->accounted += elapsed;
}

/* No phase is skipped unasked: only a command that leads elsewhere may leap, once. */
static void
on_phase_changed (LimberEngine *engine, guint from, guint to, World *world)
{
  g_assert_cmpuint (from, ==, world->last);
  if (to != from + 1)
    {
      g_assert_cmpuint (world->leaps, ==, 1);
      world->leaps = 0;
    }
  world->last = to;
}

static void
world_open (World *world, GRand *random, guint max_items)
{
  g_autoptr (LimberRoutine) routine = limber_sample_random_routine (random, max_items);
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, NULL);

  *world = (World) { .random = random, .now = g_rand_int (random) };
  world->engine = limber_engine_new (timeline);
  limber_engine_start (world->engine, 0, 0, world->now);
  g_signal_connect (world->engine, "phase-left", G_CALLBACK (on_phase_left), world);
  g_signal_connect (world->engine, "phase-changed", G_CALLBACK (on_phase_changed), world);
}

static gint64
total_remaining (World *world)
{
  return limber_engine_get_total_remaining (world->engine, world->now);
}

/* Time goes on by a while, and what is left by exactly as much. */
static void
pass_time (World *world, gint64 while_)
{
  gint64 before = total_remaining (world);
  gboolean running = limber_engine_get_state (world->engine) == LIMBER_ENGINE_RUNNING;

  world->now += while_;
  limber_engine_advance (world->engine, world->now);
  if (running)
    world->ran += MIN (while_, before);
  g_assert_cmpint (total_remaining (world), ==, running ? MAX (before - while_, 0) : before);
}

static void
give_command (World *world)
{
  LimberEngine *engine = world->engine;
  guint n = limber_timeline_get_n_phases (limber_engine_get_timeline (engine));

  int command = g_rand_int_range (world->random, 0, 12);

  world->leaps = command <= 4 ? 1 : 0;
  switch (command)
    {
    case 0:
      limber_engine_next (engine, world->now);
      break;
    case 1:
      limber_engine_previous (engine, world->now);
      break;
    case 2:
      limber_engine_restart_item (engine, world->now);
      break;
    case 3:
      limber_engine_skip_item (engine, world->now);
      break;
    case 4:
      limber_engine_jump (engine, (guint) g_rand_int_range (world->random, 0, (int) n + 2),
                          world->now);
      break;
    case 5:
      limber_engine_extend (engine, 10, world->now);
      break;
    case 6:
    case 7:
    case 8:
      limber_engine_pause (engine, world->now);
      break;
    default:
      limber_engine_resume (engine, world->now);
    }
  world->leaps = 0;
}

static void
assert_sound (World *world)
{
  LimberEngine *engine = world->engine;
  gint64 length = limber_engine_get_length (engine);
  gint64 remaining = limber_engine_get_remaining (engine, world->now);

  g_assert_cmpint (remaining, >=, 0);
  g_assert_cmpint (remaining, <=, length);
  g_assert_cmpuint (limber_engine_get_phase_index (engine), ==, world->last);
  /* Every microsecond that it ran belongs to one phase. */
  g_assert_cmpint (world->accounted + length - remaining, ==, world->ran);
}

static void
test_commands (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint run = 0; run < 300; run++)
    {
      World world;

      world_open (&world, random, 6);
      for (guint step = 0; step < 300; step++)
        {
          if (g_rand_int_range (random, 0, 4) == 0)
            give_command (&world);
          else
            pass_time (&world, g_rand_int_range (random, 0, (gint32) (12 * SECOND)));
          assert_sound (&world);
        }
      g_object_unref (world.engine);
    }
}

/* Left alone, and paused now and then, a session runs for as long as its timeline says. */
static void
test_sum_is_plan (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint run = 0; run < 200; run++)
    {
      World world;

      world_open (&world, random, 6);
      while (limber_engine_get_state (world.engine) != LIMBER_ENGINE_DONE)
        {
          pass_time (&world, g_rand_int_range (random, 0, (gint32) (12 * SECOND)));
          if (g_rand_int_range (random, 0, 10) == 0)
            {
              limber_engine_pause (world.engine, world.now);
              pass_time (&world, g_rand_int_range (random, 0, (gint32) (100 * SECOND)));
              limber_engine_resume (world.engine, world.now);
            }
        }
      g_assert_cmpint (world.accounted, ==,
                       limber_timeline_get_seconds (limber_engine_get_timeline (world.engine))
                           * SECOND);
      g_object_unref (world.engine);
    }
}

/* An hour, looked at every @step on average: nothing drifts, not even by a microsecond. */
static void
run_an_hour (gint32 step)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  World world;
  gint64 total, start;

  do
    world_open (&world, random, 60);
  while (limber_timeline_get_seconds (limber_engine_get_timeline (world.engine)) < 3600);

  start = world.now;
  total = total_remaining (&world);
  while (world.now - start < 3600 * SECOND)
    {
      world.now += g_rand_int_range (random, 0, 2 * step);
      limber_engine_advance (world.engine, world.now);
      g_assert_cmpint (total_remaining (&world), ==, MAX (total - (world.now - start), 0));
    }
  g_object_unref (world.engine);
}

static void
test_hour (void)
{
  run_an_hour ((gint32) SECOND / 10);
}

static void
test_hour_of_late_ticks (void)
{
  run_an_hour (10 * (gint32) SECOND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine-random/commands", test_commands);
  g_test_add_func ("/engine-random/sum-is-plan", test_sum_is_plan);
  g_test_add_func ("/engine-random/hour", test_hour);
  g_test_add_func ("/engine-random/hour-of-late-ticks", test_hour_of_late_ticks);

  return g_test_run ();
}
