/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-routine-lines.h"
#include "ui/routines/limber-lines.h"

/* A draft of a warm-up a, a main part of b, a circuit of c and d, and e, and all that its list of rows says. */
typedef struct
{
  LimberDraft *draft;
  LimberLines *lines;
  GString *heard; /* "(1,3,3) " for each items-changed */
} Fixture;

static LimberItem *
new_item (const char *exercise)
{
  LimberDose dose = { .sets = 2, .reps = 8 };

  return limber_item_new (exercise, &dose);
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Fixture *f)
{
  g_string_append_printf (f->heard, "(%u,%u,%u) ", position, removed, added);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *exercise;
    LimberSpot at;
  } items[] = { { "a", { LIMBER_SECTION_WARM_UP, 0 } },
                { "b", { LIMBER_SECTION_MAIN, 0 } },
                { "c", { LIMBER_SECTION_MAIN, 1 } },
                { "d", { LIMBER_SECTION_MAIN, 2 } },
                { "e", { LIMBER_SECTION_MAIN, 3 } } };
  g_autoptr (LimberRoutine) routine = limber_routine_new ("test", "Test");
  g_autoptr (LimberRoutine) circled = NULL;
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (LimberRoutine) before = g_steal_pointer (&routine);
      g_autoptr (LimberItem) item = new_item (items[i].exercise);

      routine =
          limber_routine_with_item_inserted (before, items[i].at.section, items[i].at.index, item);
    }
  g_array_append_val (spots, items[2].at);
  g_array_append_val (spots, items[3].at);
  circled = limber_routine_with_circuit (routine, spots, 3, 60);

  f->draft = limber_draft_new (circled);
  f->lines = limber_lines_new (f->draft);
  f->heard = g_string_new (NULL);
  g_signal_connect (f->lines, "items-changed", G_CALLBACK (on_items_changed), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->lines);
  g_object_unref (f->draft);
  g_string_free (f->heard, TRUE);
}

/* The rows in one line: "a|b ( c d e|." where "(" is a circuit's head and "." an invitation. */
static void
assert_rows (Fixture *f, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (f->lines));

  for (guint i = 0; i < n; i++)
    {
      LimberLine *line = limber_lines_get (f->lines, i);
      LimberItem *item = limber_line_get_item (line);
      LimberSpot spot = limber_line_get_spot (line);
      guint start, end;

      g_string_append (rows, item == NULL                    ? "."
                             : limber_item_is_circuit (item) ? "("
                                                             : limber_item_get_exercise (item));
      gtk_section_model_get_section (GTK_SECTION_MODEL (f->lines), i, &start, &end);
      g_assert_cmpuint (start, <=, i);
      g_assert_cmpuint (i, <, end);
      g_assert_cmpint (limber_line_get_ends_section (line), ==, i + 1 == end);
      g_assert_cmpuint (limber_lines_find (f->lines, &spot), ==, i);
      g_assert_cmpint ((int) limber_lines_get_section (f->lines, i), ==, (int) spot.section);
      if (i + 1 < n)
        g_string_append_c (rows, i + 1 == end ? '|' : ' ');
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
assert_heard (Fixture *f, const char *expected)
{
  g_assert_cmpstr (f->heard->str, ==, expected);
  g_string_truncate (f->heard, 0);
}

/* Takes @next. */
static void
apply (Fixture *f, LimberRoutine *next)
{
  limber_draft_apply (f->draft, next, "Edit", NULL);
  g_object_unref (next);
}

static void
move (Fixture *f, LimberSpot from, LimberSpot gap)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));

  g_array_append_val (spots, from);
  apply (f, limber_routine_with_lines_moved (limber_draft_get_routine (f->draft), spots, &gap));
}

#define SPOT(s, i) ((LimberSpot) { .section = LIMBER_SECTION_##s, .index = (i) })

/* A move is one change that spans both places, and the lines are the same objects. */
static void
test_move (Fixture *f, gconstpointer data)
{
  LimberLine *line = limber_lines_get (f->lines, 1);

  assert_rows (f, "a|b ( c d e|.");
  limber_line_set_expanded (line, TRUE);
  move (f, SPOT (MAIN, 0), SPOT (MAIN, 3));
  assert_rows (f, "a|( c d e b|.");
  assert_heard (f, "(1,5,5) ");
  g_assert_true (limber_lines_get (f->lines, 5) == line);
  g_assert_true (limber_line_get_expanded (line));

  limber_draft_undo (f->draft);
  assert_rows (f, "a|b ( c d e|.");
  g_assert_true (limber_lines_get (f->lines, 1) == line);
}

/* What comes into another section changes, even if it stands where it stood. */
static void
test_move_across (Fixture *f, gconstpointer data)
{
  move (f, SPOT (MAIN, 0), SPOT (WARM_UP, 1));
  assert_rows (f, "a b|( c d e|.");
  assert_heard (f, "(1,1,1) ");
  move (f, SPOT (MAIN, 1), SPOT (COOL_DOWN, 0));
  assert_rows (f, "a b|( c d|e");
  assert_heard (f, "(5,2,1) ");
  move (f, SPOT (COOL_DOWN, 0), SPOT (MAIN, 1));
  assert_rows (f, "a b|( c d e|.");
}

static void
on_changed (LimberLine *line, guint *n)
{
  (*n)++;
}

/* What is edited stays where it is, in a circuit too. */
static void
test_edit (Fixture *f, gconstpointer data)
{
  LimberSpot at = { .section = LIMBER_SECTION_MAIN, .index = 1, .inside = TRUE, .child = 1 };
  LimberLine *line = limber_lines_get (f->lines, 4);
  g_autoptr (LimberItem) next = limber_item_with_rest (limber_line_get_item (line), 30);
  guint n = 0;

  g_signal_connect (line, "changed", G_CALLBACK (on_changed), &n);
  apply (f, limber_routine_with_line_replaced (limber_draft_get_routine (f->draft), &at, next));
  assert_heard (f, "");
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (limber_lines_get (f->lines, 4) == line);
  g_assert_true (limber_line_get_item (line) == next);
}

static void
test_dissolve (Fixture *f, gconstpointer data)
{
  LimberSpot at = SPOT (MAIN, 1);
  LimberLine *line = limber_lines_get (f->lines, 3);

  apply (f, limber_routine_with_circuit_dissolved (limber_draft_get_routine (f->draft), &at));
  assert_rows (f, "a|b c d e|.");
  assert_heard (f, "(2,1,0) ");
  g_assert_true (limber_lines_get (f->lines, 2) == line);
  g_assert_false (limber_line_get_spot (line).inside);
}

static void
test_find (Fixture *f, gconstpointer data)
{
  LimberSpot beyond = SPOT (MAIN, 99), empty = SPOT (COOL_DOWN, 5);

  g_assert_cmpuint (limber_lines_find (f->lines, &beyond), ==, 5);
  g_assert_cmpuint (limber_lines_find (f->lines, &empty), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/lines/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("move", test_move);
  ADD ("move-across", test_move_across);
  ADD ("edit", test_edit);
  ADD ("dissolve", test_dissolve);
  ADD ("find", test_find);
#undef ADD

  return g_test_run ();
}
