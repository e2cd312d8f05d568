/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-session-view-state.h"

typedef struct
{
  LimberCatalog *catalog;
  LimberTimeline *timeline;
} Fixture;

static LimberExercise *
add_exercise (LimberCatalog *catalog,
              const char *id,
              const char *name,
              LimberKind kind,
              LimberSides sides)
{
  static const char *const steps[] = { "Kneel.", "Lift.", "Lower.", NULL };
  g_autoptr (LimberExercise) exercise =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", id, "name", name, "kind", kind, "sides", sides,
                    "steps", steps, "mirrorable", sides == LIMBER_SIDES_EACH, NULL);

  limber_catalog_add (catalog, exercise);
  return exercise;
}

static LimberRoutine *
append_dose (LimberRoutine *routine, const char *exercise, const LimberDose *dose)
{
  g_autoptr (LimberRoutine) before = routine;
  g_autoptr (LimberItem) item = limber_item_new (exercise, dose);

  return limber_routine_with_item_inserted (before, LIMBER_SECTION_MAIN, G_MAXUINT, item);
}

/* Lift: 2 × 8, rest 20 s · Stretch, each side: 30 s · Step, sides in turn: 10 × 5 s. */
static void
set_up (Fixture *f, gconstpointer data)
{
  LimberRoutine *routine = limber_routine_new ("r", "Routine");
  const LimberPace pace = LIMBER_PACE_DEFAULT;

  f->catalog = limber_catalog_new ();
  add_exercise (f->catalog, "lift", "Lift", LIMBER_KIND_STRENGTH, LIMBER_SIDES_BOTH);
  add_exercise (f->catalog, "stretch", "Stretch", LIMBER_KIND_STATIC, LIMBER_SIDES_EACH);
  add_exercise (f->catalog, "step", "Step", LIMBER_KIND_DYNAMIC, LIMBER_SIDES_ALTERNATING);
  routine = append_dose (routine, "lift", &(LimberDose) { .sets = 2, .reps = 8, .rest = 20 });
  routine = append_dose (routine, "stretch", &(LimberDose) { .sets = 1, .duration = 30 });
  routine = append_dose (routine, "step", &(LimberDose) { .sets = 1, .reps = 10, .hold = 5 });
  f->timeline = limber_timeline_new (routine, f->catalog, &pace);
  g_object_unref (routine);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  limber_timeline_unref (f->timeline);
  g_object_unref (f->catalog);
}

static void
test_phases (Fixture *f, gconstpointer data)
{
  static const struct
  {
    LimberStage stage;
    const char *word;
    const char *title;
    const char *position;
    const char *dose;
    guint reps;
    gboolean mirrored;
    const char *next;
    guint next_phase;
  } expected[] = {
    { LIMBER_STAGE_GET_READY, "Get Ready", "Lift", "Set 1 of 2", "8 repetitions", 0, FALSE,
      "Stretch", 4 },
    { LIMBER_STAGE_MOVE, "Move", "Lift", "Set 1 of 2", "8 repetitions", 8, FALSE, "Stretch", 4 },
    { LIMBER_STAGE_REST, "Rest", "Lift", "Set 2 of 2", "8 repetitions", 0, FALSE, "Stretch", 4 },
    { LIMBER_STAGE_MOVE, "Move", "Lift", "Set 2 of 2", "8 repetitions", 8, FALSE, "Stretch", 4 },
    { LIMBER_STAGE_GET_READY, "Get Ready", "Stretch", "Left side", "", 0, FALSE, "Step", 8 },
    { LIMBER_STAGE_HOLD, "Hold", "Stretch", "Left side", "", 0, FALSE, "Step", 8 },
    { LIMBER_STAGE_SWITCH, "Switch Sides", "Stretch", "Right side", "", 0, TRUE, "Step", 8 },
    { LIMBER_STAGE_HOLD, "Hold", "Stretch", "Right side", "", 0, TRUE, "Step", 8 },
    { LIMBER_STAGE_GET_READY, "Get Ready", "Step", "", "10 repetitions per side, hold 5 s", 0,
      FALSE, NULL, 0 },
    { LIMBER_STAGE_MOVE, "Move", "Step", "", "10 repetitions per side, hold 5 s", 10, FALSE, NULL,
      0 },
  };

  g_assert_cmpuint (limber_timeline_get_n_phases (f->timeline), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (LimberSessionViewState) state =
          limber_session_view_state (f->timeline, i, f->catalog, LIMBER_LOAD_KG);

      g_test_message ("phase %u: %s", i, state->announcement);
      g_assert_cmpint ((int) state->stage, ==, (int) expected[i].stage);
      g_assert_cmpstr (state->word, ==, expected[i].word);
      g_assert_cmpstr (state->title, ==, expected[i].title);
      g_assert_cmpstr (state->position, ==, expected[i].position);
      g_assert_cmpstr (state->dose, ==, expected[i].dose);
      g_assert_cmpuint (state->reps, ==, expected[i].reps);
      g_assert_cmpint (state->mirrored, ==, expected[i].mirrored);
      g_assert_cmpstr (state->next_name, ==, expected[i].next);
      g_assert_cmpuint (state->next_phase, ==, expected[i].next_phase);
      g_assert_nonnull (state->icon);
      g_assert_true (g_str_has_prefix (state->css_class, "stage-"));
      g_assert_true (g_str_has_prefix (state->announcement, state->word));
      g_assert_nonnull (state->exercise);
    }
}

static void
test_announcement (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberSessionViewState) hold =
      limber_session_view_state (f->timeline, 7, f->catalog, LIMBER_LOAD_KG);
  g_autoptr (LimberSessionViewState) done =
      limber_session_view_state (f->timeline, 10, f->catalog, LIMBER_LOAD_KG);

  g_assert_cmpstr (hold->announcement, ==, "Hold. Stretch. Right side. 30 seconds.");
  g_assert_cmpint ((int) done->stage, ==, (int) LIMBER_STAGE_DONE);
  g_assert_null (done->exercise);
  g_assert_null (done->next);
}

static void
test_not_mirrorable (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberExercise) fixed =
      g_object_new (LIMBER_TYPE_EXERCISE, "id", "stretch", "name", "Stretch", "sides",
                    LIMBER_SIDES_EACH, "mirrorable", FALSE, NULL);
  g_autoptr (LimberSessionViewState) state = NULL;

  limber_catalog_add (f->catalog, fixed);
  state = limber_session_view_state (f->timeline, 7, f->catalog, LIMBER_LOAD_KG);
  g_assert_cmpstr (state->position, ==, "Right side");
  g_assert_false (state->mirrored);
}

/* The exercise of a shared routine may not be there. */
static void
test_unknown_exercise (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberCatalog) empty = limber_catalog_new ();
  g_autoptr (LimberSessionViewState) state =
      limber_session_view_state (f->timeline, 1, empty, LIMBER_LOAD_KG);

  g_assert_null (state->exercise);
  g_assert_cmpstr (state->title, ==, "Missing exercise");
  g_assert_cmpstr (state->next_name, ==, "Missing exercise");
  g_assert_null (limber_session_view_instruction (state, 0));
}

static void
test_circuit (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberItem) circuit = NULL;
  g_autoptr (LimberRoutine) empty = limber_routine_new ("c", "Circuit");
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberTimeline) timeline = NULL;
  g_autoptr (LimberSessionViewState) state = NULL;

  g_ptr_array_add (items, limber_item_new ("lift", &(LimberDose) { .sets = 1, .hold = 20 }));
  circuit = limber_item_new_circuit (3, 60, items);
  routine = limber_routine_with_item_inserted (empty, LIMBER_SECTION_MAIN, 0, circuit);
  timeline = limber_timeline_new (routine, f->catalog, NULL);
  state = limber_session_view_state (timeline, 1, f->catalog, LIMBER_LOAD_KG);
  g_assert_cmpint ((int) state->stage, ==, (int) LIMBER_STAGE_HOLD);
  g_assert_cmpstr (state->position, ==, "Round 1 of 3");
}

static void
test_digits (void)
{
  static const struct
  {
    double seconds;
    const char *digits;
    const char *left;
  } expected[] = {
    { -1, "0", "0:00 left" },       { 0, "0", "0:00 left" },
    { 0.2, "1", "0:01 left" },      { 1, "1", "0:01 left" },
    { 9.01, "10", "0:10 left" },    { 60, "60", "1:00 left" },
    { 99, "99", "1:39 left" },      { 99.5, "1:40", "1:40 left" },
    { 600, "10:00", "10:00 left" }, { 3725, "62:05", "1:02:05 left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gint64 remaining = (gint64) (expected[i].seconds * G_USEC_PER_SEC);
      g_autofree char *digits = limber_session_view_digits (remaining);
      g_autofree char *left = limber_session_view_time_left (remaining);
      g_autofree char *time = limber_session_view_time (remaining);

      g_assert_cmpstr (digits, ==, expected[i].digits);
      g_assert_cmpstr (left, ==, expected[i].left);
      g_assert_true (g_str_has_prefix (left, time));
    }
}

static void
test_instruction (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberSessionViewState) ready =
      limber_session_view_state (f->timeline, 0, f->catalog, LIMBER_LOAD_KG);
  g_autoptr (LimberSessionViewState) work =
      limber_session_view_state (f->timeline, 1, f->catalog, LIMBER_LOAD_KG);

  g_assert_cmpstr (limber_session_view_instruction (ready, 0), ==, "Kneel.");
  g_assert_cmpstr (limber_session_view_instruction (ready, 9 * G_USEC_PER_SEC), ==, "Kneel.");
  g_assert_cmpstr (limber_session_view_instruction (work, 0), ==, "Lift.");
  g_assert_cmpstr (limber_session_view_instruction (work, 9 * G_USEC_PER_SEC), ==, "Lower.");
  g_assert_cmpstr (limber_session_view_instruction (work, 17 * G_USEC_PER_SEC), ==, "Lift.");
}

static void
test_rep (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberSessionViewState) ready =
      limber_session_view_state (f->timeline, 0, f->catalog, LIMBER_LOAD_KG);
  g_autoptr (LimberSessionViewState) work =
      limber_session_view_state (f->timeline, 1, f->catalog, LIMBER_LOAD_KG);
  const gint64 length = 24 * G_USEC_PER_SEC;

  g_assert_cmpuint (limber_session_view_rep (ready, 0, length), ==, 0);
  g_assert_cmpuint (limber_session_view_rep (work, 0, length), ==, 1);
  g_assert_cmpuint (limber_session_view_rep (work, length / 8 - 1, length), ==, 1);
  g_assert_cmpuint (limber_session_view_rep (work, length / 8, length), ==, 2);
  g_assert_cmpuint (limber_session_view_rep (work, length, length), ==, 8);
  g_assert_cmpuint (limber_session_view_rep (work, 0, 0), ==, 0);
}

/* Where nobody counts the time, the number of repetitions is what is read from across the room. */
static void
test_untimed (Fixture *f, gconstpointer data)
{
  const LimberPace pace = { .get_ready = 10, .own_pace = TRUE };
  g_autoptr (LimberRoutine) routine = append_dose (limber_routine_new ("r", "Routine"), "lift",
                                                   &(LimberDose) { .sets = 1, .reps = 8 });
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, f->catalog, &pace);
  g_autoptr (LimberSessionViewState) state =
      limber_session_view_state (timeline, 1, f->catalog, LIMBER_LOAD_KG);
  const gint64 length = 24 * G_USEC_PER_SEC;
  g_autofree char *digits = limber_session_view_ring_digits (state, 2 * length, length);
  g_autofree char *caption = limber_session_view_caption (state, 2 * length, length);

  g_assert_true (state->untimed);
  g_assert_cmpstr (digits, ==, "8");
  g_assert_cmpstr (caption, ==, "repetitions");
  g_assert_cmpstr (state->announcement, ==,
                   "Move. Lift. 8 repetitions. Press Enter when you are done.");
}

/* What to take into the hand is said with how often, or alone, in the unit that somebody reads. */
static void
test_load (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) half = append_dose (limber_routine_new ("r", "Routine"), "lift",
                                                &(LimberDose) { .sets = 1, .reps = 8, .kg = 8 });
  g_autoptr (LimberRoutine) routine =
      append_dose (g_steal_pointer (&half), "lift",
                   &(LimberDose) { .sets = 1, .hold = 20, .band = LIMBER_BAND_HEAVY });
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, f->catalog, NULL);
  guint last = limber_timeline_get_n_phases (timeline) - 1;
  g_autoptr (LimberSessionViewState) metric =
      limber_session_view_state (timeline, 1, f->catalog, LIMBER_LOAD_KG);
  g_autoptr (LimberSessionViewState) pounds =
      limber_session_view_state (timeline, 1, f->catalog, LIMBER_LOAD_LB);
  g_autoptr (LimberSessionViewState) held =
      limber_session_view_state (timeline, last, f->catalog, LIMBER_LOAD_LB);

  g_assert_cmpstr (metric->dose, ==, "8 repetitions · 8 kg");
  g_assert_cmpstr (pounds->dose, ==, "8 repetitions · 17.6 lb");
  g_assert_cmpstr (held->dose, ==, "Heavy band");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(path, function)                                                                       \
  g_test_add ("/ui/session-state/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("phases", test_phases);
  TEST ("announcement", test_announcement);
  TEST ("not-mirrorable", test_not_mirrorable);
  TEST ("unknown-exercise", test_unknown_exercise);
  TEST ("circuit", test_circuit);
  TEST ("instruction", test_instruction);
  TEST ("rep", test_rep);
  TEST ("untimed", test_untimed);
  TEST ("load", test_load);
#undef TEST
  g_test_add_func ("/ui/session-state/digits", test_digits);

  return g_test_run ();
}
