/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-week-page-private.h"

#include <glib/gi18n.h>

#include "store/limber-export.h"
#include "ui/print/limber-print.h"

static void
print_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  g_autoptr (LimberPrint) job =
      limber_print_new_week (self->context, G_LIST_MODEL (limber_week_book_get_plans (self->book)),
                             &self->first);

  limber_print_run (job, widget);
}

static GtkWindow *
get_window (LimberWeekPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* --- a file for calendars --------------------------------------------------------------------------------- */

static gboolean export (LimberWeekPage *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (limber_export_to_file (limber_context_get_library (self->context), file, &error))
    return TRUE;
  limber_week_page_toast (self, error->message, FALSE);
  return FALSE;
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberWeekPage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autoptr (GFile) suffixed = NULL;
  g_autofree char *text = NULL;

  if (file == NULL || self->context == NULL)
    return;
  if (!g_str_has_suffix (name, ".ics"))
    {
      g_autofree char *full = g_strconcat (name, ".ics", NULL);
      g_autoptr (GFile) folder = g_file_get_parent (file);

      suffixed = g_file_get_child (folder, full);
      g_set_str (&name, full);
    }
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  if (export (self, suffixed != NULL ? suffixed : file))
    limber_week_page_toast (self, text, FALSE);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Export Calendar"));
  gtk_file_dialog_set_initial_name (dialog, "limber.ics");
  gtk_file_dialog_save (dialog, get_window (self), NULL, on_chosen, g_object_ref (self));
}

static void
on_launched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberWeekPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      && self->context != NULL)
    limber_week_page_toast (self, error->message, FALSE);
}

/* The calendar copies what is in the file, so that it may lie where nobody keeps things. */
static void
open_action (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (widget);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "limber", NULL);
  g_autofree char *path = g_build_filename (folder, "limber.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GtkFileLauncher) launcher = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!export (self, file))
    return;
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, get_window (self), NULL, on_launched, g_object_ref (self));
}

void
limber_week_page_class_install_share_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "week.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "week.export-calendar", NULL, export_action);
  gtk_widget_class_install_action (klass, "week.open-calendar", NULL, open_action);
}
