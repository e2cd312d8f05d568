/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-log.h"

void
limber_log_open (LimberSession *session, LimberTimeline *timeline, LimberCatalog *catalog)
{
  guint n_phases = limber_timeline_get_n_phases (timeline);

  for (guint i = 0, next = 0; i < n_phases; i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);
      LimberExercise *exercise = limber_catalog_lookup (catalog, phase->exercise);
      LimberItem *line;

      /* Later sets and rounds of a line that was already met. */
      if (phase->item != next)
        continue;

      line = limber_timeline_get_item (timeline, next++);
      limber_session_add_item (session,
                               limber_session_item_new (phase->exercise,
                                                        exercise != NULL
                                                            ? limber_exercise_get_name (exercise)
                                                            : phase->exercise,
                                                        phase->section,
                                                        limber_item_get_dose (line)));
    }
}

static guint
planned_sets (const LimberPhase *phase)
{
  return phase->sets * phase->rounds;
}

void
limber_log_add_phase (LimberSession *session,
                      const LimberPhase *phase,
                      gint64 elapsed,
                      gboolean finished)
{
  LimberSessionItem *item;
  gboolean other_side_follows;

  if (phase->kind != LIMBER_PHASE_WORK)
    return;

  item = limber_session_get_item (session, phase->item);
  item->seconds += (guint) ((elapsed + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);

  other_side_follows = phase->side == LIMBER_SIDE_LEFT && item->planned->side == LIMBER_SIDE_BOTH;
  if (finished && !other_side_follows)
    {
      item->sets = MIN (item->sets + 1, planned_sets (phase));
      item->skipped = LIMBER_SKIP_NONE;
    }
}

void
limber_log_skip (LimberSession *session, const LimberPhase *phase, LimberSkip reason)
{
  LimberSessionItem *item = limber_session_get_item (session, phase->item);

  if (item->sets < planned_sets (phase))
    item->skipped = reason;
}

void
limber_log_ease (LimberSession *session,
                 const LimberPhase *phase,
                 LimberExercise *easier,
                 const LimberDose *dose)
{
  LimberSessionItem *item = limber_session_get_item (session, phase->item);

  if (item->instead_of == NULL)
    item->instead_of = g_strdup (item->exercise);
  g_set_str (&item->exercise, limber_exercise_get_id (easier));
  g_set_str (&item->name, limber_exercise_get_name (easier));
  limber_dose_free (item->planned);
  item->planned = limber_dose_copy (dose);
}

void
limber_log_close (LimberSession *session, GDateTime *ended)
{
  GDateTime *started = limber_session_get_started (session);
  g_autoptr (GDateTime) earliest =
      g_date_time_add_seconds (started, (double) limber_session_get_work_seconds (session));

  for (guint i = 0; i < limber_session_get_n_items (session); i++)
    {
      LimberSessionItem *item = limber_session_get_item (session, i);

      if (item->seconds == 0 && item->sets == 0 && item->skipped == LIMBER_SKIP_NONE)
        item->skipped = LIMBER_SKIP_NOT_NOW;
    }

  limber_session_set_ended (session, g_date_time_compare (ended, started) >= 0 ? ended : earliest);
}
