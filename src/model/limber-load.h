/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-dose.h"

G_BEGIN_DECLS

/* The unit in which people read and enter weights, as in the settings. Doses and documents have kilograms. */
typedef enum
{
  LIMBER_LOAD_KG,
  LIMBER_LOAD_LB, /* of 0.45359237 kg */
} LimberLoadUnit;

/* limber_load_from_kg: @kg in @unit, rounded to what a weight has on it: a hundredth of a kilogram, a tenth of a pound. */
double limber_load_from_kg (double kg, LimberLoadUnit unit);

/* limber_load_to_kg: @value of @unit in kilograms, rounded to a tenth of a gram, which comes back as @value. */
double limber_load_to_kg (double value, LimberLoadUnit unit);

/* limber_load_to_text: (transfer full) (nullable): the weight or band of @dose, translated: "8 kg", "17.5 lb", "Light"; NULL
 * when it has none. */
char *limber_load_to_text (const LimberDose *dose, LimberLoadUnit unit);

/* limber_load_add_to_text: (transfer full): @text (transfer full), and the weight or band of @dose: "3 × 12 · 8 kg". */
char *limber_load_add_to_text (char *text, const LimberDose *dose, LimberLoadUnit unit);

G_END_DECLS
