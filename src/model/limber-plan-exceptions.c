/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan-private.h"

static void
clear_exception (gpointer data)
{
  g_clear_pointer (&((LimberException *) data)->entries, g_ptr_array_unref);
}

GArray *
limber_plan_exceptions_new (void)
{
  GArray *exceptions = g_array_new (FALSE, FALSE, sizeof (LimberException));

  g_array_set_clear_func (exceptions, clear_exception);

  return exceptions;
}

gboolean
limber_plan_find_exception (LimberPlan *self, guint julian, guint *index)
{
  guint from = 0, to = self->exceptions->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (g_array_index (self->exceptions, LimberException, middle).julian < julian)
        from = middle + 1;
      else
        to = middle;
    }
  *index = from;

  return from < self->exceptions->len
         && g_array_index (self->exceptions, LimberException, from).julian == julian;
}

GPtrArray *
limber_plan_find_day (LimberPlan *self, const GDate *date)
{
  guint week, day, index;

  if (!limber_plan_locate (self, date, &week, &day))
    return NULL;
  if (limber_plan_find_exception (self, g_date_get_julian (date), &index))
    return g_array_index (self->exceptions, LimberException, index).entries;

  return limber_plan_get_day (self, week, day);
}

guint
limber_plan_count (LimberPlan *self, const GDate *date)
{
  GPtrArray *entries = limber_plan_find_day (self, date);

  return entries != NULL ? entries->len : 0;
}

LimberPlanEntry *
limber_plan_find_entry (LimberPlan *self, const GDate *date, guint index)
{
  GPtrArray *entries = limber_plan_find_day (self, date);

  return entries != NULL && index < entries->len ? g_ptr_array_index (entries, index) : NULL;
}

guint
limber_plan_get_n_exceptions (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), 0);

  return self->exceptions->len;
}

GPtrArray *
limber_plan_get_exception (LimberPlan *self, guint index, GDate *date)
{
  LimberException *exception;

  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < self->exceptions->len, NULL);

  exception = &g_array_index (self->exceptions, LimberException, index);
  g_date_clear (date, 1);
  g_date_set_julian (date, exception->julian);

  return exception->entries;
}

gboolean
limber_plan_is_exception (LimberPlan *self, const GDate *date)
{
  guint index;

  g_return_val_if_fail (LIMBER_IS_PLAN (self), FALSE);

  return limber_plan_find_exception (self, g_date_get_julian (date), &index);
}

void
limber_plan_own_exceptions (LimberPlan *self)
{
  GArray *shared = self->exceptions;

  self->exceptions = limber_plan_exceptions_new ();
  for (guint i = 0; i < shared->len; i++)
    {
      LimberException exception = g_array_index (shared, LimberException, i);

      g_ptr_array_ref (exception.entries);
      g_array_append_val (self->exceptions, exception);
    }
  g_array_unref (shared);
}

void
limber_plan_set_exception (LimberPlan *self, guint julian, GPtrArray *entries)
{
  LimberException exception = { julian, entries };
  guint index;

  if (limber_plan_find_exception (self, julian, &index))
    g_array_remove_index (self->exceptions, index);
  if (entries != NULL)
    g_array_insert_val (self->exceptions, index, exception);
}

void
limber_plan_keep_earlier (LimberPlan *self, guint week, guint day, const GDate *date)
{
  guint period = limber_plan_get_n_weeks (self) * LIMBER_PLAN_DAYS;
  GDate earlier = *date;
  guint index;

  while ((guint) g_date_days_between (&self->start, &earlier) >= period)
    {
      g_date_subtract_days (&earlier, period);
      if (!limber_plan_find_exception (self, g_date_get_julian (&earlier), &index))
        limber_plan_set_exception (self, g_date_get_julian (&earlier),
                                   g_ptr_array_ref (limber_plan_get_day (self, week, day)));
    }
}
