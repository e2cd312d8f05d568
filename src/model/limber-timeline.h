/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-routine.h"

G_BEGIN_DECLS

/* Lengths of the phases that no routine names, in seconds. */
typedef struct
{
  guint get_ready;  /* before the first item, default 10 */
  guint transition; /* before every other item, default 5 */
  guint change;     /* switching sides, default 3 */
  /* repetitions without tempo or hold last until the person says that they are done */
  gboolean own_pace;
} LimberPace;

#define LIMBER_PACE_DEFAULT ((LimberPace) { .get_ready = 10, .transition = 5, .change = 3 })

/*
 * One step of a session. Work, switch and rest belong to their item; get-ready and transition belong to the item
 * that they lead to.
 */
typedef struct
{
  LimberPhaseKind kind;
  LimberSection section;
  guint item; /* number of the exercise line in the whole routine, circuits opened, from 0 */
  const char *exercise; /* id; owned by the timeline */
  guint set, sets;      /* 1 … sets */
  guint round, rounds;  /* of its circuit; 1 of 1 outside */
  LimberSide side;      /* that works or will; BOTH in a rest after the item */
  guint seconds;
  gboolean untimed; /* @seconds are what it will take, about; it lasts until it is called done */
} LimberPhase;

#define LIMBER_TYPE_TIMELINE (limber_timeline_get_type ())
typedef struct _LimberTimeline LimberTimeline;
GType limber_timeline_get_type (void) G_GNUC_CONST;

/**
 * limber_timeline_new:
 * @catalog: (nullable): says each exercise's sides; an unknown exercise counts as "both"
 * @pace: (nullable): NULL is LIMBER_PACE_DEFAULT
 *
 * What @routine becomes when it is followed: the one place where time is computed. A set's rest lies between two sets
 * of one item, an item's own rest follows it, then a transition leads to the next; nothing follows the last item.
 * In a circuit a transition lies between items and the circuit's rest between rounds (without a rest: a transition).
 * Phases without length are left out.
 *
 * Returns: (transfer full): phases of at least one second each; empty for an empty routine.
 */
LimberTimeline *limber_timeline_new (LimberRoutine *routine,
                                     LimberCatalog *catalog,
                                     const LimberPace *pace);
LimberTimeline *limber_timeline_ref (LimberTimeline *self);
void limber_timeline_unref (LimberTimeline *self);

guint limber_timeline_get_n_phases (LimberTimeline *self);
const LimberPhase *limber_timeline_get_phase (LimberTimeline *self, guint index);
/* Number of exercise lines, circuits opened. */
guint limber_timeline_get_n_items (LimberTimeline *self);
/* limber_timeline_get_item: (transfer none): the exercise line that phases with this item number belong to. */
LimberItem *limber_timeline_get_item (LimberTimeline *self, guint item);
/* Seconds of all phases. */
guint limber_timeline_get_seconds (LimberTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTimeline, limber_timeline_unref)

G_END_DECLS
