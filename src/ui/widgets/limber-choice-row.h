/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CHOICE_ROW (limber_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberChoiceRow, limber_choice_row, LIMBER, CHOICE_ROW, AdwComboRow)

/*
 * A combo row whose title wraps where both don't fit on a line; AdwComboRow cuts the choice short instead. So does this one
 * where the choices are objects with an expression, as long as any name, or texts are very large.
 */

G_END_DECLS
