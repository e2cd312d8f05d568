/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/routines/limber-dose-editor.h"
#include "ui/routines/limber-item-row.h"
#include "ui/widgets/limber-poster.h"

G_BEGIN_DECLS

struct _LimberItemRow
{
  GtkListBoxRow parent_instance;

  LimberContext *context;
  LimberDraft *draft;
  LimberItem *item;
  LimberSpot at;
  guint n_items;

  LimberPoster *poster;
  GtkWidget *circuit_icon;
  GtkLabel *title_label;
  GtkLabel *dose_label;
  GtkLabel *note_label;
  GtkButton *expander;
  GtkMenuButton *menu_button;
  GtkPopover *menu;
  GtkBox *children;
  GtkRevealer *revealer;
  LimberDoseEditor *dose_editor;
};

/* limber_item_row_get_item_exercise: (transfer none) (nullable): what the line is a dose of. */
LimberExercise *limber_item_row_get_item_exercise (LimberItemRow *self);

/* Installs the row's actions, keys and the handlers of its template; called once, from class_init. */
void limber_item_row_class_install_actions (GtkWidgetClass *klass);

/* limber_item_row_update_actions: what can be done with the row where it stands now. */
void limber_item_row_update_actions (LimberItemRow *self);

G_END_DECLS
