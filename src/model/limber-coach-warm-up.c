/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#include <glib/gi18n-lib.h>

#include "model/limber-coach-choice.h"
#include "model/limber-coach-edit.h"

/* How long a dynamic move of a warm-up takes, in seconds. */
#define SHORTEST 30
#define LONGEST 60

#define N_MOVES 2

/* All of the work that the dose makes, without rests. */
static guint
get_work (const LimberDose *dose, LimberSides sides)
{
  gboolean twice = sides == LIMBER_SIDES_EACH && dose->side == LIMBER_SIDE_BOTH;

  return dose->sets * limber_dose_get_set_seconds (dose, sides) * (twice ? 2 : 1);
}

static gboolean
is_in_range (const LimberDose *dose, LimberSides sides)
{
  guint work = get_work (dose, sides);

  return work >= SHORTEST && work <= LONGEST;
}

/* Sets the number that the dose counts by to the one nearest to what it was that gets the work into the range. */
static gboolean
fit_amount (LimberDose *dose, LimberSides sides)
{
  guint *amount =
      dose->duration > 0 ? &dose->duration : (dose->reps > 0 ? &dose->reps : &dose->hold);
  guint old = *amount;

  while (get_work (dose, sides) < SHORTEST && *amount < LIMBER_DOSE_MAX_REPS)
    (*amount)++;
  while (get_work (dose, sides) > LONGEST && *amount > 1)
    (*amount)--;

  if (is_in_range (dose, sides))
    return TRUE;

  *amount = old;
  return FALSE;
}

/* In fewer sets or, should one repetition take longer than it all may, as a stretch of time. */
static void
fit_dose (LimberDose *dose, LimberSides sides)
{
  guint target = get_work (dose, sides) < SHORTEST ? SHORTEST : LONGEST;

  if (fit_amount (dose, sides))
    return;

  dose->sets = 1;
  if (fit_amount (dose, sides))
    return;

  dose->reps = dose->hold = dose->rest = 0;
  memset (dose->tempo, 0, sizeof dose->tempo);
  dose->duration = 1;
  dose->duration = target / get_work (dose, sides);
}

static gboolean
prepares (const LimberCoachLine *line)
{
  return limber_coach_line_is (line, LIMBER_KIND_CARDIO)
         || limber_coach_line_is (line, LIMBER_KIND_DYNAMIC);
}

/* What the strength work asks of the body, beside what the routine is for. */
static LimberRegionSet
get_strained (const LimberCoachView *view)
{
  LimberRegionSet regions = view->regions;

  for (guint i = 0; i < view->lines->len; i++)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (view, i);

      if (limber_coach_match_strength (view, line))
        regions |= limber_exercise_get_primary (line->exercise)
                   | limber_exercise_get_secondary (line->exercise);
    }

  return regions;
}

/* Moves that fit the routine; else some easy cardio; else any moves. */
static GPtrArray *
choose_moves (const LimberCoachView *view)
{
  const LimberCoachWish wishes[] = {
    { .kinds = LIMBER_SET_OF (LIMBER_KIND_DYNAMIC), .regions = get_strained (view) },
    { .kinds = LIMBER_SET_OF (LIMBER_KIND_CARDIO) },
    { .kinds = LIMBER_SET_OF (LIMBER_KIND_DYNAMIC) },
  };
  GPtrArray *moves = limber_coach_choose (view, &wishes[0], N_MOVES);

  for (guint i = 1; i < G_N_ELEMENTS (wishes) && moves->len == 0; i++)
    {
      g_ptr_array_unref (moves);
      moves =
          limber_coach_choose (view, &wishes[i],
                               wishes[i].kinds == LIMBER_SET_OF (LIMBER_KIND_CARDIO) ? 1 : N_MOVES);
    }

  return moves;
}

/* The first strength work, if nothing before it warms up. */
static const LimberCoachLine *
find_cold_work (const LimberCoachView *view)
{
  for (guint i = 0; i < view->lines->len; i++)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (view, i);

      if (prepares (line))
        return NULL;
      if (limber_coach_match_strength (view, line))
        return line;
    }

  return NULL;
}

gboolean
limber_coach_see_warm_up_missing (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autoptr (GPtrArray) moves = NULL;

  finding->line = find_cold_work (view);
  if (finding->line == NULL)
    return FALSE;

  moves = choose_moves (view);
  finding->fixable = moves->len > 0;
  /* Translators: %s is the name of an exercise */
  finding->text = g_strdup_printf (_ ("%s comes without a warm-up: begin with easy cardio or two "
                                      "or three moves of 30–60 s"),
                                   limber_exercise_get_name (finding->line->exercise));

  return TRUE;
}

static gboolean
is_warm_up_move (const LimberCoachView *view, const LimberCoachLine *line)
{
  return line->section == LIMBER_SECTION_WARM_UP
         && limber_coach_line_is (line, LIMBER_KIND_DYNAMIC);
}

static gboolean
is_long_or_short (const LimberCoachView *view, const LimberCoachLine *line)
{
  return is_warm_up_move (view, line)
         && !is_in_range (limber_item_get_dose (line->item),
                          limber_exercise_get_sides (line->exercise));
}

static void
change_length (const LimberCoachView *view, const LimberCoachLine *line, LimberDose *dose)
{
  fit_dose (dose, limber_exercise_get_sides (line->exercise));
}

LimberRoutine *
limber_coach_fix_warm_up_missing (const LimberCoachView *view)
{
  g_autoptr (GPtrArray) moves = choose_moves (view);
  g_autoptr (LimberRoutine) routine = NULL;
  g_auto (LimberCoachView) next = { NULL };

  if (moves->len == 0)
    return NULL;

  /* Whatever the doses of the catalog are, they are not to be the next thing to complain about. */
  routine = limber_coach_insert (view, LIMBER_SECTION_WARM_UP, 0, moves);
  limber_coach_view_init (&next, routine, view->catalog);
  g_array_set_size (next.lines, moves->len);

  return limber_coach_change_doses (&next, is_long_or_short, change_length);
}

gboolean
limber_coach_see_warm_up_length (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autofree char *name = NULL;

  finding->line = limber_coach_view_find (view, is_long_or_short, NULL);
  if (finding->line == NULL)
    return FALSE;

  name = limber_coach_view_name (view, is_long_or_short);
  finding->fixable = TRUE;
  /* Translators: %s is the name of an exercise, or "Cat-Cow and 2 more" */
  finding->text = g_strdup_printf (_ ("%s: as a warm-up, 30–60 s of a move is enough"), name);

  return TRUE;
}

LimberRoutine *
limber_coach_fix_warm_up_length (const LimberCoachView *view)
{
  return limber_coach_change_doses (view, is_long_or_short, change_length);
}
