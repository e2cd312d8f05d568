/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-application-private.h"

#include <glib-unix.h>

#include "desktop/limber-command-line.h"
#include "limber-paths.h"
#include "store/limber-library-change.h"
#include "ui/shell/limber-safety-dialog.h"

/* How long a service stays when there is nothing to do for it, in milliseconds. */
#define SERVICE_PATIENCE 10000

G_DEFINE_FINAL_TYPE (LimberApplication, limber_application, ADW_TYPE_APPLICATION)

/* Not beneath a session that was asked for on the command line: nobody would see it there. */
static void
show_safety_once (LimberApplication *self)
{
  GSettings *settings = limber_context_get_settings (self->context);

  if (self->wanted_action != NULL || g_settings_get_boolean (settings, "safety-seen"))
    return;

  g_settings_set_boolean (settings, "safety-seen", TRUE);
  adw_dialog_present (limber_safety_dialog_new (), GTK_WIDGET (self->window));
}

static void
do_wanted (LimberApplication *self)
{
  g_autofree char *action = g_steal_pointer (&self->wanted_action);
  g_autofree char *target = g_steal_pointer (&self->wanted_target);

  if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), action, "s", target);
}

void
limber_application_present (LimberApplication *self)
{
  if (self->window == NULL)
    {
      self->window = limber_window_new (GTK_APPLICATION (self), self->context);
      g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
      gtk_window_present (GTK_WINDOW (self->window));
      show_safety_once (self);
    }
  else
    gtk_window_present (GTK_WINDOW (self->window));

  do_wanted (self);
}

static void
limber_application_activate (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  gboolean loaded;

  self->wants_window = TRUE;
  if (self->problem != NULL)
    {
      limber_application_tell_problem (self);
      return;
    }
  if (self->context == NULL)
    return;

  g_object_get (limber_context_get_library (self->context), "loaded", &loaded, NULL);
  if (loaded)
    limber_application_present (self);
}

void
limber_application_want (LimberApplication *self, const char *action, const char *target)
{
  g_set_str (&self->wanted_action, action);
  g_set_str (&self->wanted_target, target);
}

/* Opens the window and then does @action there. */
static void
activate_with (LimberApplication *self, const char *action, const char *target)
{
  limber_application_want (self, action, target);
  g_application_activate (G_APPLICATION (self));
}

static void
start_routine (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  activate_with (user_data, "win.start-routine", g_variant_get_string (target, NULL));
}

static void
start_today (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  activate_with (user_data, "win.start-today", "");
}

static void
show_today (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  activate_with (user_data, "win.show-place", "today");
}

static void
new_routine (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  activate_with (user_data, "win.new-routine", "");
}

/* --- what the desktop's search found --- */

static void
on_routine_found (LimberApplication *self, const char *id)
{
  activate_with (self, "win.edit-routine", id);
}

static void
on_exercise_found (LimberApplication *self, const char *id)
{
  activate_with (self, "win.show-exercise", id);
}

static void
on_search (LimberApplication *self, const char *words)
{
  activate_with (self, "win.search", words);
}

/* Before the name is taken, or the first question would find nobody. */
static gboolean
limber_application_dbus_register (GApplication *application,
                                  GDBusConnection *connection,
                                  const char *path,
                                  GError **error)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  g_autofree char *provider_path = g_strconcat (path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (limber_application_parent_class)
           ->dbus_register (application, connection, path, error))
    return FALSE;

  self->provider = limber_search_provider_new (connection, provider_path, error);
  if (self->provider == NULL)
    return FALSE;

  g_signal_connect_swapped (self->provider, "show-routine", G_CALLBACK (on_routine_found), self);
  g_signal_connect_swapped (self->provider, "show-exercise", G_CALLBACK (on_exercise_found), self);
  g_signal_connect_swapped (self->provider, "search", G_CALLBACK (on_search), self);
  return TRUE;
}

static void
limber_application_dbus_unregister (GApplication *application,
                                    GDBusConnection *connection,
                                    const char *path)
{
  g_clear_object (&LIMBER_APPLICATION (application)->provider);

  G_APPLICATION_CLASS (limber_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static void
limber_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;
  g_autofree char *lines = NULL;

  for (int i = 0; i < n_files; i++)
    g_strv_builder_take (builder, g_file_get_uri (files[i]));
  uris = g_strv_builder_end (builder);
  lines = g_strjoinv ("\n", uris);

  activate_with (LIMBER_APPLICATION (application), "win.import", lines);
}

/* A session asks whether it is to be left; then the main window stays with it. */
static void
close_windows (LimberApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != (gpointer) self->window)
      gtk_window_close (l->data);
  if (g_list_length (gtk_application_get_windows (GTK_APPLICATION (self))) == 1)
    gtk_window_close (GTK_WINDOW (self->window));
}

/*
 * The window asks when there is something that can't be saved. With reminders on, the windows go and Limber stays to
 * remind, or else somebody who is done for the day would hear nothing more until the next login. Asked once more, by the
 * desktop's list of what runs in the background, it ends.
 */
static void
quit (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  LimberApplication *self = user_data;
  gboolean stays = self->reminders != NULL && limber_reminders_get_active (self->reminders);

  if (self->window != NULL
      && (stays || !limber_library_flush (limber_context_get_library (self->context), NULL)))
    close_windows (self);
  else
    g_application_quit (G_APPLICATION (self));
}

/* Heard to the very end: whoever ends a session asks twice, and the second time must not cut the last write short. */
static gboolean
on_terminate (gpointer user_data)
{
  g_application_quit (user_data);

  return G_SOURCE_CONTINUE;
}

static void
heed_signals (LimberApplication *self)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP };

  G_STATIC_ASSERT (G_N_ELEMENTS (signals) == G_N_ELEMENTS (self->signal_sources));
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    self->signal_sources[i] = g_unix_signal_add (signals[i], on_terminate, self);
}

static void
limber_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "start-routine", .activate = start_routine, .parameter_type = "s" },
    { .name = "start-today", .activate = start_today },
    { .name = "show-today", .activate = show_today },
    { .name = "new-routine", .activate = new_routine },
    { .name = "move-library",
      .activate = limber_application_move_library,
      .parameter_type = "(sb)" },
    { .name = "quit", .activate = quit },
  };
  LimberApplication *self = LIMBER_APPLICATION (application);

  limber_application_start_toolkit (self);
  G_APPLICATION_CLASS (limber_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit",
                                         (const char *const[]) { "<primary>q", NULL });
  gtk_window_set_default_icon_name (LIMBER_APP_ID);
  heed_signals (self);
}

static void
limber_application_shutdown (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  limber_application_end_move (self);
  g_clear_object (&self->reminders);
  if (self->context != NULL
      && !limber_library_finish (limber_context_get_library (self->context), &error))
    g_printerr ("limber: %s\n", error->message);

  G_APPLICATION_CLASS (limber_application_parent_class)->shutdown (application);
  g_clear_object (&self->context);
  /* The next one may come when the last write is done. */
  g_clear_pointer (&self->lock, limber_lock_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);
}

static void
limber_application_finalize (GObject *object)
{
  LimberApplication *self = LIMBER_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_free (self->data_folder);
  g_free (self->wanted_action);
  g_free (self->wanted_target);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (limber_application_parent_class)->finalize (object);
}

static void
limber_application_class_init (LimberApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = limber_application_startup;
  G_APPLICATION_CLASS (klass)->activate = limber_application_activate;
  G_APPLICATION_CLASS (klass)->open = limber_application_open;
  G_APPLICATION_CLASS (klass)->shutdown = limber_application_shutdown;
  G_APPLICATION_CLASS (klass)->dbus_register = limber_application_dbus_register;
  G_APPLICATION_CLASS (klass)->dbus_unregister = limber_application_dbus_unregister;
}

static void
limber_application_init (LimberApplication *self)
{
}

LimberApplication *
limber_application_new (const char *data_folder, gboolean service)
{
  GApplicationFlags flags = G_APPLICATION_HANDLES_OPEN;
  LimberApplication *self;

  if (data_folder != NULL)
    flags |= G_APPLICATION_NON_UNIQUE;
  if (service)
    flags |= G_APPLICATION_IS_SERVICE;

  self = g_object_new (LIMBER_TYPE_APPLICATION, "application-id", LIMBER_APP_ID, "flags", flags,
                       "register-session", TRUE, NULL);
  /* limber_application_start_toolkit() looks after what is there. */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  self->data_folder = g_strdup (data_folder);
  /* Whoever started it over the bus is about to ask, and had no answer if it were gone as soon as it has loaded. */
  if (service)
    g_application_set_inactivity_timeout (G_APPLICATION (self), SERVICE_PATIENCE);

  return self;
}

int
limber_application_run (LimberApplication *self, const char *program)
{
  char *arguments[] = { (char *) program, NULL };
  int status;

  g_return_val_if_fail (LIMBER_IS_APPLICATION (self), EXIT_FAILURE);

  status = g_application_run (G_APPLICATION (self), 1, arguments);
  return self->problem != NULL ? LIMBER_EXIT_LIBRARY : status;
}
