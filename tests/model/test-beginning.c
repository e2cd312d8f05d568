/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"
#include "model/limber-beginning.h"

/* In one line: "row 2 × 8|bridge 3 × 12 (bug 1 × 5)|". */
static char *
describe (LimberRoutine *routine)
{
  GString *text = g_string_new (NULL);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
        {
          LimberItem *item = limber_routine_get_item (routine, section, i);
          g_autofree char *dose =
              limber_item_is_circuit (item)
                  ? g_strdup_printf ("of %u", limber_item_get_n_children (item))
                  : limber_dose_to_text (limber_item_get_dose (item), LIMBER_SIDES_BOTH);

          g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "",
                                  limber_item_is_circuit (item) ? "circuit"
                                                                : limber_item_get_exercise (item),
                                  dose);
        }
      if (section + 1 < LIMBER_N_SECTIONS)
        g_string_append_c (text, '|');
    }
  return g_string_free (text, FALSE);
}

static void
add (LimberSession *session,
     LimberSection section,
     LimberDose planned,
     guint sets,
     guint seconds,
     LimberSkip skipped)
{
  LimberSessionItem *item = limber_session_item_new ("row", "Row", section, &planned);

  item->sets = sets;
  item->seconds = seconds;
  item->skipped = skipped;
  limber_session_add_item (session, item);
}

static LimberSession *
new_session (void)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);

  return limber_session_new (NULL, "r", "Routine", started);
}

/* As many sets as were done, of one stretch of time as much as was done; nothing of what was skipped. */
static void
test_session (void)
{
  g_autoptr (LimberSession) session = new_session ();
  LimberDose counted = { .sets = 3, .reps = 12, .rest = 45, .kg = 4 };
  LimberDose timed = { .sets = 1, .duration = 60 };
  g_autoptr (LimberRoutine) origin = limber_routine_new ("r", "Routine");
  g_autoptr (LimberRoutine) active = limber_routine_with_level (origin, LIMBER_LEVEL_ACTIVE);
  g_autoptr (LimberRoutine) done = NULL;
  g_autofree char *text = NULL;

  add (session, LIMBER_SECTION_WARM_UP, timed, 1, 60, LIMBER_SKIP_NONE);
  add (session, LIMBER_SECTION_WARM_UP, timed, 0, 25, LIMBER_SKIP_NOT_NOW);
  add (session, LIMBER_SECTION_MAIN, counted, 3, 120, LIMBER_SKIP_NONE);
  add (session, LIMBER_SECTION_MAIN, counted, 2, 80, LIMBER_SKIP_NOT_NOW);
  add (session, LIMBER_SECTION_MAIN, counted, 2, 80, LIMBER_SKIP_HURTS);
  add (session, LIMBER_SECTION_MAIN, counted, 0, 0, LIMBER_SKIP_NO_EQUIPMENT);
  add (session, LIMBER_SECTION_COOL_DOWN, counted, 0, 10, LIMBER_SKIP_NONE);
  g_assert_true (limber_session_has_work (session));

  done = limber_routine_new_from_session (session, active, "Done");
  text = describe (done);
  g_assert_cmpstr (text, ==, "row 60 s, row 25 s|row 3 × 12, row 2 × 12|");
  g_assert_cmpstr (limber_routine_get_name (done), ==, "Done");
  g_assert_cmpint (limber_routine_get_level (done), ==, LIMBER_LEVEL_ACTIVE);
  g_assert_cmpstr (limber_routine_get_id (done), !=, "r");
  /* Load and rest are as they were. */
  g_assert_cmpfloat (limber_item_get_dose (limber_routine_get_item (done, LIMBER_SECTION_MAIN, 0))
                         ->kg,
                     ==, 4);
  g_assert_cmpuint (limber_item_get_dose (limber_routine_get_item (done, LIMBER_SECTION_MAIN, 0))
                        ->rest,
                    ==, 45);
}

/* The log counts the sets of all rounds of a circuit; more of them than a line may have are cut. */
static void
test_session_circuit (void)
{
  g_autoptr (LimberSession) session = new_session ();
  LimberDose counted = { .sets = 1, .reps = 12 };
  LimberDose timed = { .sets = 1, .duration = 30 };
  g_autoptr (LimberRoutine) done = NULL;
  g_autofree char *text = NULL;

  add (session, LIMBER_SECTION_MAIN, counted, 3, 120, LIMBER_SKIP_NONE);
  add (session, LIMBER_SECTION_MAIN, timed, 3, 90, LIMBER_SKIP_NONE);
  add (session, LIMBER_SECTION_MAIN, counted, 40, 1600, LIMBER_SKIP_NONE);
  done = limber_routine_new_from_session (session, NULL, "Done");
  text = describe (done);
  g_assert_cmpstr (text, ==, "|row 3 × 12, row 3 × 30 s, row 20 × 12|");
  for (guint i = 0; i < 3; i++)
    g_assert_true (limber_dose_is_valid (
        limber_item_get_dose (limber_routine_get_item (done, LIMBER_SECTION_MAIN, i))));
}

static void
test_session_without_work (void)
{
  g_autoptr (LimberSession) session = new_session ();
  LimberDose counted = { .sets = 1, .reps = 12 };

  g_assert_false (limber_session_has_work (session));
  add (session, LIMBER_SECTION_MAIN, counted, 0, 0, LIMBER_SKIP_NOT_NOW);
  g_assert_false (limber_session_has_work (session));
}

/* Lines keep their sections and their order; a circuit comes whole, and one of its lines alone. */
static void
test_lines (void)
{
  g_autoptr (LimberRoutine) origin = limber_routine_new ("r", "Routine");
  g_autoptr (GPtrArray) in_circuit = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) main = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberRoutine) half = NULL;
  g_autoptr (LimberRoutine) whole = NULL;
  g_autoptr (LimberRoutine) lines = NULL;
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  LimberSpot wanted[] = {
    { .section = LIMBER_SECTION_MAIN, .index = 1 },
    { .section = LIMBER_SECTION_MAIN, .index = 2, .inside = TRUE, .child = 1 },
    { .section = LIMBER_SECTION_WARM_UP, .index = 0 },
  };
  g_autofree char *text = NULL;

  g_ptr_array_add (first, limber_sample_item ("bug", (LimberDose) { .sets = 1, .reps = 5 }));
  g_ptr_array_add (in_circuit, limber_sample_item ("row", (LimberDose) { .sets = 1, .reps = 6 }));
  g_ptr_array_add (in_circuit, limber_sample_item ("bug", (LimberDose) { .sets = 1, .reps = 7 }));
  g_ptr_array_add (main, limber_sample_item ("row", (LimberDose) { .sets = 2, .reps = 8 }));
  g_ptr_array_add (main, limber_item_new_circuit (3, 30, in_circuit));
  g_ptr_array_add (main, limber_item_new_circuit (2, 30, in_circuit));
  half = limber_routine_with_section (origin, LIMBER_SECTION_WARM_UP, first);
  whole = limber_routine_with_section (half, LIMBER_SECTION_MAIN, main);
  g_array_append_vals (spots, wanted, G_N_ELEMENTS (wanted));

  lines = limber_routine_new_from_lines (whole, spots, "Part");
  text = describe (lines);
  g_assert_cmpstr (text, ==, "bug 1 × 5|circuit of 2, bug 1 × 7|");
  g_assert_cmpstr (limber_routine_get_id (lines), !=, "r");
}

/* Without the built-in exercises there is nothing to put into a shape; tests of the content see to the rest. */
static void
test_shapes (void)
{
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();

  for (guint shape = 0; shape < LIMBER_N_SHAPES; shape++)
    {
      g_autoptr (LimberRoutine) routine = limber_shape_make_routine (shape, catalog, "New");

      g_assert_true (limber_routine_is_empty (routine));
      g_assert_cmpstr (limber_routine_get_name (routine), ==, "New");
      g_assert_cmpuint (strlen (limber_shape_get_title (shape)), >, 0);
      g_assert_cmpuint (strlen (limber_shape_get_summary (shape)), >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/beginning/session", test_session);
  g_test_add_func ("/beginning/session-circuit", test_session_circuit);
  g_test_add_func ("/beginning/session-without-work", test_session_without_work);
  g_test_add_func ("/beginning/lines", test_lines);
  g_test_add_func ("/beginning/shapes", test_shapes);

  return g_test_run ();
}
