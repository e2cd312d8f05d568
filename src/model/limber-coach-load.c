/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

/* How many sets of strength work make a day one of strength: a single easy set needs no rest after it. */
#define STRENGTH_SETS 2

/* What one routine brings to the day it is on. */
typedef struct
{
  LimberRegionSet regions;
  LimberRegionSet strength;
} Load;

static void
count_sets (const LimberCoachView *view, guint counts[LIMBER_REGION_WHOLE_BODY + 1])
{
  for (guint i = 0; i < view->lines->len; i++)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (view, i);
      LimberItem *item = limber_routine_get_item (view->routine, line->section, line->index);
      guint sets = limber_item_get_dose (line->item)->sets * limber_item_get_rounds (item);

      for (guint region = 0; region <= LIMBER_REGION_WHOLE_BODY; region++)
        if (limber_coach_match_strength (view, line)
            && LIMBER_SET_HAS (limber_exercise_get_primary (line->exercise), region))
          counts[region] += sets;
    }
}

static Load *
load_new (LimberRoutine *routine, LimberCatalog *catalog)
{
  g_auto (LimberCoachView) view = { NULL };
  guint counts[LIMBER_REGION_WHOLE_BODY + 1] = { 0 };
  Load *load = g_new0 (Load, 1);

  limber_coach_view_init (&view, routine, catalog);
  count_sets (&view, counts);
  load->regions = view.lines->len > 0 ? view.regions : 0;
  for (guint region = 0; region < G_N_ELEMENTS (counts); region++)
    if (counts[region] >= STRENGTH_SETS)
      load->strength |= LIMBER_SET_OF (region);

  return load;
}

GHashTable *
limber_coach_weigh_routines (GListModel *routines, LimberCatalog *catalog)
{
  GHashTable *loads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      g_hash_table_insert (loads, g_strdup (limber_routine_get_id (routine)),
                           load_new (routine, catalog));
    }

  return loads;
}

static void
add_day (LimberCoachWeek *sum, guint to, LimberPlan *plan, guint week, guint day, GHashTable *loads)
{
  for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
    {
      LimberPlanEntry *entry = limber_plan_get_entry (plan, week, day, i);
      const Load *load = g_hash_table_lookup (loads, limber_plan_entry_get_routine (entry));

      if (load == NULL)
        continue;
      sum->regions[to] |= load->regions;
      sum->strength[to] |= load->strength;
    }
}

LimberCoachWeek
limber_coach_sum_up_week (LimberPlan *plan, guint week, GHashTable *loads)
{
  guint n_weeks = limber_plan_get_n_weeks (plan);
  LimberCoachWeek sum = { 0 };

  for (guint day = 0; day + 1 < LIMBER_COACH_N_DAYS; day++)
    add_day (&sum, day, plan, week, day, loads);
  if (week + 1 < n_weeks || limber_plan_get_repeat (plan))
    add_day (&sum, LIMBER_COACH_N_DAYS - 1, plan, (week + 1) % n_weeks, 0, loads);

  return sum;
}
