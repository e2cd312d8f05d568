/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-journal.h"

#include "limber-run-fixture.h"

typedef LimberRunFixture Fixture;

static GFile *
folder (Fixture *self)
{
  return limber_library_get_data_folder (self->library);
}

static guint
phase_index (Fixture *self)
{
  return limber_engine_get_phase_index (limber_run_get_engine (self->run));
}

static void
write_journal (Fixture *self, const char *text)
{
  g_autoptr (GFile) file = limber_journal_get_file (folder (self));

  g_file_make_directory (folder (self), NULL, NULL);
  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

static char *
read_journal (Fixture *self)
{
  g_autoptr (GFile) file = limber_journal_get_file (folder (self));
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));

  return text;
}

static void
save_journal (Fixture *self, const LimberJournal *journal)
{
  g_autoptr (GBytes) bytes = limber_journal_to_bytes (journal);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  write_journal (self, text);
}

/* When a phase is announced, the journal on the disk already says so. */
static void
on_phase_changed (LimberRun *run, Fixture *self)
{
  g_autoptr (LimberJournal) journal = NULL;

  if (limber_engine_get_state (limber_run_get_engine (run)) == LIMBER_ENGINE_DONE)
    return;

  journal = limber_journal_load (folder (self), NULL);
  g_assert_nonnull (journal);
  g_assert_cmpuint (journal->phase, ==, phase_index (self));
}

static void
test_before_each_phase (Fixture *self, gconstpointer data)
{
  g_signal_connect (self->run, "phase-changed", G_CALLBACK (on_phase_changed), self);
  limber_run_start (self->run);
  limber_run_fixture_turn (self, LIMBER_RUN_FIXTURE_SECONDS, 500);
  g_assert_false (limber_run_fixture_has_journal (self));
}

static void
resume_at (Fixture *self, guint phase)
{
  g_autofree char *id = NULL;
  g_autoptr (LimberSession) log = NULL;
  LimberEngine *engine;
  g_autoptr (GError) error = NULL;

  limber_run_start (self->run);
  while (phase_index (self) < phase)
    limber_run_fixture_turn (self, 1, 500);
  limber_run_fixture_turn (self, 1, 500);
  g_assert_cmpuint (phase_index (self), ==, phase);
  id = g_strdup (limber_session_get_id (limber_run_get_session (self->run)));

  limber_run_fixture_kill (self, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->run);
  engine = limber_run_get_engine (self->run);
  g_assert_cmpint (limber_engine_get_state (engine), ==, LIMBER_ENGINE_PAUSED);
  g_assert_cmpuint (phase_index (self), ==, phase);
  g_assert_cmpint (limber_run_get_remaining (self->run), ==, limber_engine_get_length (engine));
  g_assert_cmpstr (limber_session_get_id (limber_run_get_session (self->run)), ==, id);
  g_assert_true (limber_routine_equal (limber_run_get_routine (self->run), self->routine));

  limber_run_resume (self->run);
  limber_run_fixture_turn (self, LIMBER_RUN_FIXTURE_SECONDS, 500);
  log = limber_run_fixture_get_log (self);
  g_assert_cmpstr (limber_session_get_id (log), ==, id);
  g_assert_cmpstr (limber_session_get_plan (log), ==, "plan");
  g_assert_cmpuint (limber_session_get_n_sets (log), ==, 3);
  g_assert_cmpuint (limber_session_get_work_seconds (log), ==, 92);
  g_assert_false (limber_run_fixture_has_journal (self));
}

static void
test_resume (void)
{
  for (guint phase = 0; phase < LIMBER_RUN_FIXTURE_PHASES; phase++)
    {
      Fixture self = { NULL };

      g_test_message ("killed in phase %u", phase);
      limber_run_fixture_set_up (&self, NULL);
      resume_at (&self, phase);
      limber_run_fixture_tear_down (&self, NULL);
    }
}

static void
test_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  limber_run_fixture_kill (self, &error);
  g_assert_no_error (error);
  g_assert_null (self->run);
}

static void
test_leave (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_fixture_turn (self, 15, 500);
  limber_session_set_pain_before (limber_run_get_session (self->run), 4);
  limber_run_leave (self->run);
  g_assert_cmpint (limber_engine_get_state (limber_run_get_engine (self->run)), ==,
                   LIMBER_ENGINE_PAUSED);

  limber_run_fixture_kill (self, NULL);
  g_assert_nonnull (self->run);
  g_assert_cmpuint (phase_index (self), ==, 1);
  g_assert_cmpint (limber_session_get_pain_before (limber_run_get_session (self->run)), ==, 4);

  /* Work begins anew, and is heard to. */
  limber_run_resume (self->run);
  limber_run_fixture_assert_heard (self, "0 tick tick tick 1 start start ");
}

/* A session that was never started has no claim on the journal of another. */
static void
test_discard_unstarted (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run);
  limber_run_leave (self->run);
  limber_run_fixture_open (self);
  limber_run_discard (self->run);
  g_assert_true (limber_run_fixture_has_journal (self));
}

/* Killed between the log and the end of the journal: it was logged once, and that was it. */
static void
test_already_logged (Fixture *self, gconstpointer data)
{
  g_autofree char *journal = NULL;
  g_autoptr (LimberSession) log = NULL;
  g_autoptr (GError) error = NULL;

  limber_run_start (self->run);
  limber_run_jump (self->run, 10);
  journal = read_journal (self);
  limber_run_finish (self->run);
  write_journal (self, journal);

  limber_run_fixture_kill (self, &error);
  g_assert_no_error (error);
  g_assert_null (self->run);
  g_assert_false (limber_run_fixture_has_journal (self));
  log = limber_run_fixture_get_log (self);
  g_assert_nonnull (log);
}

/* The routine may have been edited, or be gone: the session goes on as it was begun. The exercises
 * may be gone, too. */
static void
test_fewer_phases (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberJournal) journal = NULL;

  limber_run_start (self->run);
  journal = limber_journal_load (folder (self), NULL);
  journal->phase = 999;
  save_journal (self, journal);

  limber_run_fixture_kill (self, NULL);
  g_assert_cmpuint (phase_index (self), ==, LIMBER_RUN_FIXTURE_PHASES - 1);
}

static void
test_pace (Fixture *self, gconstpointer data)
{
  LimberPace pace = { .get_ready = 0, .transition = 7, .change = 9 };
  g_autoptr (LimberJournal) journal =
      limber_journal_new (self->routine, limber_run_get_session (self->run), &pace, 2);
  g_autoptr (LimberJournal) loaded = NULL;

  save_journal (self, journal);
  loaded = limber_journal_load (folder (self), NULL);
  g_assert_cmpuint (loaded->pace.get_ready, ==, 0);
  g_assert_cmpuint (loaded->pace.transition, ==, 7);
  g_assert_cmpuint (loaded->pace.change, ==, 9);
  g_assert_cmpuint (loaded->phase, ==, 2);
}

/* assert_unusable: @text is refused, naming the file, is out of the way afterwards, with the reason beside it, and counts
 * among the damaged files. */
static void
assert_unusable (Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDamage) damage = NULL;
  g_autoptr (GFile) parent = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *note = NULL;
  g_autofree char *reason = NULL;
  GListModel *damaged;

  write_journal (self, text);
  limber_run_fixture_kill (self, &error);
  g_assert_null (self->run);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "running.json"));
  g_assert_false (limber_run_fixture_has_journal (self));

  damaged = limber_library_get_damaged (self->library);
  g_assert_cmpuint (g_list_model_get_n_items (damaged), ==, 1);
  damage = g_list_model_get_item (damaged, 0);
  parent = g_file_get_parent (limber_damage_get_file (damage));
  g_assert_true (g_str_has_suffix (g_file_peek_path (parent), "/damaged"));
  g_assert_cmpstr (limber_damage_get_reason (damage), ==, error->message);
  g_assert_true (g_file_load_contents (limber_damage_get_file (damage), NULL, &kept, NULL, NULL,
                                       NULL));
  g_assert_cmpstr (kept, ==, text);
  note = g_strconcat (g_file_peek_path (limber_damage_get_file (damage)), ".reason.txt", NULL);
  g_assert_true (g_file_get_contents (note, &reason, NULL, NULL));
  g_assert_nonnull (strstr (reason, error->message));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *good = NULL;
  g_autoptr (LimberJournal) journal = NULL;
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);
  g_autoptr (LimberSession) other = limber_session_new ("s", "care", "Back care", started);
  g_autofree char *half = NULL;
  g_autofree char *misfit = NULL;

  limber_run_start (self->run);
  good = read_journal (self);
  half = g_strndup (good, strlen (good) / 2);
  journal = limber_journal_new (self->routine, other, &LIMBER_PACE_DEFAULT, 0);
  save_journal (self, journal);
  misfit = read_journal (self);

  assert_unusable (self, "");
  assert_unusable (self, "[]");
  assert_unusable (self, "{\"format\": \"limber-running\", \"version\": 1}");
  assert_unusable (self, half);
  assert_unusable (self, misfit);
}

static void
test_newer (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_journal (self, "{\"format\": \"limber-running\", \"version\": 99}");
  limber_run_fixture_kill (self, &error);
  g_assert_null (self->run);
  g_assert_nonnull (error);
  g_assert_true (limber_run_fixture_has_journal (self));
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (self->library)), ==, 1);

  /* Looking again doesn't make it two. */
  g_clear_error (&error);
  g_assert_null (limber_run_new_from_journal (self->library, LIMBER_CLOCK (self->clock), &error));
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (self->library)), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  limber_run_fixture_add ("/journal/before-each-phase", test_before_each_phase);
  g_test_add_func ("/journal/resume", test_resume);
  limber_run_fixture_add ("/journal/none", test_none);
  limber_run_fixture_add ("/journal/leave", test_leave);
  limber_run_fixture_add ("/journal/discard-unstarted", test_discard_unstarted);
  limber_run_fixture_add ("/journal/already-logged", test_already_logged);
  limber_run_fixture_add ("/journal/fewer-phases", test_fewer_phases);
  limber_run_fixture_add ("/journal/pace", test_pace);
  limber_run_fixture_add ("/journal/damaged", test_damaged);
  limber_run_fixture_add ("/journal/newer", test_newer);

  return g_test_run ();
}
