/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"

static const char *const exercises[] = { "bridge", "row", "bug" };

LimberExercise *
limber_sample_exercise (const char *id, const char *name, LimberSides sides)
{
  g_autoptr (LimberDose) dose = limber_dose_new ();

  dose->reps = 8;

  return g_object_new (LIMBER_TYPE_EXERCISE, "id", id, "name", name, "sides", sides, "dose", dose,
                       NULL);
}

LimberCatalog *
limber_sample_catalog (void)
{
  LimberCatalog *catalog = limber_catalog_new ();
  g_autoptr (LimberExercise) both =
      limber_sample_exercise ("bridge", "Glute bridge", LIMBER_SIDES_BOTH);
  g_autoptr (LimberExercise) each =
      limber_sample_exercise ("row", "Dumbbell row", LIMBER_SIDES_EACH);
  g_autoptr (LimberExercise) alternating =
      limber_sample_exercise ("bug", "Dead bug", LIMBER_SIDES_ALTERNATING);

  limber_catalog_add (catalog, both);
  limber_catalog_add (catalog, each);
  limber_catalog_add (catalog, alternating);

  return catalog;
}

LimberItem *
limber_sample_item (const char *exercise, LimberDose dose)
{
  return limber_item_new (exercise, &dose);
}

LimberRoutine *
limber_sample_pair (LimberItem *first, LimberItem *second)
{
  g_autoptr (LimberRoutine) empty = limber_routine_new ("test", "Test Routine");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, first);
  g_ptr_array_add (items, second);
  return limber_routine_with_section (empty, LIMBER_SECTION_MAIN, items);
}

/* sometimes: 0 as often as not, else a number up to @max. */
static guint
sometimes (GRand *random, int max)
{
  return g_rand_boolean (random) ? 0 : (guint) g_rand_int_range (random, 1, max + 1);
}

static LimberItem *
random_line (GRand *random)
{
  LimberDose dose = { .sets = (guint) g_rand_int_range (random, 1, 4) };
  const char *exercise = exercises[g_rand_int_range (random, 0, G_N_ELEMENTS (exercises))];
  g_autoptr (LimberItem) item = NULL;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      dose.reps = (guint) g_rand_int_range (random, 1, 13);
      break;
    case 1:
      dose.hold = (guint) g_rand_int_range (random, 1, 61);
      break;
    case 2:
      dose.reps = (guint) g_rand_int_range (random, 1, 9);
      dose.hold = (guint) g_rand_int_range (random, 1, 6);
      break;
    default:
      dose.sets = 1;
      dose.duration = (guint) g_rand_int_range (random, 1, 91);
    }
  dose.rest = sometimes (random, 30);
  dose.side = (LimberSide) sometimes (random, LIMBER_SIDE_RIGHT);

  item = limber_sample_item (exercise, dose);

  return limber_item_with_rest (item, sometimes (random, 20));
}

LimberItem *
limber_sample_random_item (GRand *random)
{
  g_autoptr (GPtrArray) lines = NULL;
  int n;

  if (g_rand_int_range (random, 0, 5) > 0)
    return random_line (random);

  lines = g_ptr_array_new_with_free_func (g_object_unref);
  n = g_rand_int_range (random, 1, 4);
  for (int i = 0; i < n; i++)
    g_ptr_array_add (lines, random_line (random));

  return limber_item_new_circuit ((guint) g_rand_int_range (random, 1, 4), sometimes (random, 60),
                                  lines);
}

LimberRoutine *
limber_sample_random_routine (GRand *random, guint max)
{
  LimberRoutine *routine = limber_routine_new ("sample", "Sample");
  int n = g_rand_int_range (random, 1, (int) max + 1);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (LimberRoutine) previous = routine;
      g_autoptr (LimberItem) item = limber_sample_random_item (random);
      LimberSection section = (LimberSection) g_rand_int_range (random, 0, LIMBER_N_SECTIONS);

      routine = limber_routine_with_item_inserted (previous, section, G_MAXUINT, item);
    }

  return routine;
}

char *
limber_sample_timeline_to_text (LimberTimeline *timeline)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      g_string_append_printf (text, "%s %s %u/%u %s %u",
                              limber_enum_get_nick (LIMBER_TYPE_PHASE_KIND, phase->kind),
                              phase->exercise, phase->set, phase->sets,
                              limber_enum_get_nick (LIMBER_TYPE_SIDE, phase->side), phase->seconds);
      if (phase->rounds > 1)
        g_string_append_printf (text, " round %u/%u", phase->round, phase->rounds);
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

LimberRoutine *
limber_sample_routine (void)
{
  g_autoptr (LimberRoutine) empty = limber_routine_new ("care", "Back care");
  g_autoptr (LimberItem) plain =
      limber_sample_item ("row", (LimberDose) { .sets = 2, .hold = 20, .rest = 15 });
  g_autoptr (LimberItem) row = limber_item_with_rest (plain, 30);
  g_autoptr (LimberItem) bridge =
      limber_sample_item ("bridge", (LimberDose) { .sets = 1, .reps = 4 });
  g_autoptr (LimberRoutine) one =
      limber_routine_with_item_inserted (empty, LIMBER_SECTION_WARM_UP, 0, row);

  return limber_routine_with_item_inserted (one, LIMBER_SECTION_MAIN, 0, bridge);
}

LimberTimeline *
limber_sample_timeline (void)
{
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  g_autoptr (LimberRoutine) routine = limber_sample_routine ();

  return limber_timeline_new (routine, catalog, NULL);
}

static void
append_item (GString *text, LimberItem *item)
{
  guint n = limber_item_get_n_children (item);

  if (!limber_item_is_circuit (item))
    g_string_append (text, limber_item_get_exercise (item));
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i == 0 ? "(" : " ");
      append_item (text, limber_item_get_child (item, i));
      if (i + 1 == n)
        g_string_append_c (text, ')');
    }
}

char *
limber_sample_routine_to_text (LimberRoutine *routine)
{
  GString *text = g_string_new (NULL);

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
        {
          if (i > 0)
            g_string_append_c (text, ' ');
          append_item (text, limber_routine_get_item (routine, section, i));
        }
      if (section + 1 < LIMBER_N_SECTIONS)
        g_string_append_c (text, '|');
    }
  return g_string_free_and_steal (text);
}
