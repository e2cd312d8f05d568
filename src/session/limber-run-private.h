/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/limber-run.h"

G_BEGIN_DECLS

struct _LimberRun
{
  GObject parent_instance;

  LimberLibrary *library;
  LimberClock *clock;
  LimberRoutine *routine;
  LimberPace pace;
  LimberSession *session;
  LimberEngine *engine;
  LimberCueSheet cues;
  char *fault;
  gboolean set_is_done; /* the person said so; the phase being left counts as finished */
  gboolean is_discarded;
  gboolean is_logged;
};

/* limber_run_now: microseconds, as the engine wants them with every command. */
gint64 limber_run_now (LimberRun *self);

/* limber_run_play_due: emits what is to be heard when @remaining microseconds of the phase are left. */
void limber_run_play_due (LimberRun *self, gint64 remaining);

/* Both return once the disk has it, or with the property "fault" set. */
void limber_run_write_journal (LimberRun *self);
void limber_run_remove_journal (LimberRun *self);

G_END_DECLS
