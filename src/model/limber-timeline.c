/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-timeline.h"

struct _LimberTimeline
{
  GArray *phases;   /* of LimberPhase */
  GPtrArray *items; /* of LimberItem: the exercise lines; they own the phases' ids */
  guint seconds;
};

G_DEFINE_BOXED_TYPE (LimberTimeline, limber_timeline, limber_timeline_ref, limber_timeline_unref)

/*
 * One time that an exercise line is done. A routine opens into a list of stops; a line outside
 * circuits is one stop, a line in a circuit one for each round:
 *
 *     A  circuit of 2 (B C)  D   →   A  B¹  C¹  B²  C²  D
 *
 * A stop becomes: what leads to it, its sets, and, unless it is the last, its rest.
 */
typedef struct
{
  LimberPhase phase; /* what all phases of this stop have in common */
  LimberItem *item;
  LimberSides sides;
  guint round_rest; /* seconds between this stop and the next round */
  gboolean led_to;  /* a rest between rounds leads here, no transition */
  gboolean untimed;
} Stop;

static void
add_stop (GArray *stops, LimberItem *item, const LimberPhase *common, LimberCatalog *catalog)
{
  LimberExercise *exercise = limber_catalog_lookup (catalog, limber_item_get_exercise (item));
  Stop stop = { .phase = *common, .item = item };

  stop.sides = exercise != NULL ? limber_exercise_get_sides (exercise) : LIMBER_SIDES_BOTH;
  stop.phase.exercise = limber_item_get_exercise (item);
  stop.phase.sets = MAX (limber_item_get_dose (item)->sets, 1);
  stop.phase.set = 1;
  g_array_append_val (stops, stop);
}

static void
open_circuit (LimberTimeline *self,
              GArray *stops,
              LimberItem *circuit,
              LimberSection section,
              LimberCatalog *catalog)
{
  guint n = limber_item_get_n_children (circuit);
  guint first = self->items->len;
  LimberPhase common = { .section = section, .rounds = limber_item_get_rounds (circuit) };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->items, g_object_ref (limber_item_get_child (circuit, i)));

  for (common.round = 1; n > 0 && common.round <= common.rounds; common.round++)
    {
      guint start = stops->len;

      for (guint i = 0; i < n; i++)
        {
          common.item = first + i;
          add_stop (stops, limber_item_get_child (circuit, i), &common, catalog);
        }

      if (common.round > 1)
        g_array_index (stops, Stop, start).led_to = limber_item_get_rest (circuit) > 0;
      if (common.round < common.rounds)
        g_array_index (stops, Stop, stops->len - 1).round_rest = limber_item_get_rest (circuit);
    }
}

static GArray *
open_routine (LimberTimeline *self, LimberRoutine *routine, LimberCatalog *catalog)
{
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (Stop));

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    for (guint i = 0; i < limber_routine_get_n_items (routine, section); i++)
      {
        LimberItem *item = limber_routine_get_item (routine, section, i);
        LimberPhase common = { .section = section, .item = self->items->len };

        common.round = common.rounds = 1;
        if (limber_item_is_circuit (item))
          {
            open_circuit (self, stops, item, section, catalog);
          }
        else
          {
            g_ptr_array_add (self->items, g_object_ref (item));
            add_stop (stops, item, &common, catalog);
          }
      }

  return stops;
}

static void
add_phase (LimberTimeline *self,
           const Stop *stop,
           LimberPhaseKind kind,
           LimberSide side,
           guint seconds)
{
  LimberPhase phase = stop->phase;

  if (seconds == 0)
    return;

  phase.kind = kind;
  phase.side = side;
  phase.seconds = seconds;
  phase.untimed = kind == LIMBER_PHASE_WORK && stop->untimed;
  g_array_append_val (self->phases, phase);
  self->seconds += seconds;
}

/* The side that a set begins with. */
static LimberSide
first_side (const Stop *stop)
{
  LimberSide only = limber_item_get_dose (stop->item)->side;

  if (only != LIMBER_SIDE_BOTH)
    return only;

  return stop->sides == LIMBER_SIDES_EACH ? LIMBER_SIDE_LEFT : LIMBER_SIDE_BOTH;
}

static void
add_set (LimberTimeline *self, const Stop *stop, const LimberPace *pace)
{
  const LimberDose *dose = limber_item_get_dose (stop->item);
  guint seconds = MAX (limber_dose_get_set_seconds (dose, stop->sides), 1);

  add_phase (self, stop, LIMBER_PHASE_WORK, first_side (stop), seconds);
  if (stop->sides == LIMBER_SIDES_EACH && dose->side == LIMBER_SIDE_BOTH)
    {
      add_phase (self, stop, LIMBER_PHASE_SWITCH, LIMBER_SIDE_RIGHT, pace->change);
      add_phase (self, stop, LIMBER_PHASE_WORK, LIMBER_SIDE_RIGHT, seconds);
    }
}

static void
add_sets (LimberTimeline *self, Stop *stop, const LimberPace *pace)
{
  guint rest = limber_item_get_dose (stop->item)->rest;

  for (guint set = 1; set <= stop->phase.sets; set++)
    {
      stop->phase.set = set;
      add_set (self, stop, pace);
      if (set < stop->phase.sets)
        add_phase (self, stop, LIMBER_PHASE_REST, first_side (stop), rest);
    }
}

/* Whether it is repetitions, and nothing but the person says how long one takes. */
static gboolean
is_counted (const LimberDose *dose)
{
  return dose->reps > 0 && dose->hold == 0 && !limber_dose_has_tempo (dose);
}

static void
lay_out (LimberTimeline *self, GArray *stops, const LimberPace *pace)
{
  for (guint i = 0; i < stops->len; i++)
    {
      Stop *stop = &g_array_index (stops, Stop, i);

      stop->untimed = pace->own_pace && is_counted (limber_item_get_dose (stop->item));
      if (i == 0)
        add_phase (self, stop, LIMBER_PHASE_GET_READY, first_side (stop), pace->get_ready);
      else if (!stop->led_to)
        add_phase (self, stop, LIMBER_PHASE_TRANSITION, first_side (stop), pace->transition);

      add_sets (self, stop, pace);

      if (i + 1 < stops->len)
        {
          add_phase (self, stop, LIMBER_PHASE_REST, LIMBER_SIDE_BOTH,
                     limber_item_get_rest (stop->item));
          add_phase (self, stop, LIMBER_PHASE_REST, LIMBER_SIDE_BOTH, stop->round_rest);
        }
    }
}

LimberTimeline *
limber_timeline_new (LimberRoutine *routine, LimberCatalog *catalog, const LimberPace *pace)
{
  LimberTimeline *self;
  g_autoptr (GArray) stops = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE (routine), NULL);

  self = g_rc_box_new0 (LimberTimeline);
  self->phases = g_array_new (FALSE, FALSE, sizeof (LimberPhase));
  self->items = g_ptr_array_new_with_free_func (g_object_unref);

  stops = open_routine (self, routine, catalog);
  lay_out (self, stops, pace != NULL ? pace : &LIMBER_PACE_DEFAULT);

  return self;
}

LimberTimeline *
limber_timeline_ref (LimberTimeline *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LimberTimeline *self = data;

  g_array_unref (self->phases);
  g_ptr_array_unref (self->items);
}

void
limber_timeline_unref (LimberTimeline *self)
{
  g_rc_box_release_full (self, clear);
}

guint
limber_timeline_get_n_phases (LimberTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->phases->len;
}

const LimberPhase *
limber_timeline_get_phase (LimberTimeline *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->phases->len, NULL);

  return &g_array_index (self->phases, LimberPhase, index);
}

guint
limber_timeline_get_n_items (LimberTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

LimberItem *
limber_timeline_get_item (LimberTimeline *self, guint item)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (item < self->items->len, NULL);

  return g_ptr_array_index (self->items, item);
}

guint
limber_timeline_get_seconds (LimberTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seconds;
}
