/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_LINE_ROW (limber_line_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberLineRow, limber_line_row, LIMBER, LINE_ROW, AdwEntryRow)

/* What somebody wants to be done with a line. */
typedef enum
{
  LIMBER_LINE_ADD, /* another one below it */
  LIMBER_LINE_REMOVE,
  LIMBER_LINE_UP,
  LIMBER_LINE_DOWN,
} LimberLineWish;

/* A line of LimberLinesEditor. Signal "wish" (int: LimberLineWish). */
GtkWidget *limber_line_row_new (const char *text);

/* limber_line_row_number: its name becomes @title with its place, as "Step 2". */
void limber_line_row_number (LimberLineRow *self, const char *title, guint index, guint n_lines);

G_END_DECLS
