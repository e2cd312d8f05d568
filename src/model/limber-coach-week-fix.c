/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#define N_WEEKDAYS 7

/* Whether the week is as it should be for that rule; the others are not asked. */
static gboolean
is_silent (const LimberCoachWeekRule *rule, LimberPlan *plan, guint week, GHashTable *loads)
{
  LimberCoachWeek sum = limber_coach_sum_up_week (plan, week, loads);
  g_autofree char *text = rule->see (&sum);

  return text == NULL;
}

/* How many days of the week do strength work for a region that the day after does as well, counted by region. */
static guint
count_strain (LimberPlan *plan, guint week, GHashTable *loads)
{
  LimberCoachWeek sum = limber_coach_sum_up_week (plan, week, loads);
  guint n = 0;

  for (guint day = 0; day + 1 < LIMBER_COACH_N_DAYS; day++)
    for (guint region = 0; region <= LIMBER_REGION_WHOLE_BODY; region++)
      n += LIMBER_SET_HAS (sum.strength[day] & sum.strength[day + 1], region);

  return n;
}

static gboolean
is_rest_day (LimberPlan *plan, guint day)
{
  return (limber_plan_get_rest_days (plan) & 1u << day) != 0;
}

static gboolean
has_routine (LimberPlan *plan, guint week, guint day, const char *routine)
{
  for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
    if (g_str_equal (limber_plan_entry_get_routine (limber_plan_get_entry (plan, week, day, i)),
                     routine))
      return TRUE;

  return FALSE;
}

/* How far the nearest day is that has the routine, in a week that comes again. */
static guint
count_distance (LimberPlan *plan, guint week, guint day, const char *routine)
{
  for (guint distance = 0; distance < N_WEEKDAYS; distance++)
    if (has_routine (plan, week, (day + distance) % N_WEEKDAYS, routine)
        || has_routine (plan, week, (day + N_WEEKDAYS - distance) % N_WEEKDAYS, routine))
      return distance;

  return N_WEEKDAYS;
}

/* The plan with the routine on one more day of the week: the one furthest from those it is on, as long as no region gets
 * less rest by it. (transfer full) (nullable) */
static LimberPlan *
add_once_more (LimberPlan *plan, guint week, const char *routine, GHashTable *loads)
{
  guint strain = count_strain (plan, week, loads);
  g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new (routine);
  g_autoptr (LimberPlan) best = NULL;
  guint furthest = 0;

  for (guint day = 0; day < N_WEEKDAYS; day++)
    {
      guint distance = count_distance (plan, week, day, routine);
      g_autoptr (LimberPlan) next = NULL;

      if (distance <= furthest || is_rest_day (plan, day))
        continue;
      next = limber_plan_with_entry_inserted (plan, week, day, G_MAXUINT, entry);
      if (count_strain (next, week, loads) > strain)
        continue;
      furthest = distance;
      g_set_object (&best, next);
    }

  return g_steal_pointer (&best);
}

/* Each routine of the week in turn is put on more days, until the rule is silent. */
LimberPlan *
limber_coach_fix_week_too_few (const LimberCoachWeekRule *rule,
                               LimberPlan *plan,
                               guint week,
                               GHashTable *loads)
{
  for (guint day = 0; day < N_WEEKDAYS; day++)
    for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
      {
        const char *routine =
            limber_plan_entry_get_routine (limber_plan_get_entry (plan, week, day, i));
        g_autoptr (LimberPlan) next = g_object_ref (plan);

        for (guint n = 0; next != NULL && n < N_WEEKDAYS; n++)
          {
            g_autoptr (LimberPlan) before = g_steal_pointer (&next);

            if (is_silent (rule, before, week, loads))
              return g_steal_pointer (&before);
            next = add_once_more (before, week, routine, loads);
          }
      }

  return NULL;
}

/* The plan with one entry on another day, so that regions get more rest than now. (transfer full) (nullable) */
static LimberPlan *
move_apart (LimberPlan *plan, guint week, GHashTable *loads)
{
  guint least = count_strain (plan, week, loads);
  g_autoptr (LimberPlan) best = NULL;

  for (guint day = 0; day < N_WEEKDAYS; day++)
    for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
      for (guint to = 0; to < N_WEEKDAYS; to++)
        {
          const char *routine =
              limber_plan_entry_get_routine (limber_plan_get_entry (plan, week, day, i));
          g_autoptr (LimberPlan) next = NULL;
          guint strain;

          if (to == day || is_rest_day (plan, to) || has_routine (plan, week, to, routine))
            continue;
          next = limber_plan_with_entry_moved (plan, week, day, i, week, to, G_MAXUINT);
          strain = count_strain (next, week, loads);
          if (strain >= least)
            continue;
          least = strain;
          g_set_object (&best, next);
        }

  return g_steal_pointer (&best);
}

/* Moves one entry after the other, each as far as it helps. */
LimberPlan *
limber_coach_fix_week_no_rest (const LimberCoachWeekRule *rule,
                               LimberPlan *plan,
                               guint week,
                               GHashTable *loads)
{
  g_autoptr (LimberPlan) next = g_object_ref (plan);

  while (next != NULL)
    {
      g_autoptr (LimberPlan) before = g_steal_pointer (&next);

      if (is_silent (rule, before, week, loads))
        return g_steal_pointer (&before);
      next = move_apart (before, week, loads);
    }

  return NULL;
}
