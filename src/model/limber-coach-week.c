/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#include <glib/gi18n-lib.h>

#define N_WEEKDAYS 7

/* On fewer days than these, a region gets too little. */
#define ENOUGH_DAYS 3

/* Which regions are among those of at least @min of the week's seven days. */
static LimberRegionSet
find_regions_of (const LimberRegionSet *days, guint min)
{
  LimberRegionSet regions = 0;

  for (guint region = 0; region <= LIMBER_REGION_WHOLE_BODY; region++)
    {
      guint n = 0;

      for (guint day = 0; day < N_WEEKDAYS; day++)
        n += LIMBER_SET_HAS (days[day], region);
      if (n >= min)
        regions |= LIMBER_SET_OF (region);
    }

  return regions;
}

static guint
count_days (const LimberRegionSet *days)
{
  guint n = 0;

  for (guint day = 0; day < N_WEEKDAYS; day++)
    n += days[day] != 0;

  return n;
}

/* A week is for the regions of at least half of its days with work: what comes once beside them is a bonus. */
char *
limber_coach_see_week_too_few (const LimberCoachWeek *week)
{
  guint n_days = count_days (week->regions);
  g_autofree char *names = NULL;
  LimberRegionSet regions;

  if (n_days == 0)
    return NULL;

  regions = find_regions_of (week->regions, (n_days + 1) / 2)
            & ~find_regions_of (week->regions, ENOUGH_DAYS);
  if (regions == 0)
    return NULL;

  names = limber_set_to_labels (LIMBER_TYPE_REGION, regions, ", ");
  /* Translators: %s is one or more regions of the body, as "Neck, Upper back" */
  return g_strdup_printf (_ ("%s: work on three days a week or more does the most good"), names);
}

char *
limber_coach_see_week_no_rest (const LimberCoachWeek *week)
{
  LimberRegionSet regions = 0;
  g_autofree char *names = NULL;

  for (guint day = 0; day + 1 < LIMBER_COACH_N_DAYS; day++)
    regions |= week->strength[day] & week->strength[day + 1];

  if (regions == 0 && count_days (week->strength) < N_WEEKDAYS)
    return NULL;
  if (regions == 0)
    return g_strdup (_ ("Each day has strength work: a day without lets the body recover"));

  names = limber_set_to_labels (LIMBER_TYPE_REGION, regions, ", ");
  /* Translators: %s is one or more regions of the body, as "Neck, Upper back" */
  return g_strdup_printf (_ ("%s: strength work on two days in a row leaves no time to recover"),
                          names);
}
