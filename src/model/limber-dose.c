/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-dose.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_BOXED_TYPE (LimberDose, limber_dose, limber_dose_copy, limber_dose_free)

LimberDose *
limber_dose_new (void)
{
  LimberDose *self = g_new0 (LimberDose, 1);

  self->sets = 1;

  return self;
}

LimberDose *
limber_dose_copy (const LimberDose *self)
{
  LimberDose *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->extra = g_strdup (self->extra);

  return copy;
}

void
limber_dose_free (LimberDose *self)
{
  if (self == NULL)
    return;

  g_free (self->extra);
  g_free (self);
}

gboolean
limber_dose_equal (const LimberDose *a, const LimberDose *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (a->tempo); i++)
    if (a->tempo[i] != b->tempo[i])
      return FALSE;

  return a->sets == b->sets && a->reps == b->reps && a->hold == b->hold
         && a->duration == b->duration && a->rest == b->rest && a->kg == b->kg && a->band == b->band
         && a->side == b->side && g_strcmp0 (a->extra, b->extra) == 0;
}

static guint
tempo_seconds (const LimberDose *self)
{
  return self->tempo[0] + self->tempo[1] + self->tempo[2] + self->tempo[3];
}

gboolean
limber_dose_has_tempo (const LimberDose *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return tempo_seconds (self) > 0;
}

static gboolean
has_one_form (const LimberDose *self)
{
  if (self->duration > 0)
    return self->sets == 1 && self->reps == 0 && self->hold == 0;

  return self->reps > 0 || self->hold > 0;
}

gboolean
limber_dose_is_valid (const LimberDose *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (self->tempo); i++)
    if (self->tempo[i] > LIMBER_DOSE_MAX_TEMPO)
      return FALSE;

  return has_one_form (self) && self->sets >= 1 && self->sets <= LIMBER_DOSE_MAX_SETS
         && self->reps <= LIMBER_DOSE_MAX_REPS && self->hold <= LIMBER_DOSE_MAX_SECONDS
         && self->duration <= LIMBER_DOSE_MAX_SECONDS && self->rest <= LIMBER_DOSE_MAX_REST
         && isfinite (self->kg) && self->kg >= 0
         && (self->kg == 0 || self->band == LIMBER_BAND_NONE) && self->band <= LIMBER_BAND_HEAVY
         && self->side <= LIMBER_SIDE_RIGHT;
}

static guint
rep_seconds (const LimberDose *self)
{
  if (self->hold > 0)
    return self->hold + LIMBER_DOSE_HOLD_CHANGE;

  return limber_dose_has_tempo (self) ? tempo_seconds (self) : LIMBER_DOSE_REP_SECONDS;
}

guint
limber_dose_get_set_seconds (const LimberDose *self, LimberSides sides)
{
  gboolean twice = sides == LIMBER_SIDES_ALTERNATING && self->side == LIMBER_SIDE_BOTH;

  g_return_val_if_fail (self != NULL, 0);

  if (self->duration > 0)
    return self->duration;
  if (self->reps == 0)
    return self->hold;

  return self->reps * rep_seconds (self) * (twice ? 2 : 1);
}

static char *
seconds_to_text (guint seconds)
{
  if (seconds >= 120 && seconds % 60 == 0)
    /* Translators: a length of time in minutes, as short as can be. */
    return g_strdup_printf (_ ("%u min"), seconds / 60);

  /* Translators: a length of time in seconds, as short as can be. */
  return g_strdup_printf (_ ("%u s"), seconds);
}

static char *
amount_to_text (const LimberDose *self)
{
  g_autofree char *hold = seconds_to_text (self->hold);

  if (self->duration > 0)
    return seconds_to_text (self->duration);
  if (self->hold == 0)
    /* Translators: sets × repetitions, as "3 × 12". */
    return g_strdup_printf (_ ("%u × %u"), self->sets, self->reps);
  if (self->reps > 0)
    /* Translators: sets × repetitions × how long each is held, as "2 × 8 × 5 s". */
    return g_strdup_printf (_ ("%u × %u × %s"), self->sets, self->reps, hold);
  if (self->sets == 1)
    return g_steal_pointer (&hold);

  /* Translators: sets × how long each is held, as "3 × 10 s". */
  return g_strdup_printf (_ ("%u × %s"), self->sets, hold);
}

char *
limber_dose_add_side (const LimberDose *self, LimberSides sides, char *text)
{
  g_autofree char *amount = text;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->side == LIMBER_SIDE_LEFT)
    /* Translators: a dose that is done on the left side only, as "3 × 12, left side". */
    return g_strdup_printf (_ ("%s, left side"), amount);
  if (self->side == LIMBER_SIDE_RIGHT)
    /* Translators: a dose that is done on the right side only, as "3 × 12, right side". */
    return g_strdup_printf (_ ("%s, right side"), amount);
  if (sides == LIMBER_SIDES_EACH || (sides == LIMBER_SIDES_ALTERNATING && self->reps > 0))
    /* Translators: a dose that is done on the left and on the right, as "2 × 8 per side". */
    return g_strdup_printf (_ ("%s per side"), amount);

  return g_steal_pointer (&amount);
}

char *
limber_dose_to_text (const LimberDose *self, LimberSides sides)
{
  g_return_val_if_fail (self != NULL, NULL);

  return limber_dose_add_side (self, sides, amount_to_text (self));
}
