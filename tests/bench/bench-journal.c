/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"
#include "limber-run-fixture.h"

#include "session/limber-journal.h"
#include "store/limber-durable.h"

/* How long a change of phase holds the main thread up, since its journal is to be on the disk first; beside what the disk
 * takes for the same bytes alone. */

#define N_CHANGES 300

static void
next (LimberRunFixture *fixture)
{
  if (limber_engine_get_phase_index (limber_run_get_engine (fixture->run))
      == LIMBER_RUN_FIXTURE_PHASES - 1)
    limber_run_jump (fixture->run, 0);
  else
    limber_run_next (fixture->run);
}

static void
measure_changes (LimberRunFixture *fixture, GArray *times)
{
  limber_run_start (fixture->run);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      next (fixture);
      limber_bench_add (times, start);
    }
}

static void
measure_disk (LimberRunFixture *fixture, GArray *times)
{
  g_autoptr (LimberJournal) journal =
      limber_journal_load (limber_library_get_data_folder (fixture->library), NULL);
  g_autoptr (GBytes) bytes = limber_journal_to_bytes (journal);
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "floor");

  for (guint i = 0; i < N_CHANGES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      limber_durable_replace (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
      limber_bench_add (times, start);
    }
}

int
main (void)
{
  g_autoptr (GArray) changes = limber_bench_new ();
  g_autoptr (GArray) disk = limber_bench_new ();
  LimberRunFixture fixture = { NULL };

  limber_run_fixture_set_up (&fixture, NULL);
  measure_changes (&fixture, changes);
  measure_disk (&fixture, disk);
  limber_bench_print ("a change of phase holds up the main thread", changes);
  limber_bench_print ("the disk alone, for the same bytes        ", disk);
  limber_run_fixture_tear_down (&fixture, NULL);

  return 0;
}
