/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-run-private.h"

#include "model/limber-routine-lines.h"
#include "session/limber-log.h"

LimberExercise *
limber_run_get_easier (LimberRun *self)
{
  LimberExercise *exercise;
  const char *easier;

  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  exercise = limber_run_get_exercise (self, limber_engine_get_phase_index (self->engine));
  easier = exercise != NULL ? limber_exercise_get_easier (exercise) : NULL;
  if (easier == NULL)
    return NULL;

  return limber_catalog_lookup (limber_library_get_catalog (self->library), easier);
}

static gboolean
is_counted_alike (const LimberDose *one, const LimberDose *other)
{
  return (one->reps > 0) == (other->reps > 0) && (one->hold > 0) == (other->hold > 0)
         && (one->duration > 0) == (other->duration > 0);
}

/* As much as was planned, where the easier exercise is counted in the same way; else as much as it says itself. */
static LimberItem *
ease_item (LimberItem *item, LimberExercise *easier)
{
  const LimberDose *planned = limber_item_get_dose (item);
  const LimberDose *own = limber_exercise_get_dose (easier);
  g_autoptr (LimberItem) eased = limber_item_with_exercise (item, limber_exercise_get_id (easier));

  if (own == NULL || is_counted_alike (planned, own))
    return g_steal_pointer (&eased);

  return limber_item_with_dose (eased, own);
}

/* The routine with the line of the present phase eased; NULL when it has no such line. */
static LimberRoutine *
ease_routine (LimberRun *self, LimberItem *item, LimberItem *eased)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GArray) spots = NULL;

  g_ptr_array_add (items, item);
  spots = limber_routine_find_lines (self->routine, items);
  if (spots->len == 0)
    return NULL;

  return limber_routine_with_line_replaced (self->routine, &g_array_index (spots, LimberSpot, 0),
                                            eased);
}

/* Where line @item begins in round @round. */
static guint
find_start (LimberTimeline *timeline, guint item, guint round)
{
  guint n = limber_timeline_get_n_phases (timeline);

  for (guint i = 0; i < n; i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      if (phase->item == item && phase->round == round)
        return i;
    }

  return n;
}

static void
change_to (LimberRun *self, LimberRoutine *routine, LimberExercise *easier, gint64 now)
{
  const LimberPhase *phase = limber_engine_get_phase (self->engine);
  guint item = phase->item;
  guint round = phase->round;
  g_autoptr (LimberTimeline) timeline =
      limber_timeline_new (routine, limber_library_get_catalog (self->library), &self->pace);

  g_set_object (&self->routine, routine);
  limber_log_ease (self->session, phase, easier,
                   limber_item_get_dose (limber_timeline_get_item (timeline, item)));
  limber_engine_change (self->engine, timeline, find_start (timeline, item, round), now);
}

void
limber_run_ease (LimberRun *self)
{
  g_autoptr (LimberItem) eased = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  LimberExercise *easier;
  LimberItem *item;
  gint64 now;

  g_return_if_fail (LIMBER_IS_RUN (self));

  now = limber_run_look (self);
  limber_engine_advance (self->engine, now);
  easier = limber_run_get_easier (self);
  if (easier == NULL
      || (limber_engine_get_state (self->engine) != LIMBER_ENGINE_RUNNING
          && limber_engine_get_state (self->engine) != LIMBER_ENGINE_PAUSED))
    return;

  item = limber_timeline_get_item (limber_engine_get_timeline (self->engine),
                                   limber_engine_get_phase (self->engine)->item);
  eased = ease_item (item, easier);
  routine = ease_routine (self, item, eased);
  if (routine != NULL)
    change_to (self, routine, easier, now);
}
