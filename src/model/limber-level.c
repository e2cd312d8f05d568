/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-level.h"

/* Seconds. */
static const struct
{
  guint min, usual, max;
} holds[] = {
  [LIMBER_LEVEL_NEW] = { 15, 20, 30 },
  [LIMBER_LEVEL_ACTIVE] = { 30, 40, 45 },
};

guint
limber_level_get_hold (LimberLevel level, guint *min, guint *max)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (holds), 0);

  *min = holds[level].min;
  *max = holds[level].max;

  return holds[level].usual;
}

gboolean
limber_level_governs (LimberExercise *exercise)
{
  guint min, max;

  g_return_val_if_fail (LIMBER_IS_EXERCISE (exercise), FALSE);

  return g_strcmp0 (limber_exercise_get_range (exercise, &min, &max), "hold") == 0
         && min <= holds[LIMBER_LEVEL_NEW].min && max >= holds[LIMBER_LEVEL_ACTIVE].max;
}

LimberItem *
limber_level_create_item (LimberLevel level, LimberExercise *exercise)
{
  g_autoptr (LimberDose) dose = NULL;
  guint min, max;

  g_return_val_if_fail (LIMBER_IS_EXERCISE (exercise), NULL);

  dose = limber_dose_copy (limber_exercise_get_dose (exercise));
  if (dose->hold > 0 && limber_level_governs (exercise))
    dose->hold = limber_level_get_hold (level, &min, &max);

  return limber_item_new (limber_exercise_get_id (exercise), dose);
}
