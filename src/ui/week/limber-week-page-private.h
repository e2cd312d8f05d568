/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/routines/limber-coach-button.h"
#include "ui/routines/limber-coach-pane.h"
#include "ui/routines/limber-remove-target.h"
#include "ui/week/limber-day-column.h"
#include "ui/week/limber-week-book.h"
#include "ui/week/limber-week-page.h"

G_BEGIN_DECLS

#define LIMBER_WEEK_DAYS 7

struct _LimberWeekPage
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberWeekBook *book;
  GDate first;    /* day on show */
  guint selected; /* day on show where there is room for one only */
  gboolean narrow;
  AdwToast *toast;    /* weak: the last one of ours */
  GHashTable *shares; /* LimberShares by the id of a routine */

  AdwBanner *newer_banner;
  GtkLabel *range_label;
  GtkMenuButton *plan_button;
  GtkLabel *plan_label;
  GtkMenuButton *scope_button;
  GtkMenuButton *more_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkStack *shelf;
  GtkBox *chips;
  LimberRemoveTarget *remove_target;
  AdwToggleGroup *strip;
  LimberCoachPane *coach;
  LimberCoachButton *coach_button;
  GtkBox *board;
  LimberDayColumn *columns[LIMBER_WEEK_DAYS];
};

/* Each installs some of the page's actions and keys; called once, from class_init. */
void limber_week_page_class_install_actions (GtkWidgetClass *klass);
void limber_week_page_class_install_edit_actions (GtkWidgetClass *klass);
void limber_week_page_class_install_time_actions (GtkWidgetClass *klass);
void limber_week_page_class_install_plan_actions (GtkWidgetClass *klass);
void limber_week_page_class_install_share_actions (GtkWidgetClass *klass);
void limber_week_page_class_install_coach_actions (GtkWidgetClass *klass);

/* What is on show has changed, or what there is to be said of it; and so with the shelf, where other routines are. */
void limber_week_page_update (LimberWeekPage *self);
void limber_week_page_update_shelf (LimberWeekPage *self);

/* limber_week_page_set_narrow: whether there is room for one day only. */
void limber_week_page_set_narrow (LimberWeekPage *self, gboolean narrow);

/* limber_week_page_select: makes @day (0–6) of those on show the one to be seen where there is room for one only. */
void limber_week_page_select (LimberWeekPage *self, guint day);

/* limber_week_page_update_coach: what the coach says about the week on show, and what its time goes to. */
void limber_week_page_update_coach (LimberWeekPage *self);

/* limber_week_page_update_menus: which plans there are to choose from, and how far changes reach. */
void limber_week_page_update_menus (LimberWeekPage *self);

/* limber_week_page_update_plan_name: the plan that new routines go to, and which of its weeks is on show. */
void limber_week_page_update_plan_name (LimberWeekPage *self);

/* limber_week_page_name_plan: (transfer full): the same, as it is said and shown beside the pointer. */
char *limber_week_page_name_plan (LimberWeekPage *self);

/* limber_week_page_show: brings @date on show, and @index of it into focus; G_MAXUINT: no focus. */
void limber_week_page_show (LimberWeekPage *self, const GDate *date, guint index);

/* limber_week_page_to_date: @julian: a day number, as in the targets of the page's actions */
GDate limber_week_page_to_date (guint julian);

/* limber_week_page_toast: @text: one line, with a button that undoes what was just done when @undo. */
void limber_week_page_toast (LimberWeekPage *self, const char *text, gboolean undo);

/* limber_week_page_name_routine: (transfer none): the name of a routine, also of one that is gone. */
const char *limber_week_page_name_routine (LimberWeekPage *self, const char *id);

/* limber_week_page_name_step: (transfer full): @format, a text with one %s, with the name of a routine in that place. */
char *limber_week_page_name_step (LimberWeekPage *self, const char *format, const char *routine_id);

/* limber_week_page_push: makes @plan (transfer full) what it is from now on, as a step called @label. */
void limber_week_page_push (LimberWeekPage *self, LimberPlan *plan, const char *label);

/* limber_week_page_push_all: the same of a step that changes several plans. */
void limber_week_page_push_all (LimberWeekPage *self, LimberPlanSet *plans, const char *label);

/* What a drop does: before card @gap of a day, and on the place where entries are taken away. */
void limber_week_page_drop (LimberWeekPage *self,
                            GObject *dropped,
                            const GDate *date,
                            guint gap,
                            gboolean copy);
void limber_week_page_drop_away (LimberWeekPage *self, GObject *dropped);

G_END_DECLS
