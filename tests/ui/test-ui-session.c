/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-sample.h"
#include "limber-test-world.h"
#include "ui/session/limber-rating.h"
#include "ui/session/limber-session-window-private.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  LimberTestWorld *world;
  LimberRun *run;
  LimberEngine *engine;
  GtkWidget *window; /* weak */
} Fixture;

/* Cat-cow 2 × 5, then glute bridge 20 s. */
static LimberRoutine *
create_routine (void)
{
  return limber_sample_pair (limber_sample_item ("cat-cow",
                                                 (LimberDose) { .sets = 2, .reps = 5, .rest = 15 }),
                             limber_sample_item ("glute-bridge",
                                                 (LimberDose) { .sets = 1, .hold = 20 }));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = create_routine ();
  LimberPace pace;

  f->world = limber_test_world_new ();
  limber_context_get_pace (f->world->context, &pace);
  f->run = limber_run_new (f->world->library, LIMBER_CLOCK (f->world->clock), routine, &pace, NULL);
  f->engine = limber_run_get_engine (f->run);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  limber_test_wait (is_gone, &f->window);
  g_object_unref (f->run);
  limber_test_world_free (f->world);
}

static void
open_window (Fixture *f, gboolean ask_pain)
{
  g_settings_set_boolean (f->world->settings, "ask-pain", ask_pain);
  f->window = limber_session_window_new (f->world->context, NULL, f->run);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_present (GTK_WINDOW (f->window));
  limber_test_wait (limber_test_is_mapped, f->window);
}

static void
activate (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->window, action, NULL));
}

/* In steps, since a session that nobody has looked at for long is paused. */
static void
advance (Fixture *f, guint seconds)
{
  for (guint i = 0; i < seconds; i++)
    {
      limber_fake_clock_advance (f->world->clock, SECOND);
      limber_run_tick (f->run);
    }
}

/* The window shows that text somewhere. */
static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

typedef struct
{
  GtkWidget *widget;
  const char *text;
} Wanted;

static gboolean
shows_wanted (gpointer data)
{
  Wanted *wanted = data;

  return shows_text (wanted->widget, wanted->text);
}

static void
wait_for_text (Fixture *f, const char *text)
{
  Wanted wanted = { f->window, text };

  limber_test_wait (shows_wanted, &wanted);
}

static GtkWidget *
find (Fixture *f, GType type, const char *name)
{
  GtkWidget *found = limber_test_find (f->window, type, name);

  g_assert_nonnull (found);
  return found;
}

/* One of the large buttons; the clip has a Pause of its own. */
static void
press (Fixture *f, const char *name)
{
  GtkWidget *controls = gtk_widget_get_parent (find (f, GTK_TYPE_BUTTON, "Ten Seconds More"));

  g_signal_emit_by_name (limber_test_find (controls, GTK_TYPE_BUTTON, name), "clicked");
}

static LimberEngineState
get_state (Fixture *f)
{
  return limber_engine_get_state (f->engine);
}

/* --- cases ------------------------------------------------------------------------------------- */

static void
test_phases (Fixture *f, gconstpointer data)
{
  open_window (f, FALSE);
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_RUNNING);
  wait_for_text (f, "Get Ready");
  g_assert_true (shows_text (f->window, "Cat-Cow"));
  g_assert_true (shows_text (f->window, "Set 1 of 2"));
  g_assert_true (shows_text (f->window, "Glute Bridge"));
  limber_test_assert_names (f->window);

  advance (f, 10);
  wait_for_text (f, "Move");
  advance (f, 15);
  wait_for_text (f, "Rest");
  advance (f, 15);
  wait_for_text (f, "Set 2 of 2");
  advance (f, 15);
  wait_for_text (f, "Get Ready");
  g_assert_true (shows_text (f->window, "Glute Bridge"));
  advance (f, 5);
  wait_for_text (f, "Hold");
  wait_for_text (f, "Last exercise");
  advance (f, 20);
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_DONE);
  wait_for_text (f, "Well Done");
  limber_test_assert_names (f->window);
}

/* Time can be given while the clock stands still, and is seen at once. */
static void
test_extended_while_paused (Fixture *f, gconstpointer data)
{
  open_window (f, FALSE);
  press (f, "Pause");
  wait_for_text (f, "1:20 left");
  press (f, "Ten Seconds More");
  wait_for_text (f, "1:30 left");
}

static void
test_buttons (Fixture *f, gconstpointer data)
{
  open_window (f, FALSE);
  press (f, "Pause");
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_PAUSED);
  wait_for_text (f, "Paused");
  advance (f, 3600);
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 0);
  press (f, "Resume");
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_RUNNING);

  press (f, "Next");
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 1);
  press (f, "Ten Seconds More");
  g_assert_cmpint (limber_engine_get_length (f->engine), ==, 25 * SECOND);
  advance (f, 5);
  press (f, "Previous"); /* more than three seconds in: from the beginning */
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 1);
  press (f, "Previous");
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 0);

  press (f, "Mute");
  g_assert_false (g_settings_get_boolean (f->world->settings, "sound"));
  press (f, "Unmute");
  g_assert_true (g_settings_get_boolean (f->world->settings, "sound"));
}

static gboolean
press_key (Fixture *f, guint key)
{
  return limber_session_window_press_key (LIMBER_SESSION_WINDOW (f->window), key, 0);
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  GtkWidget *mute;

  open_window (f, FALSE);
  g_assert_true (press_key (f, GDK_KEY_space));
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_PAUSED);
  g_assert_true (press_key (f, GDK_KEY_space));
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_RUNNING);
  g_assert_true (press_key (f, GDK_KEY_Right));
  g_assert_true (press_key (f, GDK_KEY_Return));
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 2);
  g_assert_true (press_key (f, GDK_KEY_Left));
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 1);
  g_assert_true (press_key (f, GDK_KEY_Up));
  g_assert_cmpint (limber_engine_get_length (f->engine), ==, 25 * SECOND);

  /* The arrows with Alt, say, are somebody else's. */
  g_assert_false (limber_session_window_press_key (LIMBER_SESSION_WINDOW (f->window), GDK_KEY_Right,
                                                   GDK_ALT_MASK));

  /* Who went to a button with Tab presses it. */
  mute = find (f, GTK_TYPE_BUTTON, "Mute");
  gtk_widget_grab_focus (mute);
  g_assert_false (press_key (f, GDK_KEY_Tab));
  g_assert_false (press_key (f, GDK_KEY_space));
  g_assert_true (press_key (f, GDK_KEY_Right));

  /* While it is asked whether to leave, keys belong to the question. */
  activate (f, "session.leave");
  g_assert_false (press_key (f, GDK_KEY_space));
}

static void
test_skip (Fixture *f, gconstpointer data)
{
  LimberSession *session = limber_run_get_session (f->run);

  open_window (f, FALSE);
  advance (f, 10);
  g_assert_true (gtk_widget_activate_action (f->window, "session.skip", "s", "hurts"));
  wait_for_text (f, "Get Ready");
  g_assert_cmpint ((int) limber_session_get_item (session, 0)->skipped, ==, LIMBER_SKIP_HURTS);
  g_assert_true (shows_text (f->window, "Glute Bridge"));

  advance (f, 30);
  wait_for_text (f, "Skipped: Cat-Cow (hurts)");
}

static void
test_next_card_jumps (Fixture *f, gconstpointer data)
{
  GtkWidget *stage;

  open_window (f, FALSE);
  stage = find (f, LIMBER_TYPE_SESSION_STAGE, NULL);
  g_signal_emit_by_name (limber_test_find (stage, GTK_TYPE_BUTTON, "Next"), "clicked");
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 4);
  wait_for_text (f, "Get Ready");
}

static void
test_pain_before (Fixture *f, gconstpointer data)
{
  LimberSession *session = limber_run_get_session (f->run);

  open_window (f, TRUE);
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_READY);
  wait_for_text (f, "How Does Your Back Feel Right Now?");
  limber_test_assert_names (f->window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (f, GTK_TYPE_TOGGLE_BUTTON, "4")), TRUE);
  wait_for_text (f, "Moderate Pain");
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "Start"), "clicked");
  g_assert_cmpint (limber_session_get_pain_before (session), ==, 4);
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_RUNNING);
}

static void
test_pain_skipped (Fixture *f, gconstpointer data)
{
  open_window (f, TRUE);
  activate (f, "session.start");
  g_assert_cmpint (limber_session_get_pain_before (limber_run_get_session (f->run)), ==, -1);
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_RUNNING);
}

static LimberSession *
get_saved (LimberLibrary *library)
{
  GListModel *sessions = limber_library_get_sessions (library);
  g_autoptr (LimberSession) session = g_list_model_get_item (sessions, 0);

  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, 1);
  return session;
}

static void
assert_answers_saved (Fixture *f)
{
  g_autoptr (LimberLibrary) later = limber_test_world_reload (f->world);
  LimberSession *saved = get_saved (later);

  g_assert_cmpint (limber_session_get_pain_after (saved), ==, 2);
  g_assert_cmpint (limber_session_get_effort (saved), ==, 7);
  g_assert_cmpstr (limber_session_get_note (saved), ==, "Knee was fine");
  g_assert_cmpuint (limber_session_get_n_sets (saved), ==, 3);
}

/* Even if nobody gets round to Done. */
static void
test_summary_is_saved (Fixture *f, gconstpointer data)
{
  GtkWidget *summary, *effort;

  open_window (f, TRUE);
  activate (f, "session.start");
  advance (f, 1000);
  wait_for_text (f, "Well Done");

  summary = find (f, LIMBER_TYPE_SESSION_SUMMARY, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (limber_test_find (summary,
                                                                     GTK_TYPE_TOGGLE_BUTTON, "2")),
                                TRUE);
  effort = limber_test_find (summary, LIMBER_TYPE_RATING, "Effort, 1 to 10");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (limber_test_find (effort, GTK_TYPE_TOGGLE_BUTTON,
                                                                     "7")),
                                TRUE);
  gtk_editable_set_text (GTK_EDITABLE (limber_test_find (summary, ADW_TYPE_ENTRY_ROW, NULL)),
                         "Knee was fine");
  assert_answers_saved (f);
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "Save What I Did as Routine"), "clicked");
  g_assert_false (gtk_widget_get_sensitive (find (f, GTK_TYPE_BUTTON,
                                                  "Saved as “Test Routine (As Done)”")));
  g_signal_emit_by_name (limber_test_find (summary, GTK_TYPE_BUTTON, "Done"), "clicked");
  limber_test_wait (is_gone, &f->window);
  assert_answers_saved (f);
}

/* Presses a button of the question whether to leave. */
static void
respond (Fixture *f, const char *label)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));
  GtkWidget *button = limber_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, label);

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_keep_going (Fixture *f, gconstpointer data)
{
  open_window (f, FALSE);
  activate (f, "session.leave");
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_PAUSED);
  respond (f, "Keep Going");
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_RUNNING);

  /* One who had paused stays paused. */
  activate (f, "session.toggle");
  activate (f, "session.leave");
  respond (f, "Keep Going");
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_PAUSED);
}

static void
test_leave_and_resume (Fixture *f, gconstpointer data)
{
  LimberRun *resumed;

  open_window (f, FALSE);
  advance (f, 12);
  activate (f, "session.leave");
  respond (f, "Leave");
  limber_test_wait (is_gone, &f->window);

  resumed = limber_run_new_from_journal (f->world->library, LIMBER_CLOCK (f->world->clock), NULL);
  g_assert_nonnull (resumed);
  g_object_unref (f->run);
  f->run = resumed;
  f->engine = limber_run_get_engine (resumed);
  open_window (f, TRUE); /* nobody is asked again */
  wait_for_text (f, "Paused");
  g_assert_cmpuint (limber_engine_get_phase_index (f->engine), ==, 1);
  press (f, "Resume");
  wait_for_text (f, "Move");
}

static void
test_end_early (Fixture *f, gconstpointer data)
{
  open_window (f, FALSE);
  activate (f, "session.leave");
  respond (f, "End and Log It");
  g_assert_cmpint ((int) get_state (f), ==, LIMBER_ENGINE_DONE);
  wait_for_text (f, "Maybe Another Time");
}

static void
test_narrow (Fixture *f, gconstpointer data)
{
  g_settings_set_int (f->world->settings, "session-width", 360);
  g_settings_set_int (f->world->settings, "session-height", 640);
  open_window (f, FALSE);
  wait_for_text (f, "Get Ready");
  limber_test_assert_names (f->window);
}

static gboolean
is_awake (LimberSessionWake *wake)
{
  gboolean awake;

  g_object_get (wake, "awake", &awake, NULL);
  return awake;
}

static void
test_wake (void)
{
  g_autoptr (LimberSessionWake) wake = limber_session_wake_new (NULL, NULL);

  g_assert_false (is_awake (wake));
  limber_session_wake_pause (wake);
  g_assert_false (is_awake (wake));
  limber_session_wake_run (wake);
  g_assert_true (is_awake (wake));
  limber_session_wake_pause (wake); /* for five minutes more */
  g_assert_true (is_awake (wake));
  limber_session_wake_end (wake);
  g_assert_false (is_awake (wake));
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);

#define TEST(path, function)                                                                       \
  g_test_add ("/ui/session/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("phases", test_phases);
  TEST ("buttons", test_buttons);
  TEST ("extended-while-paused", test_extended_while_paused);
  TEST ("keys", test_keys);
  TEST ("skip", test_skip);
  TEST ("next-card-jumps", test_next_card_jumps);
  TEST ("pain-before", test_pain_before);
  TEST ("pain-skipped", test_pain_skipped);
  TEST ("summary-is-saved", test_summary_is_saved);
  TEST ("keep-going", test_keep_going);
  TEST ("leave-and-resume", test_leave_and_resume);
  TEST ("end-early", test_end_early);
  TEST ("narrow", test_narrow);
#undef TEST
  g_test_add_func ("/ui/session/wake", test_wake);

  return g_test_run ();
}
