/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-timeline.h"

G_BEGIN_DECLS

/* What a card says about a routine, computed from its exercises. A plain value. */
typedef struct
{
  guint seconds; /* of the whole session */
  LimberRegionSet regions;
  LimberEquipmentSet equipment;
  /* (unowned) (nullable): the one that stands for the routine: the main part's first */
  LimberExercise *face;
} LimberRoutineFacts;

/**
 * limber_routine_facts_init:
 * @pace: (nullable): as in limber_timeline_new()
 *
 * Fills in @self. The regions are the routine's focus, or those that most of its lines train.
 */
void limber_routine_facts_init (LimberRoutineFacts *self,
                                LimberRoutine *routine,
                                LimberCatalog *catalog,
                                const LimberPace *pace);

/* limber_routine_facts_to_text: (transfer full): "18 min · mat, chair", translated. */
char *limber_routine_facts_to_text (const LimberRoutineFacts *self);

G_END_DECLS
