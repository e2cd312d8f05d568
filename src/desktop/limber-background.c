/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-background.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define BACKGROUND "org.freedesktop.portal.Background"
#define REQUEST "org.freedesktop.portal.Request"

/* The portals' answers; whatever else there is means that something went wrong. */
enum
{
  RESPONSE_SUCCESS,
  RESPONSE_CANCELLED,
};

/* A question that is under way. */
typedef struct
{
  GDBusConnection *connection;
  char *path; /* of the answer */
  guint signal_id;
} Question;

static void
stop_listening (Question *question)
{
  if (question->signal_id != 0)
    g_dbus_connection_signal_unsubscribe (question->connection, question->signal_id);
  question->signal_id = 0;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  stop_listening (question);
  g_object_unref (question->connection);
  g_free (question->path);
  g_free (question);
}

static void
on_response (GDBusConnection *connection,
             const char *sender,
             const char *path,
             const char *interface,
             const char *name,
             GVariant *parameters,
             gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  guint response;

  stop_listening (g_task_get_task_data (task));
  g_variant_get (parameters, "(u@a{sv})", &response, NULL);
  switch (response)
    {
    case RESPONSE_SUCCESS:
      g_task_return_boolean (task, TRUE);
      break;
    case RESPONSE_CANCELLED:
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                               "the desktop did not allow it");
      break;
    default:
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "the desktop gave up asking");
    }
}

static void
on_called (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  Question *question = g_task_get_task_data (task);

  if (reply != NULL || question->signal_id == 0)
    {
      g_clear_error (&error);
      return;
    }
  /* No answer will come, so that the listener's reference goes too. */
  stop_listening (question);
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* The portal answers at a path that follows from who asks, so that one can listen before. */
static void
listen (GTask *task, const char *token)
{
  Question *question = g_task_get_task_data (task);
  g_autofree char *sender =
      g_strdup (g_dbus_connection_get_unique_name (question->connection) + strlen (":"));

  question->path =
      g_strdup_printf (PORTAL_PATH "/request/%s/%s", g_strdelimit (sender, ".", '_'), token);
  question->signal_id =
      g_dbus_connection_signal_subscribe (question->connection, PORTAL_NAME, REQUEST, "Response",
                                          question->path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                          on_response, g_object_ref (task), NULL);
}

void
limber_background_request_async (GDBusConnection *connection,
                                 gboolean autostart,
                                 const char *reason,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  static const char *const command[] = { "limber", "--gapplication-service", NULL };
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);
  g_autofree char *token = g_strdup_printf ("limber%u", g_random_int ());
  GVariantBuilder options;

  question->connection = g_object_ref (connection);
  g_task_set_task_data (task, question, question_free);
  listen (task, token);

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (reason));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (autostart));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));
  g_dbus_connection_call (connection, PORTAL_NAME, PORTAL_PATH, BACKGROUND, "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, cancellable, on_called, task);
}

gboolean
limber_background_request_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
