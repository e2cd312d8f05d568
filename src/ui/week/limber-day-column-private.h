/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/week/limber-day-column.h"

G_BEGIN_DECLS

struct _LimberDayColumn
{
  GtkBox parent_instance;

  GDate date;
  GDate week; /* first of the days on show */
  guint n_cards;
  gboolean today;
  gboolean rest; /* the plan calls it a day of rest */
  gboolean narrow;
  char *short_name;
  char *long_name;

  GtkMenuButton *menu_button;
  GtkWidget *add_button;
  GtkLabel *name_label;
  GtkLabel *number_label;
  GtkBox *cards;
  GtkWidget *marker;
  GtkLabel *empty_label;
  GtkDropTarget *drop_target;
};

/* Adds the arrow keys; called once, from class_init. */
void limber_day_column_class_add_keys (GtkWidgetClass *klass);

G_END_DECLS
