/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-exercise-private.h"

/* fold_words: appends the words of @text to @words, each after a space, without case, accents and
 * punctuation. */
static void
fold_words (GString *words, const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  gboolean inside = FALSE;

  if (text == NULL)
    return;

  /* NFKD takes "é" apart into "e" and a mark, which is then dropped. */
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (decomposed == NULL)
    return;
  folded = g_utf8_casefold (decomposed, -1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (!g_unichar_isalnum (c))
        {
          inside = FALSE;
          continue;
        }
      if (!inside)
        g_string_append_c (words, ' ');
      inside = TRUE;
      g_string_append_unichar (words, c);
    }
}

char **
limber_search_terms (const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  fold_words (words, text);

  return g_strsplit (words->len > 0 ? words->str + 1 : "", " ", -1);
}

static void
fold_each (GString *words, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    fold_words (words, texts[i]);
}

static void
fold_labels (GString *words, GType type, guint32 set)
{
  g_autofree char *labels = limber_set_to_labels (type, set, " ");

  fold_words (words, labels);
}

char *
limber_exercise_fold (LimberExercise *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  LimberRegionSet regions =
      limber_exercise_get_primary (self) | limber_exercise_get_secondary (self);

  fold_words (words, limber_exercise_get_name (self));
  fold_each (words, limber_exercise_get_synonyms (self));
  fold_labels (words, LIMBER_TYPE_REGION, regions);
  fold_labels (words, LIMBER_TYPE_EQUIPMENT, limber_exercise_get_equipment (self));
  fold_labels (words, LIMBER_TYPE_KIND, LIMBER_SET_OF (limber_exercise_get_kind (self)));
  fold_words (words, limber_exercise_get_summary (self));
  fold_each (words, limber_exercise_get_steps (self));

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
  const char *words;

  g_return_val_if_fail (LIMBER_IS_EXERCISE (self), FALSE);

  words = limber_exercise_get_folded (self);
  for (guint i = 0; terms != NULL && terms[i] != NULL; i++)
    if (!begins_a_word (words, terms[i]))
      return FALSE;

  return TRUE;
}
