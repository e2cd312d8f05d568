/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-dose.h"

G_BEGIN_DECLS

#define LIMBER_CIRCUIT_MAX_ROUNDS 20
#define LIMBER_CIRCUIT_MAX_LINES 100

#define LIMBER_TYPE_ITEM (limber_item_get_type ())
G_DECLARE_FINAL_TYPE (LimberItem, limber_item, LIMBER, ITEM, GObject)

/*
 * One line of a routine: an exercise with its dose, or a circuit (n rounds of such lines). Immutable; the
 * with-functions return a changed copy (transfer full) that shares what did not change.
 */
LimberItem *limber_item_new (const char *exercise_id, const LimberDose *dose);
/* limber_item_new_circuit: @items: LimberItem, none of them a circuit; @rest: seconds between rounds. */
LimberItem *limber_item_new_circuit (guint rounds, guint rest, GPtrArray *items);

gboolean limber_item_is_circuit (LimberItem *self);

/* Of an exercise line. For a circuit: NULL, NULL, "". */
const char *limber_item_get_exercise (LimberItem *self);
const LimberDose *limber_item_get_dose (LimberItem *self);
const char *limber_item_get_note (LimberItem *self);

/* Seconds after the item; of a circuit: between its rounds. */
guint limber_item_get_rest (LimberItem *self);

/* Of a circuit. For an exercise line: 1, and no children. */
guint limber_item_get_rounds (LimberItem *self);
guint limber_item_get_n_children (LimberItem *self);
/* limber_item_get_child: (transfer none): @index: below the number of children */
LimberItem *limber_item_get_child (LimberItem *self, guint index);

/* Unknown members as JSON text, or NULL. */
const char *limber_item_get_extra (LimberItem *self);

/* limber_item_copy: (transfer full): another object with the same content, so that the two can be told apart in a routine. */
LimberItem *limber_item_copy (LimberItem *self);
LimberItem *limber_item_with_exercise (LimberItem *self, const char *exercise_id);
LimberItem *limber_item_with_dose (LimberItem *self, const LimberDose *dose);
LimberItem *limber_item_with_rest (LimberItem *self, guint rest);
LimberItem *limber_item_with_note (LimberItem *self, const char *note);
LimberItem *limber_item_with_rounds (LimberItem *self, guint rounds);
/* limber_item_with_children: @items: LimberItem, none of them a circuit: what the circuit holds now. */
LimberItem *limber_item_with_children (LimberItem *self, GPtrArray *items);
LimberItem *limber_item_with_extra (LimberItem *self, const char *extra);

/* limber_item_equal: whether both say the same. */
gboolean limber_item_equal (LimberItem *a, LimberItem *b);

G_END_DECLS
