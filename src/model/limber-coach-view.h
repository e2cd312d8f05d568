/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-routine.h"

G_BEGIN_DECLS

/* One exercise line of a routine, on its own or in a circuit. */
typedef struct
{
  LimberSection section;
  guint index;              /* of the line or its circuit in the section */
  int child;                /* in the circuit; -1: it is in none */
  LimberItem *item;         /* the line itself */
  LimberExercise *exercise; /* NULL: the catalog doesn't know it */
  gboolean before_work;     /* strength work comes after it, be it in a circuit's next round */
} LimberCoachLine;

/*
 * A routine as the coach's rules look at it: circuits opened, exercises looked up. It lives as long as the asking; the
 * objects belong to routine and catalog.
 */
typedef struct
{
  LimberRoutine *routine;
  LimberCatalog *catalog;
  GArray *lines;           /* of LimberCoachLine, in the order in which they are done */
  LimberRegionSet regions; /* that the routine is for */
  LimberEquipmentSet equipment;
} LimberCoachView;

#define LIMBER_COACH_BACK                                                                          \
  (LIMBER_SET_OF (LIMBER_REGION_UPPER_BACK) | LIMBER_SET_OF (LIMBER_REGION_MIDDLE_BACK)            \
   | LIMBER_SET_OF (LIMBER_REGION_LOWER_BACK))

/* Whether a line is one of those a rule is about. */
typedef gboolean (*LimberCoachMatch) (const LimberCoachView *view, const LimberCoachLine *line);

/* limber_coach_view_init: @self: anything; to be cleared. @routine and @catalog have to live longer. */
void limber_coach_view_init (LimberCoachView *self, LimberRoutine *routine, LimberCatalog *catalog);
void limber_coach_view_clear (LimberCoachView *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberCoachView, limber_coach_view_clear)

const LimberCoachLine *limber_coach_view_get_line (const LimberCoachView *self, guint i);

/* limber_coach_view_find: the first matching line, or NULL. @n: (out) (optional): how many match. */
const LimberCoachLine *limber_coach_view_find (const LimberCoachView *self,
                                               LimberCoachMatch match,
                                               guint *n);

/* limber_coach_view_name: (transfer full): the matching lines for a sentence, as "Cat-Cow" or "Cat-Cow and 2 more". */
char *limber_coach_view_name (const LimberCoachView *self, LimberCoachMatch match);

/* Whether the line's exercise is known and of that kind. */
gboolean limber_coach_line_is (const LimberCoachLine *line, LimberKind kind);
gboolean limber_coach_match_strength (const LimberCoachView *view, const LimberCoachLine *line);

/* How many seconds the line's stretch is held at a time (a stretch of time is a hold too); 0 when nothing is held. */
guint limber_coach_line_get_hold (const LimberCoachLine *line);

G_END_DECLS
