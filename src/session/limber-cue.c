/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-cue.h"

#define N_TICKS 3

/* The shortest hold or stretch of time whose half is worth telling, in seconds. */
#define HALF_FROM 30

static int
entry_cue (LimberTimeline *timeline, guint from, guint to)
{
  guint n = limber_timeline_get_n_phases (timeline);

  if (to >= n)
    return LIMBER_CUE_END;

  switch (limber_timeline_get_phase (timeline, to)->kind)
    {
    case LIMBER_PHASE_WORK:
      return LIMBER_CUE_START;
    case LIMBER_PHASE_SWITCH:
      return LIMBER_CUE_SWITCH;
    case LIMBER_PHASE_REST:
      return LIMBER_CUE_REST;
    case LIMBER_PHASE_TRANSITION:
      /* Without a rest between them, the transition is where work ends. */
      if (from < n && limber_timeline_get_phase (timeline, from)->kind == LIMBER_PHASE_WORK)
        return LIMBER_CUE_REST;
      return -1;
    case LIMBER_PHASE_GET_READY:
    default:
      return -1;
    }
}

static gboolean
has_half (LimberTimeline *timeline, const LimberPhase *phase)
{
  const LimberDose *dose = limber_item_get_dose (limber_timeline_get_item (timeline, phase->item));

  return phase->kind == LIMBER_PHASE_WORK && dose->reps == 0 && phase->seconds >= HALF_FROM;
}

/* A tick at the very beginning of a phase would only be heard together with its entry. */
static guint
ticks_within (gint64 remaining)
{
  return (guint) CLAMP ((remaining - 1) / G_USEC_PER_SEC, 0, N_TICKS);
}

void
limber_cue_sheet_open (LimberCueSheet *self, LimberTimeline *timeline, guint from, guint to)
{
  const LimberPhase *phase;
  gint64 length;

  *self = (LimberCueSheet) { .entry = entry_cue (timeline, from, to), .half = -1 };
  if (to >= limber_timeline_get_n_phases (timeline))
    return;

  phase = limber_timeline_get_phase (timeline, to);
  length = (gint64) phase->seconds * G_USEC_PER_SEC;
  self->ticks = phase->untimed ? 0 : ticks_within (length);
  if (has_half (timeline, phase))
    self->half = length / 2;
}

void
limber_cue_sheet_extend (LimberCueSheet *self, gint64 length, gint64 remaining)
{
  self->ticks = ticks_within (remaining);
  if (self->half >= 0)
    self->half = length / 2;
}

gboolean
limber_cue_sheet_take (LimberCueSheet *self, gint64 remaining, LimberCue *cue)
{
  if (self->entry >= 0)
    {
      *cue = (LimberCue) self->entry;
      self->entry = -1;
      return TRUE;
    }

  if (self->half >= 0 && remaining <= self->half)
    {
      *cue = LIMBER_CUE_HALF;
      self->half = -1;
      return TRUE;
    }

  if (self->ticks > 0 && remaining <= (gint64) self->ticks * G_USEC_PER_SEC)
    {
      *cue = LIMBER_CUE_TICK;
      self->ticks--;
      return TRUE;
    }

  return FALSE;
}
