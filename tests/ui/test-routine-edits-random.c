/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach.h"
#include "store/limber-document.h"
#include "store/limber-exercise-codec.h"
#include "store/limber-json-printer.h"
#include "store/limber-routine-codec.h"
#include "ui/routines/limber-edits.h"

/*
 * Ten thousand random edits, of all that the editor can do, are undone step by step to the document that was there first,
 * byte for byte, and done again to the one that was there last. Every document on the way is valid, and every step has a
 * name.
 */

#define N_EDITS 10000
/* In a section; a longer one would only take longer. */
#define MAX_LINES 24

typedef struct
{
  LimberCatalog *catalog;
  LimberDraft *draft;
  GRand *random;
  guint steps; /* that there are to undo */
} World;

static char *
print (World *world)
{
  g_autoptr (JsonNode) node = limber_routine_to_json (limber_draft_get_routine (world->draft));

  return limber_json_print (node);
}

static guint
roll (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (int) n);
}

static LimberSpot
random_spot (World *world)
{
  LimberSpot spot = { .section = (LimberSection) roll (world, LIMBER_N_SECTIONS),
                      .index = roll (world, 10) };

  spot.inside = roll (world, 3) == 0;
  if (spot.inside)
    spot.child = roll (world, 5);
  return spot;
}

static GArray *
random_spots (World *world)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (LimberSpot));

  for (guint n = 1 + roll (world, 4); n > 0; n--)
    {
      LimberSpot spot = random_spot (world);

      g_array_append_val (spots, spot);
    }
  return spots;
}

static LimberExercise *
random_exercise (World *world)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (world->catalog));
  g_autoptr (LimberExercise) exercise =
      g_list_model_get_item (G_LIST_MODEL (world->catalog), roll (world, n));

  return exercise; /* the catalog keeps it */
}

static gboolean
insert (World *world)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  LimberExercise *exercise = random_exercise (world);
  LimberSpot gap = random_spot (world);

  if (limber_routine_get_n_items (limber_draft_get_routine (world->draft), gap.section) > MAX_LINES)
    return FALSE;
  for (guint n = 1 + roll (world, 2); n > 0; n--)
    g_ptr_array_add (items, limber_item_new (limber_exercise_get_id (exercise),
                                             limber_exercise_get_dose (exercise)));
  return limber_edit_insert (world->draft, world->catalog, gap, items, NULL);
}

static gboolean
change (World *world)
{
  LimberSpot at = random_spot (world);
  LimberItem *item = limber_routine_get_line (limber_draft_get_routine (world->draft), &at);
  g_autoptr (LimberItem) next = NULL;
  g_autoptr (LimberDose) dose = NULL;

  if (item == NULL)
    return FALSE;
  if (limber_item_is_circuit (item))
    next = limber_item_with_rounds (item, 1 + roll (world, LIMBER_CIRCUIT_MAX_ROUNDS));
  else if (roll (world, 2) == 0)
    next = limber_item_with_rest (item, roll (world, 60));
  else
    {
      dose = limber_dose_copy (limber_item_get_dose (item));
      dose->kg = roll (world, 40) / 2.0;
      dose->band = LIMBER_BAND_NONE;
      next = limber_item_with_dose (item, dose);
    }
  return limber_edit_replace (world->draft, world->catalog, at, next, "kg");
}

static gboolean
ask_coach (World *world)
{
  g_autoptr (GPtrArray) advice =
      limber_coach_advise_routine (limber_draft_get_routine (world->draft), world->catalog);
  LimberAdvice *one = advice->len > 0 ? advice->pdata[roll (world, advice->len)] : NULL;

  if (one == NULL)
    return limber_edit_heed (world->draft);
  return roll (world, 8) == 0 ? limber_edit_ignore (world->draft, limber_advice_get_rule (one))
                              : limber_edit_fix (world->draft, world->catalog, one);
}

static gboolean
edit (World *world)
{
  g_autoptr (GArray) spots = random_spots (world);
  g_autoptr (GArray) landed = NULL;
  g_autofree char *name = g_strdup_printf ("Name %u", roll (world, 100));

  switch (roll (world, 14))
    {
    case 0:
    case 1:
    case 2:
    case 3:
      return insert (world);
    case 4:
    case 5:
      return limber_edit_move (world->draft, world->catalog, spots, random_spot (world), &landed);
    case 6:
      return limber_edit_step (world->draft, world->catalog, spots, roll (world, 2) == 0 ? -1 : 1,
                               &landed);
    case 7:
      return limber_edit_remove (world->draft, world->catalog, spots);
    case 8:
      return limber_edit_make_circuit (world->draft, world->catalog, spots, &landed);
    case 9:
      return limber_edit_dissolve_circuit (world->draft, g_array_index (spots, LimberSpot, 0),
                                           &landed);
    case 10:
      return change (world);
    case 11:
      return limber_edit_swap (world->draft, world->catalog, random_spot (world),
                               limber_exercise_get_id (random_exercise (world)));
    case 12:
      return ask_coach (world);
    default:
      return roll (world, 2) == 0
                 ? limber_edit_rename (world->draft, name)
                 : limber_edit_set_level (world->draft, (LimberLevel) roll (world, 2));
    }
}

/* What stands on the disk could be read again. */
static void
assert_valid (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (LimberRoutine) routine = NULL;

  g_assert_true (json_parser_load_from_data (parser, text, -1, &error));
  routine = limber_routine_from_json (json_parser_get_root (parser), "random", &error);
  g_assert_no_error (error);
}

static void
do_edits (World *world)
{
  for (guint i = 0; i < N_EDITS;)
    {
      g_autofree char *label = NULL;

      if (!edit (world))
        continue;
      /* A gesture of its own, so that steps can be counted. */
      limber_history_seal (limber_draft_get_history (world->draft));
      world->steps++;
      i++;
      g_object_get (limber_draft_get_history (world->draft), "undo-label", &label, NULL);
      g_assert_true (label != NULL && *label != '\0');
      if (i % 100 == 0)
        {
          g_autofree char *text = print (world);

          assert_valid (text);
        }
    }
}

static void
load_catalog (World *world)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "exercises", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  g_assert_nonnull (folder);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    {
      g_autofree char *full = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (full);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = limber_document_load (file, name, &error);
      g_autoptr (LimberExercise) exercise = limber_exercise_from_json (node, name, &error);

      g_assert_no_error (error);
      limber_catalog_add (world->catalog, exercise);
    }
}

static void
test_undo_all (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("test", "Test");
  World world = { .catalog = limber_catalog_new (),
                  .draft = limber_draft_new (routine),
                  .random = g_rand_new_with_seed (20261121) };
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  load_catalog (&world);
  first = print (&world);
  do_edits (&world);
  last = print (&world);

  for (guint i = 0; i < world.steps; i++)
    g_assert_true (limber_draft_undo (world.draft));
  g_assert_false (limber_draft_undo (world.draft));
  undone = print (&world);
  g_assert_cmpstr (undone, ==, first);

  for (guint i = 0; i < world.steps; i++)
    g_assert_true (limber_draft_redo (world.draft));
  g_assert_false (limber_draft_redo (world.draft));
  redone = print (&world);
  g_assert_cmpstr (redone, ==, last);
  g_assert_cmpstr (first, !=, last);

  g_rand_free (world.random);
  g_object_unref (world.draft);
  g_object_unref (world.catalog);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-edits/undo-all", test_undo_all);

  return g_test_run ();
}
