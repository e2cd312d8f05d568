/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-plan-private.h"

/* An exception that says what the weeks say is none. */
static void
tidy (LimberPlan *self, const GDate *date)
{
  guint week, day, index;

  if (limber_plan_find_exception (self, g_date_get_julian (date), &index)
      && limber_plan_locate (self, date, &week, &day)
      && limber_plan_days_equal (g_array_index (self->exceptions, LimberException, index).entries,
                                 limber_plan_get_day (self, week, day)))
    limber_plan_set_exception (self, g_date_get_julian (date), NULL);
}

/* What is done to a day: *@entries is its own. @exact: FALSE: the same is meant, but it may stand elsewhere. */
typedef struct
{
  void (*change) (GPtrArray *entries, const void *edit, gboolean exact);
  const void *edit;
} Change;

static void
change_once (LimberPlan *self, const GDate *date, const Change *change)
{
  GPtrArray *entries = limber_plan_day_copy (limber_plan_find_day (self, date));

  change->change (entries, change->edit, TRUE);
  limber_plan_set_exception (self, g_date_get_julian (date), entries);
}

static void
change_weeks (LimberPlan *self, guint week, guint day, const GDate *date, const Change *change)
{
  guint index;
  gboolean exact = !limber_plan_find_exception (self, g_date_get_julian (date), &index);

  limber_plan_keep_earlier (self, week, day, date);
  change->change (limber_plan_own_day (self, week, day), change->edit, exact);
  if (!exact)
    change_once (self, date, change);
}

static LimberPlan *
apply (LimberPlan *self, const GDate *date, LimberScope scope, const Change *change)
{
  LimberPlan *result;
  guint week, day, index;

  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);
  g_return_val_if_fail (limber_plan_locate (self, date, &week, &day), NULL);

  result = limber_plan_copy (self);
  limber_plan_own_exceptions (result);
  if (!self->repeat && !limber_plan_find_exception (self, g_date_get_julian (date), &index))
    change->change (limber_plan_own_day (result, week, day), change->edit, TRUE);
  else if (!self->repeat || scope == LIMBER_SCOPE_ONCE)
    change_once (result, date, change);
  else
    change_weeks (result, week, day, date, change);
  tidy (result, date);

  return result;
}

typedef struct
{
  guint index;
  LimberPlanEntry *before; /* the one at @index */
  LimberPlanEntry *after;
} EntryEdit;

/* What comes again has not been done yet, and was never anywhere else. */
static LimberPlanEntry *
make_lasting (LimberPlanEntry *entry)
{
  g_autoptr (LimberPlanEntry) open = limber_plan_entry_with_done_by (entry, NULL);

  return limber_plan_entry_with_planned (open, NULL);
}

static gboolean
find_same (GPtrArray *entries, LimberPlanEntry *entry, guint *index)
{
  for (*index = 0; *index < entries->len; (*index)++)
    {
      LimberPlanEntry *other = g_ptr_array_index (entries, *index);

      if (g_str_equal (limber_plan_entry_get_routine (other), limber_plan_entry_get_routine (entry))
          && limber_plan_entry_get_minute (other) == limber_plan_entry_get_minute (entry))
        return TRUE;
    }

  return FALSE;
}

static void
insert (GPtrArray *entries, const void *data, gboolean exact)
{
  const EntryEdit *edit = data;
  guint index = exact ? MIN (edit->index, entries->len) : entries->len;

  g_ptr_array_insert (entries, (int) index,
                      exact ? g_object_ref (edit->after) : make_lasting (edit->after));
}

static void
take_out (GPtrArray *entries, const void *data, gboolean exact)
{
  const EntryEdit *edit = data;
  guint index = edit->index;

  if (exact || find_same (entries, edit->before, &index))
    g_ptr_array_remove_index (entries, index);
}

static void
exchange (GPtrArray *entries, const void *data, gboolean exact)
{
  const EntryEdit *edit = data;
  guint index = edit->index;

  if (!exact && !find_same (entries, edit->before, &index))
    return;

  g_object_unref (entries->pdata[index]);
  entries->pdata[index] = exact ? g_object_ref (edit->after) : make_lasting (edit->after);
}

LimberPlan *
limber_plan_with_inserted_on (LimberPlan *self,
                              const GDate *date,
                              guint index,
                              LimberPlanEntry *entry,
                              LimberScope scope)
{
  EntryEdit edit = { .index = index, .after = entry };

  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (entry), NULL);

  return apply (self, date, scope, &(Change) { insert, &edit });
}

LimberPlan *
limber_plan_with_removed_on (LimberPlan *self, const GDate *date, guint index, LimberScope scope)
{
  EntryEdit edit = { .index = index, .before = limber_plan_find_entry (self, date, index) };

  if (edit.before == NULL)
    return g_object_ref (self);

  return apply (self, date, scope, &(Change) { take_out, &edit });
}

LimberPlan *
limber_plan_with_replaced_on (LimberPlan *self,
                              const GDate *date,
                              guint index,
                              LimberPlanEntry *entry,
                              LimberScope scope)
{
  EntryEdit edit = { index, limber_plan_find_entry (self, date, index), entry };

  g_return_val_if_fail (LIMBER_IS_PLAN_ENTRY (entry), NULL);

  if (edit.before == NULL)
    return g_object_ref (self);

  return apply (self, date, scope, &(Change) { exchange, &edit });
}

static void
set_all (GPtrArray *entries, const void *data, gboolean exact)
{
  GPtrArray *next = (GPtrArray *) data;

  g_ptr_array_set_size (entries, 0);
  for (guint i = 0; i < next->len; i++)
    g_ptr_array_add (entries,
                     exact ? g_object_ref (next->pdata[i]) : make_lasting (next->pdata[i]));
}

LimberPlan *
limber_plan_with_day_on (LimberPlan *self, const GDate *date, GPtrArray *entries, LimberScope scope)
{
  return apply (self, date, scope, &(Change) { set_all, entries });
}

LimberPlan *
limber_plan_with_exception (LimberPlan *self, const GDate *date, GPtrArray *entries)
{
  LimberPlan *result = limber_plan_copy (self);

  limber_plan_own_exceptions (result);
  limber_plan_set_exception (result, g_date_get_julian (date),
                             entries != NULL ? limber_plan_day_copy (entries) : NULL);

  return result;
}
