/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#include <glib/gi18n-lib.h>

#include "model/limber-coach-choice.h"
#include "model/limber-coach-edit.h"

/* From how many strength lines on there is something to mix. */
#define MANY 4

/* What makes work heavier. A mat or a wall is equipment too, but whoever only has these trains without. */
#define LOADS                                                                                      \
  (LIMBER_SET_OF (LIMBER_EQUIPMENT_DUMBBELL) | LIMBER_SET_OF (LIMBER_EQUIPMENT_RESISTANCE_BAND))

static LimberSide
get_side (const LimberCoachLine *line)
{
  if (line->exercise == NULL || limber_exercise_get_sides (line->exercise) != LIMBER_SIDES_EACH)
    return LIMBER_SIDE_BOTH;

  return limber_item_get_dose (line->item)->side;
}

/* Left and right may also stand in two lines of the same exercise. */
static gboolean
has_other_side (const LimberCoachView *view, const LimberCoachLine *line)
{
  LimberSide side = get_side (line);

  for (guint i = 0; i < view->lines->len; i++)
    {
      const LimberCoachLine *other = limber_coach_view_get_line (view, i);

      if (other->exercise == line->exercise && get_side (other) != side
          && get_side (other) != LIMBER_SIDE_BOTH)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_one_sided (const LimberCoachView *view, const LimberCoachLine *line)
{
  return get_side (line) != LIMBER_SIDE_BOTH && !has_other_side (view, line);
}

static void
change_to_both (const LimberCoachView *view, const LimberCoachLine *line, LimberDose *dose)
{
  dose->side = LIMBER_SIDE_BOTH;
}

gboolean
limber_coach_see_one_sided (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autofree char *name = NULL;

  finding->line = limber_coach_view_find (view, is_one_sided, NULL);
  if (finding->line == NULL)
    return FALSE;

  name = limber_coach_view_name (view, is_one_sided);
  finding->fixable = TRUE;
  /* Translators: %s is the name of an exercise, or "Cat-Cow and 2 more" */
  finding->text = g_strdup_printf (_ ("%s: only one side gets its turn"), name);

  return TRUE;
}

LimberRoutine *
limber_coach_fix_one_sided (const LimberCoachView *view)
{
  return limber_coach_change_doses (view, is_one_sided, change_to_both);
}

static gboolean
is_loaded (LimberExercise *exercise)
{
  return (limber_exercise_get_equipment (exercise) & LOADS) != 0;
}

static gboolean
is_free (LimberExercise *exercise)
{
  return !is_loaded (exercise);
}

static gboolean
match_loaded (const LimberCoachView *view, const LimberCoachLine *line)
{
  return limber_coach_match_strength (view, line) && is_loaded (line->exercise);
}

/* Strength of the sort that is missing, for what the strength work here trains. */
static GPtrArray *
choose_other (const LimberCoachView *view)
{
  LimberCoachWish wish = { .kinds = LIMBER_SET_OF (LIMBER_KIND_STRENGTH) };

  for (guint i = 0; i < view->lines->len; i++)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (view, i);

      if (!limber_coach_match_strength (view, line))
        continue;
      wish.regions |= limber_exercise_get_primary (line->exercise);
      wish.suits = is_loaded (line->exercise) ? is_free : is_loaded;
    }

  return limber_coach_choose (view, &wish, 1);
}

gboolean
limber_coach_see_equipment_mix (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autoptr (GPtrArray) other = NULL;
  guint n, n_loaded;

  finding->line = limber_coach_view_find (view, limber_coach_match_strength, &n);
  limber_coach_view_find (view, match_loaded, &n_loaded);
  if (n < MANY || (n_loaded != 0 && n_loaded != n))
    return FALSE;

  other = choose_other (view);
  finding->fixable = other->len > 0;
  finding->text =
      g_strdup (n_loaded == 0
                    ? _ ("All strength work is without weights or bands: a mix of both trains more")
                    : _ ("All strength work needs weights or bands: a mix with work without them "
                         "trains more"));

  return TRUE;
}

LimberRoutine *
limber_coach_fix_equipment_mix (const LimberCoachView *view)
{
  g_autoptr (GPtrArray) other = choose_other (view);

  return other->len > 0 ? limber_coach_insert_work (view, other) : NULL;
}
