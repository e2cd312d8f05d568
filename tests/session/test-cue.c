/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-cue.h"
#include "session/limber-engine.h"

#include "limber-sample.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static void
append_due (GString *heard, LimberCueSheet *sheet, gint64 remaining)
{
  LimberCue cue;

  while (limber_cue_sheet_take (sheet, remaining, &cue))
    g_string_append_printf (heard, "%s@%.1f ", limber_enum_get_nick (LIMBER_TYPE_CUE, (int) cue),
                            (double) remaining / SECOND);
}

static LimberTimeline *
timeline_of (const char *exercise, LimberDose dose)
{
  g_autoptr (LimberCatalog) catalog = limber_sample_catalog ();
  g_autoptr (LimberRoutine) routine =
      limber_sample_pair (limber_sample_item (exercise, dose),
                          limber_sample_item ("bridge", (LimberDose) { .sets = 1, .reps = 1 }));

  return limber_timeline_new (routine, catalog, NULL);
}

/* hear: what is heard of phase @index, looking every half second. */
static char *
hear (LimberTimeline *timeline, guint index)
{
  g_autoptr (GString) heard = g_string_new (NULL);
  LimberCueSheet sheet;
  gint64 length = 0;

  if (index < limber_timeline_get_n_phases (timeline))
    length = limber_timeline_get_phase (timeline, index)->seconds * SECOND;

  limber_cue_sheet_open (&sheet, timeline, index > 0 ? index - 1 : 0, index);
  for (gint64 remaining = length; remaining >= 0; remaining -= SECOND / 2)
    append_due (heard, &sheet, remaining);

  return g_string_free_and_steal (g_steal_pointer (&heard));
}

static void
test_phases (void)
{
  static const char *const expected[] = {
    "tick@3.0 tick@2.0 tick@1.0 ",                      /* get ready 10 */
    "start@31.0 half@15.5 tick@3.0 tick@2.0 tick@1.0 ", /* left 31 */
    "switch@3.0 tick@2.0 tick@1.0 ",                    /* switch 3 */
    "start@31.0 half@15.5 tick@3.0 tick@2.0 tick@1.0 ", /* right 31 */
    "rest@8.0 tick@3.0 tick@2.0 tick@1.0 ",             /* rest 8 */
    "start@31.0 half@15.5 tick@3.0 tick@2.0 tick@1.0 ", /* left 31 */
    "switch@3.0 tick@2.0 tick@1.0 ",                    /* switch 3 */
    "start@31.0 half@15.5 tick@3.0 tick@2.0 tick@1.0 ", /* right 31 */
    "rest@5.0 tick@3.0 tick@2.0 tick@1.0 ",             /* transition 5, straight from work */
    "start@3.0 tick@2.0 tick@1.0 ",                     /* one repetition */
    "end@0.0 ",
  };
  g_autoptr (LimberTimeline) timeline =
      timeline_of ("row", (LimberDose) { .sets = 2, .hold = 31, .rest = 8 });

  g_assert_cmpuint (limber_timeline_get_n_phases (timeline) + 1, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *heard = hear (timeline, i);

      g_assert_cmpstr (heard, ==, expected[i]);
    }
}

/* Half is told of long holds and stretches only. */
static void
test_half (void)
{
  static const struct
  {
    LimberDose dose;
    const char *half;
  } doses[] = {
    { { .sets = 1, .hold = 30 }, "half@15.0" },     { { .sets = 1, .hold = 29 }, NULL },
    { { .sets = 1, .duration = 60 }, "half@30.0" }, { { .sets = 1, .reps = 20 }, NULL },
    { { .sets = 1, .reps = 8, .hold = 10 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_autoptr (LimberTimeline) timeline = timeline_of ("bridge", doses[i].dose);
      g_autofree char *heard = hear (timeline, 1);

      if (doses[i].half != NULL)
        g_assert_nonnull (strstr (heard, doses[i].half));
      else
        g_assert_null (strstr (heard, "half"));
    }
}

/* However late one looks, each is heard once, in order. */
static void
test_late (void)
{
  g_autoptr (LimberTimeline) timeline =
      timeline_of ("bridge", (LimberDose) { .sets = 1, .hold = 40 });
  g_autoptr (GString) heard = g_string_new (NULL);
  LimberCueSheet sheet;

  limber_cue_sheet_open (&sheet, timeline, 0, 1);
  append_due (heard, &sheet, 10 * SECOND);
  append_due (heard, &sheet, 0);
  append_due (heard, &sheet, 0);

  g_assert_cmpstr (heard->str, ==, "start@10.0 half@10.0 tick@0.0 tick@0.0 tick@0.0 ");
}

static void
test_extend (void)
{
  g_autoptr (LimberTimeline) timeline =
      timeline_of ("bridge", (LimberDose) { .sets = 1, .hold = 40 });
  g_autoptr (GString) heard = g_string_new (NULL);
  LimberCueSheet sheet;

  limber_cue_sheet_open (&sheet, timeline, 0, 1);
  append_due (heard, &sheet, 25 * SECOND);
  limber_cue_sheet_extend (&sheet, 60 * SECOND, 45 * SECOND);
  append_due (heard, &sheet, 31 * SECOND);
  append_due (heard, &sheet, 30 * SECOND);
  append_due (heard, &sheet, 2 * SECOND);
  /* The last three seconds come again; the half doesn't. */
  limber_cue_sheet_extend (&sheet, 70 * SECOND, 12 * SECOND);
  append_due (heard, &sheet, 11 * SECOND);
  append_due (heard, &sheet, 3 * SECOND);

  g_assert_cmpstr (heard->str, ==, "start@25.0 half@30.0 tick@2.0 tick@2.0 tick@3.0 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cue/phases", test_phases);
  g_test_add_func ("/cue/half", test_half);
  g_test_add_func ("/cue/late", test_late);
  g_test_add_func ("/cue/extend", test_extend);

  return g_test_run ();
}
