/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/limber-run.h"

#include "store/limber-writer.h"

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
  LimberWriter *writer; /* of the journal; NULL before there is one */
  GBytes *written;      /* the journal that it was given last; NULL when it is to be gone */
  gboolean is_ahead;    /* that is the next phase's */
  char *fault;          /* of the log */
  gint64 seen;          /* when somebody last looked, and how long the machine had slept by then */
  gint64 slept;
  gboolean set_is_done; /* the person said so; the phase being left counts as finished */
  gboolean is_discarded;
  gboolean is_logged;
};

/* limber_run_look: microseconds, as the engine wants them with every command. Pauses the session at the moment when
 * somebody last looked, if that is so long ago that nobody can have followed it since. */
gint64 limber_run_look (LimberRun *self);

/* limber_run_play_due: emits what is to be heard when @remaining microseconds of the phase are left. */
void limber_run_play_due (LimberRun *self, gint64 remaining);

void limber_run_notify_fault (LimberRun *self);

/* Both return once the disk has it, or can't be waited for any longer; see the property "fault". */
void limber_run_write_journal (LimberRun *self);
void limber_run_remove_journal (LimberRun *self);

/* limber_run_write_ahead: shortly before the phase runs out, with @remaining microseconds left, the next one's journal is
 * on its way, so that it need not be waited for then. Doesn't wait. */
void limber_run_write_ahead (LimberRun *self, gint64 remaining);

/* limber_run_take_back: the phase goes on after all: the journal is again as it was, if it was written ahead. */
void limber_run_take_back (LimberRun *self);

G_END_DECLS
