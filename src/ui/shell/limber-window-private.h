/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-change.h"
#include "ui/shell/limber-window.h"

G_BEGIN_DECLS

struct _LimberWindow
{
  AdwApplicationWindow parent_instance;

  LimberContext *context;
  LimberChange *undo; /* takes the last import back; or NULL */
  gboolean loses;     /* somebody wants it closed even though something can't be saved */
  char *shared;       /* id of the routine for which a file name is being asked; or NULL */

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  AdwViewStack *stack;
  AdwBanner *fault_banner;
  AdwBanner *damage_banner;
  AdwBanner *conflict_banner;
  GtkWidget *new_button;
  GtkWidget *new_menu_button;
  GMenuModel *new_menu;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
};

/* Installs the window's actions; called once, from class_init. */
void limber_window_class_install_actions (GtkWidgetClass *klass);

/* Those that make, change and delete own exercises; called once, by the above. */
void limber_window_class_install_exercise_actions (GtkWidgetClass *klass);

/* Those that make, open and start routines; called once, by the first above. */
void limber_window_class_install_routine_actions (GtkWidgetClass *klass);

/* limber_window_find_session: (transfer full) (nullable) */
LimberSession *limber_window_find_session (LimberWindow *self, const char *id);

/* limber_window_push: shows @page on top of what is there. */
void limber_window_push (LimberWindow *self, AdwNavigationPage *page);

/* limber_window_toast: @text: one line, translated */
void limber_window_toast (LimberWindow *self, const char *text);

/* limber_window_start: follows @routine in a session window. @plan_id: (nullable) */
void limber_window_start (LimberWindow *self, LimberRoutine *routine, const char *plan_id);
/* limber_window_resume: goes on with the session that was left or cut short. */
void limber_window_resume (LimberWindow *self);

/* limber_window_take_files: files that are dropped on the window are looked at, to be imported. */
void limber_window_take_files (LimberWindow *self);

/* The actions win.import, win.choose-import and win.undo-import. */
void limber_window_import (GtkWidget *widget, const char *name, GVariant *target);
void limber_window_choose_import (GtkWidget *widget, const char *name, GVariant *target);
void limber_window_undo_import (GtkWidget *widget, const char *name, GVariant *target);

/* Those that move the library; called once, by the first above. */
void limber_window_class_install_move_actions (GtkWidgetClass *klass);

/* limber_window_plan_move: asks whether the library is to be moved to @chosen, or says why it can't be. @chosen: (nullable):
 * NULL: the usual folder */
void limber_window_plan_move (LimberWindow *self, GFile *chosen);

/* The actions win.restore, win.back-up and win.share-routine. */
void limber_window_restore (GtkWidget *widget, const char *name, GVariant *target);
void limber_window_back_up (GtkWidget *widget, const char *name, GVariant *target);
void limber_window_share_routine (GtkWidget *widget, const char *name, GVariant *target);

/* limber_window_back_up_to: writes a back-up in the background, and says by a toast what came of it. */
void limber_window_back_up_to (LimberWindow *self, GFile *file);

G_END_DECLS
