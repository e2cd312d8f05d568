/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-edits.h"

#include <glib/gi18n.h>

#define MAX_WEEKS 52

G_DEFINE_QUARK (limber - week - error - quark, limber_week_error)

/* Days since the Monday of week 0; negative before it. */
static int
count_days (LimberPlan *plan, const GDate *date)
{
  const GDate *start = limber_plan_get_start (plan);

  return g_date_days_between (start, date) + (int) g_date_get_weekday (start) - G_DATE_MONDAY;
}

static gboolean
is_before (LimberPlan *plan, const GDate *date)
{
  return g_date_compare (date, limber_plan_get_start (plan)) < 0;
}

static gboolean
is_after (LimberPlan *plan, const GDate *date)
{
  const GDate *end = limber_plan_get_end (plan);

  return end != NULL && g_date_compare (date, end) > 0;
}

/* The plan, made to run on @date where it can be. (transfer full) (nullable) */
static LimberPlan *
reach (LimberPlan *plan, const GDate *date, guint *week, guint *day, GError **error)
{
  g_autoptr (LimberPlan) next = g_object_ref (plan);
  const char *name = limber_plan_get_name (plan);
  guint n_weeks = limber_plan_get_n_weeks (plan);
  int days = count_days (plan, date);

  if (limber_plan_locate (plan, date, week, day))
    return g_steal_pointer (&next);

  if (is_before (plan, date) && (days >= 0 || n_weeks == 1))
    {
      g_object_unref (next);
      next = limber_plan_with_schedule (plan, date, limber_plan_get_end (plan),
                                        limber_plan_get_repeat (plan));
    }
  else if (days >= 0 && !limber_plan_get_repeat (plan) && !is_after (plan, date)
           && (guint) days / 7 >= n_weeks && days / 7 < MAX_WEEKS)
    {
      g_object_unref (next);
      next = limber_plan_with_n_weeks (plan, (guint) days / 7 + 1);
    }

  if (limber_plan_locate (next, date, week, day))
    return g_steal_pointer (&next);

  if (is_before (plan, date))
    /* Translators: %s is the name of a plan. */
    g_set_error (error, LIMBER_WEEK_ERROR, LIMBER_WEEK_ERROR_BEFORE, _ ("“%s” begins later"), name);
  else if (is_after (plan, date) || (!limber_plan_get_repeat (plan) && days / 7 >= (int) n_weeks))
    /* Translators: %s is the name of a plan. */
    g_set_error (error, LIMBER_WEEK_ERROR, LIMBER_WEEK_ERROR_AFTER, _ ("“%s” has ended by then"),
                 name);
  else
    /* Translators: %s is the name of a plan. */
    g_set_error (error, LIMBER_WEEK_ERROR, LIMBER_WEEK_ERROR_PAUSED,
                 _ ("“%s” is paused on that day"), name);
  return NULL;
}

LimberPlan *
limber_week_edit_add (LimberPlan *plan,
                      const GDate *date,
                      guint index,
                      LimberPlanEntry *entry,
                      GError **error)
{
  guint week, day;
  g_autoptr (LimberPlan) reached = reach (plan, date, &week, &day, error);

  return reached != NULL ? limber_plan_with_entry_inserted (reached, week, day, index, entry)
                         : NULL;
}

/* An entry that asks for the same and is still to be done. (transfer full) */
static LimberPlanEntry *
copy_entry (LimberPlanEntry *entry)
{
  g_autoptr (LimberPlanEntry) fresh = limber_plan_entry_new (limber_plan_entry_get_routine (entry));

  return limber_plan_entry_with_minute (fresh, limber_plan_entry_get_minute (entry));
}

LimberPlan *
limber_week_edit_move (LimberPlan *plan,
                       const GDate *from,
                       guint index,
                       const GDate *to,
                       guint gap,
                       gboolean copy,
                       guint *landed,
                       GError **error)
{
  LimberPlanEntry *entry = limber_week_edit_get_entry (plan, from, index);
  g_autoptr (LimberPlan) reached = NULL;
  g_autoptr (LimberPlanEntry) fresh = NULL;
  guint from_week, from_day, to_week, to_day;

  if (entry == NULL)
    return NULL;
  reached = reach (plan, to, &to_week, &to_day, error);
  if (reached == NULL)
    return NULL;

  gap = MIN (gap, limber_plan_get_n_entries (reached, to_week, to_day));
  *landed = gap;
  if (copy)
    {
      fresh = copy_entry (entry);
      return limber_plan_with_entry_inserted (reached, to_week, to_day, gap, fresh);
    }

  /* Reaching an earlier day may have renumbered the weeks. */
  if (!limber_plan_locate (reached, from, &from_week, &from_day))
    return NULL;
  if (from_week == to_week && from_day == to_day && index < gap)
    *landed = gap - 1;
  return limber_plan_with_entry_moved (reached, from_week, from_day, index, to_week, to_day, gap);
}

LimberPlan *
limber_week_edit_remove (LimberPlan *plan, const GDate *date, guint index)
{
  guint week, day;

  if (limber_week_edit_get_entry (plan, date, index) == NULL
      || !limber_plan_locate (plan, date, &week, &day))
    return NULL;
  return limber_plan_with_entry_removed (plan, week, day, index);
}

LimberPlanEntry *
limber_week_edit_get_entry (LimberPlan *plan, const GDate *date, guint index)
{
  guint week, day;

  if (!limber_plan_locate (plan, date, &week, &day)
      || index >= limber_plan_get_n_entries (plan, week, day))
    return NULL;
  return limber_plan_get_entry (plan, week, day, index);
}

guint
limber_week_edit_count (LimberPlan *plan, const GDate *date)
{
  guint week, day;

  return limber_plan_locate (plan, date, &week, &day) ? limber_plan_get_n_entries (plan, week, day)
                                                      : 0;
}
