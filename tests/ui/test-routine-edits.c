/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-dose-form.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-edits.h"
#include "ui/routines/limber-item-text.h"

typedef struct
{
  LimberCatalog *catalog;
  LimberDraft *draft;
  GString *triples; /* what each section's list model said: "main 1 2 2; " */
} Fixture;

static void
on_items_changed (GListModel *items, guint position, guint removed, guint added, gpointer data)
{
  Fixture *f = data;

  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    if (items == limber_draft_get_section (f->draft, i))
      g_string_append_printf (f->triples, "%s %u %u %u; ",
                              limber_enum_get_nick (LIMBER_TYPE_SECTION, i), position, removed,
                              added);
}

static LimberItem *
new_item (const char *exercise)
{
  LimberDose dose = { .sets = 2, .reps = 8 };

  return limber_item_new (exercise, &dose);
}

/* Warm-up: a. Main: b c d. Cool-down: nothing. */
static void
set_up (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *exercise;
    LimberSection section;
  } lines[] = { { "a", LIMBER_SECTION_WARM_UP },
                { "b", LIMBER_SECTION_MAIN },
                { "c", LIMBER_SECTION_MAIN },
                { "d", LIMBER_SECTION_MAIN } };
  g_autoptr (LimberRoutine) routine = limber_routine_new ("test", "Test");

  f->catalog = limber_catalog_new ();
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (LimberItem) item = new_item (lines[i].exercise);
      g_autoptr (LimberRoutine) before = g_steal_pointer (&routine);

      routine = limber_routine_with_item_inserted (before, lines[i].section, G_MAXUINT, item);
    }
  f->draft = limber_draft_new (routine);
  f->triples = g_string_new (NULL);
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    g_signal_connect (limber_draft_get_section (f->draft, i), "items-changed",
                      G_CALLBACK (on_items_changed), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_string_free (f->triples, TRUE);
  g_object_unref (f->draft);
  g_object_unref (f->catalog);
}

/* The routine in one line: "a|b c d|". */
static void
assert_order (Fixture *f, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      GListModel *items = limber_draft_get_section (f->draft, section);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (LimberItem) item = g_list_model_get_item (items, i);

          g_string_append_printf (order, "%s%s", i > 0 ? " " : "", limber_item_get_exercise (item));
        }
      if (section + 1 < LIMBER_N_SECTIONS)
        g_string_append_c (order, '|');
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
assert_undo_label (Fixture *f, const char *expected)
{
  g_autofree char *label = NULL;

  g_object_get (limber_draft_get_history (f->draft), "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, expected);
}

#define SPOT(s, i) ((LimberSpot) { .section = LIMBER_SECTION_##s, .index = (i) })

static void
test_move_within (Fixture *f, gconstpointer data)
{
  LimberSpot landed;

  g_assert_true (limber_edit_move (f->draft, f->catalog, SPOT (MAIN, 0), SPOT (MAIN, 2), &landed));
  assert_order (f, "a|c b d|");
  g_assert_cmpuint (landed.index, ==, 1);
  g_assert_cmpstr (f->triples->str, ==, "main 0 2 2; ");
  assert_undo_label (f, "Move of b");

  g_assert_true (limber_draft_undo (f->draft));
  assert_order (f, "a|b c d|");
}

static void
test_move_nowhere (Fixture *f, gconstpointer data)
{
  LimberSpot landed;

  g_assert_false (limber_edit_move (f->draft, f->catalog, SPOT (MAIN, 1), SPOT (MAIN, 1), &landed));
  g_assert_false (limber_edit_move (f->draft, f->catalog, SPOT (MAIN, 1), SPOT (MAIN, 2), &landed));
  g_assert_false (limber_edit_move (f->draft, f->catalog, SPOT (MAIN, 7), SPOT (MAIN, 0), &landed));
  g_assert_cmpstr (f->triples->str, ==, "");
  assert_undo_label (f, NULL);
}

static void
test_move_across (Fixture *f, gconstpointer data)
{
  LimberSpot landed;

  g_assert_true (limber_edit_move (f->draft, f->catalog, SPOT (MAIN, 2), SPOT (WARM_UP, 0),
                                   &landed));
  assert_order (f, "d a|b c|");
  g_assert_cmpuint (landed.section, ==, LIMBER_SECTION_WARM_UP);
  g_assert_cmpuint (landed.index, ==, 0);
  g_assert_cmpstr (f->triples->str, ==, "warm-up 0 0 1; main 2 1 0; ");

  /* A gap beyond the end is the end. */
  g_assert_true (limber_edit_move (f->draft, f->catalog, SPOT (MAIN, 0),
                                   SPOT (COOL_DOWN, G_MAXUINT), &landed));
  assert_order (f, "d a|c|b");
  g_assert_cmpuint (landed.index, ==, 0);
}

static void
test_step (Fixture *f, gconstpointer data)
{
  LimberSpot at = SPOT (MAIN, 1);

  g_assert_true (limber_edit_step (f->draft, f->catalog, at, -1, &at));
  assert_order (f, "a|c b d|");
  g_assert_true (limber_edit_step (f->draft, f->catalog, at, -1, &at));
  assert_order (f, "a c|b d|");
  g_assert_true (limber_edit_step (f->draft, f->catalog, at, 1, &at));
  assert_order (f, "a|c b d|");
  for (int i = 0; i < 3; i++)
    g_assert_true (limber_edit_step (f->draft, f->catalog, at, 1, &at));
  assert_order (f, "a|b d|c");
  g_assert_false (limber_edit_can_step (limber_draft_get_routine (f->draft), at, 1));
  g_assert_false (limber_edit_step (f->draft, f->catalog, at, 1, &at));
  g_assert_false (limber_edit_can_step (limber_draft_get_routine (f->draft), SPOT (WARM_UP, 0),
                                        -1));
}

static void
test_insert_remove (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberItem) item = new_item ("e");

  g_assert_true (limber_edit_insert (f->draft, f->catalog, SPOT (MAIN, 1), item));
  assert_order (f, "a|b e c d|");
  assert_undo_label (f, "Addition of e");
  g_assert_true (limber_edit_remove (f->draft, f->catalog, SPOT (WARM_UP, 0)));
  assert_order (f, "|b e c d|");
  assert_undo_label (f, "Removal of a");
  g_assert_false (limber_edit_remove (f->draft, f->catalog, SPOT (WARM_UP, 0)));
  g_assert_cmpstr (f->triples->str, ==, "main 1 0 1; warm-up 0 1 0; ");
}

static void
replace_reps (Fixture *f, LimberSpot at, guint reps, const char *field)
{
  LimberDose dose = { .sets = 2, .reps = reps };
  LimberItem *item =
      limber_routine_get_item (limber_draft_get_routine (f->draft), at.section, at.index);
  g_autoptr (LimberItem) next = limber_item_with_dose (item, &dose);

  g_assert_true (limber_edit_replace (f->draft, f->catalog, at, next, field));
}

/* A number that is turned up step by step is one step to undo; another number, or a new gesture, is another. */
static void
test_replace_merges (Fixture *f, gconstpointer data)
{
  LimberItem *item;

  replace_reps (f, SPOT (MAIN, 0), 9, "reps");
  replace_reps (f, SPOT (MAIN, 0), 10, "reps");
  replace_reps (f, SPOT (MAIN, 1), 11, "reps");
  limber_history_seal (limber_draft_get_history (f->draft));
  replace_reps (f, SPOT (MAIN, 1), 12, "reps");
  g_assert_cmpstr (f->triples->str, ==, "main 0 1 1; main 0 1 1; main 1 1 1; main 1 1 1; ");

  for (int i = 0; i < 3; i++)
    g_assert_true (limber_draft_undo (f->draft));
  g_assert_false (limber_draft_undo (f->draft));
  item = limber_routine_get_item (limber_draft_get_routine (f->draft), LIMBER_SECTION_MAIN, 0);
  g_assert_cmpuint (limber_item_get_dose (item)->reps, ==, 8);
}

static void
test_rename (Fixture *f, gconstpointer data)
{
  g_assert_false (limber_edit_rename (f->draft, ""));
  g_assert_false (limber_edit_rename (f->draft, " \t"));
  g_assert_false (limber_edit_rename (f->draft, "Test"));
  g_assert_true (limber_edit_rename (f->draft, "M"));
  g_assert_true (limber_edit_rename (f->draft, " Mine "));
  g_assert_cmpstr (limber_routine_get_name (limber_draft_get_routine (f->draft)), ==, "Mine");
  g_assert_true (limber_draft_undo (f->draft));
  g_assert_cmpstr (limber_routine_get_name (limber_draft_get_routine (f->draft)), ==, "Test");
}

/* What is dragged knows its place only as long as it is still there. */
static void
test_drag_item (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberItem) item =
      g_object_ref (limber_routine_get_item (limber_draft_get_routine (f->draft),
                                             LIMBER_SECTION_MAIN, 1));
  g_autoptr (LimberDragItem) fresh = limber_drag_item_new (item);
  g_autoptr (LimberDragItem) drag_item = limber_drag_item_new_from (item, f->draft, SPOT (MAIN, 1));
  g_autoptr (LimberDraft) other = limber_draft_new (limber_draft_get_routine (f->draft));
  LimberSpot from;

  g_assert_true (limber_drag_item_is_new (fresh));
  g_assert_false (limber_drag_item_get_from (fresh, f->draft, &from));
  g_assert_true (limber_drag_item_get_from (drag_item, f->draft, &from));
  g_assert_cmpuint (from.index, ==, 1);
  g_assert_false (limber_drag_item_get_from (drag_item, other, &from));
  limber_edit_remove (f->draft, f->catalog, SPOT (MAIN, 0));
  g_assert_false (limber_drag_item_get_from (drag_item, f->draft, &from));
}

static void
test_texts (Fixture *f, gconstpointer data)
{
  LimberItem *item =
      limber_routine_get_item (limber_draft_get_routine (f->draft), LIMBER_SECTION_MAIN, 1);
  g_autoptr (LimberItem) rested = limber_item_with_rest (item, 30);
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (LimberItem) circuit = NULL;
  g_autofree char *dose = limber_item_to_dose_text (rested, f->catalog);
  g_autofree char *description = limber_item_to_description (item, f->catalog, 1, 3);
  g_autofree char *moved = limber_spot_to_announcement (item, f->catalog, SPOT (MAIN, 1));
  g_autofree char *rounds = NULL;

  g_ptr_array_add (children, item);
  circuit = limber_item_new_circuit (3, 60, children);
  rounds = limber_item_to_dose_text (circuit, f->catalog);

  g_assert_cmpstr (dose, ==, "2 × 8 · rest 30 s");
  g_assert_cmpstr (description, ==, "c, 2 × 8, position 2 of 3");
  g_assert_cmpstr (moved, ==, "c moved to position 2 of Main");
  g_assert_cmpstr (rounds, ==, "3 rounds · rest 60 s");
}

static void
test_dose_form (void)
{
  static const LimberDose doses[] = {
    { .sets = 3, .reps = 12, .rest = 30, .tempo = { 2, 1, 2, 0 } },
    { .sets = 3, .hold = 20, .rest = 30 },
    { .sets = 2, .reps = 8, .hold = 5 },
    { .sets = 1, .duration = 45 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_assert_cmpuint (limber_dose_form_of (&doses[i]), ==, i);
      g_assert_cmpuint (limber_dose_form_from_nick (limber_dose_form_get_nick (i)), ==, i);
      for (guint form = 0; form < G_N_ELEMENTS (doses); form++)
        {
          g_autoptr (LimberDose) next = limber_dose_with_form (&doses[i], form);

          g_assert_true (limber_dose_is_valid (next));
          g_assert_cmpuint (limber_dose_form_of (next), ==, form);
          g_assert_true (form != i || limber_dose_equal (next, &doses[i]));
        }
    }
}

/* A stretch of time and a hold are told in each other's numbers. */
static void
test_dose_form_keeps (void)
{
  LimberDose time = { .sets = 1, .duration = 45 };
  LimberDose reps = { .sets = 3, .reps = 12, .rest = 30 };
  g_autoptr (LimberDose) hold = limber_dose_with_form (&time, LIMBER_DOSE_FORM_HOLD);
  g_autoptr (LimberDose) held = limber_dose_with_form (&reps, LIMBER_DOSE_FORM_HELD_REPS);

  g_assert_cmpuint (hold->hold, ==, 45);
  g_assert_cmpuint (held->sets, ==, 3);
  g_assert_cmpuint (held->reps, ==, 12);
  g_assert_cmpuint (held->rest, ==, 30);
}

static void
test_dose_parts (void)
{
  g_assert_false (limber_dose_form_get_parts (LIMBER_DOSE_FORM_REPS, 1) & LIMBER_DOSE_PART_REST);
  g_assert_true (limber_dose_form_get_parts (LIMBER_DOSE_FORM_REPS, 2) & LIMBER_DOSE_PART_REST);
  g_assert_cmpuint (limber_dose_form_get_parts (LIMBER_DOSE_FORM_TIME, 1), ==,
                    LIMBER_DOSE_PART_DURATION);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/routine-edits/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("move-within", test_move_within);
  ADD ("move-nowhere", test_move_nowhere);
  ADD ("move-across", test_move_across);
  ADD ("step", test_step);
  ADD ("insert-remove", test_insert_remove);
  ADD ("replace-merges", test_replace_merges);
  ADD ("rename", test_rename);
  ADD ("drag-item", test_drag_item);
  ADD ("texts", test_texts);
#undef ADD
  g_test_add_func ("/routine-edits/dose-form", test_dose_form);
  g_test_add_func ("/routine-edits/dose-form-keeps", test_dose_form_keeps);
  g_test_add_func ("/routine-edits/dose-parts", test_dose_parts);

  return g_test_run ();
}
