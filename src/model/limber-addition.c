/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-addition.h"

#include "model/limber-level.h"

LimberSection
limber_addition_get_section (LimberKind kind)
{
  switch (kind)
    {
    case LIMBER_KIND_CARDIO:
    case LIMBER_KIND_DYNAMIC:
      return LIMBER_SECTION_WARM_UP;
    case LIMBER_KIND_STATIC:
      return LIMBER_SECTION_COOL_DOWN;
    case LIMBER_KIND_STABILITY:
    case LIMBER_KIND_PATTERN:
    case LIMBER_KIND_STRENGTH:
    case LIMBER_KIND_MOBILITY:
    default:
      return LIMBER_SECTION_MAIN;
    }
}

LimberItem *
limber_addition_make_item (LimberRoutine *routine, LimberExercise *exercise)
{
  return limber_level_create_item (limber_routine_get_level (routine), exercise);
}

LimberRoutine *
limber_routine_with_exercise (LimberRoutine *routine, LimberExercise *exercise, LimberSpot *landed)
{
  LimberSection section = limber_addition_get_section (limber_exercise_get_kind (exercise));
  guint index = limber_routine_get_n_items (routine, section);
  g_autoptr (LimberItem) item = limber_addition_make_item (routine, exercise);

  if (landed != NULL)
    *landed = (LimberSpot) { .section = section, .index = index };
  return limber_routine_with_item_inserted (routine, section, index, item);
}
