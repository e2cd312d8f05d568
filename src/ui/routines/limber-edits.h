/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-advice.h"
#include "model/limber-catalog.h"
#include "model/limber-draft.h"
#include "model/limber-spot.h"

G_BEGIN_DECLS

/*
 * What the routine editor can do to a draft. Each edit is one step of its history, with a name such as "Move of
 * Cat-Cow" or "Move of 3 exercises"; each returns whether anything changed. What is said of @spots and gaps in
 * limber-routine-lines.h holds here too.
 *
 * @landed: (out) (optional) (transfer full) (element-type LimberSpot): where the lines stand now; set only when
 *     something changed
 */

/* limber_item_to_title: (transfer full): the exercise's name (words that say so when the catalog lacks it), or "Circuit". */
char *limber_item_to_title (LimberItem *item, LimberCatalog *catalog);

/* limber_items_to_title: (transfer full): the title of a single one, else "3 exercises". */
char *limber_items_to_title (GPtrArray *items, LimberCatalog *catalog);

/* limber_edit_insert: puts copies of @items in, so that what is put in twice can be told apart. */
gboolean limber_edit_insert (LimberDraft *draft,
                             LimberCatalog *catalog,
                             LimberSpot gap,
                             GPtrArray *items,
                             GArray **landed);

gboolean limber_edit_move (LimberDraft *draft,
                           LimberCatalog *catalog,
                           GArray *spots,
                           LimberSpot gap,
                           GArray **landed);

/* limber_edit_step: @direction: -1 up, 1 down; see limber_routine_with_lines_stepped(). */
gboolean limber_edit_step (LimberDraft *draft,
                           LimberCatalog *catalog,
                           GArray *spots,
                           int direction,
                           GArray **landed);

/* limber_edit_can_step: whether there is room in that direction. */
gboolean limber_edit_can_step (LimberRoutine *routine, GArray *spots, int direction);

gboolean limber_edit_remove (LimberDraft *draft, LimberCatalog *catalog, GArray *spots);

/* limber_edit_make_circuit: @landed: where the circuit stands */
gboolean limber_edit_make_circuit (LimberDraft *draft,
                                   LimberCatalog *catalog,
                                   GArray *spots,
                                   GArray **landed);
gboolean limber_edit_dissolve_circuit (LimberDraft *draft, LimberSpot at, GArray **landed);

/**
 * limber_edit_replace:
 * @item: what the line at @at becomes
 * @field: which part of it is being changed, as "reps"; changes of the same part of the same line that follow each
 *     other are one step
 */
gboolean limber_edit_replace (LimberDraft *draft,
                              LimberCatalog *catalog,
                              LimberSpot at,
                              LimberItem *item,
                              const char *field);

/* limber_edit_swap: another exercise in the same place, with the same dose, rest and note. */
gboolean limber_edit_swap (LimberDraft *draft,
                           LimberCatalog *catalog,
                           LimberSpot at,
                           const char *exercise_id);

/* limber_edit_rename: refuses a name of nothing but white space. Renames that follow each other are one step. */
gboolean limber_edit_rename (LimberDraft *draft, const char *name);
gboolean limber_edit_set_level (LimberDraft *draft, LimberLevel level);

/* limber_edit_fix: what limber_coach_fix() does about @advice. */
gboolean limber_edit_fix (LimberDraft *draft, LimberCatalog *catalog, LimberAdvice *advice);
/* limber_edit_ignore: the coach's rule is silent about this routine from now on. */
gboolean limber_edit_ignore (LimberDraft *draft, const char *rule);
/* limber_edit_heed: no rule is ignored any more. */
gboolean limber_edit_heed (LimberDraft *draft);

G_END_DECLS
