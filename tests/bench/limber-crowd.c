/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-crowd.h"

#include <math.h>
#include <string.h>

#define N_WORDS 20000
#define N_STEPS 6
#define STEP_WORDS 13

/* What is searched for in the benchmark is among them, neither common nor rare. */
static const char *const known[] = {
  "shoulder", "stretch", "bridge", "plank", "spine", "breathe", "wall", "knee", "twist", "reach",
};

static char *
make_word (GRand *rand)
{
  static const char *const heads[] = {
    "b", "br", "c",  "ch", "d", "f",  "g",  "h", "k",  "l", "m",
    "n", "p",  "pl", "r",  "s", "sh", "st", "t", "tr", "v", "w"
  };
  static const char *const tails[] = {
    "a", "ack", "al", "an", "ar", "e",   "ead", "el", "en", "er",
    "i", "ick", "il", "in", "o",  "old", "on",  "or", "u",  "ust"
  };
  GString *word = g_string_new (NULL);
  int n_syllables = g_rand_int_range (rand, 1, 5);

  for (int i = 0; i < n_syllables; i++)
    {
      g_string_append (word, heads[g_rand_int_range (rand, 0, G_N_ELEMENTS (heads))]);
      g_string_append (word, tails[g_rand_int_range (rand, 0, G_N_ELEMENTS (tails))]);
    }
  return g_string_free_and_steal (word);
}

static GPtrArray *
make_words (GRand *rand)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_WORDS; i++)
    g_ptr_array_add (words, make_word (rand));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_free (words->pdata[100 + 37 * i]);
      words->pdata[100 + 37 * i] = g_strdup (known[i]);
    }
  return words;
}

/* The n-th word is about 1/n as common as the first, as Zipf found. */
static const char *
pick (GRand *rand, GPtrArray *words)
{
  return words->pdata[(guint) pow (N_WORDS, g_rand_double (rand)) - 1];
}

static char *
make_sentence (GRand *rand, GPtrArray *words, guint n)
{
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (sentence, "%s%s", i > 0 ? " " : "", pick (rand, words));
  if (n > 4)
    g_string_append_c (sentence, '.');
  return g_string_free_and_steal (sentence);
}

static LimberExercise *
make_exercise (GRand *rand, GPtrArray *words, guint i)
{
  g_autofree char *words_of_name = make_sentence (rand, words, 2);
  /* In order, so that filling the catalog isn't what takes the time. */
  g_autofree char *name = g_strdup_printf ("%06u %s", i, words_of_name);
  g_autofree char *id = g_strdup_printf ("crowd-%u", i);
  g_autofree char *summary = make_sentence (rand, words, STEP_WORDS);
  g_auto (GStrv) synonyms = g_new0 (char *, 3);
  g_auto (GStrv) steps = g_new0 (char *, N_STEPS + 1);

  for (guint j = 0; j < 2; j++)
    synonyms[j] = make_sentence (rand, words, 2);
  for (guint j = 0; j < N_STEPS; j++)
    steps[j] = make_sentence (rand, words, STEP_WORDS);
  return g_object_new (LIMBER_TYPE_EXERCISE, "id", id, "name", name, "summary", summary, "synonyms",
                       synonyms, "steps", steps, "kind",
                       g_rand_int_range (rand, 0, LIMBER_KIND_STATIC + 1), "position",
                       g_rand_int_range (rand, 0, LIMBER_POSITION_SIDE_LYING + 1), "primary",
                       LIMBER_SET_OF (g_rand_int_range (rand, 0, LIMBER_REGION_WHOLE_BODY)),
                       "equipment",
                       LIMBER_SET_OF (g_rand_int_range (rand, 0, LIMBER_EQUIPMENT_CUSHION)), NULL);
}

LimberCatalog *
limber_crowd_new (guint n)
{
  LimberCatalog *crowd = limber_catalog_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) words = make_words (rand);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimberExercise) exercise = make_exercise (rand, words, i);

      limber_catalog_add (crowd, exercise);
    }
  return crowd;
}

static gsize
get_list_size (const char *const *texts)
{
  gsize size = 0;

  for (guint i = 0; texts[i] != NULL; i++)
    size += strlen (texts[i]) + 1;
  return size;
}

gsize
limber_crowd_get_text_size (LimberCatalog *crowd)
{
  gsize size = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (crowd)); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (G_LIST_MODEL (crowd), i);

      size += strlen (limber_exercise_get_id (exercise)) + 1;
      size += strlen (limber_exercise_get_name (exercise)) + 1;
      size += strlen (limber_exercise_get_summary (exercise)) + 1;
      size += get_list_size (limber_exercise_get_synonyms (exercise));
      size += get_list_size (limber_exercise_get_steps (exercise));
    }
  return size;
}
