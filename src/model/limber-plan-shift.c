/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan-private.h"

#define MAX_WEEKS 52

static void
begin_later (LimberPlan *self, guint days)
{
  g_date_add_days (&self->start, days);
  for (guint i = 0; i < self->exceptions->len; i++)
    g_array_index (self->exceptions, LimberException, i).julian += days;
}

/* Empty weeks before week @before. */
static void
insert_weeks (LimberPlan *self, guint before, guint weeks)
{
  for (guint i = 0; i < weeks * LIMBER_PLAN_DAYS; i++)
    g_ptr_array_insert (self->days, (int) (before * LIMBER_PLAN_DAYS), limber_plan_day_new ());
}

/* The weeks change places, so that what would have come in the week of @from comes @weeks later. */
static void
rotate_weeks (LimberPlan *self, const GDate *from, guint weeks)
{
  guint n = self->days->len;
  GPtrArray *days = g_ptr_array_new_full (n, (GDestroyNotify) g_ptr_array_unref);
  GDate date = *from;

  for (guint i = 0; i < n; i++, g_date_add_days (&date, 1))
    {
      guint place = (guint) g_date_days_between (&self->start, &date)
                    + g_date_get_weekday (&self->start) - G_DATE_MONDAY;

      limber_plan_keep_earlier (self, place % n / LIMBER_PLAN_DAYS, place % LIMBER_PLAN_DAYS,
                                &date);
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (days,
                     g_ptr_array_ref (self->days
                                          ->pdata[(i + n - weeks * LIMBER_PLAN_DAYS % n) % n]));
  g_ptr_array_unref (self->days);
  self->days = days;
}

LimberPlan *
limber_plan_with_shift (LimberPlan *self, const GDate *from, guint weeks)
{
  guint n_weeks = limber_plan_get_n_weeks (self);
  LimberPlan *result;
  GDate monday = *from;
  int before;

  g_return_val_if_fail (weeks > 0, NULL);

  g_date_subtract_days (&monday, g_date_get_weekday (from) - G_DATE_MONDAY);
  before = (g_date_days_between (&self->start, &monday) + (int) g_date_get_weekday (&self->start)
            - G_DATE_MONDAY)
           / LIMBER_PLAN_DAYS;
  if (!self->repeat && before > 0 && (guint) before < n_weeks && n_weeks + weeks > MAX_WEEKS)
    return NULL;

  result = limber_plan_copy (self);
  limber_plan_own_exceptions (result);
  if (g_date_compare (&monday, &self->start) <= 0)
    begin_later (result, weeks * LIMBER_PLAN_DAYS);
  else if (self->repeat)
    rotate_weeks (result, &monday, weeks);
  else if ((guint) before < n_weeks)
    insert_weeks (result, (guint) before, weeks);
  if (g_date_valid (&result->end))
    g_date_add_days (&result->end, weeks * LIMBER_PLAN_DAYS);

  return result;
}

gboolean
limber_plan_is_over (LimberPlan *self, const GDate *date)
{
  const GDate *end = limber_plan_get_end (self);
  GDate last = *limber_plan_get_start (self);

  if (end != NULL && g_date_compare (end, date) < 0)
    return TRUE;
  if (self->repeat)
    return FALSE;

  g_date_subtract_days (&last, g_date_get_weekday (&last) - G_DATE_MONDAY);
  g_date_add_days (&last, LIMBER_PLAN_DAYS * limber_plan_get_n_weeks (self) - 1);

  return g_date_compare (&last, date) < 0;
}
