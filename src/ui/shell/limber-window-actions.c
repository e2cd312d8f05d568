/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/shell/limber-window-private.h"

#include <glib/gi18n.h>

#include "store/limber-library-outside.h"
#include "ui/catalog/limber-exercise-page.h"
#include "ui/help/limber-help-dialog.h"
#include "ui/progress/limber-log-page.h"
#include "ui/shell/limber-about.h"
#include "ui/shell/limber-add-dialog.h"
#include "ui/shell/limber-conflict-dialog.h"
#include "ui/shell/limber-preferences.h"
#include "ui/shell/limber-safety-dialog.h"
#include "ui/shell/limber-shortcuts.h"
#include "ui/shell/limber-trash-dialog.h"

static void
show_place (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_window_show_place (LIMBER_WINDOW (widget), g_variant_get_string (target, NULL));
}

static void
show_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberExercise *exercise = limber_catalog_lookup (limber_context_get_catalog (self->context),
                                                    g_variant_get_string (target, NULL));

  if (exercise != NULL)
    limber_window_push (self,
                        ADW_NAVIGATION_PAGE (limber_exercise_page_new (self->context, exercise)));
  else
    limber_window_toast (self, _ ("This exercise is no longer in the catalog"));
}

static void
start_today (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  limber_window_show_place (self, "today");
  gtk_widget_activate_action (
      adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (self->stack))), "today.start",
      NULL);
}

static void
search (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  limber_window_show_place (self, "catalog");
  gtk_widget_activate_action_variant (
      adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (self->stack))),
      "catalog.search", target);
}

static void
try_exercise (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberExercise *exercise = limber_catalog_lookup (limber_context_get_catalog (self->context),
                                                    g_variant_get_string (target, NULL));
  g_autoptr (LimberRoutine) empty = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberItem) item = NULL;

  if (exercise == NULL)
    return;

  empty = limber_routine_new (NULL, limber_exercise_get_name (exercise));
  item = limber_item_new (limber_exercise_get_id (exercise), limber_exercise_get_dose (exercise));
  routine = limber_routine_with_item_inserted (empty, LIMBER_SECTION_MAIN, 0, item);
  limber_window_start (self, routine, NULL);
}

static void
resume_session (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_window_resume (LIMBER_WINDOW (widget));
}

LimberSession *
limber_window_find_session (LimberWindow *self, const char *id)
{
  GListModel *sessions = limber_library_get_sessions (limber_context_get_library (self->context));

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LimberSession) session = g_list_model_get_item (sessions, i);

      if (g_strcmp0 (limber_session_get_id (session), id) == 0)
        return g_steal_pointer (&session);
    }
  return NULL;
}

static void
show_log (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr (LimberSession) session =
      limber_window_find_session (self, g_variant_get_string (target, NULL));

  if (session != NULL)
    limber_window_push (self, ADW_NAVIGATION_PAGE (limber_log_page_new (self->context, session)));
}

static void
add_to_routine (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberExercise *exercise = limber_catalog_lookup (limber_context_get_catalog (self->context),
                                                    g_variant_get_string (target, NULL));

  if (exercise != NULL)
    adw_dialog_present (limber_add_dialog_new (self->context, exercise), widget);
}

static void
toast (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_window_toast (LIMBER_WINDOW (widget), g_variant_get_string (target, NULL));
}

static void
retry_saving (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (limber_library_flush (limber_context_get_library (self->context), &error))
    limber_window_toast (self, _ ("Everything is saved"));
}

static void
show_damaged (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr (LimberDamage) damage = g_list_model_get_item (
      limber_library_get_damaged (limber_context_get_library (self->context)), 0);
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (damage == NULL)
    return;

  launcher = gtk_file_launcher_new (limber_damage_get_file (damage));
  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (self), NULL, NULL, NULL);
}

/* The banner that opened it goes with the last of them, so that the focus can't come back to it. */
static void
on_conflicts_closed (LimberWindow *self)
{
  if (!adw_banner_get_revealed (self->conflict_banner))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_conflicts (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  GListModel *conflicts = limber_library_get_conflicts (limber_context_get_library (self->context));

  if (g_list_model_get_n_items (conflicts) > 0)
    {
      AdwDialog *dialog = limber_conflict_dialog_new (self->context);

      g_signal_connect_object (dialog, "closed", G_CALLBACK (on_conflicts_closed), self,
                               G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, widget);
    }
}

static void
show_preferences (GtkWidget *widget, const char *name, GVariant *target)
{
  adw_dialog_present (limber_preferences_new (LIMBER_WINDOW (widget)->context), widget);
}

/* All plans, in the place where they are laid on days. */
static void
show_plans (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  limber_window_show_place (self, "week");
  gtk_widget_activate_action (
      adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (self->stack))), "week.plans",
      NULL);
}

static void
show_trash (GtkWidget *widget, const char *name, GVariant *target)
{
  adw_dialog_present (limber_trash_dialog_new (LIMBER_WINDOW (widget)->context), widget);
}

static void
show_shortcuts (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_shortcuts_present (widget);
}

static void
show_safety (GtkWidget *widget, const char *name, GVariant *target)
{
  adw_dialog_present (limber_safety_dialog_new (), widget);
}

static void
show_help (GtkWidget *widget, const char *name, GVariant *target)
{
  adw_dialog_present (limber_help_dialog_new (g_get_language_names ()), widget);
}

static void
show_about (GtkWidget *widget, const char *name, GVariant *target)
{
  limber_about_present (LIMBER_WINDOW (widget)->context, widget);
}

static void
add_place_shortcuts (GtkWidgetClass *klass)
{
  static const char *const names[] = { "today", "catalog", "routines", "week", "progress" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_ALT_MASK, "win.show-place", "s",
                                         names[i]);
}

void
limber_window_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.show-place", "s", show_place);
  gtk_widget_class_install_action (klass, "win.show-exercise", "s", show_exercise);
  gtk_widget_class_install_action (klass, "win.start-today", "s", start_today);
  gtk_widget_class_install_action (klass, "win.search", "s", search);
  gtk_widget_class_install_action (klass, "win.try-exercise", "s", try_exercise);
  gtk_widget_class_install_action (klass, "win.resume-session", "s", resume_session);
  gtk_widget_class_install_action (klass, "win.show-log", "s", show_log);
  gtk_widget_class_install_action (klass, "win.add-to-routine", "s", add_to_routine);
  gtk_widget_class_install_action (klass, "win.toast", "s", toast);
  gtk_widget_class_install_action (klass, "win.import", "s", limber_window_import);
  gtk_widget_class_install_action (klass, "win.choose-import", NULL, limber_window_choose_import);
  gtk_widget_class_install_action (klass, "win.restore", NULL, limber_window_restore);
  gtk_widget_class_install_action (klass, "win.back-up", NULL, limber_window_back_up);
  gtk_widget_class_install_action (klass, "win.share-routine", "s", limber_window_share_routine);
  gtk_widget_class_install_action (klass, "win.show-trash", NULL, show_trash);
  gtk_widget_class_install_action (klass, "win.undo-import", NULL, limber_window_undo_import);
  gtk_widget_class_install_action (klass, "win.retry-saving", NULL, retry_saving);
  gtk_widget_class_install_action (klass, "win.show-damaged", NULL, show_damaged);
  gtk_widget_class_install_action (klass, "win.show-conflicts", NULL, show_conflicts);
  gtk_widget_class_install_action (klass, "win.show-preferences", NULL, show_preferences);
  gtk_widget_class_install_action (klass, "win.show-plans", NULL, show_plans);
  gtk_widget_class_install_action (klass, "win.show-shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (klass, "win.show-safety", NULL, show_safety);
  gtk_widget_class_install_action (klass, "win.show-help", NULL, show_help);
  gtk_widget_class_install_action (klass, "win.show-about", NULL, show_about);

  limber_window_class_install_exercise_actions (klass);
  limber_window_class_install_routine_actions (klass);
  limber_window_class_install_move_actions (klass);
  add_place_shortcuts (klass);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_comma, GDK_CONTROL_MASK,
                                       "win.show-preferences", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_question, GDK_CONTROL_MASK,
                                       "win.show-shortcuts", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F1, GDK_NO_MODIFIER_MASK, "win.show-help",
                                       NULL);
}
