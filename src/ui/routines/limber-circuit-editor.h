/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-item.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CIRCUIT_EDITOR (limber_circuit_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberCircuitEditor, limber_circuit_editor, LIMBER, CIRCUIT_EDITOR, AdwBin)

/*
 * The numbers of a circuit. Signals as LimberDoseEditor's: "edited" (LimberItem *item, const char *field), "settled".
 */

/* limber_circuit_editor_set_item: @item: a circuit */
void limber_circuit_editor_set_item (LimberCircuitEditor *self, LimberItem *item);

G_END_DECLS
