/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/progress/limber-progress-stats.h"

#include <glib/gi18n.h>

#include "model/limber-plan.h"

struct _LimberProgressStats
{
  GDate today;
  GHashTable *days;  /* Julian day → LimberTally */
  guint32 first_day; /* Julian, the oldest session; 0 without any */
  LimberTally total;
  LimberPainTrend pain;
  guint streak;
  LimberWeekStart week_start;
};

static void
tally_add (LimberTally *self, const LimberTally *other)
{
  self->sessions += other->sessions;
  self->seconds += other->seconds;
}

static void
add_to_day (LimberProgressStats *self, guint32 julian, const LimberTally *tally)
{
  LimberTally *day = g_hash_table_lookup (self->days, GUINT_TO_POINTER (julian));

  if (day == NULL)
    {
      day = g_new0 (LimberTally, 1);
      g_hash_table_insert (self->days, GUINT_TO_POINTER (julian), day);
    }
  tally_add (day, tally);
}

static void
add_pain (LimberPainTrend *pain, LimberSession *session)
{
  int before = limber_session_get_pain_before (session);
  int after = limber_session_get_pain_after (session);

  if (before < 0 || after < 0 || pain->sessions == LIMBER_PROGRESS_PAIN_SESSIONS)
    return;
  pain->before = (pain->before * pain->sessions + before) / (pain->sessions + 1);
  pain->after = (pain->after * pain->sessions + after) / (pain->sessions + 1);
  pain->sessions++;
}

static void
add_session (LimberProgressStats *self, LimberSession *session, guint first_hour)
{
  LimberTally tally = { .sessions = 1, .seconds = limber_session_get_work_seconds (session) };
  GDate date;
  guint32 julian;

  if (limber_session_get_ended (session) == NULL)
    return;

  limber_session_get_day (session, first_hour, &date);
  julian = g_date_get_julian (&date);
  add_to_day (self, julian, &tally);
  tally_add (&self->total, &tally);
  add_pain (&self->pain, session);
  if (self->first_day == 0 || julian < self->first_day)
    self->first_day = julian;
}

/* Whether some plan ran on the day and left it free, and none asked for anything. */
static gboolean
is_free_day (GListModel *plans, guint32 julian)
{
  gboolean free_day = FALSE;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (LimberPlan) plan = g_list_model_get_item (plans, i);
      guint week, day;

      if (!limber_plan_get_active (plan) || !limber_plan_locate (plan, &date, &week, &day))
        continue;
      if (limber_plan_count (plan, &date) > 0)
        return FALSE;
      free_day = TRUE;
    }
  return free_day;
}

static guint
count_streak (LimberProgressStats *self, GListModel *plans)
{
  guint32 today = g_date_get_julian (&self->today);
  guint streak = 0;

  if (self->first_day == 0)
    return 0;
  for (guint32 day = today; day >= self->first_day; day--)
    {
      if (g_hash_table_contains (self->days, GUINT_TO_POINTER (day)))
        streak++;
      else if (day != today && !is_free_day (plans, day))
        break;
    }
  return streak;
}

LimberProgressStats *
limber_progress_stats_new (GListModel *sessions,
                           GListModel *plans,
                           const GDate *today,
                           guint first_hour,
                           LimberWeekStart week_start)
{
  LimberProgressStats *self = g_new0 (LimberProgressStats, 1);

  self->today = *today;
  self->week_start = week_start;
  self->days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      add_session (self, session, first_hour);
    }
  self->streak = count_streak (self, plans);
  return self;
}

void
limber_progress_stats_free (LimberProgressStats *self)
{
  g_hash_table_unref (self->days);
  g_free (self);
}

const GDate *
limber_progress_stats_get_today (const LimberProgressStats *self)
{
  return &self->today;
}

LimberWeekStart
limber_progress_stats_get_week_start (const LimberProgressStats *self)
{
  return self->week_start;
}

LimberTally
limber_progress_stats_get_total (const LimberProgressStats *self)
{
  return self->total;
}

LimberTally
limber_progress_stats_get_day (const LimberProgressStats *self, const GDate *date)
{
  const LimberTally *day =
      g_hash_table_lookup (self->days, GUINT_TO_POINTER (g_date_get_julian (date)));

  return day != NULL ? *day : (LimberTally) { 0 };
}

LimberTally
limber_progress_stats_get_week (const LimberProgressStats *self, const GDate *first)
{
  LimberTally week = { 0 };
  GDate date = *first;

  for (int i = 0; i < 7; i++)
    {
      LimberTally day = limber_progress_stats_get_day (self, &date);

      tally_add (&week, &day);
      g_date_add_days (&date, 1);
    }
  return week;
}

guint
limber_progress_stats_get_streak (const LimberProgressStats *self)
{
  return self->streak;
}

LimberPainTrend
limber_progress_stats_get_pain (const LimberProgressStats *self)
{
  return self->pain;
}

char *
limber_seconds_to_text (guint seconds)
{
  guint minutes = (seconds + 30) / 60;

  if (seconds > 0 && seconds < 60)
    /* Translators: a length in seconds. */
    return g_strdup_printf (_ ("%u s"), seconds);
  if (minutes < 60)
    /* Translators: a length in minutes. */
    return g_strdup_printf (_ ("%u min"), minutes);
  if (minutes % 60 == 0)
    /* Translators: a length in full hours. */
    return g_strdup_printf (_ ("%u h"), minutes / 60);
  /* Translators: a length in hours and minutes. */
  return g_strdup_printf (_ ("%u h %u min"), minutes / 60, minutes % 60);
}
