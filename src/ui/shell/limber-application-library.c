/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-application-private.h"

#include <glib/gi18n.h>

#include "limber-paths.h"
#include "store/limber-library-outside.h"
#include "store/limber-library-trash.h"
#include "store/limber-move.h"

/* How the application comes by its library, and what it does when it can't. */

/* How long a start is left alone before the daily back-up is made. */
#define REST_SECONDS 3

/* The usual folder instead of the one that can't be found; that one stays where it is, if it is anywhere. */
static void
use_usual_folder (LimberApplication *self)
{
  g_autoptr (LimberLocation) location = limber_location_new ();

  g_clear_error (&self->problem);
  self->told = FALSE;
  limber_location_write (location, limber_disk_get_system (), limber_location_get_usual (location),
                         NULL, &self->problem);
  if (self->problem == NULL)
    limber_application_load (self);
  else
    limber_application_tell_problem (self);
}

static void
on_problem_seen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberApplication *self = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "usual"))
    use_usual_folder (self);
  g_application_release (G_APPLICATION (self));
}

/* A library whose folder can't be read at all, or that somebody else has open: say so and go, rather than show an empty
 * one. Nobody looks at what was started to remind. */
void
limber_application_tell_problem (LimberApplication *self)
{
  gboolean busy = g_error_matches (self->problem, G_IO_ERROR, G_IO_ERROR_BUSY);
  /* Or the note of where it is says nothing. */
  gboolean lost = g_error_matches (self->problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                  || self->problem->domain == G_KEY_FILE_ERROR
                  || self->problem->domain == G_CONVERT_ERROR;
  AdwDialog *dialog;

  if (self->told || !self->wants_window)
    return;

  self->told = TRUE;
  dialog =
      adw_alert_dialog_new (busy ? _ ("Limber Is Already Open") : _ ("Your Library Can’t Be Read"),
                            self->problem->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  if (lost && self->data_folder == NULL)
    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "usual", _ ("Use _Default Folder"));
  /* Without a window of the application nothing else would make it wait. */
  g_application_hold (G_APPLICATION (self));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), NULL, NULL, on_problem_seen, self);
}

/* @error: (transfer full) */
static void
report_problem (LimberApplication *self, GError *error)
{
  g_printerr ("limber: %s\n", error->message);
  self->problem = error;
  limber_application_tell_problem (self);
}

static gboolean
on_rested (gpointer user_data)
{
  LimberApplication *self = user_data;
  g_autoptr (GDateTime) now = limber_clock_get_now (limber_context_get_clock (self->context));

  self->settle_source = 0;
  limber_library_keep_up_async (limber_context_get_library (self->context), now);
  return G_SOURCE_REMOVE;
}

/* What nobody waits for: others' changes are to be heard soon, but a back-up keeps the disk and a processor busy. */
static gboolean
on_settled (gpointer user_data)
{
  LimberApplication *self = user_data;

  limber_library_watch (limber_context_get_library (self->context));
  self->settle_source =
      g_timeout_add_seconds_full (G_PRIORITY_LOW, REST_SECONDS, on_rested, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (limber_library_load_finish (LIMBER_LIBRARY (source), result, &error))
    {
      limber_reminders_set_library (self->reminders, LIMBER_LIBRARY (source));
      if (self->provider != NULL)
        limber_search_provider_set_library (self->provider, LIMBER_LIBRARY (source));
      if (self->wants_window)
        limber_application_present (self);
      self->settle_source = g_idle_add_full (G_PRIORITY_LOW, on_settled, self, NULL);
    }
  else
    report_problem (self, g_steal_pointer (&error));

  g_application_release (G_APPLICATION (self));
}

/* Where it lies, cleared of what a move left that was killed. (transfer full) (nullable) */
static LimberLocation *
find_library (GError **error)
{
  g_autoptr (LimberLocation) location = limber_location_new ();

  if (!limber_location_read (location, error))
    return NULL;

  limber_move_clean_up (location, limber_disk_get_system ());
  return g_steal_pointer (&location);
}

/* Returns NULL with the reason when nobody knows where the library is. */
static LimberContext *
create_context (LimberApplication *self, GError **error)
{
  g_autoptr (LimberLocation) location = self->data_folder == NULL ? find_library (error) : NULL;
  g_autoptr (GFile) data = NULL;
  g_autoptr (GFile) builtin = g_file_new_for_path (LIMBER_PKGDATADIR);
  g_autoptr (GFile) cache = g_file_new_build_filename (g_get_user_cache_dir (), "limber", NULL);
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (GSettings) settings = g_settings_new (LIMBER_SCHEMA_ID);
  g_autoptr (LimberClock) clock = limber_system_clock_new ();
  LimberContext *context;

  if (self->data_folder == NULL && location == NULL)
    return NULL;

  data = location != NULL ? g_object_ref (limber_location_get_folder (location))
                          : g_file_new_for_path (self->data_folder);
  library = limber_library_new (builtin, data);
  limber_library_set_cache (library, cache, g_get_real_time () / G_USEC_PER_SEC);
  context = limber_context_new (library, settings, clock);
  limber_context_set_location (context, g_steal_pointer (&location));
  return context;
}

void
limber_application_load (LimberApplication *self)
{
  LimberLibrary *library;
  g_autoptr (GError) error = NULL;

  /* That of the library before it. */
  g_clear_pointer (&self->lock, limber_lock_free);
  self->context = create_context (self, &error);
  if (self->context == NULL)
    {
      report_problem (self, g_steal_pointer (&error));
      return;
    }
  library = limber_context_get_library (self->context);
  self->lock = limber_lock_take (limber_library_get_data_folder (library), &error);
  if (self->lock == NULL)
    {
      g_clear_object (&self->context);
      report_problem (self, g_steal_pointer (&error));
      return;
    }

  self->reminders =
      limber_reminders_new (G_APPLICATION (self), limber_context_get_settings (self->context),
                            limber_context_get_clock (self->context));
  g_application_hold (G_APPLICATION (self));
  /* Once there is nothing else to do: while idle, GTK tells all widgets that there are new icons, and those of a window
   * that is there by then would be looked up and painted twice. */
  limber_library_load_async (library, G_PRIORITY_DEFAULT_IDLE, NULL, on_loaded,
                             g_object_ref (self));
}

void
limber_application_unload (LimberApplication *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  /* Somebody may still hold it. */
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->reminders);
  if (self->provider != NULL)
    limber_search_provider_set_library (self->provider, NULL);
  g_clear_object (&self->context);
}
