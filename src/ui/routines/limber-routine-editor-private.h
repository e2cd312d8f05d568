/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-timeline.h"
#include "ui/routines/limber-coach-button.h"
#include "ui/routines/limber-coach-pane.h"
#include "ui/routines/limber-edits.h"
#include "ui/routines/limber-palette.h"
#include "ui/routines/limber-remove-target.h"
#include "ui/routines/limber-routine-editor.h"
#include "ui/routines/limber-routine-view.h"

G_BEGIN_DECLS

struct _LimberRoutineEditor
{
  AdwNavigationPage parent_instance;

  LimberContext *context;
  LimberDraft *draft;
  GPtrArray *advice; /* of LimberAdvice: what the coach says now */
  AdwToast *toast;   /* weak: the last one of ours */
  gboolean shown;    /* once before */
  gboolean adopting; /* what somebody else saved */

  AdwBanner *newer_banner;
  AdwHeaderBar *header;
  AdwBin *narrow_title;
  GtkMenuButton *title_button;
  GtkLabel *title_label;
  GtkLabel *time_label;
  GtkPopover *title_popover;
  GtkEditable *name_entry;
  AdwToggleGroup *level;
  AdwOverlaySplitView *coach_split;
  LimberCoachPane *coach;
  LimberCoachButton *coach_button;
  AdwOverlaySplitView *split;
  LimberPalette *palette;
  LimberRoutineView *view;
  GtkRevealer *remove_revealer;
  LimberRemoveTarget *remove_target;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *narrow_undo_button;
  GtkWidget *narrow_redo_button;
};

/* Installs the editor's actions and keys; called once, from class_init. */
void limber_routine_editor_class_install_actions (GtkWidgetClass *klass);

/* Those about lines, from class_init too, and what can be done with the selected ones. */
void limber_routine_editor_class_install_line_actions (GtkWidgetClass *klass);
void limber_routine_editor_update_line_actions (LimberRoutineEditor *self);

/* What the coach says, and what can be done about it. */
void limber_routine_editor_class_install_coach_actions (GtkWidgetClass *klass);
/* limber_routine_editor_update_coach: @timeline: of the routine as it is now */
void limber_routine_editor_update_coach (LimberRoutineEditor *self, LimberTimeline *timeline);
void limber_routine_editor_show_advice (LimberRoutineEditor *self, LimberAdvice *advice);

/* What others do to the routine is followed from the one to the other. */
void limber_routine_editor_follow (LimberRoutineEditor *self);
void limber_routine_editor_leave (LimberRoutineEditor *self);

/* limber_routine_editor_update_actions: what can be undone, redone and started, and how it is called. */
void limber_routine_editor_update_actions (LimberRoutineEditor *self);

/* limber_routine_editor_add: @exercise: an id; goes to the end of the section that was used last */
void limber_routine_editor_add (LimberRoutineEditor *self, const char *exercise);

/* What a drop does: on a gap of the routine, and on the place where rows are taken away. */
void limber_routine_editor_drop (LimberRoutineEditor *self, GObject *dropped, LimberSpot gap);
void limber_routine_editor_drop_away (LimberRoutineEditor *self, GObject *dropped);

G_END_DECLS
