/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-routine-facts.h"

#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"

/* More chips than this say nothing. */
#define MAX_REGIONS 3

/* The regions with the most votes, ties going to the one that the vocabulary lists first. */
static LimberRegionSet
pick_regions (guint votes[], guint n_regions)
{
  LimberRegionSet regions = 0;

  for (int i = 0; i < MAX_REGIONS; i++)
    {
      guint best = 0;

      for (guint region = 1; region < n_regions; region++)
        if (votes[region] > votes[best])
          best = region;
      if (votes[best] == 0)
        break;
      regions |= LIMBER_SET_OF (best);
      votes[best] = 0;
    }
  return regions;
}

void
limber_routine_facts_init (LimberRoutineFacts *self,
                           LimberRoutine *routine,
                           LimberCatalog *catalog,
                           const LimberPace *pace)
{
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, catalog, pace);
  LimberSection face_section = LIMBER_SECTION_WARM_UP;
  guint votes[32] = { 0 };

  *self = (LimberRoutineFacts) { .seconds = limber_timeline_get_seconds (timeline) };
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);
      LimberExercise *exercise = limber_catalog_lookup (catalog, phase->exercise);

      if (exercise == NULL)
        continue;
      self->equipment |= limber_exercise_get_equipment (exercise);
      for (guint region = 0; region < G_N_ELEMENTS (votes); region++)
        if (LIMBER_SET_HAS (limber_exercise_get_primary (exercise), region))
          votes[region] += phase->kind == LIMBER_PHASE_WORK ? phase->seconds : 0;
      if (self->face == NULL
          || (phase->section == LIMBER_SECTION_MAIN && face_section != LIMBER_SECTION_MAIN))
        {
          self->face = exercise;
          face_section = phase->section;
        }
    }
  self->regions = limber_routine_get_focus (routine);
  if (self->regions == 0)
    self->regions = pick_regions (votes, G_N_ELEMENTS (votes));
}

/* The names of things, as they stand within a line. */
static char *
fold (const char *names)
{
  /* Translators: leave it as it is where such names are in lower case within a line, as in “5 min · mat, chair”; where they
   * are not, it is “names:as-they-are”. It is never shown. */
  return g_str_equal (_ ("names:lower-case"), "names:as-they-are") ? g_strdup (names)
                                                                   : g_utf8_strdown (names, -1);
}

char *
limber_routine_facts_to_text (const LimberRoutineFacts *self)
{
  g_autofree char *length = limber_seconds_to_text (self->seconds);
  g_autofree char *equipment = NULL;
  g_autofree char *folded = NULL;

  if (self->equipment == 0)
    return g_steal_pointer (&length);
  /* Translators: stands between two names in a list. */
  equipment = limber_set_to_labels (LIMBER_TYPE_EQUIPMENT, self->equipment, _ (", "));
  folded = fold (equipment);
  /* Translators: how long a routine takes · what it needs. */
  return g_strdup_printf (_ ("%s · %s"), length, folded);
}
