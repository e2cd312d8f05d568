/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-exercise-texts.h"

#include <glib/gi18n.h>

#include "model/limber-dose-words.h"

char **
limber_exercise_describe_regions (LimberExercise *exercise)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  LimberRegionSet secondary = limber_exercise_get_secondary (exercise);

  g_strv_builder_take (lines,
                       limber_set_to_labels (LIMBER_TYPE_REGION,
                                             limber_exercise_get_primary (exercise),
                                             /* Translators: stands between two names in a list. */
                                             _ (", ")));
  if (secondary != 0)
    {
      g_autofree char *others = limber_set_to_labels (LIMBER_TYPE_REGION, secondary, _ (", "));

      /* Translators: %s is a list of regions of the body that take part as well */
      g_strv_builder_take (lines, g_strdup_printf (_ ("Also: %s"), others));
    }
  return g_strv_builder_end (lines);
}

static char *
describe_range (const char *field, guint min, guint max)
{
  if (g_str_equal (field, "reps"))
    /* Translators: the smallest and the largest number of repetitions */
    return g_strdup_printf (_ ("%u to %u repetitions are fine"), min, max);
  if (g_str_equal (field, "hold"))
    /* Translators: the shortest and the longest time to hold, in seconds */
    return g_strdup_printf (_ ("Hold for %u to %u seconds"), min, max);
  if (max >= 120)
    /* Translators: the shortest and the longest time to keep going, in minutes */
    return g_strdup_printf (_ ("Keep going for %u to %u minutes"), min / 60, max / 60);
  /* Translators: the shortest and the longest time to keep going, in seconds */
  return g_strdup_printf (_ ("Keep going for %u to %u seconds"), min, max);
}

static void
add_range (GStrvBuilder *lines, LimberExercise *exercise)
{
  guint min, max;
  const char *field = limber_exercise_get_range (exercise, &min, &max);

  if (field != NULL && min < max)
    g_strv_builder_take (lines, describe_range (field, min, max));
}

char **
limber_exercise_describe_dose (LimberExercise *exercise, LimberLoadUnit unit)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const LimberDose *dose = limber_exercise_get_dose (exercise);

  if (dose != NULL)
    g_strv_builder_take (
        lines,
        limber_load_add_to_text (limber_dose_to_text (dose, limber_exercise_get_sides (exercise)),
                                 dose, unit));
  if (dose != NULL && dose->rest > 0)
    /* Translators: how long to rest between two sets, in seconds */
    g_strv_builder_take (lines, g_strdup_printf (_ ("Rest %u s between sets"), dose->rest));
  add_range (lines, exercise);
  return g_strv_builder_end (lines);
}

char **
limber_exercise_say_dose (LimberExercise *exercise, LimberLoadUnit unit)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const LimberDose *dose = limber_exercise_get_dose (exercise);

  if (dose != NULL)
    g_strv_builder_take (lines,
                         limber_dose_to_loaded_words (dose, limber_exercise_get_sides (exercise),
                                                      unit));
  if (dose != NULL && dose->rest > 0)
    g_strv_builder_take (lines,
                         /* Translators: said by a screen reader */
                         g_strdup_printf (ngettext ("Rest %u second between sets",
                                                    "Rest %u seconds between sets", dose->rest),
                                          dose->rest));
  add_range (lines, exercise);
  return g_strv_builder_end (lines);
}

char **
limber_exercise_describe_source (LimberExercise *exercise)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  g_autofree char *license = NULL;

  g_object_get (exercise, "source-title", &title, "source-author", &author, "source-license",
                &license, NULL);
  if (title != NULL && *title != '\0')
    g_strv_builder_add (lines, title);
  if (author != NULL && *author != '\0')
    g_strv_builder_add (lines, author);
  if (license != NULL && *license != '\0')
    /* Translators: %s is the name of a licence */
    g_strv_builder_take (lines, g_strdup_printf (_ ("Licence: %s"), license));
  return g_strv_builder_end (lines);
}
