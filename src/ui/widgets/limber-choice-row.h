/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CHOICE_ROW (limber_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberChoiceRow, limber_choice_row, LIMBER, CHOICE_ROW, AdwComboRow)

/* A combo row that shows a long choice in several lines, where AdwComboRow shows its beginning. */

G_END_DECLS
