/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-dose-words.h"

#include <glib/gi18n-lib.h>

static char *
seconds_to_words (guint seconds)
{
  if (seconds >= 120 && seconds % 60 == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute", "%u minutes", seconds / 60),
                            seconds / 60);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u second", "%u seconds", seconds),
                          seconds);
}

/* Of a set: how often, or else how long. */
static char *
set_to_words (const LimberDose *self)
{
  if (self->duration > 0)
    return seconds_to_words (self->duration);
  if (self->reps == 0)
    return seconds_to_words (self->hold);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u repetition", "%u repetitions",
                                       self->reps),
                          self->reps);
}

static char *
sets_to_words (const LimberDose *self)
{
  g_autofree char *set = set_to_words (self);
  g_autofree char *sets = NULL;

  if (self->sets == 1)
    return g_steal_pointer (&set);
  sets =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u set", "%u sets", self->sets), self->sets);
  /* Translators: said by a screen reader: “3 sets” of “12 repetitions”, or of “10 seconds” */
  return g_strdup_printf (_ ("%s of %s"), sets, set);
}

char *
limber_dose_to_words (const LimberDose *self, LimberSides sides)
{
  g_autofree char *amount = NULL;
  g_autofree char *hold = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  amount = limber_dose_add_side (self, sides, sets_to_words (self));
  if (self->reps == 0 || self->hold == 0)
    return g_steal_pointer (&amount);

  hold = seconds_to_words (self->hold);
  /* Translators: said by a screen reader: “2 sets of 8 repetitions”, “5 seconds” each, for that long a repetition is held */
  return g_strdup_printf (_ ("%s, %s each"), amount, hold);
}

char *
limber_dose_to_loaded_words (const LimberDose *self, LimberSides sides, LimberLoadUnit unit)
{
  g_autofree char *words = limber_dose_to_words (self, sides);
  g_autofree char *load = limber_load_to_text (self, unit);

  if (load == NULL)
    return g_steal_pointer (&words);
  /* Translators: said by a screen reader: a dose and more of it, as “3 sets of 12 repetitions, 8 kg” */
  return g_strdup_printf (C_ ("dose", "%s, %s"), words, load);
}
