/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-first-plan.h"

#include <glib/gi18n.h>

#include "model/limber-timeline.h"

/* A ready-made routine whose length lies between these parts of the wish is taken as it is. */
#define SHORTEST_FIT 0.75
#define LONGEST_FIT 1.25
/* One line that takes more than this part of the whole would leave no room for the others. */
#define LONGEST_LINE 0.4
#define MOST_SETS 4

typedef struct
{
  const char *title;
  const char *subtitle;
  const char *routine;  /* id of the ready-made one */
  const char *faces[3]; /* ids of exercises, the first that exists is shown */
  LimberRegionSet regions;
  guint days; /* bit i: i days after the first */
} Goal;

static const Goal goals[LIMBER_N_GOALS] = {
  [LIMBER_GOAL_NECK] = {
    .title = N_ ("Stiff Neck and Shoulders"),
    .subtitle = N_ ("Loosen up at the desk, five days a week"),
    .routine = "desk-break",
    .faces = { "upper-trapezius-stretch", "wall-angel", "arm-circle" },
    .regions = LIMBER_SET_OF (LIMBER_REGION_NECK) | LIMBER_SET_OF (LIMBER_REGION_SHOULDERS),
    .days = 0x1f,
  },
  [LIMBER_GOAL_LOWER_BACK] = {
    .title = N_ ("Lower Back"),
    .subtitle = N_ ("Stability first, four days a week"),
    .routine = "lower-back-stability",
    .faces = { "bird-dog", "knees-to-chest", "cat-cow" },
    .regions = LIMBER_SET_OF (LIMBER_REGION_LOWER_BACK) | LIMBER_SET_OF (LIMBER_REGION_CORE)
               | LIMBER_SET_OF (LIMBER_REGION_GLUTES),
    .days = 0x2d,
  },
  [LIMBER_GOAL_UPPER_BACK] = {
    .title = N_ ("Stronger Upper Back"),
    .subtitle = N_ ("Pull and press, three days a week"),
    .routine = "upper-back-strength",
    .faces = { "dumbbell-row", "face-pull", "wall-angel" },
    .regions
    = LIMBER_SET_OF (LIMBER_REGION_UPPER_BACK) | LIMBER_SET_OF (LIMBER_REGION_MIDDLE_BACK),
    .days = 0x15,
  },
  [LIMBER_GOAL_MOVE] = {
    .title = N_ ("Move a Little Each Day"),
    .subtitle = N_ ("Gentle mobility, every day"),
    .routine = "morning-mobility",
    .faces = { "cat-cow", "seated-rotation", "arm-circle" },
    .regions = LIMBER_SET_OF (LIMBER_REGION_MIDDLE_BACK) | LIMBER_SET_OF (LIMBER_REGION_LOWER_BACK)
               | LIMBER_SET_OF (LIMBER_REGION_SHOULDERS) | LIMBER_SET_OF (LIMBER_REGION_HIPS)
               | LIMBER_SET_OF (LIMBER_REGION_WHOLE_BODY),
    .days = 0x7f,
  },
};

/* What every home has. */
static const LimberEquipmentSet household =
    LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT) | LIMBER_SET_OF (LIMBER_EQUIPMENT_CHAIR)
    | LIMBER_SET_OF (LIMBER_EQUIPMENT_WALL) | LIMBER_SET_OF (LIMBER_EQUIPMENT_DOORWAY);

const char *
limber_goal_get_title (LimberGoal goal)
{
  return _ (goals[goal].title);
}

const char *
limber_goal_get_subtitle (LimberGoal goal)
{
  return _ (goals[goal].subtitle);
}

LimberExercise *
limber_goal_get_face (LimberGoal goal, LimberCatalog *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (goals[goal].faces); i++)
    {
      LimberExercise *exercise = limber_catalog_lookup (catalog, goals[goal].faces[i]);

      if (exercise != NULL)
        return exercise;
    }
  return NULL;
}

static guint
measure (LimberRoutine *routine, LimberCatalog *catalog)
{
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, NULL);

  return limber_timeline_get_seconds (timeline);
}

static LimberRoutine *
find_base (const Goal *goal, GListModel *routines)
{
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      if (g_strcmp0 (limber_routine_get_id (routine), goal->routine) == 0)
        return g_steal_pointer (&routine);
    }
  return NULL;
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

static LimberSection
get_section_of (LimberKind kind)
{
  if (kind == LIMBER_KIND_CARDIO || kind == LIMBER_KIND_DYNAMIC)
    return LIMBER_SECTION_WARM_UP;
  return kind == LIMBER_KIND_STATIC ? LIMBER_SECTION_COOL_DOWN : LIMBER_SECTION_MAIN;
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
      g_ptr_array_add (lines->sections[get_section_of (kind)],
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
lines_init (Lines *lines, const Goal *goal, LimberRoutine *base, LimberCatalog *catalog)
{
  LimberEquipmentSet equipment = household;

  for (guint i = 0; i < LIMBER_N_SECTIONS; i++)
    lines->sections[i] = g_ptr_array_new_with_free_func (g_object_unref);
  lines->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (base != NULL)
    {
      lines_add_base (lines, base);
      equipment = get_equipment (base, catalog);
    }
  for (LimberKind kind = LIMBER_KIND_CARDIO; kind <= LIMBER_KIND_STATIC; kind++)
    lines_add_kind (lines, catalog, kind, goal->regions, equipment);
}

/* --- as many as fit --- */

static LimberRoutine *
try_line (LimberRoutine *routine,
          LimberSection section,
          LimberItem *item,
          LimberCatalog *catalog,
          guint target)
{
  g_autoptr (LimberRoutine) longer =
      limber_routine_with_item_inserted (routine, section,
                                         limber_routine_get_n_items (routine, section), item);
  guint before = measure (routine, catalog);
  guint after = measure (longer, catalog);

  if (!limber_routine_is_empty (routine)
      && (after > target * 1.1 || after - before > target * LONGEST_LINE))
    return routine;
  g_object_unref (routine);
  return g_steal_pointer (&longer);
}

/* Takes turns, the main part first and twice as often, so that a short routine still has its three sections. */
static LimberRoutine *
fill (LimberRoutine *routine, const Lines *lines, LimberCatalog *catalog, guint target)
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
  g_autoptr (LimberItem) longer = NULL;
  g_autoptr (LimberRoutine) next = NULL;
  g_autoptr (LimberDose) dose = NULL;

  if (limber_item_is_circuit (item))
    return routine;
  dose = limber_dose_copy (limber_item_get_dose (item));
  if (dose->duration > 0 || dose->sets >= MOST_SETS)
    return routine;
  dose->sets++;
  longer = limber_item_with_dose (item, dose);
  next = limber_routine_with_item_replaced (routine, section, index, longer);
  if (measure (next, catalog) > target)
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
        if (measure (routine, catalog) < target * 0.9)
          routine = add_set (routine, section, i, catalog, target);
  return routine;
}

LimberRoutine *
limber_first_plan_make_routine (LimberGoal which,
                                guint minutes,
                                LimberCatalog *catalog,
                                GListModel *routines)
{
  const Goal *goal = &goals[which];
  g_autoptr (LimberRoutine) base = find_base (goal, routines);
  g_autoptr (LimberRoutine) empty = NULL;
  g_autofree char *name = NULL;
  g_auto (Lines) lines = { 0 };
  guint target = minutes * 60;

  if (base != NULL)
    {
      guint seconds = measure (base, catalog);

      if (seconds >= target * SHORTEST_FIT && seconds <= target * LONGEST_FIT)
        return g_steal_pointer (&base);
    }
  /* Translators: name of a routine: what it is for, how many minutes it takes. */
  name = g_strdup_printf (_ ("%s, %u Minutes"), limber_goal_get_title (which), minutes);
  empty = limber_routine_new (NULL, name);
  lines_init (&lines, goal, base, catalog);
  return stretch (fill (limber_routine_with_focus (empty, goal->regions), &lines, catalog, target),
                  catalog, target);
}

LimberPlan *
limber_first_plan_make (LimberGoal goal, LimberRoutine *routine, const GDate *today)
{
  g_autoptr (LimberPlan) week = limber_plan_new (NULL, limber_goal_get_title (goal), today);
  LimberPlan *plan = limber_plan_with_schedule (week, today, NULL, TRUE);
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (limber_routine_get_id (routine));
  guint first = (guint) g_date_get_weekday (today) - 1;

  for (guint i = 0; i < 7; i++)
    if (LIMBER_SET_HAS (goals[goal].days, i))
      {
        LimberPlan *next = limber_plan_with_entry_inserted (plan, 0, (first + i) % 7, 0, entry);

        g_object_unref (plan);
        plan = next;
      }
  return plan;
}
