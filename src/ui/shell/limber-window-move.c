/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "desktop/limber-sandbox.h"
#include "store/limber-move.h"

/* Where the library is to be: asked for here; moved by the application, since this window is closed meanwhile. */

static void
tell (LimberWindow *self, const char *reason)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Library Not Moved"), reason);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
tell_not_moved (GtkWidget *widget, const char *name, GVariant *target)
{
  tell (LIMBER_WINDOW (widget), g_variant_get_string (target, NULL));
}

/* What the person says yes or no to. */
typedef struct
{
  LimberWindow *window;
  GFile *to;
  gboolean adopts;
} Question;

static void
on_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autofree char *uri = g_file_get_uri (question->to);

  if (g_str_equal (answer, "move"))
    gtk_widget_activate_action (GTK_WIDGET (question->window), "app.move-library", "(sb)", uri,
                                question->adopts);
  g_object_unref (question->window);
  g_object_unref (question->to);
  g_free (question);
}

static AdwDialog *
create_question (GFile *from, GFile *to, gboolean adopts)
{
  g_autofree char *old = g_file_get_parse_name (from);
  g_autofree char *new = g_file_get_parse_name (to);
  g_autofree char *text = NULL;

  if (adopts)
    /* Translators: both %s are folders */
    text = g_strdup_printf (_ ("There is a library in %s already. Limber will open that one. The "
                               "one in %s stays as it is."),
                            new, old);
  else
    /* Translators: both %s are folders */
    text =
        g_strdup_printf (_ ("All exercises, routines, plans, sessions and media move to %s. When "
                            "all of it is there, %s is removed."),
                         new, old);
  return adw_alert_dialog_new (adopts ? _ ("Open Other Library?") : _ ("Move Library?"), text);
}

static void
ask (LimberWindow *self, GFile *to, gboolean adopts)
{
  GFile *from = limber_library_get_data_folder (limber_context_get_library (self->context));
  AdwDialog *dialog = create_question (from, to, adopts);
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  question->to = g_object_ref (to);
  question->adopts = adopts;
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "move",
                                  adopts ? _ ("_Open") : _ ("_Move"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "move",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, on_answered,
                           question);
}

void
limber_window_plan_move (LimberWindow *self, GFile *chosen)
{
  LimberLocation *location = limber_context_get_location (self->context);
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) error = NULL;
  gboolean adopts = FALSE;

  if (location == NULL)
    return;

  to = chosen != NULL ? limber_move_plan (location, chosen, &adopts, &error)
                      : limber_move_plan_back (location, &adopts, &error);
  if (to == NULL
      || (limber_sandbox_is_around ()
          && !limber_sandbox_check (g_file_peek_path (to), "/", &error)))
    tell (self, error->message);
  else
    ask (self, to, adopts);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberWindow) self = user_data;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder != NULL && self->context != NULL)
    limber_window_plan_move (self, folder);
}

static void
move_library (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Folder for the Library"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (self), NULL, on_chosen, g_object_ref (self));
}

static void
move_library_back (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_window_plan_move (LIMBER_WINDOW (widget), NULL);
}

void
limber_window_class_install_move_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.move-library", NULL, move_library);
  gtk_widget_class_install_action (klass, "win.move-library-back", NULL, move_library_back);
  gtk_widget_class_install_action (klass, "win.tell-not-moved", "s", tell_not_moved);
}
