/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-dose-form.h"

/* What a new part of a dose begins with. */
#define USUAL_REPS 10
#define USUAL_HOLD 20
#define USUAL_REP_HOLD 5
#define USUAL_DURATION 45

static const char *const nicks[] = { "reps", "hold", "held-reps", "time" };

LimberDoseForm
limber_dose_form_of (const LimberDose *dose)
{
  if (dose->duration > 0)
    return LIMBER_DOSE_FORM_TIME;
  if (dose->reps > 0)
    return dose->hold > 0 ? LIMBER_DOSE_FORM_HELD_REPS : LIMBER_DOSE_FORM_REPS;
  return LIMBER_DOSE_FORM_HOLD;
}

LimberDosePart
limber_dose_form_get_parts (LimberDoseForm form, guint sets)
{
  LimberDosePart parts = LIMBER_DOSE_PART_SETS;

  if (form == LIMBER_DOSE_FORM_TIME)
    return LIMBER_DOSE_PART_DURATION;
  if (form != LIMBER_DOSE_FORM_HOLD)
    parts |= LIMBER_DOSE_PART_REPS;
  parts |= form == LIMBER_DOSE_FORM_REPS ? LIMBER_DOSE_PART_TEMPO : LIMBER_DOSE_PART_HOLD;
  if (sets > 1)
    parts |= LIMBER_DOSE_PART_REST;
  return parts;
}

const char *
limber_dose_form_get_nick (LimberDoseForm form)
{
  return nicks[form];
}

LimberDoseForm
limber_dose_form_from_nick (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      return i;
  return LIMBER_DOSE_FORM_REPS;
}

static guint
first_of (guint a, guint b, guint c)
{
  return a > 0 ? a : b > 0 ? b : c;
}

LimberDose *
limber_dose_with_form (const LimberDose *dose, LimberDoseForm form)
{
  LimberDose *next = limber_dose_copy (dose);
  LimberDosePart parts;

  if (form == limber_dose_form_of (dose))
    return next;

  parts = limber_dose_form_get_parts (form, LIMBER_DOSE_MAX_SETS);
  next->reps = parts & LIMBER_DOSE_PART_REPS ? first_of (dose->reps, 0, USUAL_REPS) : 0;
  next->hold = 0;
  if (form == LIMBER_DOSE_FORM_HOLD)
    next->hold = first_of (dose->duration, dose->hold, USUAL_HOLD);
  else if (form == LIMBER_DOSE_FORM_HELD_REPS)
    next->hold = USUAL_REP_HOLD;
  next->duration = form == LIMBER_DOSE_FORM_TIME ? first_of (dose->hold, 0, USUAL_DURATION) : 0;
  if (form == LIMBER_DOSE_FORM_TIME)
    {
      next->sets = 1;
      next->rest = 0;
    }
  /* A tempo paces repetitions that move. */
  if (form != LIMBER_DOSE_FORM_REPS)
    memset (next->tempo, 0, sizeof next->tempo);
  return next;
}

gboolean
limber_dose_parse_tempo (const char *text, guint *tempo)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit (stripped, "-", -1);
  guint64 seconds[4] = { 0 };

  if (*stripped == '\0')
    {
      memset (tempo, 0, G_N_ELEMENTS (seconds) * sizeof *tempo);
      return TRUE;
    }
  if (g_strv_length (parts) != G_N_ELEMENTS (seconds))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 0, LIMBER_DOSE_MAX_TEMPO, &seconds[i], NULL))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    tempo[i] = (guint) seconds[i];
  return TRUE;
}

char *
limber_dose_tempo_to_text (const LimberDose *dose)
{
  if (!limber_dose_has_tempo (dose))
    return g_strdup ("");
  return g_strdup_printf ("%u-%u-%u-%u", dose->tempo[0], dose->tempo[1], dose->tempo[2],
                          dose->tempo[3]);
}
