/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-run-fixture.h"

#include "session/limber-journal.h"

typedef LimberRunFixture Fixture;

#define TICK 100

static void
assert_heard (Fixture *self, const char *expected)
{
  limber_run_fixture_assert_heard (self, expected);
}

/* assert_item: what the log says of exercise line @index. */
static void
assert_item (LimberSession *log, guint index, guint seconds, guint sets, LimberSkip skipped)
{
  LimberSessionItem *item = limber_session_get_item (log, index);

  g_assert_cmpuint (item->seconds, ==, seconds);
  g_assert_cmpuint (item->sets, ==, sets);
  g_assert_cmpint (item->skipped, ==, skipped);
}

#define ALL_HEARD                                                                                  \
  "0 tick tick tick 1 start tick tick tick 2 switch tick tick 3 start tick tick tick 4 rest tick " \
  "tick tick 5 start tick tick tick 6 switch tick tick 7 start tick tick tick 8 rest tick tick "   \
  "tick 9 tick tick tick 10 start tick tick tick 11 end finished "

static void
test_walk (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberSession) log = NULL;

  limber_run_start (self->run);
  g_assert_true (limber_run_fixture_has_journal (self));
  limber_run_fixture_turn (self, LIMBER_RUN_FIXTURE_SECONDS + 60, TICK);
  assert_heard (self, ALL_HEARD);
  g_assert_false (limber_run_fixture_has_journal (self));

  log = limber_run_fixture_get_log (self);
  g_assert_cmpstr (limber_session_get_id (log), ==,
                   limber_session_get_id (limber_run_get_session (self->run)));
  g_assert_cmpstr (limber_session_get_routine (log), ==, "care");
  g_assert_cmpstr (limber_session_get_routine_name (log), ==, "Back care");
  g_assert_cmpstr (limber_session_get_plan (log), ==, "plan");
  g_assert_cmpint (g_date_time_difference (limber_session_get_ended (log),
                                           limber_session_get_started (log)),
                   ==, LIMBER_RUN_FIXTURE_SECONDS * (gint64) G_USEC_PER_SEC);
  g_assert_cmpuint (limber_session_get_n_items (log), ==, 2);
  assert_item (log, 0, 80, 2, LIMBER_SKIP_NONE);
  assert_item (log, 1, 12, 1, LIMBER_SKIP_NONE);
}

/* What is heard doesn't depend on how often somebody looks. */
static void
test_late_ticks (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, LIMBER_RUN_FIXTURE_SECONDS + 60, 10 * 1000);
  assert_heard (self, ALL_HEARD);
}

static void
test_remaining (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 12, TICK);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, 18 * G_USEC_PER_SEC);
  g_assert_cmpint (limber_run_get_total_remaining (self->run), ==,
                   (LIMBER_RUN_FIXTURE_SECONDS - 12) * G_USEC_PER_SEC);
}

static void
test_exercises (Fixture *self, gconstpointer data)
{
  LimberExercise *row = limber_run_get_exercise (self->run, 0);
  LimberExercise *bridge = limber_run_get_exercise (self->run, 10);

  g_assert_cmpstr (limber_exercise_get_id (row), ==, "row");
  g_assert_cmpstr (limber_exercise_get_id (bridge), ==, "bridge");
  g_assert_null (limber_run_get_exercise (self->run, LIMBER_RUN_FIXTURE_PHASES));

  limber_run_start (self->run);
  g_assert_true (limber_run_get_next_exercise (self->run) == bridge);
  limber_run_jump (self->run, 8);
  g_assert_true (limber_run_get_next_exercise (self->run) == bridge);
  limber_run_jump (self->run, 9);
  g_assert_null (limber_run_get_next_exercise (self->run));
}

/* Wall clock and time zone may do what they like. */
static void
test_wall_clock (Fixture *self, gconstpointer data)
{
  g_autoptr (GDateTime) other = g_date_time_new_utc (1999, 12, 31, 23, 59, 0);

  limber_run_start (self->run);
  limber_run_fixture_turn (self, 5, TICK);
  limber_fake_clock_set_now (self->clock, other);
  limber_run_tick (self->run);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, 5 * G_USEC_PER_SEC);
}

/* While it is paused nothing is heard; a phase that is entered then begins with the resumption. */
static void
test_pause (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 8, TICK);
  assert_heard (self, "0 tick tick ");
  limber_run_pause (self->run);
  limber_run_fixture_turn (self, 600, TICK);
  assert_heard (self, "");
  limber_run_next (self->run);
  limber_run_fixture_turn (self, 60, TICK);
  assert_heard (self, "1 ");
  limber_run_resume (self->run);
  assert_heard (self, "start ");
  limber_run_pause (self->run);
  limber_run_resume (self->run);
  assert_heard (self, "");
  limber_run_fixture_turn (self, 20, TICK);
  assert_heard (self, "tick tick tick 2 switch ");
}

static void
test_extend (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 8, TICK);
  limber_run_extend (self->run, 10);
  limber_run_fixture_turn (self, 12, TICK);
  assert_heard (self, "0 tick tick tick tick tick 1 start ");
}

static void
test_next_and_previous (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_next (self->run);
  limber_run_fixture_turn (self, 5, TICK);
  limber_run_previous (self->run);
  limber_run_previous (self->run);
  limber_run_jump (self->run, 4);
  limber_run_restart_item (self->run);
  assert_heard (self, "0 1 start 1 start 0 4 rest 1 start ");
  limber_run_finish (self->run);

  /* Five seconds of it were done. */
  assert_item (limber_run_get_session (self->run), 0, 5, 0, LIMBER_SKIP_NONE);
}

/* "Done" counts the set that "next" leaves unfinished. */
static void
test_done (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_jump (self->run, 10);
  limber_run_fixture_turn (self, 9, TICK);
  limber_run_done (self->run);
  assert_item (limber_run_get_session (self->run), 1, 9, 1, LIMBER_SKIP_NONE);

  limber_run_fixture_open (self);
  limber_run_start (self->run);
  limber_run_jump (self->run, 10);
  limber_run_fixture_turn (self, 9, TICK);
  limber_run_next (self->run);
  assert_item (limber_run_get_session (self->run), 1, 9, 0, LIMBER_SKIP_NONE);
}

static void
test_skip (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberSession) log = NULL;

  limber_run_start (self->run);
  limber_run_fixture_turn (self, 15, TICK);
  limber_run_skip_item (self->run, LIMBER_SKIP_HURTS);
  g_assert_cmpuint (limber_engine_get_phase_index (limber_run_get_engine (self->run)), ==, 9);
  limber_run_skip_item (self->run, LIMBER_SKIP_NO_EQUIPMENT);

  log = limber_run_fixture_get_log (self);
  assert_item (log, 0, 5, 0, LIMBER_SKIP_HURTS);
  assert_item (log, 1, 0, 0, LIMBER_SKIP_NO_EQUIPMENT);
}

static void
test_skip_too_late (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_jump (self->run, 8);
  limber_fake_clock_advance (self->clock, 30 * G_USEC_PER_SEC);
  limber_run_skip_item (self->run, LIMBER_SKIP_HURTS);

  /* The rest was over; the bridge, which nobody has seen yet, isn't skipped. */
  g_assert_cmpuint (limber_engine_get_phase_index (limber_run_get_engine (self->run)), ==, 9);
  g_assert_cmpint (limber_session_get_item (limber_run_get_session (self->run), 1)->skipped, ==,
                   LIMBER_SKIP_NONE);
}

static void
test_finish (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberSession) log = NULL;

  limber_run_start (self->run);
  limber_run_fixture_turn (self, 60, TICK);
  g_string_truncate (self->heard, 0);
  limber_run_finish (self->run);
  limber_run_finish (self->run);
  limber_run_discard (self->run);
  assert_heard (self, "11 end finished ");
  g_assert_false (limber_run_fixture_has_journal (self));

  log = limber_run_fixture_get_log (self);
  assert_item (log, 0, 40, 1, LIMBER_SKIP_NONE);
  assert_item (log, 1, 0, 0, LIMBER_SKIP_NOT_NOW);
}

static void
test_summary (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberSession) log = NULL;
  LimberSession *session = limber_run_get_session (self->run);

  limber_run_start (self->run);
  limber_run_save_log (self->run);
  limber_run_finish (self->run);
  limber_session_set_pain_after (session, 2);
  limber_session_set_note (session, "Better.");
  limber_run_save_log (self->run);
  g_assert_true (limber_library_flush (self->library, NULL));

  log = limber_run_fixture_get_log (self);
  g_assert_cmpint (limber_session_get_pain_after (log), ==, 2);
  g_assert_cmpstr (limber_session_get_note (log), ==, "Better.");
}

static void
test_discard (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 60, TICK);
  g_string_truncate (self->heard, 0);
  limber_run_discard (self->run);
  limber_run_fixture_turn (self, 300, TICK);
  assert_heard (self, "");
  g_assert_false (limber_run_fixture_has_journal (self));
  g_assert_true (limber_library_flush (self->library, NULL));
  g_assert_null (limber_run_fixture_get_log (self));
}

static char *
dup_fault (Fixture *self)
{
  char *fault;

  g_object_get (self->run, "fault", &fault, NULL);

  return fault;
}

/* The disk's thread tells the main loop. */
static void
wait_for_fault (Fixture *self, gboolean wanted)
{
  for (;;)
    {
      g_autofree char *fault = dup_fault (self);

      if ((fault != NULL) == wanted)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* A disk that takes nothing doesn't stop the session. */
static void
test_fault (Fixture *self, gconstpointer data)
{
  g_autofree char *fault = NULL;
  g_autoptr (GFile) folder = g_file_dup (limber_library_get_data_folder (self->library));
  g_autoptr (GFileOutputStream) in_the_way =
      g_file_replace (folder, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);

  g_assert_nonnull (in_the_way);
  limber_run_start (self->run);
  wait_for_fault (self, TRUE);
  fault = dup_fault (self);
  g_assert_nonnull (strstr (fault, "running.json"));
  limber_run_fixture_turn (self, 12, TICK);
  assert_heard (self, "0 tick tick tick 1 start ");

  g_assert_true (g_file_delete (folder, NULL, NULL));
  limber_run_next (self->run);
  wait_for_fault (self, FALSE);
  g_assert_true (limber_run_fixture_has_journal (self));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  limber_run_fixture_add ("/run/walk", test_walk);
  limber_run_fixture_add ("/run/late-ticks", test_late_ticks);
  limber_run_fixture_add ("/run/remaining", test_remaining);
  limber_run_fixture_add ("/run/exercises", test_exercises);
  limber_run_fixture_add ("/run/wall-clock", test_wall_clock);
  limber_run_fixture_add ("/run/pause", test_pause);
  limber_run_fixture_add ("/run/extend", test_extend);
  limber_run_fixture_add ("/run/next-and-previous", test_next_and_previous);
  limber_run_fixture_add ("/run/done", test_done);
  limber_run_fixture_add ("/run/skip", test_skip);
  limber_run_fixture_add ("/run/skip-too-late", test_skip_too_late);
  limber_run_fixture_add ("/run/finish", test_finish);
  limber_run_fixture_add ("/run/summary", test_summary);
  limber_run_fixture_add ("/run/discard", test_discard);
  limber_run_fixture_add ("/run/fault", test_fault);

  return g_test_run ();
}
