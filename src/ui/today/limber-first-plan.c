/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-first-plan.h"

#include <glib/gi18n.h>

#include "ui/today/limber-first-routine.h"

/* A ready-made routine whose length lies between these parts of the wish is taken as it is. */
#define SHORTEST_FIT 0.75
#define LONGEST_FIT 1.25

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

/* Named after its real length: a small catalog may not fill the wish. */
static LimberRoutine *
name_routine (LimberRoutine *routine, LimberGoal goal, LimberCatalog *catalog)
{
  guint minutes = MAX (1, (limber_first_routine_measure (routine, catalog) + 30) / 60);
  g_autofree char *name
      /* Translators: name of a routine: what it is for, how many minutes it takes. */
      = g_strdup_printf (ngettext ("%s, %u Minute", "%s, %u Minutes", minutes),
                         limber_goal_get_title (goal), minutes);

  return limber_routine_with_name (routine, name);
}

LimberRoutine *
limber_first_plan_make_routine (LimberGoal which,
                                guint minutes,
                                LimberCatalog *catalog,
                                GListModel *routines)
{
  const Goal *goal = &goals[which];
  g_autoptr (LimberRoutine) base = find_base (goal, routines);
  g_autoptr (LimberRoutine) routine = NULL;
  guint target = minutes * 60;

  if (base != NULL)
    {
      guint seconds = limber_first_routine_measure (base, catalog);

      if (seconds >= target * SHORTEST_FIT && seconds <= target * LONGEST_FIT)
        return g_steal_pointer (&base);
    }
  routine = limber_first_routine_build (base, goal->regions, catalog, target);
  return name_routine (routine, which, catalog);
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
