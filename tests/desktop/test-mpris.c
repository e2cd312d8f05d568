/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-mpris.h"
#include "limber-run-fixture.h"

/* Led by playerctl, as a desktop would. */

typedef struct
{
  LimberRunFixture run;
  GTestDBus *bus;
  LimberMpris *mpris;
  gboolean raised;
} Fixture;

static void
on_raise (Fixture *self)
{
  self->raised = TRUE;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  limber_run_fixture_set_up (&self->run, NULL);
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  self->mpris = limber_mpris_new (connection, self->run.run);
  g_signal_connect_swapped (self->mpris, "raise", G_CALLBACK (on_raise), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->mpris);
  limber_run_fixture_tear_down (&self->run, NULL);
  g_test_dbus_down (self->bus);
  g_object_unref (self->bus);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* Runs a program while the main loop answers it. Returns what it said, or NULL when it failed. */
static char *
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_newv (arguments,
                         G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                         &error);
  g_autoptr (GAsyncResult) result = NULL;
  char *said = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_subprocess_communicate_utf8_finish (process, result, &said, NULL, &error));
  if (g_subprocess_get_exit_status (process) != 0)
    g_clear_pointer (&said, g_free);

  return said != NULL ? g_strchomp (said) : NULL;
}

static char *
playerctl (const char *command, const char *argument)
{
  return run ((const char *const[]) { "playerctl", "--player=" LIMBER_APP_ID, command, argument,
                                      NULL });
}

static void
assert_says (const char *command, const char *argument, const char *expected)
{
  g_autofree char *said = playerctl (command, argument);

  g_assert_cmpstr (said, ==, expected);
}

static void
tell (const char *command)
{
  g_autofree char *said = playerctl (command, NULL);

  g_assert_nonnull (said);
}

static LimberEngine *
get_engine (Fixture *self)
{
  return limber_run_get_engine (self->run.run);
}

static void
test_found (Fixture *self, gconstpointer data)
{
  g_autofree char *players = run ((const char *const[]) { "playerctl", "--list-all", NULL });

  g_assert_cmpstr (players, ==, LIMBER_APP_ID);
  assert_says ("status", NULL, "Stopped");
}

static void
test_play_and_pause (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run.run);
  assert_says ("status", NULL, "Playing");
  tell ("pause");
  g_assert_cmpint (limber_engine_get_state (get_engine (self)), ==, LIMBER_ENGINE_PAUSED);
  assert_says ("status", NULL, "Paused");
  tell ("pause");
  assert_says ("status", NULL, "Paused");
  tell ("play");
  assert_says ("status", NULL, "Playing");
  tell ("play-pause");
  assert_says ("status", NULL, "Paused");
  tell ("play-pause");
  assert_says ("status", NULL, "Playing");

  /* Nothing is lost by a key that says stop. */
  tell ("stop");
  assert_says ("status", NULL, "Paused");
  g_assert_true (limber_run_fixture_has_journal (&self->run));
}

/* What waits for the person is done with the only key that there is. */
static void
test_done (Fixture *self, gconstpointer data)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_clear_object (&self->mpris);
  limber_run_fixture_open_at_own_pace (&self->run);
  limber_run_start (self->run.run);
  limber_run_jump (self->run.run, 10);
  self->mpris = limber_mpris_new (connection, self->run.run);
  tell ("next");
  g_assert_cmpint (limber_engine_get_state (get_engine (self)), ==, LIMBER_ENGINE_DONE);
  g_assert_cmpuint (limber_session_get_item (limber_run_get_session (self->run.run), 1)->sets, ==,
                    1);
}

static void
test_steps (Fixture *self, gconstpointer data)
{
  limber_run_start (self->run.run);
  tell ("next");
  g_assert_cmpuint (limber_engine_get_phase_index (get_engine (self)), ==, 1);
  tell ("next");
  tell ("previous");
  g_assert_cmpuint (limber_engine_get_phase_index (get_engine (self)), ==, 1);
}

static void
test_metadata (Fixture *self, gconstpointer data)
{
  g_autofree char *position = NULL;

  limber_run_start (self->run.run);
  limber_run_next (self->run.run);
  limber_run_fixture_turn (&self->run, 5, 100);
  assert_says ("metadata", "xesam:title", "Dumbbell row");
  assert_says ("metadata", "xesam:album", "Back care");
  assert_says ("metadata", "mpris:length", "20000000");
  position = playerctl ("position", NULL);
  g_assert_cmpint ((int) g_ascii_strtod (position, NULL), ==, 5);
  limber_run_jump (self->run.run, LIMBER_RUN_FIXTURE_PHASES - 1);
  assert_says ("metadata", "xesam:title", "Glute bridge");
  limber_run_finish (self->run.run);
  assert_says ("status", NULL, "Stopped");
  g_assert_null (playerctl ("next", NULL));
}

/* Who listens need not ask. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  g_autoptr (GDBusProxy) proxy = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) status = NULL;

  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_NONE, NULL, LIMBER_MPRIS_NAME,
                            "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player", NULL,
                            on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  proxy = g_dbus_proxy_new_for_bus_finish (result, NULL);
  limber_run_start (self->run.run);
  do
    {
      g_clear_pointer (&status, g_variant_unref);
      g_main_context_iteration (NULL, TRUE);
      status = g_dbus_proxy_get_cached_property (proxy, "PlaybackStatus");
    }
  while (!g_str_equal (g_variant_get_string (status, NULL), "Playing"));
}

static void
test_raise (Fixture *self, gconstpointer data)
{
  g_autofree char *said = run ((const char *const[]) {
      "gdbus", "call", "--session", "--dest=" LIMBER_MPRIS_NAME,
      "--object-path=/org/mpris/MediaPlayer2", "--method=org.mpris.MediaPlayer2.Raise", NULL });

  g_assert_cmpstr (said, ==, "()");
  g_assert_true (self->raised);
}

static void
test_goes (Fixture *self, gconstpointer data)
{
  g_autofree char *players = NULL;

  limber_run_start (self->run.run);
  g_clear_object (&self->mpris);
  players = run ((const char *const[]) { "playerctl", "--list-all", NULL });
  g_assert_true (players == NULL || *players == '\0');
  limber_run_pause (self->run.run); /* tells nobody */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/mpris/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("found", test_found);
  ADD ("play-and-pause", test_play_and_pause);
  ADD ("done", test_done);
  ADD ("steps", test_steps);
  ADD ("metadata", test_metadata);
  ADD ("follows", test_follows);
  ADD ("raise", test_raise);
  ADD ("goes", test_goes);
#undef ADD

  return g_test_run ();
}
