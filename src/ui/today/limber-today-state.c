/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-today-state.h"

#include <glib/gi18n.h>

#include "model/limber-agenda.h"
#include "ui/progress/limber-progress-stats.h"

/* The documents that a day is computed from. */
typedef struct
{
  GListModel *plans;
  GListModel *routines;
  LimberDayLog *log;
  GDate today;
} Sources;

static void
entry_free (gpointer data)
{
  LimberTodayEntry *entry = data;

  g_object_unref (entry->plan);
  g_object_unref (entry->routine);
  g_free (entry);
}

/* Any time comes first; the sort is stable, so that the plan's own order stays. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const LimberTodayEntry *first = *(LimberTodayEntry *const *) a;
  const LimberTodayEntry *second = *(LimberTodayEntry *const *) b;

  return first->minute - second->minute;
}

static LimberRoutine *
find_routine (GListModel *routines, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

      if (g_strcmp0 (limber_routine_get_id (routine), id) == 0)
        return g_steal_pointer (&routine);
    }
  return NULL;
}

static GPtrArray *
list_entries (const Sources *sources, const GDate *date)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) items =
      limber_agenda_new (sources->plans, sources->log, date, &sources->today);

  for (guint i = 0; i < items->len; i++)
    {
      const LimberAgendaItem *item = g_ptr_array_index (items, i);
      g_autoptr (LimberRoutine) routine =
          find_routine (sources->routines, limber_plan_entry_get_routine (item->entry));
      LimberTodayEntry *entry;

      if (routine == NULL)
        continue;
      entry = g_new0 (LimberTodayEntry, 1);
      entry->plan = g_object_ref (item->plan);
      entry->routine = g_steal_pointer (&routine);
      entry->minute = limber_plan_entry_get_minute (item->entry);
      entry->done = item->mark == LIMBER_MARK_DONE || item->mark == LIMBER_MARK_PARTLY;
      g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

static guint
count_done (GPtrArray *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += ((LimberTodayEntry *) g_ptr_array_index (entries, i))->done;
  return n;
}

static LimberDayMark
mark_day (const Sources *sources, const GDate *date)
{
  g_autoptr (GPtrArray) entries = list_entries (sources, date);
  g_autoptr (GPtrArray) sessions = limber_day_log_list (sources->log, date);
  guint done = count_done (entries);

  if (entries->len == 0)
    return sessions->len > 0 ? LIMBER_DAY_DONE : LIMBER_DAY_REST;
  if (done == entries->len)
    return LIMBER_DAY_DONE;
  if (done > 0)
    return LIMBER_DAY_PART;
  return g_date_compare (date, &sources->today) < 0 ? LIMBER_DAY_MISSED : LIMBER_DAY_PLANNED;
}

/* A plan that begins later, or pauses, is still a plan; one that is over is none. */
static gboolean
any_plan_runs (GListModel *plans, const GDate *date)
{
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (limber_plan_get_active (plan) && !limber_plan_is_over (plan, date))
        return TRUE;
    }
  return FALSE;
}

static LimberTodayKind
find_kind (LimberTodayState *self, const Sources *sources, GListModel *sessions)
{
  if (self->next >= 0)
    return LIMBER_TODAY_DUE;
  if (self->entries->len > 0)
    return LIMBER_TODAY_DONE;
  if (any_plan_runs (sources->plans, &self->date))
    return LIMBER_TODAY_REST;
  if (g_list_model_get_n_items (sessions) > 0)
    return LIMBER_TODAY_UNPLANNED;
  return LIMBER_TODAY_FIRST_RUN;
}

static int
find_next (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (!((LimberTodayEntry *) g_ptr_array_index (entries, i))->done)
      return (int) i;
  return -1;
}

LimberTodayState *
limber_today_state_new (GListModel *plans,
                        GListModel *routines,
                        GListModel *sessions,
                        const GDate *date,
                        const LimberProgressStats *stats)
{
  g_autoptr (LimberDayLog) log = limber_day_log_new (sessions);
  const Sources sources = { plans, routines, log, *date };
  LimberTodayState *self = g_new0 (LimberTodayState, 1);
  GDate day = *date;

  self->date = *date;
  self->entries = list_entries (&sources, date);
  self->next = find_next (self->entries);
  g_date_add_days (&day, 1);
  self->tomorrow = list_entries (&sources, &day);
  limber_week_begin (date, limber_progress_stats_get_week_start (stats), &self->week);
  day = self->week;
  for (guint i = 0; i < G_N_ELEMENTS (self->marks); i++)
    {
      self->marks[i] = mark_day (&sources, &day);
      g_date_add_days (&day, 1);
    }
  self->streak = limber_progress_stats_get_streak (stats);
  self->kind = find_kind (self, &sources, sessions);
  return self;
}

void
limber_today_state_free (LimberTodayState *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->tomorrow);
  g_free (self);
}

static gboolean
entries_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const LimberTodayEntry *one = a->pdata[i];
      const LimberTodayEntry *other = b->pdata[i];

      if (one->plan != other->plan || one->routine != other->routine || one->minute != other->minute
          || one->done != other->done)
        return FALSE;
    }

  return TRUE;
}

gboolean
limber_today_state_equal (const LimberTodayState *a, const LimberTodayState *b)
{
  return a->kind == b->kind && g_date_compare (&a->date, &b->date) == 0
         && entries_equal (a->entries, b->entries) && a->next == b->next
         && entries_equal (a->tomorrow, b->tomorrow) && g_date_compare (&a->week, &b->week) == 0
         && memcmp (a->marks, b->marks, sizeof a->marks) == 0 && a->streak == b->streak;
}

const char *
limber_day_mark_get_label (LimberDayMark mark)
{
  switch (mark)
    {
    case LIMBER_DAY_PLANNED:
      return _ ("Planned");
    case LIMBER_DAY_PART:
      return _ ("Partly done");
    case LIMBER_DAY_DONE:
      return _ ("Done");
    case LIMBER_DAY_MISSED:
      return _ ("Missed");
    case LIMBER_DAY_REST:
    default:
      return C_ ("day", "Rest");
    }
}
