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
                      LimberScope scope,
                      GError **error)
{
  guint week, day;
  g_autoptr (LimberPlan) reached = reach (plan, date, &week, &day, error);

  return reached != NULL ? limber_plan_with_inserted_on (reached, date, index, entry, scope) : NULL;
}

/* Whether it is plan by plan, so that no places have to be noted. */
static gboolean
is_plan_by_plan (GPtrArray *order, LimberPlanSet *plans)
{
  guint next = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plans)); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (G_LIST_MODEL (plans), i);

      while (next < order->len && g_str_equal (order->pdata[next], limber_plan_get_id (plan)))
        next++;
    }
  return next == order->len;
}

/* @plan with @place for its entry @own of @date. (transfer full) */
static LimberPlan *
with_place (LimberPlan *plan, const GDate *date, guint own, int place, LimberScope scope)
{
  LimberPlanEntry *entry = limber_plan_find_entry (plan, date, own);
  g_autoptr (LimberPlanEntry) placed = NULL;

  if (entry == NULL || limber_plan_entry_get_place (entry) == place)
    return g_object_ref (plan);
  placed = limber_plan_entry_with_place (entry, place);
  return limber_plan_with_replaced_on (plan, date, own, placed, scope);
}

LimberPlanSet *
limber_week_edit_arrange (LimberPlanSet *plans,
                          const GDate *date,
                          GPtrArray *order,
                          LimberScope scope)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean plain = is_plan_by_plan (order, plans);
  LimberPlanSet *next = g_object_ref (plans);

  for (guint i = 0; i < order->len; i++)
    {
      const char *id = g_ptr_array_index (order, i);
      guint own = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));
      g_autoptr (LimberPlanSet) before = next;
      g_autoptr (LimberPlan) plan =
          with_place (limber_plan_set_find (before, id), date, own, plain ? -1 : (int) i, scope);

      g_hash_table_insert (counts, (gpointer) id, GUINT_TO_POINTER (own + 1));
      next = limber_plan_set_with (before, plan);
    }
  return next;
}

/* An entry that asks for the same and is still to be done. (transfer full) */
static LimberPlanEntry *
copy_entry (LimberPlanEntry *entry)
{
  g_autoptr (LimberPlanEntry) fresh = limber_plan_entry_new (limber_plan_entry_get_routine (entry));

  return limber_plan_entry_with_minute (fresh, limber_plan_entry_get_minute (entry));
}

/* The entry as it is on its new day. (transfer full) */
static LimberPlanEntry *
move_entry (LimberPlan *plan,
            LimberPlanEntry *entry,
            const GDate *from,
            const GDate *to,
            LimberScope scope)
{
  const GDate *planned = limber_plan_entry_get_planned (entry);
  g_autoptr (LimberPlanEntry) loose = NULL;

  if (g_date_compare (from, to) == 0)
    return g_object_ref (entry);
  if (limber_plan_get_repeat (plan) && scope == LIMBER_SCOPE_ONWARD)
    return copy_entry (entry);
  if (planned == NULL)
    planned = from;
  /* It had its place among others. */
  loose = limber_plan_entry_with_place (entry, -1);
  return limber_plan_entry_with_planned (loose, g_date_compare (planned, to) != 0 ? planned : NULL);
}

LimberPlan *
limber_week_edit_move (LimberPlan *plan,
                       const GDate *from,
                       guint index,
                       const GDate *to,
                       guint gap,
                       gboolean copy,
                       LimberScope scope,
                       guint *landed,
                       GError **error)
{
  LimberPlanEntry *entry = limber_plan_find_entry (plan, from, index);
  g_autoptr (LimberPlan) reached = NULL;
  g_autoptr (LimberPlan) without = NULL;
  g_autoptr (LimberPlanEntry) next = NULL;
  guint week, day;

  if (entry == NULL)
    return NULL;
  reached = reach (plan, to, &week, &day, error);
  if (reached == NULL)
    return NULL;

  *landed = MIN (gap, limber_plan_count (reached, to));
  if (copy)
    {
      next = copy_entry (entry);
      return limber_plan_with_inserted_on (reached, to, *landed, next, scope);
    }

  /* The gap was counted with the entry still in its place; taking it out shifts the gaps behind it. */
  if (g_date_compare (from, to) == 0 && index < *landed)
    (*landed)--;
  if (g_date_compare (from, to) == 0 && index == *landed)
    return g_steal_pointer (&reached);
  next = move_entry (plan, entry, from, to, scope);
  without = limber_plan_with_removed_on (reached, from, index, scope);
  return limber_plan_with_inserted_on (without, to, *landed, next, scope);
}

/* (transfer full) (element-type LimberPlanEntry) */
static GPtrArray *
list_day (LimberPlan *plan, const GDate *date, LimberPlanEntry *(*make) (LimberPlanEntry *) )
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < limber_plan_count (plan, date); i++)
    g_ptr_array_add (entries, make (limber_plan_find_entry (plan, date, i)));
  return entries;
}

static LimberPlanEntry *
keep_entry (LimberPlanEntry *entry)
{
  return g_object_ref (entry);
}

LimberPlan *
limber_week_edit_copy (LimberPlan *plan,
                       const GDate *from,
                       const GDate *to,
                       LimberScope scope,
                       GError **error)
{
  guint week, day;
  g_autoptr (LimberPlan) reached = reach (plan, to, &week, &day, error);
  g_autoptr (GPtrArray) entries = list_day (plan, from, copy_entry);

  if (reached == NULL)
    return NULL;
  return limber_plan_with_day_on (reached, to, entries, scope);
}

LimberPlan *
limber_week_edit_clear (LimberPlan *plan, const GDate *first, guint n_days, LimberScope scope)
{
  LimberPlan *next = g_object_ref (plan);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  GDate date = *first;

  for (guint i = 0; i < n_days; i++, g_date_add_days (&date, 1))
    {
      g_autoptr (LimberPlan) before = NULL;

      if (limber_plan_count (next, &date) == 0)
        continue;
      before = next;
      next = limber_plan_with_day_on (before, &date, nothing, scope);
    }
  return next;
}

/* How many days after @first are to be like one of the seven that begin with it. */
static guint
count_followers (LimberPlan *plan, const GDate *first)
{
  guint n_days = limber_plan_get_n_weeks (plan) * 7;
  int gone = count_days (plan, first);

  if (limber_plan_get_repeat (plan))
    return n_days;
  return gone < (int) n_days ? n_days - (guint) MAX (gone, 0) : 0;
}

static LimberPlan *
without_exceptions_after (LimberPlan *plan, const GDate *last)
{
  LimberPlan *next = g_object_ref (plan);

  for (guint i = limber_plan_get_n_exceptions (plan); i-- > 0;)
    {
      g_autoptr (LimberPlan) before = NULL;
      GDate date;

      limber_plan_get_exception (plan, i, &date);
      if (g_date_compare (&date, last) <= 0)
        break;
      before = next;
      next = limber_plan_with_exception (before, &date, NULL);
    }
  return next;
}

LimberPlan *
limber_week_edit_fill (LimberPlan *plan, const GDate *first)
{
  LimberPlan *next;
  guint n = count_followers (plan, first);
  GDate last = *first;

  g_date_add_days (&last, 6);
  next = without_exceptions_after (plan, &last);
  for (guint i = 0; i < MAX (n, 7); i++)
    {
      g_autoptr (LimberPlan) before = NULL;
      g_autoptr (GPtrArray) entries = NULL;
      GDate from = *first;
      GDate to = *first;
      guint week, day;

      g_date_add_days (&from, i % 7);
      g_date_add_days (&to, i);
      /* The days themselves: only where they are to come again, as they are now. */
      if ((i < 7 && !limber_plan_is_exception (plan, &from))
          || !limber_plan_locate (next, &to, &week, &day))
        continue;
      before = next;
      entries = list_day (plan, &from, i < 7 ? keep_entry : copy_entry);
      next = limber_plan_with_day_on (before, &to, entries, LIMBER_SCOPE_ONWARD);
    }
  return next;
}
