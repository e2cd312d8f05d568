/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan-private.h"

#define MAX_WEEKS 52

LimberPlan *
limber_plan_with_id (LimberPlan *self, const char *id)
{
  LimberPlan *result = limber_plan_copy (self);

  g_set_str (&result->id, id);

  return result;
}

LimberPlan *
limber_plan_with_name (LimberPlan *self, const char *name)
{
  LimberPlan *result = limber_plan_copy (self);

  g_set_str (&result->name, name);

  return result;
}

LimberPlan *
limber_plan_with_active (LimberPlan *self, gboolean active)
{
  LimberPlan *result = limber_plan_copy (self);

  result->active = active;

  return result;
}

LimberPlan *
limber_plan_with_schedule (LimberPlan *self, const GDate *start, const GDate *end, gboolean repeat)
{
  LimberPlan *result;

  g_return_val_if_fail (start != NULL && g_date_valid (start), NULL);

  result = limber_plan_copy (self);
  result->start = *start;
  if (end != NULL)
    result->end = *end;
  else
    g_date_clear (&result->end, 1);
  result->repeat = repeat;

  return result;
}

LimberPlan *
limber_plan_with_n_weeks (LimberPlan *self, guint n_weeks)
{
  LimberPlan *result = limber_plan_copy (self);
  guint n_days = CLAMP (n_weeks, 1, MAX_WEEKS) * LIMBER_PLAN_DAYS;

  if (result->days->len > n_days)
    g_ptr_array_set_size (result->days, (int) n_days);
  while (result->days->len < n_days)
    g_ptr_array_add (result->days, limber_plan_day_new ());

  return result;
}

LimberPlan *
limber_plan_with_pause_added (LimberPlan *self, const LimberPause *pause)
{
  LimberPlan *result = limber_plan_copy (self);

  g_array_unref (result->pauses);
  result->pauses = g_array_copy (self->pauses);
  g_array_append_vals (result->pauses, pause, 1);

  return result;
}

LimberPlan *
limber_plan_with_pause_removed (LimberPlan *self, guint index)
{
  LimberPlan *result = limber_plan_copy (self);

  g_return_val_if_fail (index < self->pauses->len, result);

  g_array_unref (result->pauses);
  result->pauses = g_array_copy (self->pauses);
  g_array_remove_index (result->pauses, index);

  return result;
}

LimberPlan *
limber_plan_with_ignored (LimberPlan *self, const char *const *ignored)
{
  LimberPlan *result = limber_plan_copy (self);

  g_strfreev (result->ignored);
  result->ignored = g_strdupv ((char **) ignored);

  return result;
}

LimberPlan *
limber_plan_with_rest_days (LimberPlan *self, guint rest_days)
{
  LimberPlan *result = limber_plan_copy (self);

  result->rest_days = rest_days;

  return result;
}

LimberPlan *
limber_plan_with_reminder (LimberPlan *self, gboolean on, int minute)
{
  LimberPlan *result = limber_plan_copy (self);

  result->reminder_on = on;
  result->reminder_minute = minute;

  return result;
}

LimberPlan *
limber_plan_with_modified (LimberPlan *self, const char *modified)
{
  LimberPlan *result = limber_plan_copy (self);

  g_set_str (&result->modified, modified);

  return result;
}

LimberPlan *
limber_plan_with_extra (LimberPlan *self, const char *extra)
{
  LimberPlan *result = limber_plan_copy (self);

  g_set_str (&result->extra, extra);

  return result;
}

static gpointer
ref_entry (gconstpointer entry, gpointer user_data)
{
  return g_object_ref ((gpointer) entry);
}

GPtrArray *
limber_plan_day_copy (GPtrArray *day)
{
  GPtrArray *copy = limber_plan_day_new ();

  g_ptr_array_extend (copy, day, ref_entry, NULL);

  return copy;
}

GPtrArray *
limber_plan_own_day (LimberPlan *self, guint week, guint day)
{
  gpointer *place = &self->days->pdata[week * LIMBER_PLAN_DAYS + day];
  GPtrArray *shared = *place;

  *place = limber_plan_day_copy (shared);
  g_ptr_array_unref (shared);

  return *place;
}

LimberPlan *
limber_plan_with_entry_inserted (LimberPlan *self,
                                 guint week,
                                 guint day,
                                 guint index,
                                 LimberPlanEntry *entry)
{
  LimberPlan *result;
  GPtrArray *entries;

  g_return_val_if_fail (limber_plan_get_day (self, week, day) != NULL, NULL);
  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (entry), NULL);

  result = limber_plan_copy (self);
  entries = limber_plan_own_day (result, week, day);
  g_ptr_array_insert (entries, (int) MIN (index, entries->len), g_object_ref (entry));

  return result;
}

LimberPlan *
limber_plan_with_entry_removed (LimberPlan *self, guint week, guint day, guint index)
{
  LimberPlan *result;

  if (index >= limber_plan_get_n_entries (self, week, day))
    return g_object_ref (self);

  result = limber_plan_copy (self);
  g_ptr_array_remove_index (limber_plan_own_day (result, week, day), index);

  return result;
}

LimberPlan *
limber_plan_with_entry_replaced (LimberPlan *self,
                                 guint week,
                                 guint day,
                                 guint index,
                                 LimberPlanEntry *entry)
{
  LimberPlan *result;
  GPtrArray *entries;

  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (entry), NULL);

  if (index >= limber_plan_get_n_entries (self, week, day))
    return g_object_ref (self);

  result = limber_plan_copy (self);
  entries = limber_plan_own_day (result, week, day);
  g_object_unref (entries->pdata[index]);
  entries->pdata[index] = g_object_ref (entry);

  return result;
}

LimberPlan *
limber_plan_with_entry_moved (LimberPlan *self,
                              guint week,
                              guint from_day,
                              guint from_index,
                              guint to_week,
                              guint to_day,
                              guint to_index)
{
  g_autoptr (LimberPlan) without = NULL;
  LimberPlanEntry *entry = limber_plan_get_entry (self, week, from_day, from_index);
  gboolean same_day = week == to_week && from_day == to_day;

  if (entry == NULL)
    return g_object_ref (self);

  /* The gap was counted with the entry still in its place; taking it out shifts the gaps behind it.
   */
  if (same_day && to_index > from_index)
    to_index--;
  if (same_day && to_index == from_index)
    return g_object_ref (self);

  without = limber_plan_with_entry_removed (self, week, from_day, from_index);

  return limber_plan_with_entry_inserted (without, to_week, to_day, to_index, entry);
}

gboolean
limber_plan_days_equal (GPtrArray *a, GPtrArray *b)
{
  if (a == b)
    return TRUE;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!limber_plan_entry_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

static gboolean
dates_equal (const GDate *a, const GDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_date_compare (a, b) == 0;
}

static gboolean
exceptions_equal (GArray *a, GArray *b)
{
  if (a == b)
    return TRUE;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, LimberException, i).julian != g_array_index (b, LimberException, i).julian
        || !limber_plan_days_equal (g_array_index (a, LimberException, i).entries,
                                    g_array_index (b, LimberException, i).entries))
      return FALSE;

  return TRUE;
}

static gboolean
schedules_equal (LimberPlan *a, LimberPlan *b)
{
  if (!dates_equal (&a->start, &b->start)
      || !dates_equal (limber_plan_get_end (a), limber_plan_get_end (b)) || a->repeat != b->repeat
      || a->pauses->len != b->pauses->len || a->days->len != b->days->len)
    return FALSE;

  for (guint i = 0; i < a->pauses->len; i++)
    if (!dates_equal (&limber_plan_get_pause (a, i)->from, &limber_plan_get_pause (b, i)->from)
        || !dates_equal (&limber_plan_get_pause (a, i)->to, &limber_plan_get_pause (b, i)->to))
      return FALSE;

  for (guint i = 0; i < a->days->len; i++)
    if (!limber_plan_days_equal (a->days->pdata[i], b->days->pdata[i]))
      return FALSE;

  return TRUE;
}

gboolean
limber_plan_equal (LimberPlan *a, LimberPlan *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return g_str_equal (a->id, b->id) && g_str_equal (a->name, b->name) && a->active == b->active
         && a->rest_days == b->rest_days && a->reminder_on == b->reminder_on
         && a->reminder_minute == b->reminder_minute
         && exceptions_equal (a->exceptions, b->exceptions)
         && g_strv_equal (limber_plan_get_ignored (a), limber_plan_get_ignored (b))
         && g_strcmp0 (a->extra, b->extra) == 0 && schedules_equal (a, b);
}
