/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-log.h"

#include "limber-sample.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

/* A session of: row 2 × 20 s per side; a circuit of 2 rounds of bridge 5; bug 8, left only. */
typedef struct
{
  LimberTimeline *timeline;
  LimberSession *session;
} Fixture;

static LimberRoutine *
routine (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberRoutine) empty = limber_routine_new ("r", "Routine");
  g_autoptr (LimberItem) row = limber_sample_item ("row", (LimberDose) { .sets = 2, .hold = 20 });
  g_autoptr (LimberItem) bug =
      limber_sample_item ("bug", (LimberDose) { .sets = 1, .reps = 8, .side = LIMBER_SIDE_LEFT });
  g_autoptr (LimberItem) circuit = NULL;
  g_autoptr (LimberRoutine) one =
      limber_routine_with_item_inserted (empty, LIMBER_SECTION_WARM_UP, 0, row);
  g_autoptr (LimberRoutine) two = NULL;

  g_ptr_array_add (lines, limber_sample_item ("bridge", (LimberDose) { .sets = 1, .reps = 5 }));
  circuit = limber_item_new_circuit (2, 0, lines);
  two = limber_routine_with_item_inserted (one, LIMBER_SECTION_MAIN, 0, circuit);

  return limber_routine_with_item_inserted (two, LIMBER_SECTION_MAIN, 1, bug);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  g_autoptr (LimberRoutine) walked = routine ();
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);

  limber_catalog_remove (catalog, "bridge");
  fixture->timeline = limber_timeline_new (walked, catalog, NULL);
  fixture->session = limber_session_new ("s", "r", "Routine", started);
  limber_log_open (fixture->session, fixture->timeline, catalog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  limber_timeline_unref (fixture->timeline);
  g_object_unref (fixture->session);
}

static const LimberPhase *
phase (Fixture *fixture, guint index)
{
  return limber_timeline_get_phase (fixture->timeline, index);
}

static LimberSessionItem *
item (Fixture *fixture, guint index)
{
  return limber_session_get_item (fixture->session, index);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (limber_session_get_n_items (fixture->session), ==, 3);
  g_assert_cmpstr (item (fixture, 0)->exercise, ==, "row");
  g_assert_cmpstr (item (fixture, 0)->name, ==, "Dumbbell row");
  g_assert_cmpint (item (fixture, 0)->section, ==, LIMBER_SECTION_WARM_UP);
  g_assert_cmpuint (item (fixture, 0)->planned->hold, ==, 20);
  /* One that the catalog doesn't have is called by its id. */
  g_assert_cmpstr (item (fixture, 1)->name, ==, "bridge");
  g_assert_cmpint (item (fixture, 2)->section, ==, LIMBER_SECTION_MAIN);
}

/* All phases run to their end. */
static void
test_all_done (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < limber_timeline_get_n_phases (fixture->timeline); i++)
    limber_log_add_phase (fixture->session, phase (fixture, i),
                          phase (fixture, i)->seconds * SECOND, TRUE);

  g_assert_cmpuint (item (fixture, 0)->sets, ==, 2);
  g_assert_cmpuint (item (fixture, 0)->seconds, ==, 80);
  g_assert_cmpuint (item (fixture, 1)->sets, ==, 2);
  g_assert_cmpuint (item (fixture, 1)->seconds, ==, 30);
  g_assert_cmpuint (item (fixture, 2)->sets, ==, 1);
  g_assert_cmpuint (item (fixture, 2)->seconds, ==, 24);
}

/* A set needs both sides, and an end. */
static void
test_part_done (Fixture *fixture, gconstpointer data)
{
  limber_log_add_phase (fixture->session, phase (fixture, 1), 20 * SECOND, TRUE);
  g_assert_cmpuint (item (fixture, 0)->sets, ==, 0);
  limber_log_add_phase (fixture->session, phase (fixture, 3), 5 * SECOND + SECOND / 2, FALSE);
  g_assert_cmpuint (item (fixture, 0)->sets, ==, 0);
  g_assert_cmpuint (item (fixture, 0)->seconds, ==, 26);
  limber_log_add_phase (fixture->session, phase (fixture, 3), 20 * SECOND, TRUE);
  g_assert_cmpuint (item (fixture, 0)->sets, ==, 1);
}

/* A set that is done again is time, but no more sets than there are. */
static void
test_done_again (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    limber_log_add_phase (fixture->session, phase (fixture, 3), 20 * SECOND, TRUE);

  g_assert_cmpuint (item (fixture, 0)->sets, ==, 2);
  g_assert_cmpuint (item (fixture, 0)->seconds, ==, 100);
}

static void
test_skip (Fixture *fixture, gconstpointer data)
{
  limber_log_skip (fixture->session, phase (fixture, 1), LIMBER_SKIP_HURTS);
  g_assert_cmpint (item (fixture, 0)->skipped, ==, LIMBER_SKIP_HURTS);

  /* Doing it after all takes it back. */
  limber_log_add_phase (fixture->session, phase (fixture, 3), 20 * SECOND, TRUE);
  g_assert_cmpint (item (fixture, 0)->skipped, ==, LIMBER_SKIP_NONE);

  /* Half of it may be skipped, all of it is done. */
  limber_log_skip (fixture->session, phase (fixture, 5), LIMBER_SKIP_NOT_NOW);
  g_assert_cmpint (item (fixture, 0)->skipped, ==, LIMBER_SKIP_NOT_NOW);
  limber_log_add_phase (fixture->session, phase (fixture, 3), 20 * SECOND, TRUE);
  limber_log_skip (fixture->session, phase (fixture, 5), LIMBER_SKIP_NOT_NOW);
  g_assert_cmpint (item (fixture, 0)->skipped, ==, LIMBER_SKIP_NONE);
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) ended = g_date_time_new_utc (2026, 11, 20, 8, 20, 0);

  limber_log_add_phase (fixture->session, phase (fixture, 1), 7 * SECOND, FALSE);
  limber_log_skip (fixture->session, phase (fixture, 7), LIMBER_SKIP_NO_EQUIPMENT);
  limber_log_close (fixture->session, ended);

  g_assert_cmpint (item (fixture, 0)->skipped, ==, LIMBER_SKIP_NONE);
  g_assert_cmpint (item (fixture, 1)->skipped, ==, LIMBER_SKIP_NO_EQUIPMENT);
  g_assert_cmpint (item (fixture, 2)->skipped, ==, LIMBER_SKIP_NOT_NOW);
  g_assert_true (limber_session_get_ended (fixture->session) == ended);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/log/open", test_open);
  ADD ("/log/all-done", test_all_done);
  ADD ("/log/part-done", test_part_done);
  ADD ("/log/done-again", test_done_again);
  ADD ("/log/skip", test_skip);
  ADD ("/log/close", test_close);

  return g_test_run ();
}
