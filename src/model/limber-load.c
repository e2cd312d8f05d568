/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-load.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "model/limber-enums.h"

#define LB_KG 0.45359237

double
limber_load_from_kg (double kg, LimberLoadUnit unit)
{
  if (unit == LIMBER_LOAD_LB)
    return round (kg / LB_KG * 10) / 10;

  return round (kg * 100) / 100;
}

double
limber_load_to_kg (double value, LimberLoadUnit unit)
{
  return unit == LIMBER_LOAD_LB ? round (value * LB_KG * 10000) / 10000 : value;
}

char *
limber_load_to_text (const LimberDose *dose, LimberLoadUnit unit)
{
  double value = limber_load_from_kg (dose->kg, unit);

  if (dose->band != LIMBER_BAND_NONE)
    return g_strdup (limber_enum_get_label (LIMBER_TYPE_BAND, (int) dose->band));
  if (dose->kg <= 0)
    return NULL;
  if (unit == LIMBER_LOAD_LB)
    /* Translators: a weight in pounds, as “17.5 lb”. */
    return g_strdup_printf (_ ("%g lb"), value);

  /* Translators: a weight, as “8 kg”. */
  return g_strdup_printf (_ ("%g kg"), value);
}

char *
limber_load_add_to_text (char *text, const LimberDose *dose, LimberLoadUnit unit)
{
  g_autofree char *before = text;
  g_autofree char *load = limber_load_to_text (dose, unit);

  if (load == NULL)
    return g_steal_pointer (&before);

  return g_strconcat (before, *before != '\0' ? " · " : "", load, NULL);
}
