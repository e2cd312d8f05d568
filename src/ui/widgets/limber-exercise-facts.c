/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-exercise-facts.h"

#include <glib/gi18n.h>

#include "model/limber-enums.h"

char *
limber_exercise_to_facts (LimberExercise *exercise)
{
  const char *kind = limber_enum_get_label (LIMBER_TYPE_KIND, limber_exercise_get_kind (exercise));
  g_autofree char *regions =
      limber_set_to_labels (LIMBER_TYPE_REGION, limber_exercise_get_primary (exercise),
                            /* Translators: stands between two names in a list. */
                            _ (", "));

  if (regions[0] == '\0')
    return g_strdup (kind);

  /* Translators: kind of exercise · regions that it trains: "Strength · Upper back". */
  return g_strdup_printf (_ ("%s · %s"), kind, regions);
}
