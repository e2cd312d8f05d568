/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#include <glib/gi18n-lib.h>

#include "model/limber-coach-choice.h"
#include "model/limber-coach-edit.h"

#define CORE_OR_GLUTES (LIMBER_SET_OF (LIMBER_REGION_CORE) | LIMBER_SET_OF (LIMBER_REGION_GLUTES))

/* In which order the main part goes through the kinds: stabilise, move, loosen, strengthen, stretch. */
static const guint ranks[] = {
  [LIMBER_KIND_STABILITY] = 0, [LIMBER_KIND_PATTERN] = 1, [LIMBER_KIND_MOBILITY] = 2,
  [LIMBER_KIND_DYNAMIC] = 2,   [LIMBER_KIND_CARDIO] = 2,  [LIMBER_KIND_STRENGTH] = 3,
  [LIMBER_KIND_STATIC] = 4,
};

static gboolean
is_for_back (const LimberCoachView *view)
{
  return (view->regions & LIMBER_COACH_BACK) != 0;
}

/* Moves that warm up for the stretches don't make the routine more than stretches. */
static gboolean
is_beside_stretches (const LimberCoachView *view, const LimberCoachLine *line)
{
  return !limber_coach_line_is (line, LIMBER_KIND_STATIC)
         && !limber_coach_line_is (line, LIMBER_KIND_MOBILITY)
         && !(line->section == LIMBER_SECTION_WARM_UP
              && (limber_coach_line_is (line, LIMBER_KIND_CARDIO)
                  || limber_coach_line_is (line, LIMBER_KIND_DYNAMIC)));
}

static gboolean
is_static (const LimberCoachView *view, const LimberCoachLine *line)
{
  return limber_coach_line_is (line, LIMBER_KIND_STATIC);
}

static GPtrArray *
choose_bracing (const LimberCoachView *view)
{
  static const char *const favourites[] = { "abdominal-brace", "bird-dog", NULL };
  const LimberCoachWish wish = {
    .kinds = LIMBER_SET_OF (LIMBER_KIND_STABILITY),
    .regions = LIMBER_SET_OF (LIMBER_REGION_CORE) | LIMBER_SET_OF (LIMBER_REGION_LOWER_BACK),
    .favourites = favourites,
  };

  return limber_coach_choose (view, &wish, 2);
}

gboolean
limber_coach_see_stretch_only_back (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autoptr (GPtrArray) bracing = NULL;

  finding->line = limber_coach_view_find (view, is_static, NULL);
  if (finding->line == NULL || !is_for_back (view)
      || limber_coach_view_find (view, is_beside_stretches, NULL) != NULL)
    return FALSE;

  bracing = choose_bracing (view);
  finding->fixable = bracing->len > 0;
  finding->text = g_strdup (_ ("These are stretches alone: begin with some bracing or core work"));

  return TRUE;
}

LimberRoutine *
limber_coach_fix_stretch_only_back (const LimberCoachView *view)
{
  g_autoptr (GPtrArray) bracing = choose_bracing (view);

  return bracing->len > 0 ? limber_coach_insert (view, LIMBER_SECTION_MAIN, 0, bracing) : NULL;
}

static gboolean
is_main (const LimberCoachView *view, const LimberCoachLine *line)
{
  return line->section == LIMBER_SECTION_MAIN;
}

static gboolean
is_main_stability (const LimberCoachView *view, const LimberCoachLine *line)
{
  return is_main (view, line) && limber_coach_line_is (line, LIMBER_KIND_STABILITY);
}

gboolean
limber_coach_see_stability_first (const LimberCoachView *view, LimberCoachFinding *finding)
{
  const LimberCoachLine *first = limber_coach_view_find (view, is_main, NULL);
  const LimberCoachLine *stability = limber_coach_view_find (view, is_main_stability, NULL);

  if (!LIMBER_SET_HAS (view->regions, LIMBER_REGION_LOWER_BACK) || stability == NULL
      || stability == first)
    return FALSE;

  finding->line = stability;
  finding->fixable = TRUE;
  /* Translators: %s is the name of an exercise */
  finding->text = g_strdup_printf (_ ("%s comes late: for the lower back, stabilise first, then "
                                      "move, loosen and strengthen"),
                                   limber_exercise_get_name (stability->exercise));

  return TRUE;
}

/* Of what the catalog doesn't know, the worst is expected. */
static guint
get_rank (LimberItem *item, LimberCatalog *catalog)
{
  LimberExercise *exercise;

  if (limber_item_is_circuit (item))
    return limber_item_get_n_children (item) > 0
               ? get_rank (limber_item_get_child (item, 0), catalog)
               : ranks[LIMBER_KIND_STRENGTH];

  exercise = limber_catalog_lookup (catalog, limber_item_get_exercise (item));

  return ranks[exercise != NULL ? limber_exercise_get_kind (exercise) : LIMBER_KIND_STRENGTH];
}

/* As g_ptr_array_sort_values_with_data(), which keeps the order of equals. */
static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer catalog)
{
  guint first = get_rank ((LimberItem *) a, catalog);
  guint second = get_rank ((LimberItem *) b, catalog);

  return first < second ? -1 : first > second;
}

/* The main part's items, those in circuits in order too. */
static GPtrArray *
get_ordered_main (const LimberCoachView *view)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < limber_routine_get_n_items (view->routine, LIMBER_SECTION_MAIN); i++)
    {
      LimberItem *item = limber_routine_get_item (view->routine, LIMBER_SECTION_MAIN, i);
      g_autoptr (GPtrArray) children = NULL;

      if (!limber_item_is_circuit (item))
        {
          g_ptr_array_add (items, g_object_ref (item));
          continue;
        }

      children = limber_coach_get_children (item);
      g_ptr_array_sort_values_with_data (children, compare_ranks, view->catalog);
      g_ptr_array_add (items, limber_item_with_children (item, children));
    }

  g_ptr_array_sort_values_with_data (items, compare_ranks, view->catalog);

  return items;
}

LimberRoutine *
limber_coach_fix_stability_first (const LimberCoachView *view)
{
  g_autoptr (GPtrArray) items = get_ordered_main (view);
  LimberRoutine *result = g_object_ref (view->routine);

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (LimberRoutine) previous = result;

      result =
          limber_routine_with_item_replaced (previous, LIMBER_SECTION_MAIN, i, items->pdata[i]);
    }

  return result;
}

static gboolean
works_core_or_glutes (const LimberCoachView *view, const LimberCoachLine *line)
{
  return line->exercise != NULL
         && (limber_exercise_get_primary (line->exercise) & CORE_OR_GLUTES) != 0;
}

static gboolean
is_mainly_core_or_glutes (LimberExercise *exercise)
{
  return (limber_exercise_get_primary (exercise) & CORE_OR_GLUTES) != 0;
}

static GPtrArray *
choose_core_or_glutes (const LimberCoachView *view)
{
  static const char *const favourites[] = { "glute-bridge", "dead-bug", NULL };
  const LimberCoachWish wish = {
    .kinds = LIMBER_SET_OF (LIMBER_KIND_STRENGTH) | LIMBER_SET_OF (LIMBER_KIND_STABILITY),
    .regions = CORE_OR_GLUTES,
    .favourites = favourites,
    .suits = is_mainly_core_or_glutes,
  };

  return limber_coach_choose (view, &wish, 1);
}

/* The upper back along with neck or shoulders is about posture; there is nothing to carry for the glutes. */
static gboolean
is_for_posture (const LimberCoachView *view)
{
  const LimberRegionSet posture =
      LIMBER_SET_OF (LIMBER_REGION_NECK) | LIMBER_SET_OF (LIMBER_REGION_SHOULDERS);

  return (view->regions & LIMBER_COACH_BACK) == LIMBER_SET_OF (LIMBER_REGION_UPPER_BACK)
         && (view->regions & posture) != 0;
}

gboolean
limber_coach_see_glutes_and_core (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autoptr (GPtrArray) choice = NULL;

  finding->line = limber_coach_view_find (view, limber_coach_match_strength, NULL);
  if (finding->line == NULL || !is_for_back (view) || is_for_posture (view)
      || limber_coach_view_find (view, works_core_or_glutes, NULL) != NULL)
    return FALSE;

  choice = choose_core_or_glutes (view);
  finding->fixable = choice->len > 0;
  finding->text =
      g_strdup (_ ("The back gets strength work alone: glutes or core could help to carry it"));

  return TRUE;
}

/* Strength goes behind the last strength work, so that it has been warmed up for; stability goes first. */
LimberRoutine *
limber_coach_fix_glutes_and_core (const LimberCoachView *view)
{
  g_autoptr (GPtrArray) choice = choose_core_or_glutes (view);

  if (choice->len == 0)
    return NULL;

  if (limber_exercise_get_kind (choice->pdata[0]) == LIMBER_KIND_STABILITY)
    return limber_coach_insert (view, LIMBER_SECTION_MAIN, 0, choice);

  return limber_coach_insert_work (view, choice);
}
