/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach.h"

#include <glib/gi18n-lib.h>

#include "model/limber-coach-private.h"

/* @text: (transfer full) */
static LimberAdvice *
make_advice (const LimberCoachRule *rule,
             const char *section,
             guint index,
             char *text,
             gboolean fixable)
{
  g_autofree char *sentence = text;

  return g_object_new (LIMBER_TYPE_ADVICE, "rule", rule->id, "severity", rule->severity, "section",
                       section, "index", index, "text", sentence, "why", _ (rule->why), "source",
                       _ (rule->source), "fixable", fixable, NULL);
}

GPtrArray *
limber_coach_advise_routine (LimberRoutine *routine, LimberCatalog *catalog)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (LimberCoachView) view = { NULL };
  const LimberCoachRoutineRule *rules;
  guint n;

  rules = limber_coach_get_routine_rules (&n);
  limber_coach_view_init (&view, routine, catalog);
  for (guint i = 0; i < n; i++)
    {
      LimberCoachFinding finding = { NULL };

      if (g_strv_contains (limber_routine_get_ignored (routine), rules[i].rule.id)
          || !rules[i].see (&view, &finding))
        continue;

      g_ptr_array_add (advice, make_advice (&rules[i].rule,
                                            limber_enum_get_nick (LIMBER_TYPE_SECTION,
                                                                  (int) finding.line->section),
                                            finding.line->index, finding.text, finding.fixable));
    }

  return advice;
}

static const LimberCoachRoutineRule *
find_rule (const char *id)
{
  guint n;
  const LimberCoachRoutineRule *rules = limber_coach_get_routine_rules (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (rules[i].rule.id, id))
      return &rules[i];

  return NULL;
}

LimberRoutine *
limber_coach_fix (LimberRoutine *routine, LimberCatalog *catalog, const char *rule_id)
{
  const LimberCoachRoutineRule *rule = find_rule (rule_id);
  g_auto (LimberCoachView) view = { NULL };
  LimberCoachFinding finding = { NULL };

  if (rule == NULL)
    return NULL;

  limber_coach_view_init (&view, routine, catalog);
  if (!rule->see (&view, &finding))
    return g_object_ref (routine);

  g_free (finding.text);

  return rule->fix (&view);
}

static gboolean
can_fix (const LimberCoachWeekRule *rule, LimberPlan *plan, guint week, GHashTable *loads)
{
  g_autoptr (LimberPlan) fixed = rule->fix (rule, plan, week, loads);

  return fixed != NULL;
}

static void
add_week_advice (GPtrArray *advice, LimberPlan *plan, guint week, GHashTable *loads)
{
  LimberCoachWeek sum = limber_coach_sum_up_week (plan, week, loads);
  const LimberCoachWeekRule *rules;
  guint n;

  rules = limber_coach_get_week_rules (&n);
  for (guint i = 0; i < n; i++)
    {
      char *text = g_strv_contains (limber_plan_get_ignored (plan), rules[i].rule.id)
                       ? NULL
                       : rules[i].see (&sum);

      if (text != NULL)
        g_ptr_array_add (advice, make_advice (&rules[i].rule, "weeks", week, text,
                                              can_fix (&rules[i], plan, week, loads)));
    }
}

GPtrArray *
limber_coach_advise_plan (LimberPlan *plan, GListModel *routines, LimberCatalog *catalog)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) loads = limber_coach_weigh_routines (routines, catalog);

  for (guint week = 0; week < limber_plan_get_n_weeks (plan); week++)
    add_week_advice (advice, plan, week, loads);

  return advice;
}

GPtrArray *
limber_coach_advise_week (LimberPlan *plan,
                          guint week,
                          GListModel *routines,
                          LimberCatalog *catalog)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) loads = limber_coach_weigh_routines (routines, catalog);

  g_return_val_if_fail (week < limber_plan_get_n_weeks (plan), advice);

  add_week_advice (advice, plan, week, loads);

  return advice;
}

LimberPlan *
limber_coach_fix_week (LimberPlan *plan,
                       guint week,
                       GListModel *routines,
                       LimberCatalog *catalog,
                       const char *rule_id)
{
  g_autoptr (GHashTable) loads = limber_coach_weigh_routines (routines, catalog);
  const LimberCoachWeekRule *rules;
  guint n;

  g_return_val_if_fail (week < limber_plan_get_n_weeks (plan), NULL);

  rules = limber_coach_get_week_rules (&n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (rules[i].rule.id, rule_id))
      {
        LimberCoachWeek sum = limber_coach_sum_up_week (plan, week, loads);
        g_autofree char *text = rules[i].see (&sum);

        return text != NULL ? rules[i].fix (&rules[i], plan, week, loads) : g_object_ref (plan);
      }

  return NULL;
}

GPtrArray *
limber_coach_advise_sessions (GListModel *sessions)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func (g_object_unref);
  const LimberCoachLogRule *rules;
  guint n;

  rules = limber_coach_get_log_rules (&n);
  for (guint i = 0; i < n; i++)
    {
      guint index = 0;
      char *text = rules[i].see (sessions, &index);

      if (text != NULL)
        g_ptr_array_add (advice, make_advice (&rules[i].rule, "sessions", index, text, FALSE));
    }

  return advice;
}
