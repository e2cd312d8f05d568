/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-coach-sample.h"

#include <stdio.h>

#define OF(value) LIMBER_SET_OF (LIMBER_##value)

static const struct
{
  const char *id;
  LimberKind kind;
  LimberRegionSet primary;
  LimberSides sides;
  LimberEquipmentSet equipment;
  guint min, max; /* of the hold */
} exercises[] = {
  { "march", LIMBER_KIND_CARDIO, OF (REGION_WHOLE_BODY), LIMBER_SIDES_ALTERNATING },
  { "circle", LIMBER_KIND_DYNAMIC, OF (REGION_SHOULDERS) },
  { "cat", LIMBER_KIND_DYNAMIC, OF (REGION_LOWER_BACK), LIMBER_SIDES_BOTH, OF (EQUIPMENT_MAT) },
  { "knees", LIMBER_KIND_DYNAMIC, OF (REGION_LOWER_BACK), LIMBER_SIDES_ALTERNATING },
  { "lean", LIMBER_KIND_DYNAMIC, OF (REGION_NECK), LIMBER_SIDES_EACH },
  { "abdominal-brace", LIMBER_KIND_STABILITY, OF (REGION_CORE) },
  { "bird-dog", LIMBER_KIND_STABILITY, OF (REGION_CORE), LIMBER_SIDES_ALTERNATING },
  { "plank", LIMBER_KIND_STABILITY, OF (REGION_CORE) },
  { "hinge", LIMBER_KIND_PATTERN, OF (REGION_HIPS) },
  { "row", LIMBER_KIND_STRENGTH, OF (REGION_UPPER_BACK), LIMBER_SIDES_EACH,
    OF (EQUIPMENT_DUMBBELL) },
  { "angel", LIMBER_KIND_STRENGTH, OF (REGION_UPPER_BACK), LIMBER_SIDES_BOTH, OF (EQUIPMENT_WALL) },
  { "superman", LIMBER_KIND_STRENGTH, OF (REGION_LOWER_BACK), LIMBER_SIDES_BOTH },
  { "glute-bridge", LIMBER_KIND_STRENGTH, OF (REGION_GLUTES), LIMBER_SIDES_BOTH,
    OF (EQUIPMENT_MAT) },
  { "squat", LIMBER_KIND_STRENGTH, OF (REGION_QUADRICEPS) },
  { "roller", LIMBER_KIND_MOBILITY, OF (REGION_UPPER_BACK), LIMBER_SIDES_BOTH, 0, 3, 10 },
  { "flexor", LIMBER_KIND_MOBILITY, OF (REGION_HIPS), LIMBER_SIDES_EACH, 0, 15, 45 },
  { "twist", LIMBER_KIND_STATIC, OF (REGION_LOWER_BACK), LIMBER_SIDES_EACH, 0, 15, 45 },
  { "door", LIMBER_KIND_STATIC, OF (REGION_CHEST), LIMBER_SIDES_BOTH, 0, 10, 15 },
};

LimberCatalog *
limber_coach_sample_catalog (void)
{
  LimberCatalog *catalog = limber_catalog_new ();

  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      LimberDose dose = { .sets = 3, .reps = 10 };
      g_autoptr (LimberExercise) exercise =
          g_object_new (LIMBER_TYPE_EXERCISE, "id", exercises[i].id, "name", exercises[i].id,
                        "kind", exercises[i].kind, "primary", exercises[i].primary, "sides",
                        exercises[i].sides, "equipment", exercises[i].equipment, "dose", &dose,
                        "range-field", exercises[i].max > 0 ? "hold" : NULL, "range-min",
                        exercises[i].min, "range-max", exercises[i].max, NULL);

      limber_catalog_add (catalog, exercise);
    }

  return catalog;
}

static LimberItem *
parse_line (const char *text)
{
  LimberDose dose = { .sets = 1 };
  char name[40], amount[40];
  char *side;
  char unit = 0;

  if (sscanf (text, " %39s %39s", name, amount) != 2)
    g_error ("no line: %s", text);

  side = strchr (name, '/');
  if (side != NULL)
    {
      dose.side = g_str_equal (side, "/left") ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
      *side = '\0';
    }

  if (sscanf (amount, "%ux%ux%us", &dose.sets, &dose.reps, &dose.hold) == 3)
    return limber_item_new (name, &dose);
  if (sscanf (amount, "%ux%u%c", &dose.sets, &dose.reps, &unit) >= 2)
    {
      if (unit == 's')
        dose.hold = dose.reps;
      if (unit == 's')
        dose.reps = 0;
      return limber_item_new (name, &dose);
    }

  g_assert_cmpint (sscanf (amount, "%us", &dose.duration), ==, 1);
  dose.sets = 1;
  return limber_item_new (name, &dose);
}

static GPtrArray *
parse_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, ",", -1);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_ptr_array_add (items, parse_line (lines[i]));

  return items;
}

static void
append (LimberRoutine **routine, LimberSection section, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (LimberRoutine) previous = *routine;

      *routine = limber_routine_with_item_inserted (previous, section, G_MAXUINT, items->pdata[i]);
    }
}

/* Text outside of circuits comes before "(", rounds being its last number; circuits end with ")". */
static void
parse_section (LimberRoutine **routine, LimberSection section, const char *text)
{
  while (TRUE)
    {
      const char *open = strchr (text, '(');
      const char *close = open != NULL ? strchr (open, ')') : NULL;
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GPtrArray) inside = NULL;
      g_autoptr (GPtrArray) circuit = NULL;
      g_autofree char *head =
          g_strndup (text, open != NULL ? (gsize) (open - text - 1) : strlen (text));

      before = parse_lines (head);
      append (routine, section, before);
      if (close == NULL)
        return;

      g_free (head);
      head = g_strndup (open + 1, (gsize) (close - open - 1));
      inside = parse_lines (head);
      circuit = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (circuit, limber_item_new_circuit ((guint) (open[-1] - '0'), 0, inside));
      append (routine, section, circuit);
      text = close + 1;
    }
}

LimberRoutine *
limber_coach_sample_routine (const char *text, LimberLevel level, LimberRegionSet focus)
{
  g_auto (GStrv) sections = g_strsplit (text, "|", LIMBER_N_SECTIONS);
  g_autoptr (LimberRoutine) empty = limber_routine_new ("sample", "Sample");
  g_autoptr (LimberRoutine) leveled = limber_routine_with_level (empty, level);
  LimberRoutine *routine = limber_routine_with_focus (leveled, focus);

  for (guint i = 0; sections[i] != NULL; i++)
    parse_section (&routine, (LimberSection) i, sections[i]);

  return routine;
}

static void
append_line (GString *text, LimberItem *item)
{
  static const char *const sides[] = { "", "/left", "/right" };
  const LimberDose *dose = limber_item_get_dose (item);

  g_string_append_printf (text, "%s%s ", limber_item_get_exercise (item), sides[dose->side]);
  if (dose->duration > 0)
    g_string_append_printf (text, "%us", dose->duration);
  else if (dose->reps > 0 && dose->hold > 0)
    g_string_append_printf (text, "%ux%ux%us", dose->sets, dose->reps, dose->hold);
  else if (dose->hold > 0)
    g_string_append_printf (text, "%ux%us", dose->sets, dose->hold);
  else
    g_string_append_printf (text, "%ux%u", dose->sets, dose->reps);
}

static void
append_item (GString *text, LimberItem *item)
{
  if (!limber_item_is_circuit (item))
    {
      append_line (text, item);
      return;
    }

  g_string_append_printf (text, "%u(", limber_item_get_rounds (item));
  for (guint i = 0; i < limber_item_get_n_children (item); i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      append_line (text, limber_item_get_child (item, i));
    }
  g_string_append_c (text, ')');
}

char *
limber_coach_sample_to_text (LimberRoutine *routine)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (LimberSection section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      g_string_append (text, section > 0 ? " | " : "");
      for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
        {
          g_string_append (text, i > 0 ? ", " : "");
          append_item (text, limber_routine_get_item (routine, section, i));
        }
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&text)));
}

LimberAdvice *
limber_coach_sample_find (GPtrArray *advice, const char *rule)
{
  for (guint i = 0; i < advice->len; i++)
    if (g_str_equal (limber_advice_get_rule (advice->pdata[i]), rule))
      return advice->pdata[i];

  return NULL;
}
