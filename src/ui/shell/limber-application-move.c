/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-application-private.h"

#include <glib/gi18n.h>

#include "store/limber-library-change.h"
#include "store/limber-move.h"
#include "ui/session/limber-session-window.h"

/* The library, moved to another folder, while nothing is open but a dialog that says how far it is. */

/* How often the progress bar moves, in milliseconds. */
#define PROGRESS_INTERVAL 100

struct _LimberMoving
{
  LimberApplication *application; /* which has it */
  LimberLocation *location;
  GFile *to;
  LimberProgress *progress;
  GCancellable *cancellable;
  AdwDialog *dialog;   /* (weak): until it is closed */
  GtkProgressBar *bar; /* (weak): in it */
  guint timer;

  GThread *thread;
  GSource *done; /* for when the thread is */
  GError *error; /* what came of it */
};

static void
moving_free (LimberMoving *self)
{
  self->application->moving = NULL;
  g_thread_join (self->thread);
  g_source_destroy (self->done);
  g_source_unref (self->done);
  g_clear_error (&self->error);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->bar);
  g_application_release (G_APPLICATION (self->application));
  limber_location_free (self->location);
  g_object_unref (self->to);
  limber_progress_unref (self->progress);
  g_object_unref (self->cancellable);
  g_free (self);
}

static char *
say_where (GFile *folder)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  /* Translators: %s is a folder */
  return g_strdup_printf (_ ("The library is in %s now"), name);
}

/* Opens the library where it is now, and says there what came of it. @error: (nullable) */
static void
open_again (LimberApplication *self, GFile *to, const GError *error)
{
  g_autofree char *text = error == NULL ? say_where (to) : NULL;

  /* Somebody may have asked for something else meanwhile. */
  if (error == NULL && self->wanted_action == NULL)
    limber_application_want (self, "win.toast", text);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    limber_application_want (self, "win.tell-not-moved", error->message);
  limber_application_load (self);
}

static gboolean
on_moved (gpointer user_data)
{
  LimberMoving *self = user_data;
  LimberApplication *application = self->application;
  g_autoptr (GFile) to = g_object_ref (self->to);
  g_autoptr (GError) error = g_steal_pointer (&self->error);

  if (self->dialog != NULL)
    adw_dialog_force_close (self->dialog);
  g_application_hold (G_APPLICATION (application));
  moving_free (self);
  open_again (application, to, error);
  g_application_release (G_APPLICATION (application));
  return G_SOURCE_REMOVE;
}

static gpointer
run_in_thread (gpointer user_data)
{
  LimberMoving *self = user_data;

  limber_move_run (self->location, limber_disk_get_system (), self->to, self->progress,
                   self->cancellable, &self->error);
  g_source_attach (self->done, NULL);
  return NULL;
}

static gboolean
on_progress (gpointer user_data)
{
  LimberMoving *self = user_data;

  if (self->bar != NULL)
    gtk_progress_bar_set_fraction (self->bar, limber_progress_get (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
show_progress (LimberMoving *self)
{
  g_autofree char *name = g_file_get_parse_name (self->to);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Moving Library…"), name);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Moving Library…"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), bar);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (g_cancellable_cancel), self->cancellable,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->dialog, dialog);
  g_set_weak_pointer (&self->bar, GTK_PROGRESS_BAR (bar));
  self->timer = g_timeout_add (PROGRESS_INTERVAL, on_progress, self);
  adw_dialog_present (dialog, NULL);
}

/* @location: (transfer full) */
static void
move (LimberApplication *application, LimberLocation *location, GFile *to)
{
  LimberMoving *self = g_new0 (LimberMoving, 1);

  application->moving = self;
  self->application = application;
  self->location = location;
  self->to = g_object_ref (to);
  self->progress = limber_progress_new ();
  self->cancellable = g_cancellable_new ();
  g_application_hold (G_APPLICATION (application));
  show_progress (self);
  self->done = g_idle_source_new ();
  g_source_set_callback (self->done, on_moved, self, NULL);
  self->thread = g_thread_new ("move", run_in_thread, self);
}

void
limber_application_end_move (LimberApplication *self)
{
  if (self->moving == NULL)
    return;
  g_cancellable_cancel (self->moving->cancellable);
  moving_free (self->moving);
}

static gboolean
has_session (LimberApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LIMBER_IS_SESSION_WINDOW (l->data))
      return TRUE;
  return FALSE;
}

/* Whether all that is to be in the library is in it, and nobody writes to it. */
static gboolean
check_quiet (LimberApplication *self, GError **error)
{
  LimberLibrary *library = limber_context_get_library (self->context);

  if (has_session (self))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                         _ ("A session is running. Finish it first."));
  else if (limber_library_is_busy (library))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                         _ ("An import or a back-up is being made. Try again when it is done."));
  else
    return limber_library_flush (library, error);
  return FALSE;
}

/* To a new place, or, if it @adopts what is there, to nowhere. */
static void
reopen_at (LimberApplication *self, GFile *to, gboolean adopts)
{
  g_autoptr (LimberLocation) location = limber_location_new ();
  g_autoptr (LimberLibrary) library = g_object_ref (limber_context_get_library (self->context));
  g_autoptr (GError) error = NULL;

  limber_application_unload (self);
  /* What was typed in the window is saved when that goes. */
  if (!limber_library_flush (library, &error) || !limber_location_read (location, &error)
      || (adopts && !limber_location_write (location, limber_disk_get_system (), to, NULL, &error)))
    open_again (self, to, error);
  else if (adopts)
    open_again (self, to, NULL);
  else
    move (self, g_steal_pointer (&location), to);
}

void
limber_application_move_library (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  LimberApplication *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) to = NULL;
  const char *uri;
  gboolean adopts;

  if (self->context == NULL || self->window == NULL)
    return;
  if (!check_quiet (self, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.tell-not-moved", "s",
                                  error->message);
      return;
    }

  g_variant_get (target, "(&sb)", &uri, &adopts);
  to = g_file_new_for_uri (uri);
  /* Without a window nothing else would make it wait. */
  g_application_hold (G_APPLICATION (self));
  reopen_at (self, to, adopts);
  g_application_release (G_APPLICATION (self));
}
