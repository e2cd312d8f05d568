/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-bench.h"
#include "limber-coach-sample.h"

/* How long the coach thinks about a routine of N_LINES lines, of which many give cause for advice, and how much of what
 * it is allowed to take that is. */

#define N_LINES 100
#define N_ROUNDS 9
#define N_RUNS 1000
#define ALLOWED_MICROSECONDS 1000.0

static LimberRoutine *
make_routine (void)
{
  const char *five = "row/left 3x8, twist 1x60s, 3(row/left 1x8, flexor 1x90s), hinge 2x8, ";
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  g_strv_builder_add (parts, "circle 10s, twist 1x60s | squat 1x8, squat 1x8, ");
  for (guint i = 5; i < N_LINES; i += 5)
    g_strv_builder_add (parts, five);
  g_strv_builder_add (parts, "plank 1x20s |");
  list = g_strv_builder_end (parts);
  text = g_strjoinv ("", list);

  return limber_coach_sample_routine (text, LIMBER_LEVEL_NEW,
                                      LIMBER_SET_OF (LIMBER_REGION_LOWER_BACK));
}

/* Returns: microseconds for one time. */
static double
advise (LimberRoutine *routine, LimberCatalog *catalog, guint *n_advice)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GPtrArray) advice = limber_coach_advise_routine (routine, catalog);

      *n_advice = advice->len;
    }
  return (double) (g_get_monotonic_time () - start) / N_RUNS;
}

int
main (void)
{
  g_autoptr (LimberCatalog) catalog = limber_coach_sample_catalog ();
  g_autoptr (LimberRoutine) routine = make_routine ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint n_advice = 0;
      double each = advise (routine, catalog, &n_advice);

      limber_bench_tell ("coach-advice", "ms", each / 1000);
      g_print ("%u lines, %u advice: %.1f microseconds, %.3f of what is allowed\n", N_LINES,
               n_advice, each, each / ALLOWED_MICROSECONDS);
    }

  return 0;
}
