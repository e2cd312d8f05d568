/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-choice.h"

#include <gio/gio.h>

/* What counts for more than all that comes after it. */
#define SCORE_FAVOURITE 1000u
#define SCORE_EQUIPPED 100u
#define SCORE_PRIMARY 2u

typedef struct
{
  LimberExercise *exercise;
  guint score;
} Candidate;

static void
candidate_clear (gpointer data)
{
  g_object_unref (((Candidate *) data)->exercise);
}

static guint
count_regions (LimberRegionSet set)
{
  guint n = 0;

  for (; set != 0; set &= set - 1)
    n++;

  return n;
}

/* The sooner in the list, the more; 0 when it isn't there. */
static guint
score_favourite (const char *const *favourites, const char *id)
{
  guint n = favourites != NULL ? g_strv_length ((char **) favourites) : 0;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (favourites[i], id))
      return SCORE_FAVOURITE * (n - i);

  return 0;
}

static guint
score (const LimberCoachView *view, const LimberCoachWish *wish, LimberExercise *exercise)
{
  guint favourite = score_favourite (wish->favourites, limber_exercise_get_id (exercise));
  guint fit = wish->regions == 0;
  gboolean equipped = (limber_exercise_get_equipment (exercise) & ~view->equipment) == 0;

  if (!LIMBER_SET_HAS (wish->kinds, limber_exercise_get_kind (exercise)))
    return 0;
  if (wish->suits != NULL && !wish->suits (exercise))
    return 0;

  fit += SCORE_PRIMARY * count_regions (limber_exercise_get_primary (exercise) & wish->regions);
  fit += count_regions (limber_exercise_get_secondary (exercise) & wish->regions);
  if (favourite == 0 && fit == 0)
    return 0;

  return favourite + (equipped ? SCORE_EQUIPPED : 0) + fit;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  return g_strcmp0 (limber_exercise_get_id (first->exercise),
                    limber_exercise_get_id (second->exercise));
}

GPtrArray *
limber_coach_choose (const LimberCoachView *view, const LimberCoachWish *wish, guint n)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GListModel *catalog = G_LIST_MODEL (view->catalog);

  g_array_set_clear_func (candidates, candidate_clear);
  for (guint i = 0; i < g_list_model_get_n_items (catalog); i++)
    {
      g_autoptr (LimberExercise) exercise = g_list_model_get_item (catalog, i);
      Candidate candidate = { exercise, score (view, wish, exercise) };

      if (candidate.score > 0)
        {
          g_object_ref (exercise);
          g_array_append_val (candidates, candidate);
        }
    }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (n, candidates->len); i++)
    g_ptr_array_add (chosen, g_object_ref (g_array_index (candidates, Candidate, i).exercise));

  return chosen;
}
