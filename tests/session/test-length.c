/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-run-fixture.h"

/* What the editor and the lists say a routine takes is what its session takes, for every routine that comes installed. */

static void
on_finished (LimberRun *run, gboolean *finished)
{
  *finished = TRUE;
}

/* Follows @routine from the start to the end, a bit at a time, and says how long that took, in microseconds. @bit is
 * all by which it may be late. */
static gint64
play (LimberRunFixture *f, LimberRoutine *routine, const LimberPace *pace, gint64 bit)
{
  g_autoptr (LimberRun) run =
      limber_run_new (f->library, LIMBER_CLOCK (f->clock), routine, pace, NULL);
  gint64 start = limber_clock_get_monotonic (LIMBER_CLOCK (f->clock));
  gboolean finished = FALSE;

  g_signal_connect (run, "finished", G_CALLBACK (on_finished), &finished);
  limber_run_start (run);
  while (!finished)
    {
      limber_fake_clock_advance (f->clock, bit);
      limber_run_tick (run);
    }
  return limber_clock_get_monotonic (LIMBER_CLOCK (f->clock)) - start;
}

static void
assert_length (LimberRunFixture *f,
               LimberCatalog *catalog,
               LimberRoutine *routine,
               const LimberPace *pace)
{
  const gint64 bit = 70 * 1000;
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, pace);
  gint64 said = (gint64) limber_timeline_get_seconds (timeline) * G_USEC_PER_SEC;
  gint64 took = play (f, routine, pace, bit);

  g_test_message ("%s: said %.0f s, took %.2f s", limber_routine_get_id (routine),
                  (double) said / G_USEC_PER_SEC, (double) took / G_USEC_PER_SEC);
  g_assert_cmpint (said, >, 0);
  g_assert_cmpint (took, >=, said);
  g_assert_cmpint (took, <, said + bit);
}

static void
test_built_in (LimberRunFixture *f, gconstpointer data)
{
  static const LimberPace paces[] = {
    { .get_ready = 10, .transition = 5, .change = 3 },
    { .get_ready = 0, .transition = 0, .change = 0 },
    { .get_ready = 3, .transition = 30, .change = 7 },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", NULL);
  g_autoptr (GFile) content = g_file_new_for_path (path);
  g_autoptr (GFile) own = g_file_get_child (f->folder, "own");
  g_autoptr (LimberLibrary) library = limber_library_new (content, own);
  GListModel *routines = limber_library_get_routines (library);

  g_assert_true (limber_library_load (library, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (routines), >, 0);
  g_set_object (&f->library, library);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    for (guint j = 0; j < G_N_ELEMENTS (paces); j++)
      {
        g_autoptr (LimberRoutine) routine = g_list_model_get_item (routines, i);

        assert_length (f, limber_library_get_catalog (library), routine, &paces[j]);
      }
  g_assert_true (limber_library_flush (library, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/length/built-in", LimberRunFixture, NULL, limber_run_fixture_set_up, test_built_in,
              limber_run_fixture_tear_down);

  return g_test_run ();
}
