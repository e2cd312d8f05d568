/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-reminders.h"
#include "limber-fake-clock.h"
#include "test-folder.h"

/* A desktop that shows notifications and has the Background portal, on a bus of its own; Friday, 20 November 2026. */
typedef struct
{
  TestFolder folder;
  GTestDBus *bus;
  GDBusConnection *desktop;
  GApplication *application;
  LimberLibrary *library;
  GSettings *settings;
  LimberFakeClock *clock;
  LimberReminders *reminders;
  GPtrArray *shown; /* titles of notifications, in order */
  guint closed;
  int autostart;  /* what the portal was asked for last; -1: nothing */
  guint response; /* what the portal answers: 0 yes, 1 no, 2 something went wrong */
  guint names;
  guint last_id;
} Fixture;

static const char introspection[] =
    "<node>"
    "  <interface name='org.freedesktop.Notifications'>"
    "    <method name='Notify'>"
    "      <arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "      <arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "      <arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
    "      <arg type='u' direction='out'/>"
    "    </method>"
    "    <method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "    <method name='GetServerInformation'>"
    "      <arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "      <arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "    </method>"
    "    <method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "  </interface>"
    "  <interface name='org.freedesktop.portal.Background'>"
    "    <method name='RequestBackground'>"
    "      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
    "      <arg type='o' direction='out'/>"
    "    </method>"
    "  </interface>"
    "</node>";

static void
answer_background (Fixture *f, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *sender = g_strdup (g_dbus_method_invocation_get_sender (invocation) + 1);
  g_autofree char *path = NULL;
  g_autofree const char **command = NULL;
  const char *token;
  gboolean autostart;

  g_assert_true (g_variant_lookup (options, "autostart", "b", &autostart));
  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_lookup (options, "commandline", "^a&s", &command));
  g_assert_cmpstr (command[1], ==, "--gapplication-service");
  f->autostart = autostart;
  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s",
                          g_strdelimit (sender, ".", '_'), token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
  g_dbus_connection_emit_signal (f->desktop, NULL, path, "org.freedesktop.portal.Request",
                                 "Response", g_variant_new ("(ua{sv})", f->response, NULL), NULL);
}

static void
on_call (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  Fixture *f = user_data;
  char *title;

  if (g_str_equal (method, "Notify"))
    {
      g_variant_get_child (parameters, 3, "s", &title);
      g_ptr_array_add (f->shown, title);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", ++f->last_id));
    }
  else if (g_str_equal (method, "RequestBackground"))
    answer_background (f, parameters, invocation);
  else if (g_str_equal (method, "GetServerInformation"))
    g_dbus_method_invocation_return_value (invocation,
                                           g_variant_new ("(ssss)", "test", "test", "1", "1.2"));
  else if (g_str_equal (method, "GetCapabilities"))
    g_dbus_method_invocation_return_value (invocation,
                                           g_variant_new ("(^as)", (const char *const[]) {
                                                                       "actions", NULL }));
  else
    {
      f->closed++;
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

static void
on_name (GDBusConnection *connection, const char *name, gpointer user_data)
{
  ((Fixture *) user_data)->names++;
}

/* The desktop sits on a connection of its own, as a real one does. */
static void
start_desktop (Fixture *f)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_call };
  static const char *const names[] = { "org.freedesktop.Notifications",
                                       "org.freedesktop.portal.Desktop" };
  static const char *const paths[] = { "/org/freedesktop/Notifications",
                                       "/org/freedesktop/portal/desktop" };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);

  f->desktop =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (f->bus),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                  | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_dbus_connection_register_object (f->desktop, paths[i], node->interfaces[i], &vtable, f,
                                         NULL, NULL);
      g_bus_own_name_on_connection (f->desktop, names[i], G_BUS_NAME_OWNER_FLAGS_NONE, on_name,
                                    NULL, f, NULL);
    }
  while (f->names < G_N_ELEMENTS (names))
    g_main_context_iteration (NULL, TRUE);
}

static void
start_application (Fixture *f)
{
  f->application = g_application_new (LIMBER_APP_ID, G_APPLICATION_DEFAULT_FLAGS);
  g_assert_true (g_application_register (f->application, NULL, NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) builtin = NULL;
  g_autoptr (GFile) own = NULL;

  test_folder_set_up (&f->folder, NULL);
  builtin = test_folder_get_file (&f->folder, "builtin");
  own = test_folder_get_file (&f->folder, "data");
  f->shown = g_ptr_array_new_with_free_func (g_free);
  f->autostart = -1;
  f->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (f->bus);
  start_desktop (f);
  start_application (f);
  f->library = limber_library_new (builtin, own);
  g_assert_true (limber_library_load (f->library, NULL));
  f->settings = g_settings_new (LIMBER_SCHEMA_ID);
  g_settings_reset (f->settings, "reminder-last");
  g_settings_reset (f->settings, "reminder-later");
  g_settings_reset (f->settings, "autostart");
  g_settings_reset (f->settings, "background-refused");
  f->clock = limber_fake_clock_new ();
  f->reminders = limber_reminders_new (f->application, f->settings, LIMBER_CLOCK (f->clock));
  limber_reminders_set_library (f->reminders, f->library);
}

static void
on_synced (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  *(gboolean *) done = TRUE;
}

/* Whatever the desktop has sent until now has come, since messages come in order. */
static void
sync_with_desktop (Fixture *f)
{
  gboolean done = FALSE;

  g_dbus_connection_flush_sync (f->desktop, NULL, NULL);
  g_dbus_connection_call (g_application_get_dbus_connection (f->application),
                          "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                          "org.freedesktop.Notifications", "GetCapabilities", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_synced, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* GLib frees those twice that are still shown when the desktop goes away. */
static void
close_notifications (Fixture *f)
{
  for (guint id = 1; id <= f->last_id; id++)
    g_dbus_connection_emit_signal (f->desktop, NULL, "/org/freedesktop/Notifications",
                                   "org.freedesktop.Notifications", "NotificationClosed",
                                   g_variant_new ("(uu)", id, 3), NULL);
  sync_with_desktop (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->reminders);
  close_notifications (f);
  g_clear_object (&f->application);
  g_clear_object (&f->library);
  g_clear_object (&f->settings);
  g_clear_object (&f->clock);
  g_dbus_connection_close_sync (f->desktop, NULL, NULL);
  g_clear_object (&f->desktop);
  g_test_dbus_down (f->bus);
  g_clear_object (&f->bus);
  g_clear_pointer (&f->shown, g_ptr_array_unref);
  test_folder_tear_down (&f->folder, NULL);
}

/* Every day has the routine at nine; it is eight. */
static void
save_plan (Fixture *f, gboolean on)
{
  GDate start;
  g_autoptr (LimberRoutine) routine = limber_routine_new ("desk", "Desk");
  g_autoptr (LimberPlan) plan = NULL;
  g_autoptr (LimberPlan) reminding = NULL;

  limber_clock_get_today (LIMBER_CLOCK (f->clock), &start);
  plan = limber_plan_new ("p", "Plan", &start);
  for (guint day = 0; day < 7; day++)
    {
      g_autoptr (LimberPlanEntry) entry = limber_plan_entry_new ("desk");
      g_autoptr (LimberPlanEntry) timed = limber_plan_entry_with_minute (entry, 9 * 60);
      g_autoptr (LimberPlan) before = plan;

      plan = limber_plan_with_entry_inserted (before, 0, day, 0, timed);
    }
  reminding = limber_plan_with_reminder (plan, on, -1);
  limber_library_save_routine (f->library, routine);
  limber_library_save_plan (f->library, reminding);
}

/* It is @minutes later, and somebody looks. */
static void
wait_minutes (Fixture *f, gint64 minutes)
{
  limber_fake_clock_advance (f->clock, minutes * G_TIME_SPAN_MINUTE);
  limber_reminders_check (f->reminders);
}

static void
wait_for_shown (Fixture *f, guint n)
{
  while (f->shown->len < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (f->shown->len, ==, n);
}

/* Whatever has been sent has arrived when this is answered. */
static void
assert_shown (Fixture *f, guint n)
{
  g_autoptr (GNotification) mark = g_notification_new ("mark");

  g_application_send_notification (f->application, "mark", mark);
  wait_for_shown (f, n + 1);
  g_assert_cmpstr (f->shown->pdata[n], ==, "mark");
  g_ptr_array_set_size (f->shown, (int) n);
}

/* As another run of the program. @later: it is started since somebody chose Later. */
static void
restart (Fixture *f, gboolean later)
{
  g_clear_object (&f->reminders);
  f->reminders = limber_reminders_new (f->application, f->settings, LIMBER_CLOCK (f->clock));
  if (later)
    g_action_group_activate_action (G_ACTION_GROUP (f->application), "remind-later", NULL);
  limber_reminders_set_library (f->reminders, f->library);
}

static void
test_reminds (Fixture *f, gconstpointer data)
{
  save_plan (f, TRUE);
  wait_minutes (f, 59);
  assert_shown (f, 0);
  wait_minutes (f, 1);
  wait_for_shown (f, 1);
  g_assert_cmpstr (f->shown->pdata[0], ==, "Desk");
  wait_minutes (f, 1);
  assert_shown (f, 1);

  g_action_group_activate_action (G_ACTION_GROUP (f->application), "remind-later", NULL);
  wait_minutes (f, 14);
  assert_shown (f, 1);
  wait_minutes (f, 1);
  wait_for_shown (f, 2);
}

/* Another run of the program doesn't say it again. */
static void
test_remembers (Fixture *f, gconstpointer data)
{
  save_plan (f, TRUE);
  wait_minutes (f, 60);
  wait_for_shown (f, 1);
  restart (f, FALSE);
  assert_shown (f, 1);
}

/* Nor does Later need the run that asked: the next one is started by it, with nothing loaded. */
static void
test_put_off_by_the_next (Fixture *f, gconstpointer data)
{
  save_plan (f, TRUE);
  wait_minutes (f, 60);
  wait_for_shown (f, 1);
  restart (f, TRUE);
  wait_minutes (f, 14);
  assert_shown (f, 1);
  restart (f, FALSE);
  assert_shown (f, 1);
  wait_minutes (f, 1);
  wait_for_shown (f, 2);
  wait_minutes (f, 16);
  assert_shown (f, 2);
}

/* Whoever quits leaves the reminders, as long as there are any. */
static void
test_active (Fixture *f, gconstpointer data)
{
  g_assert_false (limber_reminders_get_active (f->reminders));
  save_plan (f, TRUE);
  g_assert_true (limber_reminders_get_active (f->reminders));
  save_plan (f, FALSE);
  g_assert_false (limber_reminders_get_active (f->reminders));
}

static void
test_done (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) started = NULL;
  g_autoptr (LimberSession) session = NULL;

  save_plan (f, TRUE);
  wait_minutes (f, 60);
  wait_for_shown (f, 1);
  sync_with_desktop (f);
  started = limber_clock_get_now (LIMBER_CLOCK (f->clock));
  session = limber_session_new (NULL, "desk", "Desk", started);
  limber_session_set_ended (session, started);
  limber_library_save_session (f->library, session);
  while (f->closed == 0)
    g_main_context_iteration (NULL, TRUE);

  /* The next day, before it is time. */
  wait_minutes (f, 23 * 60);
  assert_shown (f, 1);
}

static void
wait_for_autostart (Fixture *f, int autostart)
{
  while (f->autostart != autostart)
    g_main_context_iteration (NULL, TRUE);
}

/* The desktop is asked when somebody turns reminders on, and told when they are off. */
static void
test_background (Fixture *f, gconstpointer data)
{
  save_plan (f, FALSE);
  assert_shown (f, 0);
  g_assert_cmpint (f->autostart, ==, -1);
  save_plan (f, TRUE);
  wait_for_autostart (f, TRUE);
  g_assert_true (g_settings_get_boolean (f->settings, "autostart"));
  save_plan (f, FALSE);
  wait_for_autostart (f, FALSE);
}

static void
wait_for_refusal (Fixture *f, gboolean refused)
{
  while (g_settings_get_boolean (f->settings, "background-refused") != refused)
    g_main_context_iteration (NULL, TRUE);
}

/* Whoever refuses is reminded while Limber is open, and then it ends; so in the next run, until they are turned on anew. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  f->response = 1;
  save_plan (f, TRUE);
  g_assert_true (limber_reminders_get_active (f->reminders));
  wait_for_refusal (f, TRUE);
  g_assert_false (limber_reminders_get_active (f->reminders));
  wait_minutes (f, 60);
  wait_for_shown (f, 1);
  restart (f, FALSE);
  g_assert_false (limber_reminders_get_active (f->reminders));

  save_plan (f, FALSE);
  wait_for_refusal (f, FALSE);
  f->response = 0;
  save_plan (f, TRUE);
  wait_for_autostart (f, TRUE);
  assert_shown (f, 1);
  g_assert_true (limber_reminders_get_active (f->reminders));
}

/* Where nobody refused, it runs on, though nobody starts it. */
static void
test_gone_wrong (Fixture *f, gconstpointer data)
{
  f->response = 2;
  save_plan (f, TRUE);
  wait_for_autostart (f, TRUE);
  assert_shown (f, 0);
  g_assert_true (limber_reminders_get_active (f->reminders));
}

/* Whoever quits before the desktop has answered asks for nothing more. */
static void
test_gone_while_asking (Fixture *f, gconstpointer data)
{
  gpointer left = f->reminders;

  g_object_add_weak_pointer (G_OBJECT (f->reminders), &left);
  save_plan (f, TRUE);
  save_plan (f, FALSE);
  g_clear_object (&f->reminders);
  g_assert_null (left);
  sync_with_desktop (f);
  sync_with_desktop (f);
  g_assert_cmpint (f->autostart, ==, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* The desktop's own ways of showing notifications are not for a test. */
  g_unsetenv ("DISPLAY");

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/reminders/reminds", test_reminds);
  ADD ("/reminders/remembers", test_remembers);
  ADD ("/reminders/put-off-by-the-next", test_put_off_by_the_next);
  ADD ("/reminders/active", test_active);
  ADD ("/reminders/done", test_done);
  ADD ("/reminders/background", test_background);
  ADD ("/reminders/refused", test_refused);
  ADD ("/reminders/gone-wrong", test_gone_wrong);
  ADD ("/reminders/gone-while-asking", test_gone_while_asking);
#undef ADD

  return g_test_run ();
}
