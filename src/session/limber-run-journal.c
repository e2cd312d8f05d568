/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-run-private.h"

#include "session/limber-journal.h"
#include "session/limber-log.h"

/* How long a phase waits for the disk, in microseconds. */
#define PATIENCE (G_USEC_PER_SEC / 2)

/* How long before a phase runs out the next one is written, likewise: many times what a disk needs, so that the phase begins
 * without waiting. */
#define LEAD (G_USEC_PER_SEC / 4)

/* The writer has a thread, which one that only looks at a journal doesn't need. */
static void
ensure_writer (LimberRun *self)
{
  if (self->writer != NULL)
    return;

  self->writer = limber_writer_new ();
  g_signal_connect_object (self->writer, "notify::fault", G_CALLBACK (limber_run_notify_fault),
                           self, G_CONNECT_SWAPPED);
}

static GBytes *
describe (LimberRun *self, guint phase)
{
  g_autoptr (LimberJournal) journal =
      limber_journal_new (self->routine, self->session, &self->pace, phase);

  return limber_journal_to_bytes (journal);
}

/* The journal as it is going to be when the present phase has run out. */
static GBytes *
foresee (LimberRun *self)
{
  guint index = limber_engine_get_phase_index (self->engine);
  const LimberPhase *phase = limber_engine_get_phase (self->engine);
  LimberSessionItem *item = limber_session_get_item (self->session, phase->item);
  LimberSessionItem now = *item;
  GBytes *bytes;

  limber_log_add_phase (self->session, phase, limber_engine_get_length (self->engine), TRUE);
  bytes = describe (self, index + 1);
  item->seconds = now.seconds;
  item->sets = now.sets;
  item->skipped = now.skipped;

  return bytes;
}

static gboolean
is_about_to_change (LimberRun *self, gint64 remaining)
{
  LimberTimeline *timeline = limber_engine_get_timeline (self->engine);
  const LimberPhase *phase = limber_engine_get_phase (self->engine);

  return remaining <= LEAD && !phase->untimed
         && limber_engine_get_phase_index (self->engine) + 1
                < limber_timeline_get_n_phases (timeline);
}

/* Hands over @bytes, unless the writer has just these. */
static void
write_bytes (LimberRun *self, GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;

  if (self->written != NULL && g_bytes_equal (self->written, bytes))
    return;

  ensure_writer (self);
  file = limber_journal_get_file (limber_library_get_data_folder (self->library));
  limber_writer_write (self->writer, file, bytes);
  g_clear_pointer (&self->written, g_bytes_unref);
  self->written = g_bytes_ref (bytes);
}

void
limber_run_write_ahead (LimberRun *self, gint64 remaining)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->is_ahead || !is_about_to_change (self, remaining))
    return;

  bytes = foresee (self);
  write_bytes (self, bytes);
  limber_writer_hurry (self->writer, g_get_monotonic_time ()); /* begin, but don't wait */
  self->is_ahead = TRUE;
}

void
limber_run_write_journal (LimberRun *self)
{
  g_autoptr (GBytes) bytes = describe (self, limber_engine_get_phase_index (self->engine));

  write_bytes (self, bytes);
  limber_writer_hurry (self->writer, g_get_monotonic_time () + PATIENCE);
  self->is_ahead = FALSE;
}

void
limber_run_take_back (LimberRun *self)
{
  if (self->is_ahead)
    limber_run_write_journal (self);
}

/* By the same writer, so that no older journal comes after. */
void
limber_run_remove_journal (LimberRun *self)
{
  g_autoptr (GFile) file = limber_journal_get_file (limber_library_get_data_folder (self->library));

  ensure_writer (self);
  limber_writer_remove (self->writer, file);
  limber_writer_hurry (self->writer, g_get_monotonic_time () + PATIENCE);
  g_clear_pointer (&self->written, g_bytes_unref);
}
