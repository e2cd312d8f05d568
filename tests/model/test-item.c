/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"

static void
test_line (void)
{
  g_autoptr (LimberItem) item =
      limber_sample_item ("row", (LimberDose) { .sets = 3, .reps = 12, .rest = 30 });

  g_assert_false (limber_item_is_circuit (item));
  g_assert_cmpstr (limber_item_get_exercise (item), ==, "row");
  g_assert_cmpuint (limber_item_get_dose (item)->reps, ==, 12);
  g_assert_cmpstr (limber_item_get_note (item), ==, "");
  g_assert_cmpuint (limber_item_get_rest (item), ==, 0);
  g_assert_cmpuint (limber_item_get_rounds (item), ==, 1);
  g_assert_cmpuint (limber_item_get_n_children (item), ==, 0);
  g_assert_null (limber_item_get_extra (item));
}

static LimberItem *
circuit (GPtrArray *lines)
{
  g_ptr_array_add (lines, limber_sample_item ("row", (LimberDose) { .sets = 1, .reps = 12 }));
  g_ptr_array_add (lines, limber_sample_item ("bug", (LimberDose) { .sets = 1, .reps = 8 }));

  return limber_item_new_circuit (3, 60, lines);
}

static void
test_circuit (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberItem) item = circuit (lines);

  /* The circuit is a value: what becomes of the array is not its business. */
  g_ptr_array_set_size (lines, 0);

  g_assert_true (limber_item_is_circuit (item));
  g_assert_null (limber_item_get_exercise (item));
  g_assert_null (limber_item_get_dose (item));
  g_assert_cmpuint (limber_item_get_rounds (item), ==, 3);
  g_assert_cmpuint (limber_item_get_rest (item), ==, 60);
  g_assert_cmpuint (limber_item_get_n_children (item), ==, 2);
  g_assert_cmpstr (limber_item_get_exercise (limber_item_get_child (item, 1)), ==, "bug");
}

/* Each with-function changes its own part of a copy, and nothing of the original. */
static void
test_with (void)
{
  LimberDose dose = { .sets = 1, .duration = 45 };
  g_autoptr (LimberItem) item = limber_sample_item ("row", (LimberDose) { .sets = 3, .reps = 12 });
  g_autoptr (LimberItem) before = limber_item_copy (item);
  g_autoptr (LimberItem) exercise = limber_item_with_exercise (item, "bug");
  g_autoptr (LimberItem) dosed = limber_item_with_dose (item, &dose);
  g_autoptr (LimberItem) rested = limber_item_with_rest (item, 20);
  g_autoptr (LimberItem) noted = limber_item_with_note (item, "slowly");
  g_autoptr (LimberItem) extended = limber_item_with_extra (item, "{\"x\":1}");
  LimberItem *changed[] = { exercise, dosed, rested, noted, extended };

  g_assert_cmpstr (limber_item_get_exercise (exercise), ==, "bug");
  g_assert_cmpuint (limber_item_get_dose (exercise)->reps, ==, 12);
  g_assert_cmpuint (limber_item_get_dose (dosed)->duration, ==, 45);
  g_assert_cmpuint (limber_item_get_rest (rested), ==, 20);
  g_assert_cmpstr (limber_item_get_note (noted), ==, "slowly");
  g_assert_cmpstr (limber_item_get_extra (extended), ==, "{\"x\":1}");

  g_assert_true (before != item);
  g_assert_true (limber_item_equal (before, item));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_assert_false (limber_item_equal (changed[i], item));
}

static void
test_circuit_equal (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberItem) item = circuit (lines);
  g_autoptr (LimberItem) same = limber_item_new_circuit (3, 60, lines);
  g_autoptr (LimberItem) longer = limber_item_with_rounds (item, 4);
  g_autoptr (LimberItem) shorter = NULL;

  g_ptr_array_set_size (lines, 1);
  shorter = limber_item_new_circuit (3, 60, lines);

  g_assert_true (limber_item_equal (item, same));
  g_assert_false (limber_item_equal (item, longer));
  g_assert_false (limber_item_equal (item, shorter));
  g_assert_false (limber_item_equal (item, g_ptr_array_index (lines, 0)));
  g_assert_false (limber_item_equal (item, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/line", test_line);
  g_test_add_func ("/item/circuit", test_circuit);
  g_test_add_func ("/item/with", test_with);
  g_test_add_func ("/item/circuit-equal", test_circuit_equal);

  return g_test_run ();
}
