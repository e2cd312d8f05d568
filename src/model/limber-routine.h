/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-item.h"

G_BEGIN_DECLS

/* In one section. */
#define LIMBER_ROUTINE_MAX_ITEMS 500

#define LIMBER_TYPE_ROUTINE (limber_routine_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutine, limber_routine, LIMBER, ROUTINE, GObject)

/*
 * A routine as a value: immutable, so a snapshot of it costs one reference. Every edit is one of the with-functions
 * below; each returns a changed copy (transfer full) that shares its items with the original.
 */

/* limber_routine_new: an empty routine of level "new". @id: NULL makes a new UUID. */
LimberRoutine *limber_routine_new (const char *id, const char *name);

const char *limber_routine_get_id (LimberRoutine *self);
const char *limber_routine_get_name (LimberRoutine *self);
const char *limber_routine_get_notes (LimberRoutine *self);
LimberLevel limber_routine_get_level (LimberRoutine *self);
LimberRegionSet limber_routine_get_focus (LimberRoutine *self);
const char *const *limber_routine_get_ignored (LimberRoutine *self);
/* RFC 3339 time of the last change, or NULL. */
const char *limber_routine_get_modified (LimberRoutine *self);
const char *limber_routine_get_extra (LimberRoutine *self);

guint limber_routine_get_n_items (LimberRoutine *self, LimberSection section);
/* limber_routine_get_item: (transfer none). NULL beyond the last. */
LimberItem *limber_routine_get_item (LimberRoutine *self, LimberSection section, guint index);
gboolean limber_routine_is_empty (LimberRoutine *self);

LimberRoutine *limber_routine_with_id (LimberRoutine *self, const char *id);
LimberRoutine *limber_routine_with_name (LimberRoutine *self, const char *name);
LimberRoutine *limber_routine_with_notes (LimberRoutine *self, const char *notes);
LimberRoutine *limber_routine_with_level (LimberRoutine *self, LimberLevel level);
LimberRoutine *limber_routine_with_focus (LimberRoutine *self, LimberRegionSet focus);
LimberRoutine *limber_routine_with_ignored (LimberRoutine *self, const char *const *rule_ids);
LimberRoutine *limber_routine_with_modified (LimberRoutine *self, const char *modified);
LimberRoutine *limber_routine_with_extra (LimberRoutine *self, const char *extra);

/* limber_routine_with_section: @items: LimberItem, all that the section holds now. */
LimberRoutine *limber_routine_with_section (LimberRoutine *self,
                                            LimberSection section,
                                            GPtrArray *items);

/* limber_routine_with_item_inserted: @index is cut to the section's length. */
LimberRoutine *limber_routine_with_item_inserted (LimberRoutine *self,
                                                  LimberSection section,
                                                  guint index,
                                                  LimberItem *item);
LimberRoutine *limber_routine_with_item_removed (LimberRoutine *self,
                                                 LimberSection section,
                                                 guint index);
LimberRoutine *limber_routine_with_item_replaced (LimberRoutine *self,
                                                  LimberSection section,
                                                  guint index,
                                                  LimberItem *item);
/**
 * limber_routine_with_item_moved:
 * @to_index: the gap before which the item goes, counted while it still stands at its old place; so moving
 *     within a section to @from_index or @from_index + 1 changes nothing.
 */
LimberRoutine *limber_routine_with_item_moved (LimberRoutine *self,
                                               LimberSection from,
                                               guint from_index,
                                               LimberSection to,
                                               guint to_index);

/* limber_routine_equal: all that is written to disk but for the time of the change. */
gboolean limber_routine_equal (LimberRoutine *a, LimberRoutine *b);

G_END_DECLS
