/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-enums.h"

G_BEGIN_DECLS

#define LIMBER_DOSE_MAX_SETS 20
#define LIMBER_DOSE_MAX_REPS 200
#define LIMBER_DOSE_MAX_SECONDS 3600
#define LIMBER_DOSE_MAX_REST 900
/* Of each of a tempo's four parts, in seconds. */
#define LIMBER_DOSE_MAX_TEMPO 60

/* How a repetition without tempo or hold is counted, in seconds. */
#define LIMBER_DOSE_REP_SECONDS 3
/* Time to get into and out of a repetition that is held, in seconds. */
#define LIMBER_DOSE_HOLD_CHANGE 2

#define LIMBER_TYPE_DOSE (limber_dose_get_type ())

/*
 * How much of an exercise: exactly one of the four forms
 *
 *   sets × reps              { sets 3, reps 12 }
 *   sets × hold              { sets 3, hold 10 }
 *   sets × reps, each held   { sets 2, reps 8, hold 5 }
 *   one stretch of time      { duration 45 }            (sets is 1)
 *
 * A plain value: copy it, change the copy, hand it on.
 */
typedef struct
{
  guint sets;     /* 1 … 20 */
  guint reps;     /* 1 … 200 per side, 0 when not counted */
  guint hold;     /* 1 … 3600 s per repetition or set, 0 when not held */
  guint duration; /* 1 … 3600 s, 0 unless the dose is one stretch of time */
  guint rest;     /* 0 … 900 s between two sets */
  guint tempo[4]; /* seconds to lower, pause, lift, pause; all 0: no tempo */
  double kg;      /* load, 0 when none */
  LimberBand band;
  LimberSide side; /* LEFT or RIGHT: that side only; BOTH: as the exercise says */
  char *extra;     /* members that this version doesn't know, as JSON text; or NULL */
} LimberDose;

GType limber_dose_get_type (void) G_GNUC_CONST;

/* limber_dose_new: a dose of one set without anything else. Free with limber_dose_free(). */
LimberDose *limber_dose_new (void);
LimberDose *limber_dose_copy (const LimberDose *self);
void limber_dose_free (LimberDose *self);
gboolean limber_dose_equal (const LimberDose *a, const LimberDose *b);

gboolean limber_dose_has_tempo (const LimberDose *self);

/**
 * limber_dose_is_valid:
 *
 * Returns: whether the dose has one of the four forms and every number lies in its range.
 */
gboolean limber_dose_is_valid (const LimberDose *self);

/**
 * limber_dose_get_set_seconds:
 * @sides: the exercise's sides
 *
 * Only counted repetitions are per side: a hold or a stretch of time of an alternating exercise is the whole of it. A
 * held repetition takes its hold and LIMBER_DOSE_HOLD_CHANGE, whatever the tempo.
 *
 * Returns: how long one set lasts on one side (for alternating repetitions: on both), in seconds.
 */
guint limber_dose_get_set_seconds (const LimberDose *self, LimberSides sides);

/**
 * limber_dose_to_text:
 * @sides: the exercise's sides, named where they matter
 *
 * Returns: (transfer full): the dose as a person would say it, translated: "3 × 12", "2 × 8 × 5 s per side", "45 s".
 */
char *limber_dose_to_text (const LimberDose *self, LimberSides sides);

/* limber_dose_add_side: (transfer full): @text (transfer full), and the side, where it matters: "… per side". */
char *limber_dose_add_side (const LimberDose *self, LimberSides sides, char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDose, limber_dose_free)

G_END_DECLS
