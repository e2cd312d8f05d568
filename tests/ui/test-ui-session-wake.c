/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>

#include "limber-test-world.h"
#include "ui/session/limber-session-wake.h"

/* Staying awake, as the desktop sees it: a stand-in for GNOME's session manager says what it was asked. */

#define FLAGS "12" /* org.gnome.SessionManager: 4, not to suspend; 8, not to be idle */

static const char *manager;
static const char *self_path;

typedef struct
{
  GSubprocess *process;
  GDataInputStream *output;
} Desktop;

static char *
hear (Desktop *desktop)
{
  char *line = g_data_input_stream_read_line (desktop->output, NULL, NULL, NULL);

  g_assert_nonnull (line);
  return line;
}

static void
assert_hears (Desktop *desktop, const char *expected)
{
  g_autofree char *line = hear (desktop);

  g_assert_cmpstr (line, ==, expected);
}

static void
desktop_open (Desktop *desktop, const char *argument)
{
  g_autoptr (GError) error = NULL;

  desktop->process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, manager, argument, NULL);
  g_assert_no_error (error);
  desktop->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (desktop->process));
  assert_hears (desktop, "ready");
}

static void
desktop_close (Desktop *desktop)
{
  g_subprocess_force_exit (desktop->process);
  g_subprocess_wait (desktop->process, NULL, NULL);
  g_object_unref (desktop->output);
  g_object_unref (desktop->process);
}

/* Under a name of its own, since the bus may still know the one before. */
static GtkApplication *
create_application (void)
{
  g_autofree char *id = g_strdup_printf (LIMBER_APP_ID ".Test%u", g_random_int ());
  GtkApplication *application = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);

  g_object_set (application, "register-session", TRUE, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  return application;
}

static void
test_asks_and_releases (void)
{
  Desktop desktop;
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (LimberSessionWake) wake = NULL;

  desktop_open (&desktop, NULL);
  application = create_application ();
  wake = limber_session_wake_new (application, NULL);

  limber_session_wake_run (wake);
  limber_session_wake_run (wake);
  assert_hears (&desktop, "inhibit " FLAGS " 100");
  limber_session_wake_end (wake);
  assert_hears (&desktop, "uninhibit 100");
  desktop_close (&desktop);
}

static gboolean
is_asleep (gpointer wake)
{
  gboolean awake;

  g_object_get (wake, "awake", &awake, NULL);
  return !awake;
}

/* A short pause keeps the screen on, a long one doesn't; going on asks anew. */
static void
test_long_pause (void)
{
  Desktop desktop;
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (LimberSessionWake) wake = NULL;

  desktop_open (&desktop, NULL);
  application = create_application ();
  wake = limber_session_wake_new (application, NULL);
  g_object_set (wake, "patience", 1, NULL);

  limber_session_wake_run (wake);
  assert_hears (&desktop, "inhibit " FLAGS " 100");
  limber_session_wake_pause (wake);
  g_assert_false (is_asleep (wake));
  limber_test_wait (is_asleep, wake);
  assert_hears (&desktop, "uninhibit 100");
  limber_session_wake_run (wake);
  assert_hears (&desktop, "inhibit " FLAGS " 100");
  desktop_close (&desktop);
}

static void
on_refused (guint *n)
{
  (*n)++;
}

/* It is told once, however often it is asked. */
static void
test_refused (void)
{
  Desktop desktop;
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (LimberSessionWake) wake = NULL;
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  guint n = 0;

  desktop_open (&desktop, "refuse");
  application = create_application ();
  wake = limber_session_wake_new (application, NULL);
  g_signal_connect_swapped (wake, "refused", G_CALLBACK (on_refused), &n);
  limber_session_wake_run (wake);
  assert_hears (&desktop, "refused");
  limber_session_wake_end (wake);
  limber_session_wake_run (wake);
  g_assert_cmpuint (n, ==, 1);
  desktop_close (&desktop);
  g_log_set_always_fatal (fatal);
}

/* One that was killed holds nobody up: it has left the bus. */
static void
test_crash (void)
{
  Desktop desktop;
  g_autoptr (GSubprocess) process = NULL;

  desktop_open (&desktop, NULL);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, self_path, "hold", NULL);
  assert_hears (&desktop, "inhibit " FLAGS " 100");
  g_subprocess_send_signal (process, SIGKILL);
  assert_hears (&desktop, "gone 100");
  desktop_close (&desktop);
}

/* For test_crash(): stays awake until it is killed. */
static G_NORETURN void
hold (void)
{
  g_autoptr (GtkApplication) application = create_application ();
  g_autoptr (LimberSessionWake) wake = limber_session_wake_new (application, NULL);

  limber_session_wake_run (wake);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  limber_test_init (&argc, &argv);
  self_path = argv[0];
  if (g_strcmp0 (argv[1], "hold") == 0)
    hold ();
  manager = argv[1];

  g_test_add_func ("/ui/session-wake/asks-and-releases", test_asks_and_releases);
  g_test_add_func ("/ui/session-wake/long-pause", test_long_pause);
  g_test_add_func ("/ui/session-wake/refused", test_refused);
  g_test_add_func ("/ui/session-wake/crash", test_crash);

  return g_test_run ();
}
