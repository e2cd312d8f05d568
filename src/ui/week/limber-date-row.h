/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DATE_ROW (limber_date_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberDateRow, limber_date_row, LIMBER, DATE_ROW, AdwActionRow)

/*
 * A row with a date, which is chosen from a calendar. Signal "changed": a person chose another one.
 *
 * Property "none-label" (string or NULL): how it is called to have no date; NULL: there must be one.
 */
GtkWidget *limber_date_row_new (const char *title);

/* limber_date_row_set_date: @date: (nullable): none. Emits nothing. */
void limber_date_row_set_date (LimberDateRow *self, const GDate *date);

/* limber_date_row_get_date: @date: (out). Returns FALSE when there is none. */
gboolean limber_date_row_get_date (LimberDateRow *self, GDate *date);

G_END_DECLS
