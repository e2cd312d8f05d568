/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PALETTE_ROW (limber_palette_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberPaletteRow, limber_palette_row, LIMBER, PALETTE_ROW, GtkBox)

/* An exercise in the palette: poster, name, what it is for, and a button to add it. Drag source of a LimberDragItem. */

/* limber_palette_row_new: @plain: without the button and the drag */
GtkWidget *limber_palette_row_new (LimberContext *context, gboolean plain);

/* limber_palette_row_set_exercise: @exercise: (nullable) */
void limber_palette_row_set_exercise (LimberPaletteRow *self, LimberExercise *exercise);

G_END_DECLS
