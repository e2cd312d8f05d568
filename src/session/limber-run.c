/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-run-private.h"

#include "session/limber-journal.h"
#include "session/limber-log.h"
#include "store/limber-durable.h"

G_DEFINE_FINAL_TYPE (LimberRun, limber_run, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FAULT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  PHASE_CHANGED,
  CUE,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
limber_run_finalize (GObject *object)
{
  LimberRun *self = LIMBER_RUN (object);

  g_clear_object (&self->writer);
  g_clear_pointer (&self->written, g_bytes_unref);
  g_clear_object (&self->engine);
  g_clear_object (&self->session);
  g_clear_object (&self->routine);
  g_clear_object (&self->clock);
  g_clear_object (&self->library);
  g_free (self->fault);

  G_OBJECT_CLASS (limber_run_parent_class)->finalize (object);
}

static const char *
get_fault (LimberRun *self)
{
  if (self->fault != NULL || self->writer == NULL)
    return self->fault;

  return limber_writer_get_fault (self->writer);
}

static void
limber_run_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberRun *self = LIMBER_RUN (object);

  switch (id)
    {
    case PROP_FAULT:
      g_value_set_string (value, get_fault (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_run_class_init (LimberRunClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->finalize = limber_run_finalize;
  object_class->get_property = limber_run_get_property;

  props[PROP_FAULT] =
      g_param_spec_string ("fault", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[PHASE_CHANGED] =
      g_signal_new ("phase-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CUE] = g_signal_new ("cue", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_INT);
  signals[FINISHED] =
      g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_run_init (LimberRun *self)
{
}

/* --- time -------------------------------------------------------------------------------------- */

/* How long the process may stand still, in microseconds, until that counts as a pause. */
#define LONGEST_STOP (30 * G_USEC_PER_SEC)

/* A sleep of the machine that is worth the name, likewise. */
#define SHORTEST_SLEEP (G_USEC_PER_SEC / 2)

gint64
limber_run_look (LimberRun *self)
{
  gint64 now = limber_clock_get_monotonic (self->clock);
  gint64 slept = limber_clock_get_suspended (self->clock);
  gboolean missed = now - self->seen > LONGEST_STOP || slept - self->slept > SHORTEST_SLEEP;

  if (missed && limber_engine_get_state (self->engine) == LIMBER_ENGINE_RUNNING)
    {
      limber_engine_pause (self->engine, self->seen);
      limber_run_take_back (self);
    }
  self->seen = now;
  self->slept = slept;

  return now;
}

/* --- disk -------------------------------------------------------------------------------------- */

void
limber_run_notify_fault (LimberRun *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);
}

/* write_log: the journal goes only once the log is safely there. A crash between the two leaves both, and the journal is
 * dropped at the next start because its session is already logged. */
static void
write_log (LimberRun *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) ended = limber_clock_get_now (self->clock);

  self->is_logged = TRUE;
  limber_log_close (self->session, ended);
  limber_library_save_session (self->library, self->session);

  if (limber_library_flush (self->library, &error))
    limber_run_remove_journal (self);
  else
    {
      g_set_str (&self->fault, error->message);
      limber_run_notify_fault (self);
    }
}

void
limber_run_play_due (LimberRun *self, gint64 remaining)
{
  LimberCue cue;

  while (limber_cue_sheet_take (&self->cues, remaining, &cue))
    g_signal_emit (self, signals[CUE], 0, (int) cue);
}

static void
on_phase_left (LimberEngine *engine, guint index, gint64 elapsed, gboolean ran_out, LimberRun *self)
{
  LimberTimeline *timeline = limber_engine_get_timeline (engine);

  limber_log_add_phase (self->session, limber_timeline_get_phase (timeline, index), elapsed,
                        ran_out || self->set_is_done);
  if (ran_out)
    limber_run_play_due (self, 0);
}

static void
on_phase_changed (LimberEngine *engine, guint from, guint to, LimberRun *self)
{
  LimberEngineState state = limber_engine_get_state (engine);

  if (self->is_discarded)
    return;

  if (state == LIMBER_ENGINE_DONE)
    write_log (self);
  else
    limber_run_write_journal (self);

  limber_cue_sheet_open (&self->cues, limber_engine_get_timeline (engine), from, to);
  g_signal_emit (self, signals[PHASE_CHANGED], 0);
  /* While paused, the cue waits until the phase really begins. */
  if (state != LIMBER_ENGINE_PAUSED)
    limber_run_play_due (self, limber_engine_get_length (engine));
  if (state == LIMBER_ENGINE_DONE)
    g_signal_emit (self, signals[FINISHED], 0);
}

static LimberRun *
run_new (LimberLibrary *library, LimberClock *clock, LimberRoutine *routine, const LimberPace *pace)
{
  LimberRun *self = g_object_new (LIMBER_TYPE_RUN, NULL);
  g_autoptr (LimberTimeline) timeline = NULL;

  self->library = g_object_ref (library);
  self->clock = g_object_ref (clock);
  self->routine = g_object_ref (routine);
  self->pace = pace != NULL ? *pace : LIMBER_PACE_DEFAULT;
  timeline = limber_timeline_new (routine, limber_library_get_catalog (library), &self->pace);
  self->engine = limber_engine_new (timeline);

  return self;
}

static void
watch_engine (LimberRun *self)
{
  g_signal_connect_object (self->engine, "phase-left", G_CALLBACK (on_phase_left), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (self->engine, "phase-changed", G_CALLBACK (on_phase_changed), self,
                           G_CONNECT_DEFAULT);
}

LimberRun *
limber_run_new (LimberLibrary *library,
                LimberClock *clock,
                LimberRoutine *routine,
                const LimberPace *pace,
                const char *plan_id)
{
  LimberRun *self;
  g_autoptr (GDateTime) started = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LIMBER_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (LIMBER_IS_ROUTINE (routine), NULL);

  self = run_new (library, clock, routine, pace);
  started = limber_clock_get_now (clock);
  self->session = limber_session_new (NULL, limber_routine_get_id (routine),
                                      limber_routine_get_name (routine), started);
  limber_session_set_plan (self->session, plan_id);
  limber_log_open (self->session, limber_engine_get_timeline (self->engine),
                   limber_library_get_catalog (library));
  watch_engine (self);

  return self;
}

static gboolean
is_in_library (LimberLibrary *library, LimberSession *session)
{
  GListModel *sessions = limber_library_get_sessions (library);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) logged = g_list_model_get_item (sessions, i);

      if (g_str_equal (limber_session_get_id (logged), limber_session_get_id (session)))
        return TRUE;
    }

  return FALSE;
}

/* Loads it; one that makes no sense goes out of the way of the next. */
static LimberJournal *
load_journal (LimberLibrary *library, GError **error)
{
  GFile *folder = limber_library_get_data_folder (library);
  g_autoptr (GFile) file = limber_journal_get_file (folder);
  g_autoptr (GError) reason = NULL;
  LimberJournal *journal = limber_journal_load (folder, &reason);

  if (reason != NULL)
    {
      limber_library_report_damage (library, file, reason);
      g_propagate_error (error, g_steal_pointer (&reason));
    }

  return journal;
}

/* The session of a journal, paused where it was. */
static LimberRun *
run_new_paused (LimberLibrary *library, LimberClock *clock, const LimberJournal *journal)
{
  LimberRun *self = run_new (library, clock, journal->routine, &journal->pace);
  LimberTimeline *timeline = limber_engine_get_timeline (self->engine);
  /* The timeline may have become shorter: an exercise's sides may have been edited since. */
  guint phase = MIN (journal->phase, limber_timeline_get_n_phases (timeline) - 1);
  gint64 now = limber_run_look (self);

  self->session = g_object_ref (journal->session);
  limber_engine_start (self->engine, phase, 0, now);
  limber_engine_pause (self->engine, now);
  limber_cue_sheet_open (&self->cues, timeline, phase, phase);
  watch_engine (self);

  return self;
}

LimberRun *
limber_run_new_from_journal (LimberLibrary *library, LimberClock *clock, GError **error)
{
  g_autoptr (LimberJournal) journal = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LIMBER_IS_CLOCK (clock), NULL);

  journal = load_journal (library, error);
  if (journal == NULL)
    return NULL;

  if (!is_in_library (library, journal->session))
    return run_new_paused (library, clock, journal);

  file = limber_journal_get_file (limber_library_get_data_folder (library));
  limber_durable_remove (file, error);
  return NULL;
}

LimberEngine *
limber_run_get_engine (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  return self->engine;
}

LimberRoutine *
limber_run_get_routine (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  return self->routine;
}

LimberSession *
limber_run_get_session (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  return self->session;
}
