/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-engine.h"

#include "limber-sample.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define START (1000 * SECOND + 7)

/*
 * The engine on this timeline, and what it says:
 *
 *     0 get ready 10 · 1 left 20 · 2 switch 3 · 3 right 20 · 4 rest 15 · 5 left 20 · 6 switch 3 ·
 *     7 right 20 · 8 rest after the item 30 · 9 transition 5 · 10 work 12
 */
#define N_PHASES 11

typedef struct
{
  LimberEngine *engine;
  GString *heard; /* "1>2 " for each phase-changed */
  guint left;
  gint64 elapsed;
  gboolean ran_out;
} Fixture;

static void
on_phase_left (LimberEngine *engine,
               guint index,
               gint64 elapsed,
               gboolean ran_out,
               Fixture *fixture)
{
  g_assert_cmpuint (index, ==, limber_engine_get_phase_index (engine));
  fixture->left = index;
  fixture->elapsed = elapsed;
  fixture->ran_out = ran_out;
}

static void
on_phase_changed (LimberEngine *engine, guint from, guint to, Fixture *fixture)
{
  g_assert_cmpuint (to, ==, limber_engine_get_phase_index (engine));
  g_string_append_printf (fixture->heard, "%u>%u ", from, to);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberTimeline) timeline = limber_sample_timeline ();

  g_assert_cmpuint (limber_timeline_get_n_phases (timeline), ==, N_PHASES);
  fixture->engine = limber_engine_new (timeline);
  fixture->heard = g_string_new (NULL);
  g_signal_connect (fixture->engine, "phase-left", G_CALLBACK (on_phase_left), fixture);
  g_signal_connect (fixture->engine, "phase-changed", G_CALLBACK (on_phase_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->engine);
  g_string_free (fixture->heard, TRUE);
}

static void
assert_heard (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->heard->str, ==, expected);
  g_string_truncate (fixture->heard, 0);
}

static void
test_ready (Fixture *fixture, gconstpointer data)
{
  LimberEngine *engine = fixture->engine;

  g_assert_cmpint (limber_engine_get_state (engine), ==, LIMBER_ENGINE_READY);
  g_assert_cmpint (limber_engine_get_remaining (engine, START), ==, 10 * SECOND);
  g_assert_cmpint (limber_engine_get_total_remaining (engine, START), ==, 158 * SECOND);

  /* Nothing to do before the start. */
  limber_engine_advance (engine, START);
  limber_engine_pause (engine, START);
  limber_engine_resume (engine, START);
  limber_engine_next (engine, START);
  limber_engine_previous (engine, START);
  limber_engine_restart_item (engine, START);
  limber_engine_skip_item (engine, START);
  limber_engine_jump (engine, 3, START);
  limber_engine_extend (engine, 10, START);
  limber_engine_finish (engine, START);
  assert_heard (fixture, "");
  g_assert_cmpint (limber_engine_get_state (engine), ==, LIMBER_ENGINE_READY);
  g_assert_cmpint (limber_engine_get_length (engine), ==, 10 * SECOND);
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  LimberEngine *engine = fixture->engine;

  limber_engine_start (engine, 0, 0, START);
  assert_heard (fixture, "0>0 ");
  limber_engine_advance (engine, START + 10 * SECOND - 1);
  assert_heard (fixture, "");
  g_assert_cmpint (limber_engine_get_remaining (engine, START + 10 * SECOND - 1), ==, 1);
  limber_engine_advance (engine, START + 10 * SECOND);
  assert_heard (fixture, "0>1 ");
  g_assert_true (fixture->ran_out);
  g_assert_cmpint (fixture->elapsed, ==, 10 * SECOND);

  /* One late call goes through all that is over, in order. */
  limber_engine_advance (engine, START + 54 * SECOND);
  assert_heard (fixture, "1>2 2>3 3>4 ");
  g_assert_cmpint (limber_engine_get_remaining (engine, START + 54 * SECOND), ==, 14 * SECOND);

  limber_engine_advance (engine, START + 158 * SECOND);
  assert_heard (fixture, "4>5 5>6 6>7 7>8 8>9 9>10 10>11 ");
  g_assert_cmpint (limber_engine_get_state (engine), ==, LIMBER_ENGINE_DONE);
  g_assert_null (limber_engine_get_phase (engine));
  g_assert_cmpint (limber_engine_get_total_remaining (engine, START), ==, 0);
}

static void
test_start_within (Fixture *fixture, gconstpointer data)
{
  limber_engine_start (fixture->engine, 3, 5 * SECOND, START);
  assert_heard (fixture, "3>3 ");
  g_assert_cmpint (limber_engine_get_remaining (fixture->engine, START), ==, 15 * SECOND);
  limber_engine_start (fixture->engine, 0, 0, START);
  assert_heard (fixture, "");
}

static void
test_empty (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("r", "Routine");
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, NULL, NULL);
  g_autoptr (LimberEngine) engine = limber_engine_new (timeline);

  g_assert_null (limber_engine_get_phase (engine));
  limber_engine_start (engine, 0, 0, START);
  g_assert_cmpint (limber_engine_get_state (engine), ==, LIMBER_ENGINE_DONE);
}

static void
test_pause (Fixture *fixture, gconstpointer data)
{
  LimberEngine *engine = fixture->engine;

  limber_engine_start (engine, 0, 0, START);
  limber_engine_pause (engine, START + 4 * SECOND);
  g_assert_cmpint (limber_engine_get_state (engine), ==, LIMBER_ENGINE_PAUSED);
  limber_engine_advance (engine, START + 3600 * SECOND);
  g_assert_cmpint (limber_engine_get_remaining (engine, START + 3600 * SECOND), ==, 6 * SECOND);

  limber_engine_resume (engine, START + 3600 * SECOND);
  limber_engine_advance (engine, START + 3606 * SECOND - 1);
  assert_heard (fixture, "0>0 ");
  limber_engine_advance (engine, START + 3606 * SECOND);
  assert_heard (fixture, "0>1 ");
  g_assert_cmpint (fixture->elapsed, ==, 10 * SECOND);
}

static void
test_extend (Fixture *fixture, gconstpointer data)
{
  LimberEngine *engine = fixture->engine;

  limber_engine_start (engine, 1, 0, START);
  limber_engine_extend (engine, 10, START + 15 * SECOND);
  g_assert_cmpint (limber_engine_get_length (engine), ==, 30 * SECOND);
  g_assert_cmpint (limber_engine_get_remaining (engine, START + 15 * SECOND), ==, 15 * SECOND);
  limber_engine_pause (engine, START + 20 * SECOND);
  limber_engine_extend (engine, 10, START + 99 * SECOND);
  g_assert_cmpint (limber_engine_get_remaining (engine, START + 99 * SECOND), ==, 20 * SECOND);

  /* It counts for this time only. */
  limber_engine_previous (engine, START + 99 * SECOND);
  g_assert_cmpint (limber_engine_get_length (engine), ==, 20 * SECOND);
}

/* Two hundred repetitions of an hour each: the longest that a document may ask for. */
static void
test_long_phase (void)
{
  g_autoptr (LimberRoutine) empty = limber_routine_new ("r", "Routine");
  g_autoptr (LimberItem) item =
      limber_sample_item ("row", (LimberDose) { .sets = 1, .reps = 200, .hold = 3600 });
  g_autoptr (LimberRoutine) routine =
      limber_routine_with_item_inserted (empty, LIMBER_SECTION_MAIN, 0, item);
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, NULL, NULL);
  g_autoptr (LimberEngine) engine = limber_engine_new (timeline);

  limber_engine_start (engine, 1, 0, START);
  g_assert_cmpint (limber_engine_get_remaining (engine, START), ==, 200 * 3602 * SECOND);
}

static void
test_previous_restarts (Fixture *fixture, gconstpointer data)
{
  limber_engine_start (fixture->engine, 3, 0, START);
  limber_engine_previous (fixture->engine, START + 3 * SECOND + 1);
  assert_heard (fixture, "3>3 3>3 ");
  g_assert_cmpint (limber_engine_get_remaining (fixture->engine, START + 3 * SECOND + 1), ==,
                   20 * SECOND);
  limber_engine_previous (fixture->engine, START + 6 * SECOND + 1);
  assert_heard (fixture, "3>2 ");
}

/* A command that comes a moment after the end of the phase that the person saw is not about the one
 * that they have not seen yet. */
static void
test_late_commands (Fixture *fixture, gconstpointer data)
{
  limber_engine_start (fixture->engine, 1, 0, START);
  limber_engine_next (fixture->engine, START + 20 * SECOND);
  assert_heard (fixture, "1>1 1>2 ");
  limber_engine_jump (fixture->engine, 8, START + 21 * SECOND);
  assert_heard (fixture, "2>8 ");
  limber_engine_skip_item (fixture->engine, START + 51 * SECOND);
  assert_heard (fixture, "8>9 ");
}

/* A timeline ends, whatever is asked for. */
static void
test_jump_beyond (Fixture *fixture, gconstpointer data)
{
  limber_engine_start (fixture->engine, 0, 0, START);
  limber_engine_jump (fixture->engine, N_PHASES, START);
  assert_heard (fixture, "0>0 ");
}

/* In a circuit the rounds of a line are apart: "restart" and "skip" mean the present one. */
static void
test_circuit (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberRoutine) empty = limber_routine_new ("r", "Routine");
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberItem) circuit = NULL;
  g_autoptr (LimberTimeline) timeline = NULL;
  g_autoptr (LimberEngine) engine = NULL;

  g_ptr_array_add (lines, limber_sample_item ("bridge", (LimberDose) { .sets = 1, .hold = 9 }));
  circuit = limber_item_new_circuit (3, 0, lines);
  routine = limber_routine_with_item_inserted (empty, LIMBER_SECTION_MAIN, 0, circuit);
  timeline = limber_timeline_new (routine, NULL, NULL);
  engine = limber_engine_new (timeline);

  /* 0 get ready · 1 work · 2 transition · 3 work · 4 transition · 5 work */
  limber_engine_start (engine, 3, 0, START);
  limber_engine_restart_item (engine, START);
  g_assert_cmpuint (limber_engine_get_phase_index (engine), ==, 3);
  limber_engine_skip_item (engine, START);
  g_assert_cmpuint (limber_engine_get_phase_index (engine), ==, 4);
  limber_engine_skip_item (engine, START);
  g_assert_cmpint (limber_engine_get_state (engine), ==, LIMBER_ENGINE_DONE);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/engine/ready", test_ready);
  ADD ("/engine/walk", test_walk);
  ADD ("/engine/start-within", test_start_within);
  g_test_add_func ("/engine/empty", test_empty);
  ADD ("/engine/pause", test_pause);
  ADD ("/engine/extend", test_extend);
  g_test_add_func ("/engine/long-phase", test_long_phase);
  ADD ("/engine/previous-restarts", test_previous_restarts);
  ADD ("/engine/late-commands", test_late_commands);
  ADD ("/engine/jump-beyond", test_jump_beyond);
  g_test_add_func ("/engine/circuit", test_circuit);

  return g_test_run ();
}
