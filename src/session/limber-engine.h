/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-timeline.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ENGINE (limber_engine_get_type ())
G_DECLARE_FINAL_TYPE (LimberEngine, limber_engine, LIMBER, ENGINE, GObject)

typedef enum
{
  LIMBER_ENGINE_READY, /* not started */
  LIMBER_ENGINE_RUNNING,
  LIMBER_ENGINE_PAUSED,
  LIMBER_ENGINE_DONE,
} LimberEngineState;

/*
 * A pure state machine that walks a timeline. It owns no timer: whoever drives it says what time it is (microseconds
 * of a monotonic clock) with every call, and time is kept by deadlines, so it can't drift:
 *
 *     phase i runs until deadline; advance (now ≥ deadline) enters i + 1 with deadline += its length
 *
 * An untimed phase doesn't end by itself: it waits for "next".
 *
 * All commands are no-ops in states where they make no sense. Signals:
 *   "phase-changed" (guint from, guint to): @to is n_phases when the session is done. Emitted once per phase entered,
 *       in order, also when advance() passes several at once.
 *   "phase-left" (guint phase, gint64 elapsed, gboolean ran_out): just before the phase changes; @elapsed are the
 *       microseconds that the phase ran, without pauses; @ran_out, whether it came to its end.
 * Property "state" (LimberEngineState), notified.
 */
LimberEngine *limber_engine_new (LimberTimeline *timeline);

LimberTimeline *limber_engine_get_timeline (LimberEngine *self);
LimberEngineState limber_engine_get_state (LimberEngine *self);
/* Index of the current phase; n_phases when done. */
guint limber_engine_get_phase_index (LimberEngine *self);
/* limber_engine_get_phase: (transfer none) (nullable): NULL when done. */
const LimberPhase *limber_engine_get_phase (LimberEngine *self);

/* Microseconds left of the phase, and of the whole session, never below 0. */
gint64 limber_engine_get_remaining (LimberEngine *self, gint64 now);
gint64 limber_engine_get_total_remaining (LimberEngine *self, gint64 now);
/* Microseconds the phase will last, extensions included. */
gint64 limber_engine_get_length (LimberEngine *self);
/* Microseconds that the phase has run, without pauses; those of an untimed one may be more than its length. */
gint64 limber_engine_get_elapsed (LimberEngine *self, gint64 now);

/* limber_engine_start: enters the first phase (from = to in "phase-changed"). It begins at @phase_index with @elapsed
 * microseconds of it already gone (0, 0 for a new session). */
void limber_engine_start (LimberEngine *self, guint phase_index, gint64 elapsed, gint64 now);
/* limber_engine_advance: goes through all phases that are over by @now. Every command below does so first; when that
 * ends the phase, a "next" or "skip" is thereby done and skips nothing that was not yet seen. */
void limber_engine_advance (LimberEngine *self, gint64 now);
void limber_engine_pause (LimberEngine *self, gint64 now);
void limber_engine_resume (LimberEngine *self, gint64 now);
void limber_engine_next (LimberEngine *self, gint64 now);
/* limber_engine_previous: restarts the phase when more than 3 s of it have gone, else goes to the one before. */
void limber_engine_previous (LimberEngine *self, gint64 now);
/* limber_engine_restart_item: back to the first work of the current item (in a circuit: of its present round); restarts
 * what leads to the item when that is where it stands. */
void limber_engine_restart_item (LimberEngine *self, gint64 now);
/* limber_engine_skip_item: to the first phase that belongs to the next item (in a circuit: of this round or the next),
 * or to the end. */
void limber_engine_skip_item (LimberEngine *self, gint64 now);
void limber_engine_jump (LimberEngine *self, guint phase_index, gint64 now);
/* limber_engine_extend: @seconds more of the current phase; an untimed one needs none. */
void limber_engine_extend (LimberEngine *self, guint seconds, gint64 now);
/* limber_engine_change: leaves the phase for phase @phase_index of another timeline, which takes the place of this one. */
void limber_engine_change (LimberEngine *self,
                           LimberTimeline *timeline,
                           guint phase_index,
                           gint64 now);
void limber_engine_finish (LimberEngine *self, gint64 now);

G_END_DECLS

/* LIMBER_TYPE_ENGINE_STATE and LIMBER_TYPE_CUE, generated. */
#include "session/limber-session-enum-types.h"
