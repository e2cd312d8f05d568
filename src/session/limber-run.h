/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/limber-clock.h"
#include "session/limber-cue.h"
#include "session/limber-engine.h"
#include "store/limber-library.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RUN (limber_run_get_type ())
G_DECLARE_FINAL_TYPE (LimberRun, limber_run, LIMBER, RUN, GObject)

/*
 * One guided session: drives an engine by the clock, fills in the log, keeps the journal on disk (before each
 * phase begins) and says when something is to be heard. A window draws its state and passes on commands.
 *
 * The journal is written by a thread, for a phase that runs out a quarter of a second ahead, so that the next begins
 * on time. A phase begins when the disk has it, or, where the disk is slow, half a second later without: then a crash in
 * just that moment costs the phase before, too.
 *
 * After the machine was suspended, or the process stopped for half a minute, the session is paused where somebody last
 * saw it.
 *
 * Signals: "phase-changed" (no arguments; read the engine), "cue" (LimberCue as gint), "finished" (the log is complete
 * and saved, exactly once).
 * Property "fault" (string or NULL, notified): why the last write to disk failed, naming the file; NULL again once a retry
 * has gone through. The session goes on without; what is missing is only that it could be resumed.
 */

/* limber_run_new: @plan_id: (nullable): the plan that asked for it. Not yet started. */
LimberRun *limber_run_new (LimberLibrary *library,
                           LimberClock *clock,
                           LimberRoutine *routine,
                           const LimberPace *pace,
                           const char *plan_id);

/**
 * limber_run_new_from_journal:
 *
 * Returns: (transfer full) (nullable): the session that a crash or a kill left behind, paused at the beginning of the phase
 *     it was in; NULL when there is none, or with @error set when its journal can't be used. Then the library sets the journal
 *     aside and lists it among its damaged files.
 */
LimberRun *limber_run_new_from_journal (LimberLibrary *library, LimberClock *clock, GError **error);

/* All (transfer none). The session is the log as far as it has come. */
LimberEngine *limber_run_get_engine (LimberRun *self);
LimberRoutine *limber_run_get_routine (LimberRun *self);
LimberSession *limber_run_get_session (LimberRun *self);
/* limber_run_get_exercise: (transfer none) (nullable): of phase @phase_index. */
LimberExercise *limber_run_get_exercise (LimberRun *self, guint phase_index);
/* limber_run_get_next_exercise: (transfer none) (nullable): the one after the current item, NULL on the last. */
LimberExercise *limber_run_get_next_exercise (LimberRun *self);

/* limber_run_tick: reads the clock, advances the engine, emits what became due. Call it at least ten times a second. */
void limber_run_tick (LimberRun *self);

/* Microseconds left, of the phase and of the session, now. */
gint64 limber_run_get_remaining (LimberRun *self);
gint64 limber_run_get_total_remaining (LimberRun *self);
/* limber_run_get_elapsed: microseconds that the phase has run. */
gint64 limber_run_get_elapsed (LimberRun *self);

/* The commands, as the engine describes them; each is done by the clock, and into the journal. */
void limber_run_start (LimberRun *self);
void limber_run_pause (LimberRun *self);
void limber_run_resume (LimberRun *self);
void limber_run_next (LimberRun *self);
/* limber_run_done: the present set is done, before its time or without one: as next, but the set counts as finished. */
void limber_run_done (LimberRun *self);
void limber_run_previous (LimberRun *self);
void limber_run_restart_item (LimberRun *self);
/* limber_run_skip_item: @reason goes into the log, unless all sets of the item are done. */
void limber_run_skip_item (LimberRun *self, LimberSkip reason);
/* limber_run_get_easier: (transfer none) (nullable): the easier variant of the present exercise. */
LimberExercise *limber_run_get_easier (LimberRun *self);
/* limber_run_ease: begins the present line anew with the easier variant of its exercise, in this session only. The engine
 * has another timeline then. */
void limber_run_ease (LimberRun *self);
void limber_run_jump (LimberRun *self, guint phase_index);
void limber_run_extend (LimberRun *self, guint seconds);
/* limber_run_finish: ends the session here and saves its log. */
void limber_run_finish (LimberRun *self);
/* limber_run_discard: ends it without a log; the journal goes. One that isn't started has neither. */
void limber_run_discard (LimberRun *self);
/* limber_run_leave: pauses; the journal stays, so that it can be resumed later. */
void limber_run_leave (LimberRun *self);
/* limber_run_save_log: writes the log again after pain, effort or note were filled in on the summary. */
void limber_run_save_log (LimberRun *self);

G_END_DECLS
