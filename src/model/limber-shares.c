/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-shares.h"

static void
add (LimberShares *shares, LimberExercise *exercise, guint seconds)
{
  shares->kinds[limber_exercise_get_kind (exercise)] += seconds;
  for (guint region = 0; region < G_N_ELEMENTS (shares->regions); region++)
    if (LIMBER_SET_HAS (limber_exercise_get_primary (exercise), region))
      shares->regions[region] += seconds;
}

void
limber_shares_sum_up (LimberTimeline *timeline, LimberCatalog *catalog, LimberShares *shares)
{
  *shares = (LimberShares) { 0 };

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);
      LimberExercise *exercise;

      if (phase->kind != LIMBER_PHASE_WORK)
        continue;
      shares->total += phase->seconds;
      exercise = limber_catalog_lookup (catalog, phase->exercise);
      if (exercise != NULL)
        add (shares, exercise, phase->seconds);
    }
}
