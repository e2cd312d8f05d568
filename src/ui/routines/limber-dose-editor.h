/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-exercise.h"
#include "model/limber-item.h"
#include "model/limber-load.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DOSE_EDITOR (limber_dose_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberDoseEditor, limber_dose_editor, LIMBER, DOSE_EDITOR, AdwBin)

/*
 * Dose, rest and note of one exercise line. It changes nothing itself. Signals:
 *
 *   "edited" (LimberItem *next, const char *field): somebody wants the item to become @next; @field is the part, as "reps"
 *   "settled": the focus has left; the next edit is a gesture of its own
 */

/**
 * limber_dose_editor_set_item:
 * @item: an exercise line, no circuit
 * @exercise: (nullable): what it is a dose of
 */
void limber_dose_editor_set_item (LimberDoseEditor *self,
                                  LimberItem *item,
                                  LimberExercise *exercise);

/* limber_dose_editor_set_level: of the routine that the line is in; says which holds are usual. Before the item is set. */
void limber_dose_editor_set_level (LimberDoseEditor *self, LimberLevel level);

/* limber_dose_editor_set_load_unit: the unit in which a weight is entered; kilograms, unless told. The item is to be
 * set after it. */
void limber_dose_editor_set_load_unit (LimberDoseEditor *self, LimberLoadUnit unit);

/* limber_dose_editor_set_dose_only: hides what a line of a routine has beside its dose: a side, a rest after it, a note. */
void limber_dose_editor_set_dose_only (LimberDoseEditor *self, gboolean dose_only);

G_END_DECLS
