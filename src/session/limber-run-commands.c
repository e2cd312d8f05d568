/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-run-private.h"

#include "session/limber-log.h"

static LimberEngineState
state (LimberRun *self)
{
  return limber_engine_get_state (self->engine);
}

static gboolean
is_under_way (LimberRun *self)
{
  return state (self) == LIMBER_ENGINE_RUNNING || state (self) == LIMBER_ENGINE_PAUSED;
}

LimberExercise *
limber_run_get_exercise (LimberRun *self, guint phase_index)
{
  LimberTimeline *timeline;

  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  timeline = limber_engine_get_timeline (self->engine);
  if (phase_index >= limber_timeline_get_n_phases (timeline))
    return NULL;

  return limber_catalog_lookup (limber_library_get_catalog (self->library),
                                limber_timeline_get_phase (timeline, phase_index)->exercise);
}

LimberExercise *
limber_run_get_next_exercise (LimberRun *self)
{
  LimberTimeline *timeline;
  const LimberPhase *here;

  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  timeline = limber_engine_get_timeline (self->engine);
  here = limber_engine_get_phase (self->engine);
  if (here == NULL)
    return NULL;

  for (guint i = limber_engine_get_phase_index (self->engine) + 1;
       i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      if (phase->item != here->item || phase->round != here->round)
        return limber_run_get_exercise (self, i);
    }

  return NULL;
}

void
limber_run_tick (LimberRun *self)
{
  gint64 now, remaining;

  g_return_if_fail (LIMBER_IS_RUN (self));

  now = limber_run_look (self);
  limber_engine_advance (self->engine, now);
  if (state (self) != LIMBER_ENGINE_RUNNING)
    return;

  remaining = limber_engine_get_remaining (self->engine, now);
  limber_run_play_due (self, remaining);
  limber_run_write_ahead (self, remaining);
}

gint64
limber_run_get_remaining (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  return limber_engine_get_remaining (self->engine, limber_clock_get_monotonic (self->clock));
}

gint64
limber_run_get_elapsed (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  return limber_engine_get_elapsed (self->engine, limber_clock_get_monotonic (self->clock));
}

gint64
limber_run_get_total_remaining (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  return limber_engine_get_total_remaining (self->engine, limber_clock_get_monotonic (self->clock));
}

void
limber_run_start (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_start (self->engine, 0, 0, limber_run_look (self));
}

void
limber_run_pause (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_pause (self->engine, limber_run_look (self));
  limber_run_take_back (self);
}

void
limber_run_resume (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_resume (self->engine, limber_run_look (self));
  limber_run_tick (self);
}

void
limber_run_next (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_next (self->engine, limber_run_look (self));
}

void
limber_run_done (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  self->set_is_done = TRUE;
  limber_engine_next (self->engine, limber_run_look (self));
  self->set_is_done = FALSE;
}

void
limber_run_previous (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_previous (self->engine, limber_run_look (self));
}

void
limber_run_restart_item (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_restart_item (self->engine, limber_run_look (self));
}

void
limber_run_skip_item (LimberRun *self, LimberSkip reason)
{
  guint index;

  g_return_if_fail (LIMBER_IS_RUN (self));

  index = limber_engine_get_phase_index (self->engine);
  limber_engine_advance (self->engine, limber_run_look (self));
  /* As in the engine: what ended a moment before the command came is not skipped, nor is what nobody has seen yet. */
  if (!is_under_way (self) || limber_engine_get_phase_index (self->engine) != index)
    return;

  limber_log_skip (self->session, limber_engine_get_phase (self->engine), reason);
  limber_engine_skip_item (self->engine, limber_run_look (self));
}

void
limber_run_jump (LimberRun *self, guint phase_index)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_jump (self->engine, phase_index, limber_run_look (self));
}

void
limber_run_extend (LimberRun *self, guint seconds)
{
  gint64 now;

  g_return_if_fail (LIMBER_IS_RUN (self));

  now = limber_run_look (self);
  limber_engine_extend (self->engine, seconds, now);
  limber_run_take_back (self);
  if (is_under_way (self) && !limber_engine_get_phase (self->engine)->untimed)
    limber_cue_sheet_extend (&self->cues, limber_engine_get_length (self->engine),
                             limber_engine_get_remaining (self->engine, now));
}

void
limber_run_finish (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_engine_finish (self->engine, limber_run_look (self));
}

void
limber_run_discard (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  if (!is_under_way (self))
    return;

  self->is_discarded = TRUE;
  limber_engine_finish (self->engine, limber_run_look (self));
  limber_run_remove_journal (self);
}

void
limber_run_leave (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  limber_run_pause (self);
  if (is_under_way (self))
    limber_run_write_journal (self);
}

void
limber_run_save_log (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  if (self->is_logged)
    limber_library_save_session (self->library, self->session);
}
