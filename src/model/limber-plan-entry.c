/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan-entry.h"

struct _LimberPlanEntry
{
  GObject parent_instance;

  char *routine;
  int minute;
  char *done_by;
  GDate planned; /* not valid: it was never moved */
  int place;
  char *extra;
};

G_DEFINE_FINAL_TYPE (LimberPlanEntry, limber_plan_entry, G_TYPE_OBJECT)

static void
limber_plan_entry_finalize (GObject *object)
{
  LimberPlanEntry *self = LIMBER_PLAN_ENTRY (object);

  g_free (self->routine);
  g_free (self->done_by);
  g_free (self->extra);

  G_OBJECT_CLASS (limber_plan_entry_parent_class)->finalize (object);
}

static void
limber_plan_entry_class_init (LimberPlanEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_plan_entry_finalize;
}

static void
limber_plan_entry_init (LimberPlanEntry *self)
{
  self->minute = -1;
  self->place = -1;
}

LimberPlanEntry *
limber_plan_entry_new (const char *routine_id)
{
  LimberPlanEntry *self;

  g_return_val_if_fail (routine_id != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_PLAN_ENTRY, NULL);
  self->routine = g_strdup (routine_id);

  return self;
}

static LimberPlanEntry *
copy (LimberPlanEntry *self)
{
  LimberPlanEntry *result;

  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (self), NULL);

  result = limber_plan_entry_new (self->routine);
  result->minute = self->minute;
  result->done_by = g_strdup (self->done_by);
  result->planned = self->planned;
  result->place = self->place;
  result->extra = g_strdup (self->extra);

  return result;
}

const char *
limber_plan_entry_get_routine (LimberPlanEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (self), NULL);

  return self->routine;
}

int
limber_plan_entry_get_minute (LimberPlanEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (self), -1);

  return self->minute;
}

const char *
limber_plan_entry_get_done_by (LimberPlanEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (self), NULL);

  return self->done_by;
}

const GDate *
limber_plan_entry_get_planned (LimberPlanEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (self), NULL);

  return g_date_valid (&self->planned) ? &self->planned : NULL;
}

int
limber_plan_entry_get_place (LimberPlanEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (self), -1);

  return self->place;
}

const char *
limber_plan_entry_get_extra (LimberPlanEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (self), NULL);

  return self->extra;
}

LimberPlanEntry *
limber_plan_entry_with_minute (LimberPlanEntry *self, int minute)
{
  LimberPlanEntry *result = copy (self);

  result->minute = CLAMP (minute, -1, 24 * 60 - 1);

  return result;
}

LimberPlanEntry *
limber_plan_entry_with_done_by (LimberPlanEntry *self, const char *session_id)
{
  LimberPlanEntry *result = copy (self);

  g_set_str (&result->done_by, session_id);

  return result;
}

LimberPlanEntry *
limber_plan_entry_with_planned (LimberPlanEntry *self, const GDate *planned)
{
  LimberPlanEntry *result = copy (self);

  if (planned != NULL)
    result->planned = *planned;
  else
    g_date_clear (&result->planned, 1);

  return result;
}

LimberPlanEntry *
limber_plan_entry_with_place (LimberPlanEntry *self, int place)
{
  LimberPlanEntry *result = copy (self);

  result->place = CLAMP (place, -1, LIMBER_PLAN_ENTRY_MAX_PLACE);

  return result;
}

LimberPlanEntry *
limber_plan_entry_with_extra (LimberPlanEntry *self, const char *extra)
{
  LimberPlanEntry *result = copy (self);

  g_set_str (&result->extra, extra);

  return result;
}

static gboolean
days_equal (const GDate *a, const GDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_date_compare (a, b) == 0;
}

gboolean
limber_plan_entry_equal (LimberPlanEntry *a, LimberPlanEntry *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return g_str_equal (a->routine, b->routine) && a->minute == b->minute
         && g_strcmp0 (a->done_by, b->done_by) == 0 && a->place == b->place
         && days_equal (limber_plan_entry_get_planned (a), limber_plan_entry_get_planned (b))
         && g_strcmp0 (a->extra, b->extra) == 0;
}
