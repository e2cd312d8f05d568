/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"
#include "limber-test-world.h"
#include "ui/session/limber-session-hurts.h"
#include "ui/session/limber-session-window-private.h"

/* What can be done within a session beyond going on, and that nothing of it is left behind. */

typedef struct
{
  LimberTestWorld *world;
  LimberRun *run;
  LimberEngine *engine;
  GtkWidget *window;
} Fixture;

/* Dumbbell row 2 × 5 per side, then glute bridge 20 s. */
static LimberRoutine *
create_routine (void)
{
  return limber_sample_pair (limber_sample_item ("dumbbell-row",
                                                 (LimberDose) { .sets = 2, .reps = 5, .rest = 15 }),
                             limber_sample_item ("glute-bridge",
                                                 (LimberDose) { .sets = 1, .hold = 20 }));
}

static void
open_window (Fixture *f)
{
  g_autoptr (LimberRoutine) routine = create_routine ();
  LimberPace pace;

  limber_context_get_pace (f->world->context, &pace);
  g_clear_object (&f->run);
  f->run = limber_run_new (f->world->library, LIMBER_CLOCK (f->world->clock), routine, &pace, NULL);
  f->engine = limber_run_get_engine (f->run);
  f->window = limber_session_window_new (f->world->context, NULL, f->run);
  gtk_window_present (GTK_WINDOW (f->window));
  limber_test_wait (limber_test_is_mapped, f->window);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->world = limber_test_world_new ();
  g_settings_set_boolean (f->world->settings, "ask-pain", FALSE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  g_clear_object (&f->run);
  limber_test_world_free (f->world);
}

static void
activate (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->window, action, NULL));
}

static void
respond (Fixture *f, const char *label)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));
  GtkWidget *button = limber_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static LimberSessionItem *
get_item (Fixture *f, guint index)
{
  return limber_session_get_item (limber_run_get_session (f->run), index);
}

/* --- cases ------------------------------------------------------------------------------------- */

/* It stands still while somebody thinks, then the easier exercise begins from the beginning, and the log says so. */
static void
test_easier (Fixture *f, gconstpointer data)
{
  open_window (f);
  limber_run_next (f->run);
  activate (f, "session.hurts");
  g_assert_cmpint ((int) limber_engine_get_state (f->engine), ==, LIMBER_ENGINE_PAUSED);
  respond (f, "Easier: Band Row");

  g_assert_cmpint ((int) limber_engine_get_state (f->engine), ==, LIMBER_ENGINE_RUNNING);
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 0);
  g_assert_cmpstr (limber_engine_get_phase (f->engine)->exercise, ==, "band-row");
  g_assert_cmpstr (get_item (f, 0)->exercise, ==, "band-row");
  g_assert_cmpstr (get_item (f, 0)->instead_of, ==, "dumbbell-row");
  g_assert_cmpuint (get_item (f, 0)->planned->sets, ==, 2);
  g_assert_cmpint ((int) get_item (f, 0)->skipped, ==, LIMBER_SKIP_NONE);
}

/* What is eased stays so when it is resumed. */
static void
test_easier_is_kept (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRun) resumed = NULL;

  open_window (f);
  limber_run_ease (f->run);
  resumed = limber_run_new_from_journal (f->world->library, LIMBER_CLOCK (f->world->clock), NULL);
  g_assert_nonnull (resumed);
  g_assert_cmpstr (limber_engine_get_phase (limber_run_get_engine (resumed))->exercise, ==,
                   "band-row");
  g_assert_cmpstr (limber_session_get_item (limber_run_get_session (resumed), 0)->instead_of, ==,
                   "dumbbell-row");
}

static void
test_skip_what_hurts (Fixture *f, gconstpointer data)
{
  open_window (f);
  activate (f, "session.toggle");
  activate (f, "session.hurts");
  respond (f, "Skip This Exercise");
  g_assert_cmpint ((int) get_item (f, 0)->skipped, ==, LIMBER_SKIP_HURTS);
  g_assert_cmpstr (limber_engine_get_phase (f->engine)->exercise, ==, "glute-bridge");
  /* One who had paused stays paused. */
  g_assert_cmpint ((int) limber_engine_get_state (f->engine), ==, LIMBER_ENGINE_PAUSED);
}

/* Nothing comes of having asked. */
static void
test_go_on (Fixture *f, gconstpointer data)
{
  open_window (f);
  limber_run_next (f->run);
  activate (f, "session.hurts");
  respond (f, "Go On");
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 1);
  g_assert_cmpint ((int) limber_engine_get_state (f->engine), ==, LIMBER_ENGINE_RUNNING);
  g_assert_cmpint ((int) get_item (f, 0)->skipped, ==, LIMBER_SKIP_NONE);
  g_assert_null (get_item (f, 0)->instead_of);
}

/* Repetitions that are called done count; "next" leaves them unfinished. */
static void
test_done (Fixture *f, gconstpointer data)
{
  open_window (f);
  limber_run_jump (f->run, 3);
  g_assert_cmpint ((int) limber_engine_get_phase (f->engine)->kind, ==, LIMBER_PHASE_WORK);
  activate (f, "session.done");
  g_assert_cmpuint (get_item (f, 0)->sets, ==, 1);
}

/* At one's own pace nothing but the person leads on: by the button, too, which is there for that. */
static void
test_own_pace (Fixture *f, gconstpointer data)
{
  GtkWidget *done;

  g_settings_set_boolean (f->world->settings, "own-pace", TRUE);
  open_window (f);
  done = limber_test_find (f->window, GTK_TYPE_BUTTON, "Done");
  g_assert_false (gtk_widget_get_visible (done));
  limber_run_next (f->run);
  g_assert_true (gtk_widget_get_visible (done));
  g_assert_true (gtk_widget_has_css_class (done, "suggested-action"));
  g_assert_false (gtk_widget_get_sensitive (limber_test_find (f->window, GTK_TYPE_BUTTON,
                                                              "Ten Seconds More")));
  limber_fake_clock_advance (f->world->clock, 25 * (gint64) G_USEC_PER_SEC);
  limber_run_tick (f->run);
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 1);
  g_signal_emit_by_name (done, "clicked");
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 2);
  g_assert_false (gtk_widget_get_visible (done));
  g_assert_true (gtk_widget_get_sensitive (limber_test_find (f->window, GTK_TYPE_BUTTON,
                                                             "Ten Seconds More")));
}

static void
test_steps (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog, *row;

  open_window (f);
  activate (f, "session.steps");
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (f->window)));
  limber_test_wait (limber_test_is_mapped, dialog);
  limber_test_assert_names (dialog);
  row = limber_test_find (dialog, ADW_TYPE_ACTION_ROW, NULL);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 sets of 5 repetitions per side");
  gtk_widget_activate (gtk_widget_get_next_sibling (row));
  g_assert_cmpstr (limber_engine_get_phase (f->engine)->exercise, ==, "glute-bridge");
}

static void
test_advice (void)
{
  g_assert_null (limber_session_hurts_advise (-1, -1));
  g_assert_null (limber_session_hurts_advise (3, 3));
  g_assert_null (limber_session_hurts_advise (6, -1));
  g_assert_null (limber_session_hurts_advise (8, 3));
  g_assert_nonnull (limber_session_hurts_advise (7, -1));
  g_assert_nonnull (limber_session_hurts_advise (2, 3));
  g_assert_nonnull (limber_session_hurts_advise (-1, 7));
}

static LimberSession *
create_session (const char *id, int before, int after)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 20, 8, 0, 0);
  LimberSession *session = limber_session_new (id, "desk-break", "Desk Break", started);

  limber_session_set_pain_before (session, before);
  limber_session_set_pain_after (session, after);
  return session;
}

/* Three sessions in a row that hurt more afterwards are more than one. */
static void
test_advice_after_three (void)
{
  g_autoptr (GListStore) log = g_list_store_new (LIMBER_TYPE_SESSION);
  g_autoptr (LimberSession) now = create_session ("c", 3, 4);
  g_autoptr (LimberSession) before = create_session ("b", 2, 3);
  g_autoptr (LimberSession) first = create_session ("a", 1, 2);
  g_autofree char *once = NULL;
  g_autofree char *thrice = NULL;
  g_autofree char *unanswered = NULL;

  g_list_store_append (log, now); /* which is counted once */
  g_list_store_append (log, before);
  once = limber_session_hurts_advise_all (now, G_LIST_MODEL (log));
  g_assert_cmpstr (once, ==, limber_session_hurts_advise (3, 4));
  g_list_store_append (log, first);
  thrice = limber_session_hurts_advise_all (now, G_LIST_MODEL (log));
  g_assert_nonnull (strstr (thrice, "last three sessions"));

  limber_session_set_pain_after (now, -1);
  unanswered = limber_session_hurts_advise_all (now, G_LIST_MODEL (log));
  g_assert_null (unanswered);
}

static void
on_finalized (gpointer data)
{
  (*(guint *) data)++;
}

static gboolean
are_two (gpointer data)
{
  return *(guint *) data == 2;
}

/* Window and session are gone for good after the window was closed, not only out of sight. */
static void
test_finalized (Fixture *f, gconstpointer data)
{
  GQuark witness = g_quark_from_static_string ("limber-test-witness");
  guint n = 0;

  open_window (f);
  limber_run_next (f->run);
  activate (f, "session.steps");
  g_object_set_qdata_full (G_OBJECT (f->window), witness, &n, on_finalized);
  g_object_set_qdata_full (G_OBJECT (f->run), witness, &n, on_finalized);
  limber_run_finish (f->run);
  g_clear_object (&f->run);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&f->window)));
  limber_test_wait (are_two, &n);
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

#define TEST(path, function)                                                                       \
  g_test_add ("/ui/session-controls/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("easier", test_easier);
  TEST ("easier-is-kept", test_easier_is_kept);
  TEST ("skip-what-hurts", test_skip_what_hurts);
  TEST ("go-on", test_go_on);
  TEST ("done", test_done);
  TEST ("own-pace", test_own_pace);
  TEST ("steps", test_steps);
  TEST ("finalized", test_finalized);
#undef TEST
  g_test_add_func ("/ui/session-controls/advice", test_advice);
  g_test_add_func ("/ui/session-controls/advice-after-three", test_advice_after_three);

  return g_test_run ();
}
