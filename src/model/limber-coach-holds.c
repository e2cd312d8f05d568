/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-private.h"

#include <glib/gi18n-lib.h>

#include "model/limber-coach-edit.h"
#include "model/limber-level.h"

/* Seconds. From LONG on, holding a stretch takes some strength away for a while. */
#define LONG 60
#define LONGEST_IN_WARM_UP 20

typedef struct
{
  guint min, max;
} Range;

/* Every one of these rules is about the lines that match, and can be fixed. */
static gboolean
report (const LimberCoachView *view, LimberCoachMatch match, LimberCoachFinding *finding)
{
  finding->line = limber_coach_view_find (view, match, NULL);
  finding->fixable = finding->line != NULL;

  return finding->line != NULL;
}

static void
set_hold (LimberDose *dose, guint seconds)
{
  if (dose->duration > 0)
    dose->duration = seconds;
  else
    dose->hold = seconds;
}

static gboolean
is_static_before_work (const LimberCoachView *view, const LimberCoachLine *line)
{
  return line->before_work && limber_coach_line_is (line, LIMBER_KIND_STATIC);
}

gboolean
limber_coach_see_static_before_work (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autofree char *name = NULL;

  if (!report (view, is_static_before_work, finding))
    return FALSE;

  name = limber_coach_view_name (view, is_static_before_work);
  /* Translators: %s is the name of an exercise, or "Cat-Cow and 2 more" */
  finding->text =
      g_strdup_printf (_ ("%s: a stretch does more good after the strength work"), name);

  return TRUE;
}

LimberRoutine *
limber_coach_fix_static_before_work (const LimberCoachView *view)
{
  return limber_coach_move_to_end (view, is_static_before_work);
}

static gboolean
is_static_held_in_warm_up (const LimberCoachView *view, const LimberCoachLine *line)
{
  return line->section == LIMBER_SECTION_WARM_UP && limber_coach_line_is (line, LIMBER_KIND_STATIC)
         && limber_coach_line_get_hold (line) > LONGEST_IN_WARM_UP;
}

static void
change_to_warm_up (const LimberCoachView *view, const LimberCoachLine *line, LimberDose *dose)
{
  set_hold (dose, LONGEST_IN_WARM_UP);
}

gboolean
limber_coach_see_static_hold_in_warm_up (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autofree char *name = NULL;

  if (!report (view, is_static_held_in_warm_up, finding))
    return FALSE;

  name = limber_coach_view_name (view, is_static_held_in_warm_up);
  /* Translators: %s is the name of an exercise, or "Cat-Cow and 2 more" */
  finding->text =
      g_strdup_printf (_ ("%s: in a warm-up, hold a stretch for 10–20 s, or leave it for after"),
                       name);

  return TRUE;
}

LimberRoutine *
limber_coach_fix_static_hold_in_warm_up (const LimberCoachView *view)
{
  return limber_coach_change_doses (view, is_static_held_in_warm_up, change_to_warm_up);
}

/* A plank is held too, but it is work, no stretch. */
static gboolean
is_stretch (const LimberCoachLine *line)
{
  const LimberDose *dose = limber_item_get_dose (line->item);

  return limber_coach_line_is (line, LIMBER_KIND_STATIC)
         || (dose->hold > 0
             && (limber_coach_line_is (line, LIMBER_KIND_MOBILITY)
                 || limber_coach_line_is (line, LIMBER_KIND_DYNAMIC)));
}

static gboolean
is_long_before_work (const LimberCoachView *view, const LimberCoachLine *line)
{
  return line->before_work && is_stretch (line) && limber_coach_line_get_hold (line) >= LONG;
}

gboolean
limber_coach_see_long_hold_before_work (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autofree char *name = NULL;

  if (!report (view, is_long_before_work, finding))
    return FALSE;

  name = limber_coach_view_name (view, is_long_before_work);
  /* Translators: %s is the name of an exercise, or "Cat-Cow and 2 more" */
  finding->text = g_strdup_printf (
      _ ("%s: holding a stretch for a minute or more weakens the strength work after it"), name);

  return TRUE;
}

LimberRoutine *
limber_coach_fix_long_hold_before_work (const LimberCoachView *view)
{
  return limber_coach_move_to_end (view, is_long_before_work);
}

/*
 * What the level allows a line's hold to be. An exercise whose own range spans both levels' is held by level; a stretch
 * with a narrower one may be held as its range or the level says. In the warm-up, another rule watches.
 */
static gboolean
get_range (const LimberCoachView *view, const LimberCoachLine *line, Range *range)
{
  Range own = { G_MAXUINT, 0 };

  if (line->section == LIMBER_SECTION_WARM_UP || line->exercise == NULL || !is_stretch (line)
      || limber_coach_line_is (line, LIMBER_KIND_DYNAMIC) || limber_coach_line_get_hold (line) == 0)
    return FALSE;

  if (g_strcmp0 (limber_exercise_get_range (line->exercise, &own.min, &own.max), "hold") != 0)
    own = (Range) { G_MAXUINT, 0 };
  if (!limber_level_governs (line->exercise) && !limber_coach_line_is (line, LIMBER_KIND_STATIC))
    return FALSE;

  limber_level_get_hold (limber_routine_get_level (view->routine), &range->min, &range->max);
  if (!limber_level_governs (line->exercise))
    *range = (Range) { MIN (range->min, own.min), MAX (range->max, own.max) };

  return TRUE;
}

static gboolean
is_outside_level (const LimberCoachView *view, const LimberCoachLine *line)
{
  guint hold = limber_coach_line_get_hold (line);
  Range range;

  return get_range (view, line, &range) && (hold < range.min || hold > range.max);
}

static void
change_to_level (const LimberCoachView *view, const LimberCoachLine *line, LimberDose *dose)
{
  Range range;

  if (get_range (view, line, &range))
    set_hold (dose, CLAMP (limber_coach_line_get_hold (line), range.min, range.max));
}

gboolean
limber_coach_see_hold_by_level (const LimberCoachView *view, LimberCoachFinding *finding)
{
  g_autofree char *name = NULL;
  Range range = { 0, 0 };

  if (!report (view, is_outside_level, finding))
    return FALSE;

  name = limber_coach_view_name (view, is_outside_level);
  get_range (view, finding->line, &range);
  /* Translators: %1$s is the name of an exercise, or "Cat-Cow and 2 more"; %2$u and %3$u are seconds; %4$s is
   * the level of the routine, "New" or "Active" */
  finding->text =
      g_strdup_printf (_ ("%1$s: a hold of %2$u–%3$u s is right for level “%4$s”"), name, range.min,
                       range.max,
                       limber_enum_get_label (LIMBER_TYPE_LEVEL,
                                              (int) limber_routine_get_level (view->routine)));

  return TRUE;
}

LimberRoutine *
limber_coach_fix_hold_by_level (const LimberCoachView *view)
{
  return limber_coach_change_doses (view, is_outside_level, change_to_level);
}
