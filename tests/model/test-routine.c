/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"

/* routine_from_text: a routine of lines named by letters: "ab|c|" has a and b in the warm-up, c in
 * the main part. */
static LimberRoutine *
routine_from_text (const char *text)
{
  LimberRoutine *routine = limber_routine_new ("r", "Routine");
  guint section = LIMBER_SECTION_WARM_UP;

  for (const char *p = text; *p != '\0'; p++)
    {
      g_autoptr (LimberRoutine) previous = NULL;
      g_autoptr (LimberItem) item = NULL;

      if (*p == '|')
        {
          section++;
          continue;
        }
      previous = routine;
      item = limber_sample_item ((char[]) { *p, '\0' }, (LimberDose) { .sets = 1, .reps = 8 });
      routine = limber_routine_with_item_inserted (previous, section, G_MAXUINT, item);
    }

  return routine;
}

static char *
routine_to_text (LimberRoutine *routine)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      if (section > 0)
        g_string_append_c (text, '|');
      for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
        g_string_append (text,
                         limber_item_get_exercise (limber_routine_get_item (routine, section, i)));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_routine (LimberRoutine *routine, const char *expected)
{
  g_autofree char *text = routine_to_text (routine);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_new (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new (NULL, "Mine");
  g_autoptr (LimberRoutine) other = limber_routine_new (NULL, "Mine");

  g_assert_true (g_uuid_string_is_valid (limber_routine_get_id (routine)));
  g_assert_cmpstr (limber_routine_get_id (routine), !=, limber_routine_get_id (other));
  g_assert_cmpstr (limber_routine_get_name (routine), ==, "Mine");
  g_assert_cmpstr (limber_routine_get_notes (routine), ==, "");
  g_assert_cmpint (limber_routine_get_level (routine), ==, LIMBER_LEVEL_NEW);
  g_assert_null (limber_routine_get_ignored (routine)[0]);
  g_assert_null (limber_routine_get_modified (routine));
  g_assert_true (limber_routine_is_empty (routine));
  g_assert_null (limber_routine_get_item (routine, LIMBER_SECTION_MAIN, 0));
}

/* Each with-function changes its own part of a copy, and nothing of the original. */
static void
test_with (void)
{
  static const char *const rules[] = { "long-hold", NULL };
  g_autoptr (LimberRoutine) routine = routine_from_text ("a|b|c");
  g_autoptr (LimberRoutine) before = routine_from_text ("a|b|c");
  g_autoptr (LimberRoutine) id = limber_routine_with_id (routine, "other");
  g_autoptr (LimberRoutine) name = limber_routine_with_name (routine, "Other");
  g_autoptr (LimberRoutine) notes = limber_routine_with_notes (routine, "Slowly.");
  g_autoptr (LimberRoutine) level = limber_routine_with_level (routine, LIMBER_LEVEL_ACTIVE);
  g_autoptr (LimberRoutine) focus = limber_routine_with_focus (routine, 5);
  g_autoptr (LimberRoutine) ignored = limber_routine_with_ignored (routine, rules);
  g_autoptr (LimberRoutine) extra = limber_routine_with_extra (routine, "{\"x\":1}");
  g_autoptr (LimberRoutine) modified = limber_routine_with_modified (routine, "2026-11-20");
  LimberRoutine *changed[] = { id, name, notes, level, focus, ignored, extra };

  g_assert_cmpstr (limber_routine_get_id (id), ==, "other");
  g_assert_cmpstr (limber_routine_get_name (name), ==, "Other");
  g_assert_cmpstr (limber_routine_get_notes (notes), ==, "Slowly.");
  g_assert_cmpint (limber_routine_get_level (level), ==, LIMBER_LEVEL_ACTIVE);
  g_assert_cmpuint (limber_routine_get_focus (focus), ==, 5);
  g_assert_cmpstr (limber_routine_get_ignored (ignored)[0], ==, "long-hold");
  g_assert_cmpstr (limber_routine_get_extra (extra), ==, "{\"x\":1}");
  g_assert_cmpstr (limber_routine_get_modified (modified), ==, "2026-11-20");

  g_assert_true (limber_routine_equal (before, routine));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_assert_false (limber_routine_equal (changed[i], routine));
      assert_routine (changed[i], "a|b|c");
    }
  /* The time of the change is no change. */
  g_assert_true (limber_routine_equal (modified, routine));
}

static void
test_insert (void)
{
  g_autoptr (LimberRoutine) routine = routine_from_text ("ab||");
  g_autoptr (LimberItem) item = limber_sample_item ("x", (LimberDose) { .sets = 1, .reps = 8 });
  g_autoptr (LimberRoutine) first =
      limber_routine_with_item_inserted (routine, LIMBER_SECTION_WARM_UP, 0, item);
  g_autoptr (LimberRoutine) last =
      limber_routine_with_item_inserted (routine, LIMBER_SECTION_WARM_UP, 99, item);
  g_autoptr (LimberRoutine) elsewhere =
      limber_routine_with_item_inserted (routine, LIMBER_SECTION_COOL_DOWN, 1, item);

  assert_routine (first, "xab||");
  assert_routine (last, "abx||");
  assert_routine (elsewhere, "ab||x");
  assert_routine (routine, "ab||");
}

static void
test_remove_and_replace (void)
{
  g_autoptr (LimberRoutine) routine = routine_from_text ("|abc|");
  g_autoptr (LimberItem) item = limber_sample_item ("x", (LimberDose) { .sets = 1, .reps = 8 });
  g_autoptr (LimberRoutine) without =
      limber_routine_with_item_removed (routine, LIMBER_SECTION_MAIN, 1);
  g_autoptr (LimberRoutine) nothing =
      limber_routine_with_item_removed (routine, LIMBER_SECTION_MAIN, 3);
  g_autoptr (LimberRoutine) replaced =
      limber_routine_with_item_replaced (routine, LIMBER_SECTION_MAIN, 2, item);

  assert_routine (without, "|ac|");
  assert_routine (nothing, "|abc|");
  assert_routine (replaced, "|abx|");
  assert_routine (routine, "|abc|");
}

static void
test_move (void)
{
  static const struct
  {
    guint from, from_index, to, to_index;
    const char *expected;
  } moves[] = {
    /* Within a section: the gaps on either side of an item are where it already is. */
    { 1, 1, 1, 0, "ab|dcef|g" },
    { 1, 1, 1, 1, "ab|cdef|g" },
    { 1, 1, 1, 2, "ab|cdef|g" },
    { 1, 1, 1, 3, "ab|cedf|g" },
    { 1, 1, 1, 4, "ab|cefd|g" },
    { 1, 1, 1, 99, "ab|cefd|g" },
    { 1, 0, 1, 4, "ab|defc|g" },
    { 1, 3, 1, 0, "ab|fcde|g" },
    { 1, 3, 1, 4, "ab|cdef|g" },
    /* Across sections. */
    { 1, 0, 0, 0, "cab|def|g" },
    { 1, 0, 0, 1, "acb|def|g" },
    { 1, 0, 0, 2, "abc|def|g" },
    { 1, 0, 0, 99, "abc|def|g" },
    { 2, 0, 0, 1, "agb|cdef|" },
    { 0, 1, 2, 1, "a|cdef|gb" },
    /* What isn't there. */
    { 0, 2, 1, 0, "ab|cdef|g" },
  };
  g_autoptr (LimberRoutine) routine = routine_from_text ("ab|cdef|g");

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (LimberRoutine) moved =
          limber_routine_with_item_moved (routine, moves[i].from, moves[i].from_index, moves[i].to,
                                          moves[i].to_index);

      g_test_message ("%u[%u] to %u[%u]", moves[i].from, moves[i].from_index, moves[i].to,
                      moves[i].to_index);
      assert_routine (moved, moves[i].expected);
      assert_routine (routine, "ab|cdef|g");
    }
}

static void
test_shares_items (void)
{
  g_autoptr (LimberRoutine) routine = routine_from_text ("|abc|");
  g_autoptr (LimberRoutine) without =
      limber_routine_with_item_removed (routine, LIMBER_SECTION_MAIN, 0);

  g_assert_true (limber_routine_get_item (routine, LIMBER_SECTION_MAIN, 2)
                 == limber_routine_get_item (without, LIMBER_SECTION_MAIN, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine/new", test_new);
  g_test_add_func ("/routine/with", test_with);
  g_test_add_func ("/routine/insert", test_insert);
  g_test_add_func ("/routine/remove-and-replace", test_remove_and_replace);
  g_test_add_func ("/routine/move", test_move);
  g_test_add_func ("/routine/shares-items", test_shares_items);

  return g_test_run ();
}
