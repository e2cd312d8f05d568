/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "limber-run-fixture.h"
#include "session/limber-journal.h"

/*
 * The next phase is on the disk a moment before it begins, so that it begins on time; see limber_run_write_ahead().
 */

typedef LimberRunFixture Fixture;

static LimberJournal *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  LimberJournal *journal =
      limber_journal_load (limber_library_get_data_folder (self->library), &error);

  g_assert_no_error (error);
  g_assert_nonnull (journal);

  return journal;
}

static guint
phase_on_disk (Fixture *self)
{
  g_autoptr (LimberJournal) journal = load (self);

  return journal->phase;
}

/* Which file it is; one that is written again is another. */
static guint64
identity (Fixture *self)
{
  g_autoptr (GFile) file = limber_journal_get_file (limber_library_get_data_folder (self->library));
  GStatBuf status;

  g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);

  return status.st_ino;
}

static guint
phase_index (Fixture *self)
{
  return limber_engine_get_phase_index (limber_run_get_engine (self->run));
}

/* In the first work, a tenth of a second before it is over, with what follows on the disk. */
static void
come_near (Fixture *self)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 29, 500);
  g_assert_cmpuint (phase_on_disk (self), ==, 1);
  limber_fake_clock_advance (self->clock, 900 * 1000);
  limber_run_tick (self->run);
  g_assert_cmpuint (phase_index (self), ==, 1);
  while (phase_on_disk (self) != 2)
    g_thread_yield ();
}

static void
assert_work (LimberSession *session, guint seconds)
{
  g_assert_cmpuint (limber_session_get_work_seconds (session), ==, seconds);
}

static void
test_written_once (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberJournal) journal = NULL;
  guint64 before;

  come_near (self);
  journal = load (self);
  assert_work (journal->session, 20);
  assert_work (limber_run_get_session (self->run), 0);

  before = identity (self);
  limber_fake_clock_advance (self->clock, 100 * 1000);
  limber_run_tick (self->run);
  g_assert_cmpuint (phase_index (self), ==, 2);
  assert_work (limber_run_get_session (self->run), 20);
  g_assert_cmpuint (identity (self), ==, before);
}

/* assert_taken_back: the phase goes on, and the journal says so at once. */
static void
assert_taken_back (Fixture *self)
{
  g_autoptr (LimberJournal) journal = load (self);

  g_assert_cmpuint (journal->phase, ==, 1);
  assert_work (journal->session, 0);
}

static void
test_pause (Fixture *self, gconstpointer data)
{
  come_near (self);
  limber_run_pause (self->run);
  assert_taken_back (self);
}

static void
test_extend (Fixture *self, gconstpointer data)
{
  come_near (self);
  limber_run_extend (self->run, 10);
  assert_taken_back (self);

  limber_run_fixture_turn (self, 10, 100);
  g_assert_cmpuint (phase_index (self), ==, 1);
  limber_fake_clock_advance (self->clock, 100 * 1000);
  limber_run_tick (self->run);
  g_assert_cmpuint (phase_index (self), ==, 2);
  g_assert_cmpuint (phase_on_disk (self), ==, 2);
}

static void
test_sleep (Fixture *self, gconstpointer data)
{
  come_near (self);
  limber_fake_clock_suspend (self->clock, G_TIME_SPAN_HOUR);
  limber_run_tick (self->run);
  assert_taken_back (self);
}

/* Back to the beginning of the same phase: what was written ahead is as wrong as after any other command. */
static void
test_restart (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberJournal) journal = NULL;

  come_near (self);
  limber_run_previous (self->run);
  g_assert_cmpuint (phase_index (self), ==, 1);
  journal = load (self);
  g_assert_cmpuint (journal->phase, ==, 1);
}

/* Nothing follows the last phase but the log, which has a time of its own. */
static void
test_last (Fixture *self, gconstpointer data)
{
  const guint last = LIMBER_RUN_FIXTURE_PHASES - 1;
  g_autoptr (LimberSession) log = NULL;

  limber_run_start (self->run);
  limber_run_jump (self->run, last);
  limber_run_fixture_turn (self, 11, 500);
  limber_fake_clock_advance (self->clock, 900 * 1000);
  limber_run_tick (self->run);
  limber_run_pause (self->run);
  g_assert_cmpuint (phase_on_disk (self), ==, last);

  limber_run_resume (self->run);
  limber_run_fixture_turn (self, 1, 500);
  g_assert_false (limber_run_fixture_has_journal (self));
  log = limber_run_fixture_get_log (self);
  g_assert_nonnull (log);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  limber_run_fixture_add ("/ahead/written-once", test_written_once);
  limber_run_fixture_add ("/ahead/pause", test_pause);
  limber_run_fixture_add ("/ahead/extend", test_extend);
  limber_run_fixture_add ("/ahead/sleep", test_sleep);
  limber_run_fixture_add ("/ahead/restart", test_restart);
  limber_run_fixture_add ("/ahead/last", test_last);

  return g_test_run ();
}
