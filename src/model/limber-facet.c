/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-facet.h"

#include <glib/gi18n-lib.h>

static GType
get_type_of (LimberFacet facet)
{
  switch (facet)
    {
    case LIMBER_FACET_REGION:
      return LIMBER_TYPE_REGION;
    case LIMBER_FACET_EQUIPMENT:
      return LIMBER_TYPE_EQUIPMENT;
    case LIMBER_FACET_POSITION:
      return LIMBER_TYPE_POSITION;
    case LIMBER_FACET_KIND:
    case LIMBER_FACET_SOURCE:
    default:
      return LIMBER_TYPE_KIND;
    }
}

const char *
limber_facet_get_title (LimberFacet facet)
{
  switch (facet)
    {
    case LIMBER_FACET_REGION:
      return _ ("Region");
    case LIMBER_FACET_EQUIPMENT:
      return _ ("Equipment");
    case LIMBER_FACET_POSITION:
      return _ ("Position");
    case LIMBER_FACET_SOURCE:
      return _ ("Source");
    case LIMBER_FACET_KIND:
    default:
      return _ ("Kind");
    }
}

guint
limber_facet_get_n_values (LimberFacet facet)
{
  if (facet == LIMBER_FACET_SOURCE)
    return LIMBER_SOURCE_OWN + 1;
  return limber_enum_get_n_values (get_type_of (facet)) + (facet == LIMBER_FACET_EQUIPMENT);
}

const char *
limber_facet_get_label (LimberFacet facet, guint value)
{
  g_return_val_if_fail (value < limber_facet_get_n_values (facet), "");

  if (facet == LIMBER_FACET_SOURCE)
    /* Translators: a filter: exercises that come with Limber, or those that somebody made */
    return value == LIMBER_SOURCE_BUILT_IN ? _ ("Built in") : _ ("My own");
  if (value == limber_enum_get_n_values (get_type_of (facet)))
    /* Translators: a filter: exercises that need no equipment */
    return C_ ("equipment", "None");
  return limber_enum_get_label (get_type_of (facet), (int) value);
}

guint32
limber_facet_get_values (LimberFacet facet, LimberExercise *exercise)
{
  guint32 equipment;

  switch (facet)
    {
    case LIMBER_FACET_REGION:
      return limber_exercise_get_primary (exercise) | limber_exercise_get_secondary (exercise);
    case LIMBER_FACET_EQUIPMENT:
      equipment = limber_exercise_get_equipment (exercise);
      return equipment != 0 ? equipment
                            : LIMBER_SET_OF (limber_enum_get_n_values (LIMBER_TYPE_EQUIPMENT));
    case LIMBER_FACET_POSITION:
      return LIMBER_SET_OF (limber_exercise_get_position (exercise));
    case LIMBER_FACET_KIND:
      return LIMBER_SET_OF (limber_exercise_get_kind (exercise));
    case LIMBER_FACET_SOURCE:
    default:
      g_return_val_if_reached (0);
    }
}
