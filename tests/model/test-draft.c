/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-draft.h"

#include "limber-sample.h"

/* A draft of four main lines and one to cool down, and all that it says. */
typedef struct
{
  LimberDraft *draft;
  GString *heard; /* "changed " */
} Fixture;

static void
on_changed (LimberDraft *draft, Fixture *fixture)
{
  g_string_append (fixture->heard, "changed ");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("r", "Routine");

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (LimberRoutine) previous = g_steal_pointer (&routine);
      g_autoptr (LimberItem) item =
          limber_sample_item ("row", (LimberDose) { .sets = 1, .reps = i + 1 });

      routine =
          limber_routine_with_item_inserted (previous,
                                             i < 4 ? LIMBER_SECTION_MAIN : LIMBER_SECTION_COOL_DOWN,
                                             i, item);
    }

  fixture->draft = limber_draft_new (routine);
  fixture->heard = g_string_new (NULL);
  g_signal_connect (fixture->draft, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->draft);
  g_string_free (fixture->heard, TRUE);
}

/* apply: takes @next. */
static void
apply (Fixture *fixture, LimberRoutine *next)
{
  limber_draft_apply (fixture->draft, next, "Edit", NULL);
  g_object_unref (next);
}

static void
assert_heard (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->heard->str, ==, expected);
  g_string_truncate (fixture->heard, 0);
}

static LimberRoutine *
present (Fixture *fixture)
{
  return limber_draft_get_routine (fixture->draft);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  apply (fixture, limber_routine_with_item_moved (present (fixture), LIMBER_SECTION_MAIN, 1,
                                                  LIMBER_SECTION_COOL_DOWN, 0));
  g_string_truncate (fixture->heard, 0);

  g_assert_true (limber_draft_undo (fixture->draft));
  assert_heard (fixture, "changed ");
  g_assert_true (limber_draft_redo (fixture->draft));
  assert_heard (fixture, "changed ");
  g_assert_false (limber_draft_redo (fixture->draft));
  assert_heard (fixture, "");
}

static void
test_no_change (Fixture *fixture, gconstpointer data)
{
  LimberItem *item = limber_routine_get_item (present (fixture), LIMBER_SECTION_MAIN, 0);
  g_autoptr (LimberItem) same = limber_item_copy (item);

  apply (fixture,
         limber_routine_with_item_replaced (present (fixture), LIMBER_SECTION_MAIN, 0, same));
  apply (fixture, limber_routine_with_modified (present (fixture), "2026-11-20T08:00:00Z"));
  assert_heard (fixture, "");
  g_assert_false (limber_draft_undo (fixture->draft));
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  apply (fixture, limber_routine_with_name (present (fixture), "Other"));
  assert_heard (fixture, "changed ");
  g_assert_cmpstr (limber_routine_get_name (
                       limber_history_get_present (limber_draft_get_history (fixture->draft))),
                   ==, "Other");
}

static LimberRoutine *
random_edit (LimberRoutine *routine, GRand *random)
{
  LimberSection from = (LimberSection) g_rand_int_range (random, 0, LIMBER_N_SECTIONS);
  LimberSection to = (LimberSection) g_rand_int_range (random, 0, LIMBER_N_SECTIONS);
  guint index = (guint) g_rand_int_range (random, 0, 12);
  LimberItem *item = limber_routine_get_item (routine, from, index);
  g_autoptr (LimberItem) fresh = limber_sample_random_item (random);

  /* A long section would only take long. */
  switch (limber_routine_get_n_items (routine, from) > 12 ? 0 : g_rand_int_range (random, 0, 5))
    {
    case 0:
      return limber_routine_with_item_removed (routine, from, index);
    case 1:
      return limber_routine_with_item_moved (routine, from, index, to,
                                             (guint) g_rand_int_range (random, 0, 12));
    case 2:
      return limber_routine_with_item_replaced (routine, from, index, fresh);
    case 3:
      return item != NULL ? limber_routine_with_item_inserted (routine, to, index, item)
                          : limber_routine_with_level (routine, LIMBER_LEVEL_ACTIVE);
    default:
      return limber_routine_with_item_inserted (routine, from, index, fresh);
    }
}

/* Ten thousand edits, all undone, all redone: every version on the way is the one that it was. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (versions, g_object_ref (present (fixture)));
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (LimberRoutine) next = random_edit (present (fixture), random);

      if (limber_routine_equal (next, present (fixture)))
        continue;
      limber_draft_apply (fixture->draft, next, "Edit", NULL);
      g_ptr_array_add (versions, g_object_ref (next));
    }
  g_assert_cmpuint (versions->len, >, 5000);

  for (guint i = versions->len - 1; i > 0; i--)
    {
      g_assert_true (limber_draft_undo (fixture->draft));
      g_assert_true (limber_routine_equal (present (fixture), versions->pdata[i - 1]));
    }
  g_assert_false (limber_draft_undo (fixture->draft));

  for (guint i = 1; i < versions->len; i++)
    {
      g_assert_true (limber_draft_redo (fixture->draft));
      g_assert_true (limber_routine_equal (present (fixture), versions->pdata[i]));
    }
  g_assert_false (limber_draft_redo (fixture->draft));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/draft/undo", test_undo);
  ADD ("/draft/no-change", test_no_change);
  ADD ("/draft/name", test_name);
  ADD ("/draft/random", test_random);

  return g_test_run ();
}
