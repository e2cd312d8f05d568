/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-catalog.h"
#include "model/limber-draft.h"

G_BEGIN_DECLS

/* A place in a routine: of an item, or of the gap before which something goes. */
typedef struct
{
  LimberSection section;
  guint index;
} LimberSpot;

/*
 * What the routine editor can do to a draft. Each edit is one step of its history, with a name such as
 * "Move of Cat-Cow"; each returns whether anything changed.
 */

/* limber_item_to_title: (transfer full): the exercise's name (words that say so when the catalog lacks it), or "Circuit". */
char *limber_item_to_title (LimberItem *item, LimberCatalog *catalog);

gboolean limber_edit_insert (LimberDraft *draft,
                             LimberCatalog *catalog,
                             LimberSpot gap,
                             LimberItem *item);

/**
 * limber_edit_move:
 * @gap: counted while the item still stands at @from
 * @landed: (out): where the item stands now
 */
gboolean limber_edit_move (LimberDraft *draft,
                           LimberCatalog *catalog,
                           LimberSpot from,
                           LimberSpot gap,
                           LimberSpot *landed);

/**
 * limber_edit_step:
 * @direction: -1 up, 1 down
 * @landed: (out): where the item stands now
 *
 * Moves an item by one row; from the end of a section into the next one.
 */
gboolean limber_edit_step (LimberDraft *draft,
                           LimberCatalog *catalog,
                           LimberSpot from,
                           int direction,
                           LimberSpot *landed);

/* limber_edit_can_step: whether there is room in that direction. */
gboolean limber_edit_can_step (LimberRoutine *routine, LimberSpot from, int direction);

gboolean limber_edit_remove (LimberDraft *draft, LimberCatalog *catalog, LimberSpot at);

/**
 * limber_edit_replace:
 * @item: what the item at @at becomes
 * @field: which part of it is being changed, as "reps"; changes of the same part of the same item that follow each
 *     other are one step
 */
gboolean limber_edit_replace (LimberDraft *draft,
                              LimberCatalog *catalog,
                              LimberSpot at,
                              LimberItem *item,
                              const char *field);

/* limber_edit_rename: refuses a name of nothing but white space. Renames that follow each other are one step. */
gboolean limber_edit_rename (LimberDraft *draft, const char *name);

G_END_DECLS
