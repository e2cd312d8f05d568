/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_NUMBER_ROW (limber_number_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberNumberRow, limber_number_row, LIMBER, NUMBER_ROW, AdwActionRow)

/*
 * A row with a number to turn: as AdwSpinRow, but what assistive technology finds under the row's title is the spin
 * button, which AdwSpinRow hides from it.
 *
 * Properties, construct-only: "minimum", "maximum", "step" (double), "digits" (uint); "value" (double), which is
 * notified of whoever changes it. Signal "changed": somebody turned the number; not emitted by
 * limber_number_row_set_value().
 */
double limber_number_row_get_value (LimberNumberRow *self);
void limber_number_row_set_value (LimberNumberRow *self, double value);

/* limber_number_row_set_range: from the minimum up to @maximum, in steps of @step, with up to @digits after the point. */
void limber_number_row_set_range (LimberNumberRow *self, double maximum, double step, guint digits);

G_END_DECLS
