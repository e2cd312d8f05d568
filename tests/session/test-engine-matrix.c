/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-engine.h"

#include "limber-sample.h"

/*
 * Every command in every phase, in every state, and at the moments that matter: as it begins, within, a microsecond before
 * its end, and a moment after it, when nobody has told the engine yet. What must come of it is computed here by other
 * means: from a table, and by adding up.
 *
 *     0 get ready 10 · 1 left 20 · 2 switch 3 · 3 right 20 · 4 rest 15 · 5 left 20 · 6 switch 3 ·
 *     7 right 20 · 8 rest after the item 30 · 9 transition 5 · 10 work 12
 */
#define N_PHASES 11
#define SECOND ((gint64) G_USEC_PER_SEC)
#define START (1000 * SECOND + 7)
#define JUMP_TO 3
#define EXTENSION 10

static const gint64 lengths[N_PHASES + 1] = { 10, 20, 3, 20, 15, 20, 3, 20, 30, 5, 12, 0 };

typedef enum
{
  ADVANCE,
  PAUSE,
  RESUME,
  EXTEND,
  NEXT,
  PREVIOUS,
  RESTART,
  SKIP,
  JUMP,
  FINISH,
  N_COMMANDS,
} Command;

static const char *const names[N_COMMANDS] = {
  "advance", "pause", "resume", "extend", "next", "previous", "restart", "skip", "jump", "finish",
};

/* Where the commands that go somewhere lead from each phase, when it has hardly begun; from the end, nowhere. */
static const guint leads[N_COMMANDS][N_PHASES + 1] = {
  [NEXT] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11 },
  [PREVIOUS] = { 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11 },
  [RESTART] = { 0, 1, 1, 1, 1, 1, 1, 1, 1, 9, 10, 11 },
  [SKIP] = { 9, 9, 9, 9, 9, 9, 9, 9, 9, 11, 11, 11 },
  [JUMP] = { 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 11 },
  [FINISH] = { 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11 },
};

/* What is to be seen of an engine. */
typedef struct
{
  LimberEngineState state;
  guint phase;
  gint64 length;
  gint64 elapsed;
} Sight;

static void
give (LimberEngine *engine, Command command, gint64 now)
{
  switch (command)
    {
    case ADVANCE:
      limber_engine_advance (engine, now);
      break;
    case PAUSE:
      limber_engine_pause (engine, now);
      break;
    case RESUME:
      limber_engine_resume (engine, now);
      break;
    case EXTEND:
      limber_engine_extend (engine, EXTENSION, now);
      break;
    case NEXT:
      limber_engine_next (engine, now);
      break;
    case PREVIOUS:
      limber_engine_previous (engine, now);
      break;
    case RESTART:
      limber_engine_restart_item (engine, now);
      break;
    case SKIP:
      limber_engine_skip_item (engine, now);
      break;
    case JUMP:
      limber_engine_jump (engine, JUMP_TO, now);
      break;
    case FINISH:
      limber_engine_finish (engine, now);
      break;
    case N_COMMANDS:
    default:
      g_assert_not_reached ();
    }
}

static void
enter (Sight *sight, guint phase)
{
  sight->phase = phase;
  sight->length = lengths[phase] * SECOND;
  sight->elapsed = 0;
  if (phase == N_PHASES)
    sight->state = LIMBER_ENGINE_DONE;
}

/* What the command does to what is seen; @late: the phase ended before it came. */
static void
expect (Sight *sight, Command command, gboolean late)
{
  guint lead = leads[command][sight->phase];

  if (sight->state == LIMBER_ENGINE_READY || sight->state == LIMBER_ENGINE_DONE)
    return;

  switch (command)
    {
    case PAUSE:
      sight->state = LIMBER_ENGINE_PAUSED;
      break;
    case RESUME:
      sight->state = LIMBER_ENGINE_RUNNING;
      break;
    case EXTEND:
      sight->length += EXTENSION * SECOND;
      break;
    case NEXT:
    case SKIP:
      if (!late)
        enter (sight, lead);
      break;
    case PREVIOUS:
      enter (sight, sight->elapsed > 3 * SECOND ? sight->phase : lead);
      break;
    case RESTART:
    case JUMP:
    case FINISH:
      enter (sight, lead);
      break;
    case ADVANCE:
    case N_COMMANDS:
    default:
      break;
    }
}

static void
assert_sight (LimberEngine *engine, const Sight *expected, gint64 now)
{
  gint64 remaining = limber_engine_get_remaining (engine, now);
  gint64 total = remaining;

  g_assert_cmpint (limber_engine_get_state (engine), ==, expected->state);
  g_assert_cmpuint (limber_engine_get_phase_index (engine), ==, expected->phase);
  g_assert_cmpint (limber_engine_get_length (engine), ==, expected->length);
  g_assert_cmpint (remaining, ==, expected->length - expected->elapsed);
  for (guint i = expected->phase + 1; i < N_PHASES; i++)
    total += lengths[i] * SECOND;
  g_assert_cmpint (limber_engine_get_total_remaining (engine, now), ==, total);
}

/* One square of the matrix, @elapsed into the phase. */
static void
try (LimberTimeline *timeline,
     Command command,
     LimberEngineState state,
     guint phase,
     gint64 elapsed)
{
  g_autoptr (LimberEngine) engine = limber_engine_new (timeline);
  gboolean late = elapsed >= lengths[phase] * SECOND;
  gint64 now = START + elapsed;
  Sight sight = { state, phase, lengths[phase] * SECOND, elapsed };

  if (state != LIMBER_ENGINE_READY)
    limber_engine_start (engine, phase, 0, START);
  if (state == LIMBER_ENGINE_PAUSED)
    limber_engine_pause (engine, now);
  if (late)
    {
      gint64 over = elapsed - sight.length;

      /* Pausing it was the command that came late. */
      enter (&sight, phase + 1);
      sight.elapsed = sight.state == LIMBER_ENGINE_DONE ? 0 : over;
      late = state == LIMBER_ENGINE_RUNNING;
    }

  /* A running engine that is told to resume isn't even told the time; it will be. */
  give (engine, command, now);
  if (command == RESUME)
    limber_engine_advance (engine, now);
  expect (&sight, command, late);
  assert_sight (engine, &sight, now);
}

static void
test_under_way (gconstpointer data)
{
  g_autoptr (LimberTimeline) timeline = limber_sample_timeline ();
  LimberEngineState state = (LimberEngineState) GPOINTER_TO_INT (data);

  g_assert_cmpuint (limber_timeline_get_n_phases (timeline), ==, N_PHASES);
  for (guint command = 0; command < N_COMMANDS; command++)
    for (guint phase = 0; phase < N_PHASES; phase++)
      {
        gint64 length = lengths[phase] * SECOND;
        const gint64 moments[] = { 0, SECOND, 3 * SECOND - 1, length - 1, length, length + SECOND };

        g_test_message ("%s in phase %u", names[command], phase);
        for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
          try (timeline, (Command) command, state, phase, moments[i]);
        if (length > 4 * SECOND)
          try (timeline, (Command) command, state, phase, 3 * SECOND + 1);
      }
}

static void
test_ready (void)
{
  g_autoptr (LimberTimeline) timeline = limber_sample_timeline ();

  for (guint command = 0; command < N_COMMANDS; command++)
    try (timeline, (Command) command, LIMBER_ENGINE_READY, 0, 0);
}

static void
test_done (void)
{
  g_autoptr (LimberTimeline) timeline = limber_sample_timeline ();

  for (guint command = 0; command < N_COMMANDS; command++)
    {
      g_autoptr (LimberEngine) engine = limber_engine_new (timeline);
      Sight sight = { LIMBER_ENGINE_DONE, N_PHASES, 0, 0 };

      limber_engine_start (engine, N_PHASES - 1, 0, START);
      limber_engine_finish (engine, START);
      give (engine, (Command) command, START + SECOND);
      assert_sight (engine, &sight, START + SECOND);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine-matrix/ready", test_ready);
  g_test_add_data_func ("/engine-matrix/running", GINT_TO_POINTER (LIMBER_ENGINE_RUNNING),
                        test_under_way);
  g_test_add_data_func ("/engine-matrix/paused", GINT_TO_POINTER (LIMBER_ENGINE_PAUSED),
                        test_under_way);
  g_test_add_func ("/engine-matrix/done", test_done);

  return g_test_run ();
}
