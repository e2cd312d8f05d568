/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ITEM_HEADER (limber_item_header_get_type ())
G_DECLARE_FINAL_TYPE (LimberItemHeader, limber_item_header, LIMBER, ITEM_HEADER, GtkBox)

/* What is always to be seen of a LimberItemRow that holds a line: handle, poster, name, dose and buttons, which activate
 * the row's actions item.toggle and item.menu. */
GtkWidget *limber_item_header_new (LimberContext *context);

/* limber_item_header_set_item: @exercise: (nullable): that the line is a dose of; of a circuit not used */
void limber_item_header_set_item (LimberItemHeader *self,
                                  LimberItem *item,
                                  LimberExercise *exercise);
void limber_item_header_set_expanded (LimberItemHeader *self, gboolean expanded);

/* limber_item_header_get_menu_button: (transfer none): below which the menu opens. */
GtkWidget *limber_item_header_get_menu_button (LimberItemHeader *self);

G_END_DECLS
