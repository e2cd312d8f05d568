/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"

static LimberRoutine *
routine_of (LimberItem *first, ...)
{
  LimberRoutine *routine = limber_routine_new ("r", "Routine");
  va_list items;

  va_start (items, first);
  for (LimberItem *item = first; item != NULL; item = va_arg (items, LimberItem *))
    {
      g_autoptr (LimberRoutine) previous = routine;

      routine = limber_routine_with_item_inserted (previous, LIMBER_SECTION_MAIN, G_MAXUINT, item);
      g_object_unref (item);
    }
  va_end (items);

  return routine;
}

static LimberItem *
with_rest (LimberItem *item, guint rest)
{
  LimberItem *result = limber_item_with_rest (item, rest);

  g_object_unref (item);

  return result;
}

static LimberItem *
circuit_of (guint rounds, guint rest, LimberItem *first, LimberItem *second)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (lines, first);
  if (second != NULL)
    g_ptr_array_add (lines, second);

  return limber_item_new_circuit (rounds, rest, lines);
}

static void
assert_timeline (LimberRoutine *routine, const LimberPace *pace, const char *expected)
{
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  g_autoptr (LimberRoutine) owned = routine;
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, pace);
  g_autofree char *text = limber_sample_timeline_to_text (timeline);
  guint seconds = 0;

  g_assert_cmpstr (text, ==, expected);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    seconds += limber_timeline_get_phase (timeline, i)->seconds;
  g_assert_cmpuint (limber_timeline_get_seconds (timeline), ==, seconds);
}

#define ITEM(exercise, ...) limber_sample_item (exercise, (LimberDose) { __VA_ARGS__ })

static void
test_empty (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  assert_timeline (routine_of (NULL), NULL, "");
  assert_timeline (routine_of (limber_item_new_circuit (3, 30, nothing), NULL), NULL, "");
}

static void
test_reps (void)
{
  assert_timeline (routine_of (ITEM ("bridge", .sets = 2, .reps = 10, .rest = 30), NULL), NULL,
                   "get-ready bridge 1/2 both 10\n"
                   "work bridge 1/2 both 30\n"
                   "rest bridge 1/2 both 30\n"
                   "work bridge 2/2 both 30\n");
}

static void
test_tempo (void)
{
  assert_timeline (routine_of (ITEM ("bridge", .sets = 1, .reps = 10, .tempo = { 2, 1, 2, 0 }),
                               NULL),
                   NULL,
                   "get-ready bridge 1/1 both 10\n"
                   "work bridge 1/1 both 50\n");
}

static void
test_hold_without_rest (void)
{
  assert_timeline (routine_of (ITEM ("bridge", .sets = 2, .hold = 10), NULL), NULL,
                   "get-ready bridge 1/2 both 10\n"
                   "work bridge 1/2 both 10\n"
                   "work bridge 2/2 both 10\n");
}

static void
test_held_reps (void)
{
  assert_timeline (routine_of (ITEM ("bridge", .sets = 1, .reps = 8, .hold = 5), NULL), NULL,
                   "get-ready bridge 1/1 both 10\n"
                   "work bridge 1/1 both 56\n");
}

static void
test_duration (void)
{
  assert_timeline (routine_of (ITEM ("bridge", .sets = 1, .duration = 45), NULL), NULL,
                   "get-ready bridge 1/1 both 10\n"
                   "work bridge 1/1 both 45\n");
}

/* Left, then, after the switch, right; then comes the rest; both together are one set. */
static void
test_each (void)
{
  assert_timeline (routine_of (ITEM ("row", .sets = 2, .hold = 20, .rest = 15), NULL), NULL,
                   "get-ready row 1/2 left 10\n"
                   "work row 1/2 left 20\n"
                   "switch row 1/2 right 3\n"
                   "work row 1/2 right 20\n"
                   "rest row 1/2 left 15\n"
                   "work row 2/2 left 20\n"
                   "switch row 2/2 right 3\n"
                   "work row 2/2 right 20\n");
}

static void
test_one_side (void)
{
  assert_timeline (routine_of (ITEM ("row", .sets = 2, .reps = 5, .rest = 15,
                                     .side = LIMBER_SIDE_RIGHT),
                               NULL),
                   NULL,
                   "get-ready row 1/2 right 10\n"
                   "work row 1/2 right 15\n"
                   "rest row 1/2 right 15\n"
                   "work row 2/2 right 15\n");
}

static void
test_alternating (void)
{
  assert_timeline (routine_of (ITEM ("bug", .sets = 1, .reps = 8), NULL), NULL,
                   "get-ready bug 1/1 both 10\n"
                   "work bug 1/1 both 48\n");
}

static void
test_unknown_exercise (void)
{
  assert_timeline (routine_of (ITEM ("gone", .sets = 1, .reps = 8), NULL), NULL,
                   "get-ready gone 1/1 both 10\n"
                   "work gone 1/1 both 24\n");
}

/* An item's rest comes before the transition, and never after the last. */
static void
test_rests_between_items (void)
{
  assert_timeline (routine_of (with_rest (ITEM ("bridge", .sets = 1, .hold = 10), 20),
                               with_rest (ITEM ("row", .sets = 1, .hold = 10), 60), NULL),
                   NULL,
                   "get-ready bridge 1/1 both 10\n"
                   "work bridge 1/1 both 10\n"
                   "rest bridge 1/1 both 20\n"
                   "transition row 1/1 left 5\n"
                   "work row 1/1 left 10\n"
                   "switch row 1/1 right 3\n"
                   "work row 1/1 right 10\n");
}

static void
test_circuit (void)
{
  assert_timeline (routine_of (circuit_of (2, 60, ITEM ("bridge", .sets = 1, .hold = 10),
                                           with_rest (ITEM ("bug", .sets = 1, .duration = 20), 7)),
                               ITEM ("bridge", .sets = 1, .hold = 5), NULL),
                   NULL,
                   "get-ready bridge 1/1 both 10 round 1/2\n"
                   "work bridge 1/1 both 10 round 1/2\n"
                   "transition bug 1/1 both 5 round 1/2\n"
                   "work bug 1/1 both 20 round 1/2\n"
                   "rest bug 1/1 both 7 round 1/2\n"
                   "rest bug 1/1 both 60 round 1/2\n"
                   "work bridge 1/1 both 10 round 2/2\n"
                   "transition bug 1/1 both 5 round 2/2\n"
                   "work bug 1/1 both 20 round 2/2\n"
                   "rest bug 1/1 both 7 round 2/2\n"
                   "transition bridge 1/1 both 5\n"
                   "work bridge 1/1 both 5\n");
}

/* Without a rest between the rounds, their items still follow each other by a transition. */
static void
test_circuit_without_rest (void)
{
  assert_timeline (routine_of (circuit_of (2, 0, ITEM ("bridge", .sets = 1, .hold = 10), NULL),
                               NULL),
                   NULL,
                   "get-ready bridge 1/1 both 10 round 1/2\n"
                   "work bridge 1/1 both 10 round 1/2\n"
                   "transition bridge 1/1 both 5 round 2/2\n"
                   "work bridge 1/1 both 10 round 2/2\n");
}

/* Phases of no length are left out. */
static void
test_pace (void)
{
  LimberPace pace = { .get_ready = 0, .transition = 0, .change = 0 };

  assert_timeline (routine_of (ITEM ("row", .sets = 1, .hold = 10),
                               ITEM ("bridge", .sets = 1, .hold = 5), NULL),
                   &pace,
                   "work row 1/1 left 10\n"
                   "work row 1/1 right 10\n"
                   "work bridge 1/1 both 5\n");
}

static void
test_items (void)
{
  g_autoptr (LimberRoutine) routine =
      routine_of (ITEM ("row", .sets = 1, .hold = 10),
                  circuit_of (2, 0, ITEM ("bridge", .sets = 1, .hold = 10),
                              ITEM ("bug", .sets = 1, .hold = 10)),
                  ITEM ("row", .sets = 1, .hold = 10), NULL);
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, NULL, NULL);
  static const guint items[] = { 0, 0, 1, 1, 2, 2, 1, 1, 2, 2, 3, 3 };

  g_assert_cmpuint (limber_timeline_get_n_items (timeline), ==, 4);
  g_assert_cmpuint (limber_timeline_get_n_phases (timeline), ==, G_N_ELEMENTS (items));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);
      LimberItem *item = limber_timeline_get_item (timeline, phase->item);

      g_assert_cmpuint (phase->item, ==, items[i]);
      g_assert_cmpstr (phase->exercise, ==, limber_item_get_exercise (item));
    }
}

/* What holds for every routine. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();

  for (guint run = 0; run < 500; run++)
    {
      g_autoptr (LimberRoutine) routine = limber_sample_random_routine (random, 8);
      g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, NULL);
      guint n = limber_timeline_get_n_phases (timeline);
      guint seconds = 0;

      for (guint i = 0; i < n; i++)
        {
          const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

          g_assert_cmpuint (phase->seconds, >=, 1);
          g_assert_cmpuint (phase->set, >=, 1);
          g_assert_cmpuint (phase->set, <=, phase->sets);
          g_assert_cmpuint (phase->round, <=, phase->rounds);
          g_assert_cmpint (phase->kind == LIMBER_PHASE_GET_READY, ==, i == 0);
          seconds += phase->seconds;
        }

      g_assert_cmpint (limber_timeline_get_phase (timeline, n - 1)->kind, ==, LIMBER_PHASE_WORK);
      g_assert_cmpuint (limber_timeline_get_seconds (timeline), ==, seconds);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/reps", test_reps);
  g_test_add_func ("/timeline/tempo", test_tempo);
  g_test_add_func ("/timeline/hold-without-rest", test_hold_without_rest);
  g_test_add_func ("/timeline/held-reps", test_held_reps);
  g_test_add_func ("/timeline/duration", test_duration);
  g_test_add_func ("/timeline/each", test_each);
  g_test_add_func ("/timeline/one-side", test_one_side);
  g_test_add_func ("/timeline/alternating", test_alternating);
  g_test_add_func ("/timeline/unknown-exercise", test_unknown_exercise);
  g_test_add_func ("/timeline/rests-between-items", test_rests_between_items);
  g_test_add_func ("/timeline/circuit", test_circuit);
  g_test_add_func ("/timeline/circuit-without-rest", test_circuit_without_rest);
  g_test_add_func ("/timeline/pace", test_pace);
  g_test_add_func ("/timeline/items", test_items);
  g_test_add_func ("/timeline/random", test_random);

  return g_test_run ();
}
