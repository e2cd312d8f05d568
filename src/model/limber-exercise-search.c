/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-exercise-private.h"

#include <string.h>

#include "model/limber-fold.h"

static void
fold_each (GString *words, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    limber_fold_words (words, texts[i]);
}

static void
fold_labels (GString *words, GType type, guint32 set)
{
  g_autofree char *labels = limber_set_to_labels (type, set, " ");

  limber_fold_words (words, labels);
}

static void
fold_head (GString *words, LimberExercise *self)
{
  fold_each (words, limber_exercise_get_synonyms (self));
  fold_labels (words, LIMBER_TYPE_REGION,
               limber_exercise_get_primary (self) | limber_exercise_get_secondary (self));
  fold_labels (words, LIMBER_TYPE_EQUIPMENT, limber_exercise_get_equipment (self));
  fold_labels (words, LIMBER_TYPE_KIND, LIMBER_SET_OF (limber_exercise_get_kind (self)));
}

char *
limber_exercise_fold (LimberExercise *self, LimberField field)
{
  g_autoptr (GString) words = g_string_new (NULL);

  switch (field)
    {
    case LIMBER_FIELD_NAME:
      limber_fold_words (words, limber_exercise_get_name (self));
      break;
    case LIMBER_FIELD_HEAD:
      fold_head (words, self);
      break;
    case LIMBER_FIELD_BODY:
    default:
      limber_fold_words (words, limber_exercise_get_summary (self));
      fold_each (words, limber_exercise_get_steps (self));
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static gboolean
begins_a_word (const char *words, const char *term)
{
  for (const char *p = strstr (words, term); p != NULL; p = strstr (p + 1, term))
    if (p > words && p[-1] == ' ')
      return TRUE;

  return *term == '\0';
}

gboolean
limber_exercise_matches (LimberExercise *self, const char *const *terms)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), FALSE);

  for (guint field = 0; field < LIMBER_N_FIELDS; field++)
    {
      g_autofree char *part = limber_exercise_fold (self, field);

      g_string_append (words, part);
    }
  for (guint i = 0; terms != NULL && terms[i] != NULL; i++)
    if (!begins_a_word (words->str, terms[i]))
      return FALSE;

  return TRUE;
}
