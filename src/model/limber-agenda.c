/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-agenda.h"

static void
item_free (gpointer data)
{
  LimberAgendaItem *item = data;

  g_object_unref (item->plan);
  g_object_unref (item->entry);
  g_free (item);
}

static void
add_plan (GPtrArray *items, LimberPlan *plan, const GDate *date)
{
  guint n = limber_plan_get_active (plan) ? limber_plan_count (plan, date) : 0;

  for (guint i = 0; i < n; i++)
    {
      LimberAgendaItem *item = g_new0 (LimberAgendaItem, 1);

      item->plan = g_object_ref (plan);
      item->entry = g_object_ref (limber_plan_find_entry (plan, date, i));
      item->index = i;
      g_ptr_array_add (items, item);
    }
}

/* What is to be compared of two items, which stand at @index of the list that is sorted. */
typedef struct
{
  int place;
  guint index;
} Rank;

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Rank *one = a;
  const Rank *other = b;

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  return one->index < other->index ? -1 : 1;
}

/* Each plan keeps its own order, whatever the places say: who edits it by hand, or with a Limber that knows no places,
 * doesn't have to know those of other plans. */
static GArray *
rank (GPtrArray *items)
{
  GArray *ranks = g_array_sized_new (FALSE, FALSE, sizeof (Rank), items->len);
  int last = G_MAXINT;

  for (guint i = 0; i < items->len; i++)
    {
      const LimberAgendaItem *item = g_ptr_array_index (items, i);
      int place = limber_plan_entry_get_place (item->entry);

      if (item->index == 0)
        last = place >= 0 ? place : G_MAXINT;
      else
        last = MAX (last, place);
      g_array_append_val (ranks, ((Rank) { last, i }));
    }
  g_array_sort (ranks, compare_ranks);
  return ranks;
}

GPtrArray *
limber_agenda_list (GListModel *plans, const GDate *date)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (GArray) ranks = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      add_plan (items, plan, date);
    }
  ranks = rank (items);
  for (guint i = 0; i < ranks->len; i++)
    g_ptr_array_add (sorted, items->pdata[g_array_index (ranks, Rank, i).index]);
  g_ptr_array_set_free_func (items, NULL);
  return sorted;
}

static LimberMark
mark_done (LimberSession *session)
{
  return limber_session_get_n_done (session) < limber_session_get_n_items (session)
             ? LIMBER_MARK_PARTLY
             : LIMBER_MARK_DONE;
}

/* A repeating plan comes by the same entry every round: what did it in another week doesn't count for this one. */
static gboolean
is_of_that_week (LimberSession *session, const GDate *date)
{
  GDate day;

  limber_session_get_date (session, &day);
  return g_date_get_iso8601_week_of_year (&day) == g_date_get_iso8601_week_of_year (date)
         && ABS (g_date_days_between (&day, date)) < 7;
}

/* By the session that the entry names; it then does no other. */
static gboolean
mark_by_name (LimberAgendaItem *item, LimberDayLog *log, GPtrArray *left, const GDate *date)
{
  const char *done_by = limber_plan_entry_get_done_by (item->entry);
  LimberSession *session = limber_day_log_find (log, done_by);

  if (session == NULL || (limber_plan_get_repeat (item->plan) && !is_of_that_week (session, date)))
    return FALSE;

  item->mark = mark_done (session);
  g_ptr_array_remove (left, session);
  return TRUE;
}

/* By a session of its routine: best one that was started for this plan. */
static gboolean
mark_by_routine (LimberAgendaItem *item, GPtrArray *left, gboolean same_plan)
{
  for (guint i = 0; i < left->len; i++)
    {
      LimberSession *session = g_ptr_array_index (left, i);

      if (g_strcmp0 (limber_session_get_routine (session),
                     limber_plan_entry_get_routine (item->entry))
              != 0
          || (same_plan
              && g_strcmp0 (limber_session_get_plan (session), limber_plan_get_id (item->plan))
                     != 0))
        continue;

      item->mark = mark_done (session);
      g_ptr_array_remove_index (left, i);
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_marked (const LimberAgendaItem *item)
{
  return item->mark == LIMBER_MARK_DONE || item->mark == LIMBER_MARK_PARTLY;
}

GPtrArray *
limber_agenda_new (GListModel *plans, LimberDayLog *log, const GDate *date, const GDate *today)
{
  GPtrArray *items = limber_agenda_list (plans, date);
  g_autoptr (GPtrArray) left = limber_day_log_list (log, date);
  gboolean over = g_date_compare (date, today) < 0;

  /* Those that name their session first, then those of the session's plan, so that nobody else takes it. */
  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < items->len; i++)
      {
        LimberAgendaItem *item = g_ptr_array_index (items, i);

        if (round == 0)
          mark_by_name (item, log, left, date);
        else if (!is_marked (item))
          mark_by_routine (item, left, round == 1);
      }
  for (guint i = 0; over && i < items->len; i++)
    if (!is_marked (items->pdata[i]))
      ((LimberAgendaItem *) items->pdata[i])->mark = LIMBER_MARK_MISSED;

  return items;
}

gboolean
limber_agenda_is_rest (GListModel *plans, const GDate *date)
{
  guint weekday = (guint) g_date_get_weekday (date) - G_DATE_MONDAY;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);
      guint week, day;

      if (limber_plan_get_active (plan) && limber_plan_locate (plan, date, &week, &day)
          && (limber_plan_get_rest_days (plan) & 1u << weekday) != 0)
        return TRUE;
    }
  return FALSE;
}
