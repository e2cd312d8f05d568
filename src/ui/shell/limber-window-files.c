/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "store/limber-backup.h"
#include "store/limber-library-change.h"
#include "store/limber-share.h"

/* What the window writes where the user says: back-ups, and routines for others. */

static void
report (LimberWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;

  if (error != NULL)
    /* Translators: %s is a reason with a file name, as “x.zip: No space left on device”. */
    text = g_strdup_printf (_ ("Not saved: %s"), error->message);
  else
    /* Translators: %s is the name of a file */
    text = g_strdup_printf (_ ("Saved as “%s”"), shown);
  limber_window_toast (self, text);
}

/* A name for a file that the user is asked for; slashes are for folders. */
static void
ask (LimberWindow *self, const char *title, const char *name, GAsyncReadyCallback callback)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *safe = g_strdelimit (g_strdup (name), "/", '-');

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, safe);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, callback, g_object_ref (self));
}

/* --- back-ups -------------------------------------------------------------------------------------- */

typedef struct
{
  LimberWindow *window;
  GFile *file;
  /* stays until the back-up is there, even when the window is closed; NULL in tests */
  GApplication *application;
} Saving;

/* The application stays for the rest of it. */
static void
do_nothing (gpointer saving)
{
}

static void
saving_free (Saving *saving)
{
  if (saving->window->context != NULL)
    limber_library_end_work (limber_context_get_library (saving->window->context), saving);
  if (saving->application != NULL)
    g_application_release (saving->application);
  g_clear_object (&saving->application);
  g_object_unref (saving->window);
  g_object_unref (saving->file);
  g_free (saving);
}

static void
on_backed_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  limber_backup_write_finish (result, &error);
  if (saving->window->context != NULL)
    report (saving->window, saving->file, error);

  saving_free (saving);
}

void
limber_window_back_up_to (LimberWindow *self, GFile *file)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  g_autoptr (GError) error = NULL;
  Saving *saving;

  if (!limber_library_flush (library, &error))
    {
      report (self, file, error);
      return;
    }

  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->file = g_object_ref (file);
  g_set_object (&saving->application,
                G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  if (saving->application != NULL)
    g_application_hold (saving->application);
  limber_library_begin_work (library, do_nothing, saving);
  limber_backup_write_async (limber_library_get_data_folder (library), file, NULL, NULL,
                             on_backed_up, saving);
}

static void
on_backup_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->context != NULL)
    limber_window_back_up_to (self, file);
}

void
limber_window_back_up (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr (GDateTime) now = limber_clock_get_now (limber_context_get_clock (self->context));
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *file = g_strdup_printf ("Limber %s.tar.zst", date);

  ask (self, _ ("Back Up"), file, on_backup_chosen);
}

/* --- routines for others --------------------------------------------------------------------------- */

static void
on_share_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *id = g_steal_pointer (&self->shared);
  LimberRoutine *routine;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->context == NULL)
    return;

  routine = limber_library_find_routine (limber_context_get_library (self->context), id);
  if (routine == NULL)
    return;

  limber_share_to_file (limber_context_get_library (self->context), LIMBER_DOCUMENT_ROUTINE,
                        routine, file, &error);
  report (self, file, error);
}

void
limber_window_share_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  const char *id = g_variant_get_string (target, NULL);
  LimberRoutine *routine =
      limber_library_find_routine (limber_context_get_library (self->context), id);
  g_autofree char *file = NULL;

  if (routine == NULL)
    return;

  g_set_str (&self->shared, id);
  file = g_strconcat (limber_routine_get_name (routine), ".limber", NULL);
  ask (self, _ ("Share Routine"), file, on_share_chosen);
}
