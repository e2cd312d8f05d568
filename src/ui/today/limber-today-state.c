/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-today-state.h"

#include <glib/gi18n.h>

#include "model/limber-session.h"
#include "ui/progress/limber-progress-stats.h"

/* The documents that a day is computed from. */
typedef struct
{
  GListModel *plans;
  GListModel *routines;
  GListModel *sessions;
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

/* The sessions that ended, of one day. */
static GPtrArray *
list_sessions (GListModel *sessions, const GDate *date)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);
      GDate day;

      limber_session_get_date (session, &day);
      if (limber_session_get_ended (session) != NULL && g_date_compare (&day, date) == 0)
        g_ptr_array_add (list, g_steal_pointer (&session));
    }
  return list;
}

static LimberSession *
find_session (GListModel *sessions, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      if (g_strcmp0 (limber_session_get_id (session), id) == 0)
        return g_steal_pointer (&session);
    }
  return NULL;
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

/* Takes the session that did the entry out of @left, so that it does no other. */
static gboolean
take_session (GPtrArray *left, const char *session_id, const char *routine_id)
{
  for (guint i = 0; i < left->len; i++)
    {
      LimberSession *session = g_ptr_array_index (left, i);
      gboolean match = session_id != NULL
                           ? g_strcmp0 (limber_session_get_id (session), session_id) == 0
                           : g_strcmp0 (limber_session_get_routine (session), routine_id) == 0;

      if (match)
        {
          g_ptr_array_remove_index (left, i);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_done (const Sources *sources,
         LimberPlan *plan,
         LimberPlanEntry *entry,
         const GDate *date,
         GPtrArray *left)
{
  const char *done_by = limber_plan_entry_get_done_by (entry);

  if (done_by != NULL)
    {
      g_autoptr (LimberSession) session = find_session (sources->sessions, done_by);

      take_session (left, done_by, NULL);
      if (!limber_plan_get_repeat (plan) || (session != NULL && is_of_that_week (session, date)))
        return TRUE;
    }
  return take_session (left, NULL, limber_plan_entry_get_routine (entry));
}

static void
add_plan_entries (GPtrArray *entries,
                  const Sources *sources,
                  LimberPlan *plan,
                  const GDate *date,
                  GPtrArray *left)
{
  guint week, day;

  if (!limber_plan_get_active (plan) || !limber_plan_locate (plan, date, &week, &day))
    return;
  for (guint i = 0; i < limber_plan_get_n_entries (plan, week, day); i++)
    {
      LimberPlanEntry *planned = limber_plan_get_entry (plan, week, day, i);
      g_autoptr (LimberRoutine) routine =
          find_routine (sources->routines, limber_plan_entry_get_routine (planned));
      LimberTodayEntry *entry;

      if (routine == NULL)
        continue;
      entry = g_new0 (LimberTodayEntry, 1);
      entry->plan = g_object_ref (plan);
      entry->routine = g_steal_pointer (&routine);
      entry->minute = limber_plan_entry_get_minute (planned);
      entry->done = is_done (sources, plan, planned, date, left);
      g_ptr_array_add (entries, entry);
    }
}

static GPtrArray *
list_entries (const Sources *sources, const GDate *date)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) left = list_sessions (sources->sessions, date);

  for (guint i = 0; i < g_list_model_get_n_items (sources->plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (sources->plans, i);

      add_plan_entries (entries, sources, plan, date, left);
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
mark_day (const Sources *sources, const GDate *date, const GDate *today)
{
  g_autoptr (GPtrArray) entries = list_entries (sources, date);
  g_autoptr (GPtrArray) sessions = list_sessions (sources->sessions, date);
  guint done = count_done (entries);

  if (entries->len == 0)
    return sessions->len > 0 ? LIMBER_DAY_DONE : LIMBER_DAY_REST;
  if (done == entries->len)
    return LIMBER_DAY_DONE;
  if (done > 0)
    return LIMBER_DAY_PART;
  return g_date_compare (date, today) < 0 ? LIMBER_DAY_MISSED : LIMBER_DAY_PLANNED;
}

/* Whether the plan has nothing to say about @date or any later day. */
static gboolean
is_over (LimberPlan *plan, const GDate *date)
{
  const GDate *end = limber_plan_get_end (plan);
  GDate last = *limber_plan_get_start (plan);

  if (end != NULL && g_date_compare (end, date) < 0)
    return TRUE;
  if (limber_plan_get_repeat (plan))
    return FALSE;
  g_date_subtract_days (&last, (guint) g_date_get_weekday (&last) - 1);
  g_date_add_days (&last, 7 * limber_plan_get_n_weeks (plan) - 1);
  return g_date_compare (&last, date) < 0;
}

/* A plan that begins later, or pauses, is still a plan; one that is over is none. */
static gboolean
any_plan_runs (GListModel *plans, const GDate *date)
{
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);

      if (limber_plan_get_active (plan) && !is_over (plan, date))
        return TRUE;
    }
  return FALSE;
}

static LimberTodayKind
find_kind (LimberTodayState *self, const Sources *sources)
{
  if (self->next >= 0)
    return LIMBER_TODAY_DUE;
  if (self->entries->len > 0)
    return LIMBER_TODAY_DONE;
  if (any_plan_runs (sources->plans, &self->date))
    return LIMBER_TODAY_REST;
  if (g_list_model_get_n_items (sources->sessions) > 0)
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
                        const GDate *date)
{
  const Sources sources = { plans, routines, sessions };
  g_autoptr (LimberProgressStats) stats = limber_progress_stats_new (sessions, plans, date);
  LimberTodayState *self = g_new0 (LimberTodayState, 1);
  GDate day = *date;

  self->date = *date;
  self->entries = list_entries (&sources, date);
  self->next = find_next (self->entries);
  g_date_add_days (&day, 1);
  self->tomorrow = list_entries (&sources, &day);
  limber_week_begin (date, &self->week);
  day = self->week;
  for (guint i = 0; i < G_N_ELEMENTS (self->marks); i++)
    {
      self->marks[i] = mark_day (&sources, &day, date);
      g_date_add_days (&day, 1);
    }
  self->streak = limber_progress_stats_get_streak (stats);
  self->kind = find_kind (self, &sources);
  return self;
}

void
limber_today_state_free (LimberTodayState *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->tomorrow);
  g_free (self);
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
      return _ ("Rest");
    }
}
