/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-new-routine.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-template-dialog.h"

/* Keeps a routine that somebody just began, and shows it to be gone on with. */
static void
begin_routine (LimberWindow *self, LimberRoutine *routine)
{
  limber_library_save_routine (limber_context_get_library (self->context), routine);
  limber_window_push (self,
                      ADW_NAVIGATION_PAGE (limber_routine_editor_new (self->context, routine)));
}

static void
edit_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberRoutine *routine = limber_library_find_routine (limber_context_get_library (self->context),
                                                        g_variant_get_string (target, NULL));

  if (routine != NULL)
    limber_window_push (self,
                        ADW_NAVIGATION_PAGE (limber_routine_editor_new (self->context, routine)));
  else
    limber_window_toast (self, _ ("This routine no longer exists"));
}

static void
new_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autofree char *title =
      limber_new_routine_make_name (limber_context_get_library (self->context), _ ("New Routine"));
  g_autoptr (LimberRoutine) routine = limber_context_create_routine (self->context, title);

  begin_routine (self, routine);
}

static void
on_template_chosen (LimberWindow *self, LimberRoutine *routine, LimberTemplateDialog *dialog)
{
  begin_routine (self, routine);
}

static void
new_from_template (GtkWidget *widget, const char *name, GVariant *target)
{
  AdwDialog *dialog = limber_template_dialog_new (LIMBER_WINDOW (widget)->context);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_template_chosen), widget,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* What was done in a session, as a routine of its own. */
static void
new_from_session (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr (LimberSession) session =
      limber_window_find_session (self, g_variant_get_string (target, NULL));
  g_autoptr (LimberRoutine) routine = NULL;

  if (session == NULL)
    return;
  routine = limber_new_routine_from_session (self->context, session);
  begin_routine (self, routine);
}

static void
start_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (target, NULL), "\t", 2);
  LimberRoutine *routine =
      limber_library_find_routine (limber_context_get_library (self->context), words[0]);

  if (routine == NULL)
    limber_window_toast (self, _ ("This routine no longer exists"));
  else if (limber_routine_is_empty (routine))
    limber_window_toast (self, _ ("This routine is still empty"));
  else
    limber_window_start (self, routine, words[1]);
}

void
limber_window_class_install_routine_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.edit-routine", "s", edit_routine);
  gtk_widget_class_install_action (klass, "win.new-routine", "s", new_routine);
  gtk_widget_class_install_action (klass, "win.new-from-template", NULL, new_from_template);
  gtk_widget_class_install_action (klass, "win.new-from-session", "s", new_from_session);
  gtk_widget_class_install_action (klass, "win.start-routine", "s", start_routine);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-routine", "s",
                                       "");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.new-from-template", NULL);
}
