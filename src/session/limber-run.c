/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-run-private.h"

#include "session/limber-journal.h"
#include "session/limber-log.h"

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

  g_clear_object (&self->engine);
  g_clear_object (&self->session);
  g_clear_object (&self->routine);
  g_clear_object (&self->clock);
  g_clear_object (&self->library);
  g_free (self->fault);

  G_OBJECT_CLASS (limber_run_parent_class)->finalize (object);
}

static void
limber_run_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberRun *self = LIMBER_RUN (object);

  switch (id)
    {
    case PROP_FAULT:
      g_value_set_string (value, self->fault);
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

gint64
limber_run_now (LimberRun *self)
{
  return limber_clock_get_monotonic (self->clock);
}

/* set_fault: shows why a write failed, until one succeeds. */
static void
set_fault (LimberRun *self, const GError *error)
{
  if (g_set_str (&self->fault, error != NULL ? error->message : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);
}

void
limber_run_write_journal (LimberRun *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberJournal) journal =
      limber_journal_new (self->routine, self->session, &self->pace,
                          limber_engine_get_phase_index (self->engine));
  GFile *folder = limber_library_get_data_folder (self->library);

  limber_journal_save (journal, folder, &error);
  set_fault (self, error);
}

void
limber_run_remove_journal (LimberRun *self)
{
  g_autoptr (GError) error = NULL;
  GFile *folder = limber_library_get_data_folder (self->library);

  limber_journal_remove (folder, &error);
  set_fault (self, error);
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
    set_fault (self, error);
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

LimberRun *
limber_run_new_from_journal (LimberLibrary *library, LimberClock *clock, GError **error)
{
  g_autoptr (LimberJournal) journal = NULL;
  LimberTimeline *timeline;
  LimberRun *self;
  GFile *folder;
  guint phase;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LIMBER_IS_CLOCK (clock), NULL);

  folder = limber_library_get_data_folder (library);
  journal = limber_journal_load (folder, error);
  if (journal == NULL)
    return NULL;

  if (is_in_library (library, journal->session))
    {
      limber_journal_remove (folder, error);
      return NULL;
    }

  self = run_new (library, clock, journal->routine, &journal->pace);
  self->session = g_object_ref (journal->session);
  timeline = limber_engine_get_timeline (self->engine);
  /* The timeline may have become shorter: an exercise's sides may have been edited since. */
  phase = MIN (journal->phase, limber_timeline_get_n_phases (timeline) - 1);
  limber_engine_start (self->engine, phase, 0, limber_run_now (self));
  limber_engine_pause (self->engine, limber_run_now (self));
  limber_cue_sheet_open (&self->cues, timeline, phase, phase);
  watch_engine (self);

  return self;
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
