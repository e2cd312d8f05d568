/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-dose.h"

G_BEGIN_DECLS

/* The four ways to say how much of an exercise; see LimberDose. */
typedef enum
{
  LIMBER_DOSE_FORM_REPS,
  LIMBER_DOSE_FORM_HOLD,
  LIMBER_DOSE_FORM_HELD_REPS,
  LIMBER_DOSE_FORM_TIME,
} LimberDoseForm;

/* The parts of a dose that a form has, as bits. */
typedef enum
{
  LIMBER_DOSE_PART_SETS = 1 << 0,
  LIMBER_DOSE_PART_REPS = 1 << 1,
  LIMBER_DOSE_PART_HOLD = 1 << 2,
  LIMBER_DOSE_PART_DURATION = 1 << 3,
  LIMBER_DOSE_PART_REST = 1 << 4, /* between sets: only where there are two */
  LIMBER_DOSE_PART_TEMPO = 1 << 5,
} LimberDosePart;

LimberDoseForm limber_dose_form_of (const LimberDose *dose);

/* limber_dose_form_get_parts: the parts that make sense in @form with @sets sets. */
LimberDosePart limber_dose_form_get_parts (LimberDoseForm form, guint sets);

/* limber_dose_form_get_nick: (transfer none): "reps", "hold", "held-reps", "time". */
const char *limber_dose_form_get_nick (LimberDoseForm form);
/* limber_dose_form_from_nick: REPS for what is none of the nicks. */
LimberDoseForm limber_dose_form_from_nick (const char *nick);

/**
 * limber_dose_with_form:
 *
 * Returns: (transfer full): @dose told in another form. What both forms know stays; a time becomes a hold of that
 *     length and the other way round; what is missing gets a usual number.
 */
LimberDose *limber_dose_with_form (const LimberDose *dose, LimberDoseForm form);

/**
 * limber_dose_parse_tempo:
 * @text: "2-1-2-0", or nothing for no tempo
 * @tempo: (out) (array fixed-size=4): set when @text is a tempo
 *
 * Returns: whether @text is one, each part within LIMBER_DOSE_MAX_TEMPO.
 */
gboolean limber_dose_parse_tempo (const char *text, guint *tempo);

/* limber_dose_tempo_to_text: (transfer full): the reverse. */
char *limber_dose_tempo_to_text (const LimberDose *dose);

G_END_DECLS
