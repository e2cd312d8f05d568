/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan-private.h"

G_DEFINE_FINAL_TYPE (LimberPlan, limber_plan, G_TYPE_OBJECT)

static void
limber_plan_finalize (GObject *object)
{
  LimberPlan *self = LIMBER_PLAN (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->modified);
  g_free (self->extra);
  g_array_unref (self->pauses);
  g_array_unref (self->exceptions);
  g_strfreev (self->ignored);
  g_ptr_array_unref (self->days);

  G_OBJECT_CLASS (limber_plan_parent_class)->finalize (object);
}

static void
limber_plan_class_init (LimberPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_plan_finalize;
}

static void
limber_plan_init (LimberPlan *self)
{
  self->active = TRUE;
  self->repeat = TRUE;
  self->reminder_minute = -1;
  self->pauses = g_array_new (FALSE, FALSE, sizeof (LimberPause));
  self->exceptions = limber_plan_exceptions_new ();
  self->ignored = g_new0 (char *, 1);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
limber_plan_day_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
monday_of (const GDate *date, GDate *monday)
{
  *monday = *date;
  g_date_subtract_days (monday, g_date_get_weekday (date) - G_DATE_MONDAY);
}

LimberPlan *
limber_plan_new (const char *id, const char *name, const GDate *start)
{
  LimberPlan *self;

  g_return_val_if_fail (start != NULL && g_date_valid (start), NULL);

  self = g_object_new (LIMBER_TYPE_PLAN, NULL);
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->name = g_strdup (name != NULL ? name : "");
  monday_of (start, &self->start);
  for (guint day = 0; day < LIMBER_PLAN_DAYS; day++)
    g_ptr_array_add (self->days, limber_plan_day_new ());

  return self;
}

static gpointer
ref_day (gconstpointer day, gpointer user_data)
{
  return g_ptr_array_ref ((gpointer) day);
}

LimberPlan *
limber_plan_copy (LimberPlan *self)
{
  LimberPlan *copy;

  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  copy = g_object_new (LIMBER_TYPE_PLAN, NULL);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->active = self->active;
  copy->repeat = self->repeat;
  copy->start = self->start;
  copy->end = self->end;
  g_array_unref (copy->pauses);
  copy->pauses = g_array_ref (self->pauses);
  g_array_unref (copy->exceptions);
  copy->exceptions = g_array_ref (self->exceptions);
  g_strfreev (copy->ignored);
  copy->ignored = g_strdupv (self->ignored);
  copy->rest_days = self->rest_days;
  copy->reminder_on = self->reminder_on;
  copy->reminder_minute = self->reminder_minute;
  copy->modified = g_strdup (self->modified);
  copy->extra = g_strdup (self->extra);
  g_ptr_array_unref (copy->days);
  copy->days = g_ptr_array_copy (self->days, ref_day, NULL);

  return copy;
}

const char *
limber_plan_get_id (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return self->id;
}

const char *
limber_plan_get_name (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return self->name;
}

gboolean
limber_plan_get_active (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), FALSE);

  return self->active;
}

gboolean
limber_plan_get_repeat (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), FALSE);

  return self->repeat;
}

const GDate *
limber_plan_get_start (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return &self->start;
}

const GDate *
limber_plan_get_end (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return g_date_valid (&self->end) ? &self->end : NULL;
}

guint
limber_plan_get_n_weeks (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), 0);

  return self->days->len / LIMBER_PLAN_DAYS;
}

guint
limber_plan_get_n_pauses (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), 0);

  return self->pauses->len;
}

const LimberPause *
limber_plan_get_pause (LimberPlan *self, guint index)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < self->pauses->len, NULL);

  return &g_array_index (self->pauses, LimberPause, index);
}

guint
limber_plan_get_rest_days (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), 0);

  return self->rest_days;
}

gboolean
limber_plan_get_reminder_on (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), FALSE);

  return self->reminder_on;
}

int
limber_plan_get_reminder_minute (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), -1);

  return self->reminder_minute;
}

const char *
limber_plan_get_modified (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return self->modified;
}

const char *
limber_plan_get_extra (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return self->extra;
}

const char *const *
limber_plan_get_ignored (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return (const char *const *) self->ignored;
}

GPtrArray *
limber_plan_get_day (LimberPlan *self, guint week, guint day)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  if (day >= LIMBER_PLAN_DAYS || week >= limber_plan_get_n_weeks (self))
    return NULL;

  return g_ptr_array_index (self->days, week * LIMBER_PLAN_DAYS + day);
}

guint
limber_plan_get_n_entries (LimberPlan *self, guint week, guint day)
{
  GPtrArray *entries = limber_plan_get_day (self, week, day);

  return entries != NULL ? entries->len : 0;
}

LimberPlanEntry *
limber_plan_get_entry (LimberPlan *self, guint week, guint day, guint index)
{
  GPtrArray *entries = limber_plan_get_day (self, week, day);

  return entries != NULL && index < entries->len ? g_ptr_array_index (entries, index) : NULL;
}

static gboolean
is_paused_on (LimberPlan *self, const GDate *date)
{
  for (guint i = 0; i < self->pauses->len; i++)
    {
      const LimberPause *pause = limber_plan_get_pause (self, i);

      if (g_date_compare (&pause->from, date) <= 0 && g_date_compare (date, &pause->to) <= 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
limber_plan_locate (LimberPlan *self, const GDate *date, guint *week, guint *day)
{
  const GDate *end;
  GDate monday;
  guint weeks_on;

  g_return_val_if_fail (LIMBER_IS_PLAN (self), FALSE);
  g_return_val_if_fail (date != NULL && g_date_valid (date), FALSE);

  end = limber_plan_get_end (self);
  if (g_date_compare (date, &self->start) < 0 || (end != NULL && g_date_compare (date, end) > 0)
      || is_paused_on (self, date))
    return FALSE;

  monday_of (&self->start, &monday);
  weeks_on = (guint) g_date_days_between (&monday, date) / LIMBER_PLAN_DAYS;
  if (!self->repeat && weeks_on >= limber_plan_get_n_weeks (self))
    return FALSE;

  *week = weeks_on % limber_plan_get_n_weeks (self);
  *day = g_date_get_weekday (date) - G_DATE_MONDAY;

  return TRUE;
}

gboolean
limber_plan_locate_week (LimberPlan *self, const GDate *first, guint *week, GDate *monday)
{
  guint most = 0;
  guint n = 0;
  guint last_day = LIMBER_PLAN_DAYS;

  for (guint i = 0; i < LIMBER_PLAN_DAYS; i++)
    {
      GDate date = *first;
      guint date_week, day;

      g_date_add_days (&date, i);
      if (!limber_plan_locate (self, &date, &date_week, &day))
        continue;
      n = last_day < day ? n + 1 : 1; /* on Monday another week begins */
      last_day = day;
      if (n < most)
        continue;
      most = n;
      *week = date_week;
      *monday = date;
      g_date_subtract_days (monday, day);
    }

  return most > 0;
}
