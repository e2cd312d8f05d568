/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-routine-lines.h"

#include <string.h>

#include "model/limber-addition.h"

/*
 * Routines as text: a letter is a line, "(bc)" a circuit of 3 rounds with a rest of 60 s, "|" parts the sections.
 * Places: "W0", "M1", "C2", and "M1.0" for a line of a circuit, parted by spaces.
 */

static LimberItem *
make_line (char letter)
{
  const char id[] = { letter, '\0' };
  LimberDose dose = { .sets = 1, .reps = 8 };

  return limber_item_new (id, &dose);
}

static LimberRoutine *
make_routine (const char *text)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) circuit = NULL;
  g_autoptr (LimberRoutine) routine = limber_routine_new ("test", "Test");
  LimberSection section = LIMBER_SECTION_WARM_UP;

  for (;; text++)
    {
      if (*text == '|' || *text == '\0')
        {
          g_autoptr (LimberRoutine) before = g_steal_pointer (&routine);

          routine = limber_routine_with_section (before, section++, items);
          g_ptr_array_set_size (items, 0);
          if (*text == '\0')
            return g_steal_pointer (&routine);
        }
      else if (*text == '(')
        circuit = g_ptr_array_new_with_free_func (g_object_unref);
      else if (*text == ')')
        {
          g_ptr_array_add (items, limber_item_new_circuit (3, 60, circuit));
          g_clear_pointer (&circuit, g_ptr_array_unref);
        }
      else
        g_ptr_array_add (circuit != NULL ? circuit : items, make_line (*text));
    }
}

static void
describe_item (GString *text, LimberItem *item)
{
  if (!limber_item_is_circuit (item))
    {
      g_string_append (text, limber_item_get_exercise (item));
      return;
    }
  g_string_append_c (text, '(');
  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    describe_item (text, limber_item_get_child (item, i));
  g_string_append_c (text, ')');
}

/* Takes @routine. */
static void
assert_routine (LimberRoutine *routine, const char *expected)
{
  g_autoptr (LimberRoutine) owned = routine;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
        describe_item (text, limber_routine_get_item (routine, section, i));
      if (section + 1 < LIMBER_N_SECTIONS)
        g_string_append_c (text, '|');
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static LimberSpot
make_spot (const char *text)
{
  LimberSpot spot = { .section = LIMBER_SECTION_WARM_UP };

  spot.section = text[0] == 'W'   ? LIMBER_SECTION_WARM_UP
                 : text[0] == 'M' ? LIMBER_SECTION_MAIN
                                  : LIMBER_SECTION_COOL_DOWN;
  spot.index = (guint) (text[1] - '0');
  spot.inside = text[2] == '.';
  if (spot.inside)
    spot.child = (guint) (text[3] - '0');
  return spot;
}

static GArray *
make_spots (const char *text)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      LimberSpot spot = make_spot (words[i]);

      g_array_append_val (spots, spot);
    }
  return spots;
}

static void
assert_moved (const char *before, const char *spots, const char *gap, const char *after)
{
  g_autoptr (LimberRoutine) routine = make_routine (before);
  g_autoptr (GArray) places = make_spots (spots);
  LimberSpot to = make_spot (gap);

  assert_routine (limber_routine_with_lines_moved (routine, places, &to), after);
}

static void
test_move (void)
{
  /* One line, within a section and across. */
  assert_moved ("|abc|", "M0", "M2", "|bac|");
  assert_moved ("|abc|", "M2", "M0", "|cab|");
  assert_moved ("|abc|", "M1", "M1", "|abc|");
  assert_moved ("|abc|", "M1", "M2", "|abc|");
  assert_moved ("a|bc|", "M1", "W0", "ca|b|");
  assert_moved ("a|bc|", "W0", "C9", "|bc|a");
  /* Several, in whatever order they were picked. */
  assert_moved ("|abcde|", "M3 M0", "M2", "|badce|");
  assert_moved ("ab|c|d", "C0 W0", "M1", "b|cad|");
  assert_moved ("|abc|", "M0 M1 M2", "M1", "|abc|");
  /* What isn't there. */
  assert_moved ("|abc|", "M7", "M0", "|abc|");
  assert_moved ("|abc|", "M1.0", "M0", "|abc|");
}

static void
test_move_circuits (void)
{
  /* In, out, and about. */
  assert_moved ("|a(bc)d|", "M0", "M1.1", "|(bac)d|");
  assert_moved ("|a(bc)d|", "M2", "M1.9", "|a(bcd)|");
  assert_moved ("|a(bc)d|", "M1.0", "M3", "|a(c)db|");
  assert_moved ("|a(bc)d|", "M1.0", "M1.2", "|a(cb)d|");
  assert_moved ("|(ab)(cd)|", "M0.1", "M1.1", "|(a)(cbd)|");
  assert_moved ("|a(bc)d|", "M1", "C0", "|ad|(bc)");
  /* The last line out takes the circuit away. */
  assert_moved ("|(a)b|", "M0.0", "M2", "|ba|");
  assert_moved ("|(ab)|c", "M0.0 M0.1", "C0", "||abc");
  assert_moved ("|(ab)|", "M0.0 M0.1", "M0.1", "|(ab)|");
  /* Circuits hold no circuits. */
  assert_moved ("|(ab)(cd)|", "M0", "M1.1", "|(cabd)|");
  assert_moved ("|(ab)c|", "M0", "M0.1", "|(ab)c|");
  /* A circuit and a line of it are the circuit. */
  assert_moved ("|(ab)c|", "M0.1 M0", "C0", "|c|(ab)");
}

static void
assert_stepped (const char *before, const char *spots, int direction, const char *after)
{
  g_autoptr (LimberRoutine) routine = make_routine (before);
  g_autoptr (GArray) places = make_spots (spots);

  assert_routine (limber_routine_with_lines_stepped (routine, places, direction), after);
}

static void
test_step (void)
{
  assert_stepped ("|abc|", "M0", 1, "|bac|");
  assert_stepped ("|abc|", "M2", -1, "|acb|");
  /* Over the border of a section, and not over the routine's. */
  assert_stepped ("|ab|", "M1", 1, "|a|b");
  assert_stepped ("|ab|", "M0", -1, "a|b|");
  assert_stepped ("a||", "W0", -1, "a||");
  assert_stepped ("||a", "C0", 1, "||a");
  /* Into a circuit, through it and out of it. */
  assert_stepped ("|a(bc)|", "M0", 1, "|(abc)|");
  assert_stepped ("|(abc)|", "M0.0", 1, "|(bac)|");
  assert_stepped ("|(bca)|", "M0.2", 1, "|(bc)a|");
  assert_stepped ("|(bc)a|", "M1", -1, "|(bca)|");
  assert_stepped ("|(abc)|", "M0.0", -1, "|a(bc)|");
  assert_stepped ("|(a)b|", "M0.0", 1, "|ab|");
  /* A circuit goes past another. */
  assert_stepped ("|(ab)(cd)|", "M0", 1, "|(cd)(ab)|");
  /* Several go together, and gather first. */
  assert_stepped ("|abcd|", "M0 M1", 1, "|cabd|");
  assert_stepped ("|abcd|", "M1 M3", -1, "|bdac|");
}

static void
test_remove_and_insert (void)
{
  g_autoptr (LimberRoutine) routine = make_routine ("a|b(cd)e|");
  g_autoptr (GArray) spots = make_spots ("W0 M1.0 M2");
  g_autoptr (GArray) lines = make_spots ("M1.0 M1.1");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  LimberSpot inside = make_spot ("M1.1"), end = make_spot ("C9");

  assert_routine (limber_routine_with_lines_removed (routine, spots), "|b(d)|");
  assert_routine (limber_routine_with_lines_removed (routine, lines), "a|be|");

  g_ptr_array_add (items, make_line ('x'));
  g_ptr_array_add (items, make_line ('y'));
  assert_routine (limber_routine_with_lines_inserted (routine, &inside, items), "a|b(cxyd)e|");
  assert_routine (limber_routine_with_lines_inserted (routine, &end, items), "a|b(cd)e|xy");
  inside.index = 0;
  assert_routine (limber_routine_with_lines_inserted (routine, &inside, items), "a|b(cd)e|");
}

/* A circuit can't be made longer than a document may have it. */
static void
test_limit (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberRoutine) routine = make_routine ("|(a)|");
  g_autoptr (LimberRoutine) same = NULL;
  g_autoptr (LimberRoutine) full = NULL;
  LimberSpot inside = make_spot ("M0.0");

  for (guint i = 0; i < LIMBER_CIRCUIT_MAX_LINES; i++)
    g_ptr_array_add (items, make_line ('x'));
  same = limber_routine_with_lines_inserted (routine, &inside, items);
  g_assert_true (same == routine);

  g_ptr_array_set_size (items, LIMBER_CIRCUIT_MAX_LINES - 1);
  full = limber_routine_with_lines_inserted (routine, &inside, items);
  g_assert_cmpuint (limber_item_get_n_children (limber_routine_get_item (full, LIMBER_SECTION_MAIN,
                                                                         0)),
                    ==, LIMBER_CIRCUIT_MAX_LINES);
}

/* Nor a section; and nothing that finds no room is lost. */
static void
test_full_section (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberRoutine) routine = make_routine ("||ab");
  g_autoptr (LimberRoutine) full = NULL;
  g_autoptr (GArray) spots = make_spots ("W9.0 C0 C1");
  g_autoptr (LimberRoutine) moved = NULL;
  g_autoptr (LimberRoutine) circled = NULL;
  LimberSpot first = make_spot ("W0");

  for (guint i = 0; i < LIMBER_ROUTINE_MAX_ITEMS; i++)
    g_ptr_array_add (items, make_line ('x'));
  full = limber_routine_with_section (routine, LIMBER_SECTION_WARM_UP, items);
  moved = limber_routine_with_lines_moved (full, spots, &first);
  g_assert_true (moved == full);
  circled = limber_routine_with_circuit (full, spots, 3, 60);
  g_assert_true (circled == full);
}

static void
assert_circuit (const char *before, const char *spots, const char *after)
{
  g_autoptr (LimberRoutine) routine = make_routine (before);
  g_autoptr (GArray) places = make_spots (spots);

  assert_routine (limber_routine_with_circuit (routine, places, 2, 30), after);
}

static void
test_circuit (void)
{
  assert_circuit ("|abc|", "M0 M2", "|(ac)b|");
  assert_circuit ("a|b|c", "W0 M0 C0", "(abc)||");
  assert_circuit ("|a(bc)|", "M0 M1", "|(abc)|");
  assert_circuit ("|(abc)d|", "M0.1 M0.2", "|(a)(bc)d|");
  assert_circuit ("|(ab)|", "M0.0 M0.1", "|(ab)|");
  assert_circuit ("|a|", "M5", "|a|");
}

static void
test_dissolve (void)
{
  g_autoptr (LimberRoutine) routine = make_routine ("|a(bc)d|");
  LimberSpot circuit = make_spot ("M1"), line = make_spot ("M0"), inside = make_spot ("M1.1");

  assert_routine (limber_routine_with_circuit_dissolved (routine, &circuit), "|abcd|");
  assert_routine (limber_routine_with_circuit_dissolved (routine, &inside), "|abcd|");
  assert_routine (limber_routine_with_circuit_dissolved (routine, &line), "|a(bc)d|");
}

/* A change inside keeps the circuit's own, and every other line is the very same object. */
static void
test_replace (void)
{
  g_autoptr (LimberRoutine) routine = make_routine ("|a(bc)d|");
  LimberSpot at = make_spot ("M1.1"), first = make_spot ("M0"), circuit = make_spot ("M1");
  g_autoptr (LimberItem) item = make_line ('x');
  g_autoptr (LimberRoutine) next = limber_routine_with_line_replaced (routine, &at, item);

  g_assert_true (limber_routine_get_line (next, &at) == item);
  g_assert_true (limber_routine_get_line (next, &first)
                 == limber_routine_get_line (routine, &first));
  g_assert_cmpuint (limber_item_get_rounds (limber_routine_get_line (next, &circuit)), ==, 3);
  g_assert_cmpuint (limber_item_get_rest (limber_routine_get_line (next, &circuit)), ==, 60);
  assert_routine (g_object_ref (next), "|a(bx)d|");
  assert_routine (limber_routine_with_line_replaced (routine, &first, item), "|x(bc)d|");
}

static void
test_find (void)
{
  g_autoptr (LimberRoutine) routine = make_routine ("a|b(cd)|");
  g_autoptr (GArray) spots = make_spots ("M1.1 W0");
  g_autoptr (GPtrArray) items = limber_routine_get_lines (routine, spots);
  g_autoptr (GArray) found = limber_routine_find_lines (routine, items);
  LimberSpot first = make_spot ("W0"), second = make_spot ("M1.1");

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (limber_spot_equal (&g_array_index (found, LimberSpot, 0), &first));
  g_assert_true (limber_spot_equal (&g_array_index (found, LimberSpot, 1), &second));
}

/* An exercise goes to the end of the section that its kind belongs to. */
static void
test_addition (void)
{
  static const struct
  {
    LimberKind kind;
    const char *expected;
  } cases[] = {
    { LIMBER_KIND_CARDIO, "ax|b|c" },   { LIMBER_KIND_DYNAMIC, "ax|b|c" },
    { LIMBER_KIND_STRENGTH, "a|bx|c" }, { LIMBER_KIND_MOBILITY, "a|bx|c" },
    { LIMBER_KIND_STATIC, "a|b|cx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberDose dose = { .sets = 1, .hold = 10 };
      g_autoptr (LimberExercise) exercise = g_object_new (LIMBER_TYPE_EXERCISE, "id", "x", "kind",
                                                          cases[i].kind, "dose", &dose, NULL);
      g_autoptr (LimberRoutine) routine = make_routine ("a|b|c");
      LimberRoutine *next;
      LimberSpot landed;

      next = limber_routine_with_exercise (routine, exercise, &landed);
      g_assert_cmpstr (limber_item_get_exercise (limber_routine_get_line (next, &landed)), ==, "x");
      assert_routine (next, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-lines/move", test_move);
  g_test_add_func ("/routine-lines/move-circuits", test_move_circuits);
  g_test_add_func ("/routine-lines/step", test_step);
  g_test_add_func ("/routine-lines/remove-and-insert", test_remove_and_insert);
  g_test_add_func ("/routine-lines/limit", test_limit);
  g_test_add_func ("/routine-lines/full-section", test_full_section);
  g_test_add_func ("/routine-lines/circuit", test_circuit);
  g_test_add_func ("/routine-lines/dissolve", test_dissolve);
  g_test_add_func ("/routine-lines/replace", test_replace);
  g_test_add_func ("/routine-lines/find", test_find);
  g_test_add_func ("/routine-lines/addition", test_addition);

  return g_test_run ();
}
