/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-history.h"
#include "ui/routines/limber-remove-target.h"
#include "ui/week/limber-day-column.h"
#include "ui/week/limber-week-page.h"

G_BEGIN_DECLS

#define LIMBER_WEEK_DAYS 7

struct _LimberWeekPage
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberHistory *history; /* of the plan */
  GDate first;            /* day on show */
  guint selected;         /* day on show where there is room for one only */
  gboolean narrow;
  gboolean saving; /* the library is telling what we told it */
  AdwToast *toast; /* weak: the last one of ours */

  GtkLabel *range_label;
  GtkLabel *plan_label;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkStack *shelf;
  GtkBox *chips;
  LimberRemoveTarget *remove_target;
  AdwToggleGroup *strip;
  GtkBox *board;
  LimberDayColumn *columns[LIMBER_WEEK_DAYS];
};

/* Installs the page's actions and keys; called once, from class_init. */
void limber_week_page_class_install_actions (GtkWidgetClass *klass);

/* limber_week_page_update_actions: what can be undone and redone, and how it is called. */
void limber_week_page_update_actions (LimberWeekPage *self);

/* limber_week_page_show: brings @date on show, and @index of it into focus; G_MAXUINT: no focus. */
void limber_week_page_show (LimberWeekPage *self, const GDate *date, guint index);

/* limber_week_page_update: shows the plan as it is now. */
void limber_week_page_update (LimberWeekPage *self);

/* What a drop does: before card @gap of a day, and on the place where entries are taken away. */
void limber_week_page_drop (LimberWeekPage *self,
                            GObject *dropped,
                            const GDate *date,
                            guint gap,
                            gboolean copy);
void limber_week_page_drop_away (LimberWeekPage *self, GObject *dropped);

G_END_DECLS
