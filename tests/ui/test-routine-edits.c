/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"
#include "ui/routines/limber-dose-form.h"
#include "ui/routines/limber-drag-item.h"
#include "ui/routines/limber-edits.h"
#include "ui/routines/limber-item-text.h"

#include <string.h>

typedef struct
{
  LimberCatalog *catalog;
  LimberDraft *draft;
} Fixture;

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
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->draft);
  g_object_unref (f->catalog);
}

/* The routine in one line: "a|b (c d)|". */
static void
assert_order (Fixture *f, const char *expected)
{
  g_autofree char *order = limber_sample_routine_to_text (limber_draft_get_routine (f->draft));

  g_assert_cmpstr (order, ==, expected);
}

static void
assert_undo_label (Fixture *f, const char *expected)
{
  g_autofree char *label = NULL;

  g_object_get (limber_draft_get_history (f->draft), "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, expected);
}

#define SPOT(s, i) ((LimberSpot) { .section = LIMBER_SECTION_##s, .index = (i) })

/* (transfer full) */
static GArray *
some_spots (guint n, ...)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));
  va_list args;

  va_start (args, n);
  for (guint i = 0; i < n; i++)
    {
      LimberSpot spot = va_arg (args, LimberSpot);

      g_array_append_val (spots, spot);
    }
  va_end (args);
  return spots;
}

static gboolean
move (Fixture *f, LimberSpot from, LimberSpot gap, LimberSpot *landed)
{
  g_autoptr (GArray) spots = some_spots (1, from);
  g_autoptr (GArray) found = NULL;

  if (!limber_edit_move (f->draft, f->catalog, spots, gap, &found))
    return FALSE;
  g_assert_cmpuint (found->len, ==, 1);
  *landed = g_array_index (found, LimberSpot, 0);
  return TRUE;
}

static gboolean
step (Fixture *f, LimberSpot *at, int direction)
{
  g_autoptr (GArray) spots = some_spots (1, *at);
  g_autoptr (GArray) found = NULL;
  gboolean can = limber_edit_can_step (limber_draft_get_routine (f->draft), spots, direction);

  g_assert_cmpint (can, ==, limber_edit_step (f->draft, f->catalog, spots, direction, &found));
  if (can)
    *at = g_array_index (found, LimberSpot, 0);
  return can;
}

static void
test_move (Fixture *f, gconstpointer data)
{
  LimberSpot landed;

  g_assert_true (move (f, SPOT (MAIN, 0), SPOT (MAIN, 2), &landed));
  assert_order (f, "a|c b d|");
  g_assert_cmpuint (landed.index, ==, 1);
  assert_undo_label (f, "Move of Missing exercise");
  g_assert_true (limber_draft_undo (f->draft));
  assert_order (f, "a|b c d|");

  g_assert_false (move (f, SPOT (MAIN, 1), SPOT (MAIN, 1), &landed));
  g_assert_false (move (f, SPOT (MAIN, 1), SPOT (MAIN, 2), &landed));
  g_assert_false (move (f, SPOT (MAIN, 7), SPOT (MAIN, 0), &landed));
  assert_undo_label (f, NULL);

  g_assert_true (move (f, SPOT (MAIN, 2), SPOT (WARM_UP, 0), &landed));
  assert_order (f, "d a|b c|");
  g_assert_cmpuint (landed.section, ==, LIMBER_SECTION_WARM_UP);
}

static void
test_move_several (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) spots = some_spots (2, SPOT (MAIN, 2), SPOT (WARM_UP, 0));
  g_autoptr (GArray) landed = NULL;

  g_assert_true (limber_edit_move (f->draft, f->catalog, spots, SPOT (COOL_DOWN, 0), &landed));
  assert_order (f, "|b c|a d");
  assert_undo_label (f, "Move of 2 exercises");
  g_assert_cmpuint (landed->len, ==, 2);
  g_assert_cmpuint (g_array_index (landed, LimberSpot, 1).index, ==, 1);

  g_assert_true (limber_edit_remove (f->draft, f->catalog, landed));
  assert_order (f, "|b c|");
  assert_undo_label (f, "Removal of 2 exercises");
}

static void
test_step (Fixture *f, gconstpointer data)
{
  LimberSpot at = SPOT (MAIN, 1), first = SPOT (WARM_UP, 0);

  g_assert_true (step (f, &at, -1));
  assert_order (f, "a|c b d|");
  g_assert_true (step (f, &at, -1));
  assert_order (f, "a c|b d|");
  for (int i = 0; i < 4; i++)
    g_assert_true (step (f, &at, 1));
  assert_order (f, "a|b d|c");
  g_assert_false (step (f, &at, 1));
  g_assert_false (step (f, &first, -1));
}

static void
test_insert_remove (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) first = some_spots (1, SPOT (WARM_UP, 0));
  g_autoptr (GArray) landed = NULL;

  g_ptr_array_add (items, new_item ("e"));
  g_assert_true (limber_edit_insert (f->draft, f->catalog, SPOT (MAIN, 1), items, &landed));
  assert_order (f, "a|b e c d|");
  assert_undo_label (f, "Addition of Missing exercise");
  g_assert_cmpuint (g_array_index (landed, LimberSpot, 0).index, ==, 1);

  /* Once more the same is another line, that can be told from the first. */
  g_assert_true (limber_edit_insert (f->draft, f->catalog, SPOT (WARM_UP, 9), items, NULL));
  assert_order (f, "a e|b e c d|");
  g_assert_true (limber_routine_get_item (limber_draft_get_routine (f->draft),
                                          LIMBER_SECTION_WARM_UP, 1)
                 != limber_routine_get_item (limber_draft_get_routine (f->draft),
                                             LIMBER_SECTION_MAIN, 1));

  g_assert_true (limber_edit_remove (f->draft, f->catalog, first));
  assert_order (f, "e|b e c d|");
  assert_undo_label (f, "Removal of Missing exercise");
}

static void
test_circuit (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) spots = some_spots (2, SPOT (MAIN, 0), SPOT (MAIN, 2));
  g_autoptr (GArray) circuit = NULL;
  g_autoptr (GArray) lines = NULL;

  g_assert_true (limber_edit_make_circuit (f->draft, f->catalog, spots, &circuit));
  assert_order (f, "a|(b d) c|");
  assert_undo_label (f, "Circuit of 2 exercises");
  g_assert_cmpuint (circuit->len, ==, 1);
  g_assert_false (g_array_index (circuit, LimberSpot, 0).inside);

  g_assert_true (limber_edit_dissolve_circuit (f->draft, SPOT (MAIN, 0), &lines));
  assert_order (f, "a|b d c|");
  assert_undo_label (f, "End of circuit");
  g_assert_cmpuint (lines->len, ==, 2);
  g_clear_pointer (&lines, g_array_unref);
  g_assert_false (limber_edit_dissolve_circuit (f->draft, SPOT (MAIN, 0), &lines));
}

/* A swap keeps place, dose, rest and note. */
static void
test_swap (Fixture *f, gconstpointer data)
{
  LimberItem *before =
      limber_routine_get_item (limber_draft_get_routine (f->draft), LIMBER_SECTION_MAIN, 1);
  g_autoptr (LimberItem) noted = limber_item_with_note (before, "slow");
  LimberItem *after;

  g_assert_true (limber_edit_replace (f->draft, f->catalog, SPOT (MAIN, 1), noted, "note"));
  g_assert_true (limber_edit_swap (f->draft, f->catalog, SPOT (MAIN, 1), "x"));
  assert_order (f, "a|b x d|");
  assert_undo_label (f, "Swap of Missing exercise");
  after = limber_routine_get_item (limber_draft_get_routine (f->draft), LIMBER_SECTION_MAIN, 1);
  g_assert_true (limber_dose_equal (limber_item_get_dose (after), limber_item_get_dose (noted)));
  g_assert_cmpstr (limber_item_get_note (after), ==, "slow");
  g_assert_false (limber_edit_swap (f->draft, f->catalog, SPOT (MAIN, 1), "x"));
}

static void
test_ignore (Fixture *f, gconstpointer data)
{
  g_assert_true (limber_edit_ignore (f->draft, "one-sided"));
  g_assert_false (limber_edit_ignore (f->draft, "one-sided"));
  g_assert_true (limber_edit_ignore (f->draft, "equipment-mix"));
  g_assert_cmpuint (
      g_strv_length ((char **) limber_routine_get_ignored (limber_draft_get_routine (f->draft))),
      ==, 2);
  g_assert_true (limber_edit_heed (f->draft));
  g_assert_null (limber_routine_get_ignored (limber_draft_get_routine (f->draft))[0]);
  g_assert_false (limber_edit_heed (f->draft));
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

/* What is dragged knows its places only as long as all of it is still there. */
static void
test_drag_item (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) spots = some_spots (2, SPOT (MAIN, 1), SPOT (MAIN, 0));
  g_autoptr (GArray) last = some_spots (1, SPOT (MAIN, 0));
  g_autoptr (LimberItem) item = new_item ("e");
  g_autoptr (LimberDragItem) fresh = limber_drag_item_new (item);
  g_autoptr (LimberDragItem) drag_item = limber_drag_item_new_from (f->draft, spots);
  g_autoptr (LimberDraft) other = limber_draft_new (limber_draft_get_routine (f->draft));

  g_assert_true (limber_drag_item_is_new (fresh));
  g_assert_null (limber_drag_item_get_from (fresh, f->draft));
  g_assert_cmpuint (limber_drag_item_get_items (drag_item)->len, ==, 2);
  g_assert_cmpuint (limber_drag_item_get_from (drag_item, f->draft)->len, ==, 2);
  g_assert_cmpuint (g_array_index (limber_drag_item_get_from (drag_item, f->draft), LimberSpot, 0)
                        .index,
                    ==, 0);
  g_assert_null (limber_drag_item_get_from (drag_item, other));
  g_assert_true (limber_edit_remove (f->draft, f->catalog, last));
  g_assert_null (limber_drag_item_get_from (drag_item, f->draft));
}

static void
test_texts (Fixture *f, gconstpointer data)
{
  LimberItem *item =
      limber_routine_get_item (limber_draft_get_routine (f->draft), LIMBER_SECTION_MAIN, 1);
  g_autoptr (LimberItem) rested = limber_item_with_rest (item, 30);
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (LimberItem) circuit = NULL;
  g_autofree char *dose = limber_item_to_dose_text (rested, f->catalog, LIMBER_LOAD_KG);
  g_autofree char *description =
      limber_item_to_description (item, f->catalog, LIMBER_LOAD_KG, SPOT (MAIN, 1), 3);
  g_autofree char *moved = limber_spot_to_announcement ("c", SPOT (MAIN, 1));
  g_autofree char *inside = NULL;
  g_autofree char *gap = limber_spot_to_gap_text (SPOT (COOL_DOWN, 0));
  g_autofree char *rounds = NULL;
  LimberSpot child = { .section = LIMBER_SECTION_MAIN, .index = 1, .inside = TRUE, .child = 2 };
  LimberDose loaded = { .sets = 3, .reps = 12, .kg = 7.5, .tempo = { 2, 1, 2, 0 } };
  g_autoptr (LimberItem) heavy = limber_item_new ("row", &loaded);
  g_autofree char *load = limber_item_to_dose_text (heavy, f->catalog, LIMBER_LOAD_KG);
  g_autofree char *load_words = limber_item_to_dose_words (heavy, f->catalog, LIMBER_LOAD_KG);
  g_autofree char *rounds_words = NULL;

  inside = limber_spot_to_gap_text (child);
  g_assert_cmpstr (inside, ==, "Insert at position 3 of the circuit in Main");
  g_assert_cmpstr (gap, ==, "Insert at position 1 of Cool-down");
  g_assert_cmpstr (load, ==, "3 × 12 · 7.5 kg · tempo 2-1-2-0");
  g_assert_cmpstr (load_words, ==, "3 sets of 12 repetitions, 7.5 kg, tempo 2, 1, 2, 0");
  g_ptr_array_add (children, item);
  circuit = limber_item_new_circuit (3, 60, children);
  rounds = limber_item_to_dose_text (circuit, f->catalog, LIMBER_LOAD_KG);
  rounds_words = limber_item_to_dose_words (circuit, f->catalog, LIMBER_LOAD_KG);

  g_assert_cmpstr (dose, ==, "2 × 8 · rest 30 s");
  g_assert_cmpstr (description, ==, "Missing exercise, 2 sets of 8 repetitions, position 2 of 3");
  g_assert_cmpstr (moved, ==, "c moved to position 2 of Main");
  g_assert_cmpstr (rounds, ==, "3 rounds · rest 60 s");
  g_assert_cmpstr (rounds_words, ==, "3 rounds, rest 60 seconds");
}

static void
test_tempo (void)
{
  static const char *const bad[] = { "2-1-2",    "2-1-2-0-1", "2-1-2-x",
                                     "2-1-2--1", "2 1 2 0",   "61-0-0-0" };
  guint tempo[4] = { 9, 9, 9, 9 };
  LimberDose dose = { .sets = 1, .reps = 1 };
  g_autofree char *none = limber_dose_tempo_to_text (&dose);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (limber_dose_parse_tempo (bad[i], tempo));
  g_assert_cmpuint (tempo[0], ==, 9);
  g_assert_true (limber_dose_parse_tempo (" 2-1-60-0 ", tempo));
  g_assert_cmpuint (tempo[2], ==, 60);
  memcpy (dose.tempo, tempo, sizeof tempo);
  text = limber_dose_tempo_to_text (&dose);
  g_assert_cmpstr (text, ==, "2-1-60-0");
  g_assert_true (limber_dose_parse_tempo ("", tempo));
  g_assert_cmpuint (tempo[2], ==, 0);
  g_assert_cmpstr (none, ==, "");
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
  ADD ("move", test_move);
  ADD ("move-several", test_move_several);
  ADD ("step", test_step);
  ADD ("insert-remove", test_insert_remove);
  ADD ("circuit", test_circuit);
  ADD ("swap", test_swap);
  ADD ("ignore", test_ignore);
  ADD ("replace-merges", test_replace_merges);
  ADD ("rename", test_rename);
  ADD ("drag-item", test_drag_item);
  ADD ("texts", test_texts);
#undef ADD
  g_test_add_func ("/routine-edits/tempo", test_tempo);
  g_test_add_func ("/routine-edits/dose-form", test_dose_form);
  g_test_add_func ("/routine-edits/dose-form-keeps", test_dose_form_keeps);
  g_test_add_func ("/routine-edits/dose-parts", test_dose_parts);

  return g_test_run ();
}
