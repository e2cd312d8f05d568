/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-timeline.h"

G_BEGIN_DECLS

/* A moment that is heard. */
typedef enum
{
  LIMBER_CUE_TICK,   /* each of the last three seconds of a phase */
  LIMBER_CUE_START,  /* work begins */
  LIMBER_CUE_HALF,   /* half of a hold or stretch of 30 s or more */
  LIMBER_CUE_SWITCH, /* switch sides */
  LIMBER_CUE_REST,   /* work ends */
  LIMBER_CUE_END,    /* the session is done */
} LimberCue;

/*
 * What of a phase is still to be heard. Each cue is taken once, in order, when its moment has come or is already past, so
 * that what is heard doesn't depend on how often somebody looks:
 *
 *     0 ── entry ────────── half ─────────────── tick ── tick ── tick ── end of the phase
 */
typedef struct
{
  int entry;   /* LimberCue at the beginning, -1: none or taken */
  gint64 half; /* HALF is due when no more than this is left, in microseconds; -1: none or taken */
  guint ticks; /* the next tick is due when this many seconds are left; 0: none */
} LimberCueSheet;

/**
 * limber_cue_sheet_open:
 * @timeline: of the session
 * @from: the phase that was left
 * @to: the phase that begins, or the number of phases when the session is done
 */
void limber_cue_sheet_open (LimberCueSheet *self, LimberTimeline *timeline, guint from, guint to);

/* limber_cue_sheet_extend: the phase now lasts @length microseconds, of which @remaining are left; its last three seconds
 * are yet to come. */
void limber_cue_sheet_extend (LimberCueSheet *self, gint64 length, gint64 remaining);

/**
 * limber_cue_sheet_take:
 * @remaining: microseconds left of the phase
 * @cue: (out): the next cue that is due
 *
 * Returns: whether one was; call it until none is.
 */
gboolean limber_cue_sheet_take (LimberCueSheet *self, gint64 remaining, LimberCue *cue);

G_END_DECLS
