/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-resume-card.h"

#include <glib/gi18n.h>

#include "session/limber-run.h"
#include "ui/progress/limber-progress-stats.h"
#include "ui/session/limber-session-window.h"

struct _LimberResumeCard
{
  AdwBin parent_instance;

  LimberContext *context;

  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (LimberResumeCard, limber_resume_card, ADW_TYPE_BIN)

static gboolean
has_journal (LimberResumeCard *self)
{
  GFile *folder = limber_library_get_data_folder (limber_context_get_library (self->context));
  g_autoptr (GFile) journal = g_file_get_child (folder, "running.json");

  return g_file_query_exists (journal, NULL);
}

static gboolean
is_running (LimberResumeCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application =
      GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  if (application == NULL)
    return FALSE;
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (LIMBER_IS_SESSION_WINDOW (l->data))
      return TRUE;
  return FALSE;
}

static LimberRun *
load_run (LimberResumeCard *self, GError **error)
{
  return limber_run_new_from_journal (limber_context_get_library (self->context),
                                      limber_context_get_clock (self->context), error);
}

static void
show_run (LimberResumeCard *self, LimberRun *run)
{
  gint64 left = limber_run_get_total_remaining (run) / G_USEC_PER_SEC;
  g_autofree char *length = limber_seconds_to_text ((guint) left);
  /* Translators: name of a routine · how much of it is left, as "12 min" */
  g_autofree char *text =
      g_strdup_printf (_ ("%s · %s left"), limber_routine_get_name (limber_run_get_routine (run)),
                       length);

  gtk_label_set_label (self->text, text);
}

void
limber_resume_card_refresh (LimberResumeCard *self)
{
  g_autoptr (LimberRun) run = NULL;

  if (has_journal (self) && !is_running (self))
    run = load_run (self, NULL);
  if (run != NULL)
    show_run (self, run);
  gtk_widget_set_visible (GTK_WIDGET (self), run != NULL);
}

/* --- actions --- */

static void
finish (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberResumeCard *self = LIMBER_RESUME_CARD (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRun) run = load_run (self, &error);

  if (run != NULL)
    limber_run_finish (run);
  gtk_widget_activate_action (widget, "win.toast", "s",
                              run != NULL     ? _ ("Session logged")
                              : error != NULL ? error->message
                                              : _ ("There is no session to finish"));
  limber_resume_card_refresh (self);
}

static void
on_discard_response (LimberResumeCard *self)
{
  g_autoptr (LimberRun) run = load_run (self, NULL);

  if (run != NULL)
    limber_run_discard (run);
  limber_resume_card_refresh (self);
}

static void
discard (GtkWidget *widget, const char *name, GVariant *target)
{
  AdwAlertDialog *dialog =
      ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Discard Session?"),
                                              _ ("What you did in it will not be logged.")));

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response::discard", G_CALLBACK (on_discard_response), widget,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

void
limber_resume_card_set_context (LimberResumeCard *self, LimberContext *context)
{
  g_set_object (&self->context, context);
}

static void
limber_resume_card_dispose (GObject *object)
{
  LimberResumeCard *self = LIMBER_RESUME_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_RESUME_CARD);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_resume_card_parent_class)->dispose (object);
}

static void
limber_resume_card_class_init (LimberResumeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_resume_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/today/limber-resume-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberResumeCard, text);
  gtk_widget_class_install_action (widget_class, "resume.finish", NULL, finish);
  gtk_widget_class_install_action (widget_class, "resume.discard", NULL, discard);
}

static void
limber_resume_card_init (LimberResumeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
