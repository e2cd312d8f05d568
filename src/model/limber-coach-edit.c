/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-coach-edit.h"

#include "model/limber-level.h"

GPtrArray *
limber_coach_get_children (LimberItem *circuit)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < limber_item_get_n_children (circuit); i++)
    g_ptr_array_add (children, g_object_ref (limber_item_get_child (circuit, i)));

  return children;
}

/* @item stands in place of the line; NULL: nothing does, and a circuit left empty goes too. */
static LimberRoutine *
replace_line (LimberRoutine *routine, const LimberCoachLine *line, LimberItem *item)
{
  LimberItem *circuit = limber_routine_get_item (routine, line->section, line->index);
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (LimberItem) changed = NULL;

  if (line->child >= 0)
    {
      children = limber_coach_get_children (circuit);
      g_ptr_array_remove_index (children, (guint) line->child);
      if (item != NULL)
        g_ptr_array_insert (children, line->child, g_object_ref (item));
      if (children->len > 0)
        item = changed = limber_item_with_children (circuit, children);
    }

  if (item == NULL)
    return limber_routine_with_item_removed (routine, line->section, line->index);

  return limber_routine_with_item_replaced (routine, line->section, line->index, item);
}

/* Steals @next into @routine. */
static void
step (LimberRoutine **routine, LimberRoutine *next)
{
  g_object_unref (*routine);
  *routine = next;
}

LimberRoutine *
limber_coach_change_doses (const LimberCoachView *view,
                           LimberCoachMatch match,
                           LimberCoachChange change)
{
  LimberRoutine *result = g_object_ref (view->routine);

  for (guint i = 0; i < view->lines->len; i++)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (view, i);
      g_autoptr (LimberDose) dose = NULL;
      g_autoptr (LimberItem) item = NULL;

      if (!match (view, line))
        continue;

      dose = limber_dose_copy (limber_item_get_dose (line->item));
      change (view, line, dose);
      item = limber_item_with_dose (line->item, dose);
      step (&result, replace_line (result, line, item));
    }

  return result;
}

LimberRoutine *
limber_coach_move_to_end (const LimberCoachView *view, LimberCoachMatch match)
{
  LimberRoutine *result = g_object_ref (view->routine);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  /* From the last to the first, so that what is yet to be taken out keeps its place. */
  for (guint i = view->lines->len; i > 0; i--)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (view, i - 1);

      if (!match (view, line))
        continue;

      g_ptr_array_add (moved, line->item);
      step (&result, replace_line (result, line, NULL));
    }

  for (guint i = moved->len; i > 0; i--)
    step (&result, limber_routine_with_item_inserted (result, LIMBER_SECTION_COOL_DOWN, G_MAXUINT,
                                                      moved->pdata[i - 1]));

  return result;
}

LimberRoutine *
limber_coach_insert (const LimberCoachView *view,
                     LimberSection section,
                     guint index,
                     GPtrArray *exercises)
{
  LimberRoutine *result = g_object_ref (view->routine);

  for (guint i = 0; i < exercises->len; i++)
    {
      LimberExercise *exercise = exercises->pdata[i];
      g_autoptr (LimberItem) item =
          limber_level_create_item (limber_routine_get_level (view->routine), exercise);

      step (&result, limber_routine_with_item_inserted (result, section, index + i, item));
    }

  return result;
}

LimberRoutine *
limber_coach_insert_work (const LimberCoachView *view, GPtrArray *exercises)
{
  for (guint i = view->lines->len; i > 0; i--)
    {
      const LimberCoachLine *line = limber_coach_view_get_line (view, i - 1);

      if (limber_coach_match_strength (view, line))
        return limber_coach_insert (view, line->section, line->index + 1, exercises);
    }

  return limber_coach_insert (view, LIMBER_SECTION_MAIN, G_MAXUINT - exercises->len, exercises);
}
