/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-first-routine.h"

#include <gio/gio.h>

#include "model/limber-addition.h"
#include "model/limber-timeline.h"

/* One line that takes more than this part of the whole would leave no room for the others. */
#define LONGEST_LINE 0.4
#define MOST_SETS 3
/* How much longer or shorter than the wish the routine may be. */
#define LONGEST 1.1
#define SHORTEST 0.9
#define EVERY_REGION ((LimberRegionSet) ~0u)

/* What every home has. */
static const LimberEquipmentSet household =
    LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT) | LIMBER_SET_OF (LIMBER_EQUIPMENT_CHAIR)
    | LIMBER_SET_OF (LIMBER_EQUIPMENT_WALL) | LIMBER_SET_OF (LIMBER_EQUIPMENT_DOORWAY);

guint
limber_first_routine_measure (LimberRoutine *routine, LimberCatalog *catalog)
{
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, NULL);

  return limber_timeline_get_seconds (timeline);
}

/* --- the lines to choose from, one list for each section --- */

typedef struct
{
  GPtrArray *sections[LIMBER_N_SECTIONS]; /* LimberItem */
  GHashTable *known;                      /* ids of exercises that are in them */
} Lines;

static void
lines_clear (Lines *lines)
{
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    g_clear_pointer (&lines->sections[i], g_ptr_array_unref);
  g_clear_pointer (&lines->known, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lines, lines_clear)

static void
lines_add_base (Lines *lines, LimberRoutine *base)
{
  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (base, section); i++)
      {
        LimberItem *item = limber_routine_get_item (base, section, i);

        g_ptr_array_add (lines->sections[section], g_object_ref (item));
        if (!limber_item_is_circuit (item))
          g_hash_table_add (lines->known, g_strdup (limber_item_get_exercise (item)));
      }
}

/* The kinds stand in the order in which a session goes through them. */
static void
lines_add_kind (Lines *lines,
                LimberCatalog *catalog,
                LimberKind kind,
                LimberRegionSet regions,
                LimberEquipmentSet equipment)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalog)); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (G_LIST_MODEL (catalog), i);
      const char *id = limber_exercise_get_id (exercise);

      if (limber_exercise_get_kind (exercise) != kind
          || (limber_exercise_get_primary (exercise) & regions) == 0
          || (limber_exercise_get_equipment (exercise) & ~equipment) != 0
          || limber_exercise_get_dose (exercise) == NULL
          || !g_hash_table_add (lines->known, g_strdup (id)))
        continue;
      g_ptr_array_add (lines->sections[limber_addition_get_section (kind)],
                       limber_item_new (id, limber_exercise_get_dose (exercise)));
    }
}

static LimberEquipmentSet
get_equipment (LimberRoutine *routine, LimberCatalog *catalog)
{
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, NULL);
  LimberEquipmentSet equipment = household;

  for (guint i = 0; i < limber_timeline_get_n_items (timeline); i++)
    {
      LimberItem *item = limber_timeline_get_item (timeline, i);
      LimberExercise *exercise = limber_catalog_lookup (catalog, limber_item_get_exercise (item));

      if (exercise != NULL)
        equipment |= limber_exercise_get_equipment (exercise);
    }
  return equipment;
}

static void
lines_init (Lines *lines)
{
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    lines->sections[i] = g_ptr_array_new_with_free_func (g_object_unref);
  lines->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
lines_add_kinds (Lines *lines,
                 LimberCatalog *catalog,
                 LimberRegionSet regions,
                 LimberEquipmentSet equipment)
{
  for (LimberKind kind = LIMBER_KIND_CARDIO; kind <= LIMBER_KIND_STATIC; kind++)
    lines_add_kind (lines, catalog, kind, regions, equipment);
}

/* --- as many as fit --- */

/* 0 for what has no sets to count: a circuit, one stretch of time. */
static guint
get_sets (LimberItem *item)
{
  const LimberDose *dose = limber_item_get_dose (item);

  return dose != NULL && dose->duration == 0 ? dose->sets : 0;
}

/* (transfer full) */
static LimberItem *
with_sets (LimberItem *item, guint sets)
{
  g_autoptr (LimberDose) dose = NULL;

  if (sets == get_sets (item))
    return g_object_ref (item);
  dose = limber_dose_copy (limber_item_get_dose (item));
  dose->sets = sets;
  return limber_item_with_dose (item, dose);
}

static gboolean
fits (LimberRoutine *before, LimberRoutine *after, LimberCatalog *catalog, guint target)
{
  guint seconds = limber_first_routine_measure (after, catalog);

  return seconds <= target * LONGEST
         && seconds - limber_first_routine_measure (before, catalog) <= target * LONGEST_LINE;
}

/* Puts the line at the section's end, with fewer sets if need be, or leaves it out. */
static LimberRoutine *
try_line (LimberRoutine *routine,
          LimberSection section,
          LimberItem *item,
          LimberCatalog *catalog,
          guint target)
{
  guint sets = get_sets (item);

  do
    {
      g_autoptr (LimberItem) line = with_sets (item, sets);
      g_autoptr (LimberRoutine) longer =
          limber_routine_with_item_inserted (routine, section,
                                             limber_routine_get_n_items (routine, section), line);

      if (fits (routine, longer, catalog, target))
        {
          g_object_unref (routine);
          return g_steal_pointer (&longer);
        }
    }
  while (sets-- > 1);
  return routine;
}

/* Uses the lines up. Takes turns, the main part first and twice as often, so that a short routine still has its three
 * sections. */
static LimberRoutine *
fill (LimberRoutine *routine, Lines *lines, LimberCatalog *catalog, guint target)
{
  static const LimberSection turns[] = { LIMBER_SECTION_MAIN, LIMBER_SECTION_WARM_UP,
                                         LIMBER_SECTION_MAIN, LIMBER_SECTION_COOL_DOWN };
  guint next[LIMBER_N_SECTIONS] = { 0 };
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
        {
          GPtrArray *section = lines->sections[turns[i]];
          guint index = next[turns[i]]++;

          if (index >= section->len)
            continue;
          more = TRUE;
          routine =
              try_line (routine, turns[i], g_ptr_array_index (section, index), catalog, target);
        }
    }
  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    g_ptr_array_set_size (lines->sections[i], 0);
  return routine;
}

static LimberRoutine *
add_set (LimberRoutine *routine,
         LimberSection section,
         guint index,
         LimberCatalog *catalog,
         guint target)
{
  LimberItem *item = limber_routine_get_item (routine, section, index);
  guint sets = get_sets (item);
  g_autoptr (LimberItem) longer = NULL;
  g_autoptr (LimberRoutine) next = NULL;

  if (sets == 0 || sets >= MOST_SETS)
    return routine;
  longer = with_sets (item, sets + 1);
  next = limber_routine_with_item_replaced (routine, section, index, longer);
  if (limber_first_routine_measure (next, catalog) > target)
    return routine;
  g_object_unref (routine);
  return g_steal_pointer (&next);
}

/* When the catalog holds too little: more sets of what there is. */
static LimberRoutine *
stretch (LimberRoutine *routine, LimberCatalog *catalog, guint target)
{
  for (guint round = 1; round < MOST_SETS; round++)
    for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
      for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
        if (limber_first_routine_measure (routine, catalog) < target * SHORTEST)
          routine = add_set (routine, section, i, catalog, target);
  return routine;
}

/* The ready-made routine's lines and what else is good for the goal, then whatever is at hand, then more sets. */
LimberRoutine *
limber_first_routine_build (LimberRoutine *base,
                            LimberRegionSet regions,
                            LimberCatalog *catalog,
                            guint seconds)
{
  LimberEquipmentSet equipment = base != NULL ? get_equipment (base, catalog) : household;
  g_autoptr (LimberRoutine) empty = limber_routine_new (NULL, "");
  LimberRoutine *routine = limber_routine_with_focus (empty, regions);
  g_auto (Lines) lines = { 0 };

  lines_init (&lines);
  if (base != NULL)
    lines_add_base (&lines, base);
  lines_add_kinds (&lines, catalog, regions, equipment);
  routine = fill (routine, &lines, catalog, seconds);
  if (limber_first_routine_measure (routine, catalog) < seconds * SHORTEST)
    {
      lines_add_kinds (&lines, catalog, EVERY_REGION, equipment);
      routine = fill (routine, &lines, catalog, seconds);
    }
  return stretch (routine, catalog, seconds);
}
