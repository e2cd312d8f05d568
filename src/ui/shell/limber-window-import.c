/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "store/limber-library-change.h"
#include "ui/import/limber-import-dialog.h"
#include "ui/import/limber-import-texts.h"

/* Time to look at what has come, and to think better of it, in seconds. */
#define UNDO_TIMEOUT 20

static void
on_imported (LimberWindow *self, LimberImportDialog *dialog)
{
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_clear_pointer (&self->undo, limber_change_free);
  self->undo = limber_import_dialog_steal_undo (dialog);
  if (self->undo == NULL)
    return;

  title = limber_import_to_result (self->undo->steps->len);
  toast = adw_toast_new (title);
  adw_toast_set_timeout (toast, UNDO_TIMEOUT);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-import");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
present (LimberWindow *self, GPtrArray *files)
{
  LimberImportDialog *dialog = limber_import_dialog_new (self->context, files);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

void
limber_window_import (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) uris = g_strsplit (g_variant_get_string (target, NULL), "\n", -1);

  for (guint i = 0; uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  if (files->len > 0)
    present (LIMBER_WINDOW (widget), files);
}

/* --- chosen files ---------------------------------------------------------------------------------- */

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberWindow) self = user_data;
  g_autoptr (GListModel) chosen =
      gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; chosen != NULL && i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  if (files->len > 0 && self->context != NULL)
    present (self, files);
}

/* Asks for files that end in one of @suffixes. @folder: (nullable): where to begin */
static void
choose (LimberWindow *self,
        const char *title,
        const char *kind,
        const char *const *suffixes,
        GFile *folder)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, kind);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (self), NULL, on_chosen, g_object_ref (self));
}

void
limber_window_choose_import (GtkWidget *widget, const char *name, GVariant *target)
{
  static const char *const suffixes[] = { "json", "limber", NULL };

  choose (LIMBER_WINDOW (widget), _ ("Import"), _ ("Collections and shared routines"), suffixes,
          NULL);
}

void
limber_window_restore (GtkWidget *widget, const char *name, GVariant *target)
{
  static const char *const suffixes[] = { "tar.zst", "zip", NULL };
  LimberWindow *self = LIMBER_WINDOW (widget);
  GFile *data = limber_library_get_data_folder (limber_context_get_library (self->context));
  g_autoptr (GFile) folder = g_file_get_child (data, "backups");

  choose (self, _ ("Restore"), _ ("Back-ups"), suffixes,
          g_file_query_exists (folder, NULL) ? folder : NULL);
}

/* --- dropped files --------------------------------------------------------------------------------- */

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, LimberWindow *self)
{
  GSList *list = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  if (files->len == 0)
    return FALSE;

  present (self, files);
  return TRUE;
}

void
limber_window_take_files (LimberWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- second thoughts ------------------------------------------------------------------------------- */

static void
on_undone (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    return;
  /* Why something could not be written is for the banner to say. */
  if (!limber_library_change_finish (LIMBER_LIBRARY (source), result, NULL, &error))
    g_debug ("%s", error->message);
  limber_window_toast (self, _ ("The import is undone"));
}

void
limber_window_undo_import (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  if (self->undo != NULL)
    limber_library_change_async (limber_context_get_library (self->context),
                                 g_steal_pointer (&self->undo), NULL, NULL, on_undone,
                                 g_object_ref (self));
}
