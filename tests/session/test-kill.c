/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdlib.h>

#include "limber-run-fixture.h"
#include "session/limber-journal.h"

#define N_KILLS 200

/* Microseconds after which the kill comes at the latest: about as long as session-forever.c takes for a session. */
#define LATEST 60000

/* Every so many kills, one is meant for the end of a session, where the log is written. */
#define AIMED 4

static const char *program;

/* What the program was last heard to do. */
typedef struct
{
  char *session;
  guint phase;
  gboolean ended;
} Word;

static void
word_clear (Word *self)
{
  g_clear_pointer (&self->session, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Word, word_clear)

/* Listens to a line; FALSE when there are no more. */
static gboolean
hear (GDataInputStream *output, Word *word)
{
  g_autofree char *line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  g_auto (GStrv) parts = NULL;

  if (line == NULL)
    return FALSE;

  parts = g_strsplit (line, " ", 3);
  g_assert_nonnull (parts[0]);
  g_set_str (&word->session, parts[1]);
  word->ended = g_str_equal (parts[0], "end");
  if (!word->ended)
    word->phase = (guint) atoi (parts[2]);
  return TRUE;
}

/* Runs the program until it is killed, at a random moment. */
static void
run_and_kill (const char *folder, gboolean aimed, Word *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, folder, NULL);
  g_autoptr (GDataInputStream) output = NULL;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  g_assert_true (hear (output, word));
  while (aimed && word->phase < LIMBER_RUN_FIXTURE_PHASES - 1)
    g_assert_true (hear (output, word));

  g_usleep ((gulong) g_test_rand_int_range (0, aimed ? LATEST / 10 : LATEST));
  g_subprocess_send_signal (process, SIGKILL);
  while (hear (output, word))
    ;
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (process));
}

/* Seconds of work of the phases before @phase. */
static guint
get_work_before (LimberRunFixture *fixture, guint phase)
{
  g_autoptr (LimberTimeline) timeline =
      limber_timeline_new (fixture->routine, limber_library_get_catalog (fixture->library), NULL);
  guint seconds = 0;

  for (guint i = 0; i < phase; i++)
    if (limber_timeline_get_phase (timeline, i)->kind == LIMBER_PHASE_WORK)
      seconds += limber_timeline_get_phase (timeline, i)->seconds;

  return seconds;
}

static gboolean
is_logged (LimberRunFixture *fixture, const char *id)
{
  GListModel *sessions = limber_library_get_sessions (fixture->library);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      if (g_str_equal (limber_session_get_id (session), id))
        {
          g_assert_cmpuint (limber_session_get_work_seconds (session), ==, 92);
          g_assert_cmpuint (limber_session_get_n_sets (session), ==, 3);
          return TRUE;
        }
    }

  return FALSE;
}

/* All but the phase that it was in is there. */
static void
check_journal (LimberRunFixture *fixture, const LimberJournal *journal, const Word *word)
{
  const char *id = limber_session_get_id (journal->session);

  g_assert_cmpuint (limber_session_get_work_seconds (journal->session), ==,
                    get_work_before (fixture, journal->phase));
  /* It may have begun the next phase, or the next session, without our having heard of it yet. */
  if (g_str_equal (id, word->session))
    g_assert_cmpuint (journal->phase, >=, word->phase);
  else
    {
      g_assert_cmpuint (journal->phase, ==, 0);
      g_assert_true (is_logged (fixture, word->session));
    }
}

static void
check (LimberRunFixture *fixture, const Word *word, guint *n_both)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberJournal) journal =
      limber_journal_load (limber_library_get_data_folder (fixture->library), &error);
  gboolean logged = is_logged (fixture, word->session);

  g_test_message ("%s in phase %u, ended %d; journal in phase %d, logged %d", word->session,
                  word->phase, word->ended, journal != NULL ? (int) journal->phase : -1, logged);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (fixture->library)), ==,
                    0);
  if (word->ended)
    g_assert_true (logged);
  if (journal != NULL)
    check_journal (fixture, journal, word);
  else
    g_assert_true (logged);
  *n_both += journal != NULL && is_logged (fixture, limber_session_get_id (journal->session));
}

/* The one that is left goes on to its end; all of it is there in the end, and once. */
static void
finish (LimberRunFixture *fixture)
{
  guint n = g_list_model_get_n_items (limber_library_get_sessions (fixture->library));
  g_autofree char *id = NULL;

  fixture->run =
      limber_run_new_from_journal (fixture->library, LIMBER_CLOCK (fixture->clock), NULL);
  if (fixture->run == NULL)
    return;

  id = g_strdup (limber_session_get_id (limber_run_get_session (fixture->run)));
  limber_run_resume (fixture->run);
  limber_run_fixture_turn (fixture, LIMBER_RUN_FIXTURE_SECONDS, 100);
  g_assert_true (is_logged (fixture, id));
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_sessions (fixture->library)), ==,
                    n + 1);
  g_clear_object (&fixture->run);
}

static void
test_kill (void)
{
  g_autofree char *folder = g_dir_make_tmp ("limber-kill-XXXXXX", NULL);
  g_auto (Word) word = { NULL };
  LimberRunFixture fixture = { NULL };
  guint n_both = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      run_and_kill (folder, i % AIMED == 0, &word);
      limber_run_fixture_set_up_at (&fixture, folder);
      check (&fixture, &word, &n_both);
      if (i < N_KILLS - 1)
        limber_run_fixture_let_go (&fixture);
    }

  finish (&fixture);
  g_test_message ("%u sessions logged over %d kills; %u came between log and journal",
                  g_list_model_get_n_items (limber_library_get_sessions (fixture.library)), N_KILLS,
                  n_both);
  limber_run_fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];

  g_test_add_func ("/session-kill/random-moments", test_kill);

  return g_test_run ();
}
