/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/limber-agenda.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_TILE (limber_routine_tile_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineTile, limber_routine_tile, LIMBER, ROUTINE_TILE, AdwBin)

/*
 * A routine on the week board: a chip on the shelf, or a card on a day. Enter or a click opens its menu. Drag source of a
 * LimberDragEntry. Asks the page around it for what changes the plan (week.add, week.move, week.copy,
 * week.set-time, week.remove, week.drag).
 */

/* limber_routine_tile_new_chip: @routine on the shelf. @week: the first of the seven days that its menu offers. */
GtkWidget *limber_routine_tile_new_chip (LimberContext *context,
                                         LimberRoutine *routine,
                                         const GDate *week);

/* limber_routine_tile_set_week: for a chip: the first of the seven days that its menu offers from now on. */
void limber_routine_tile_set_week (LimberRoutineTile *self, const GDate *week);

/* limber_routine_tile_new_card: to show an entry of a day, and then perhaps another one. */
GtkWidget *limber_routine_tile_new_card (LimberContext *context);

/**
 * limber_routine_tile_show_entry:
 * @item: read, not kept
 * @index: which of all entries of @date it is
 * @n_entries: how many @date has
 * @plan_name: (nullable): the name of its plan, where there are several
 */
void limber_routine_tile_show_entry (LimberRoutineTile *self,
                                     const LimberAgendaItem *item,
                                     const GDate *week,
                                     const GDate *date,
                                     guint index,
                                     guint n_entries,
                                     const char *plan_name);

/* limber_routine_tile_get_routine_id: (transfer none) */
const char *limber_routine_tile_get_routine_id (LimberRoutineTile *self);

/* limber_routine_tile_set_wide: for a card: the poster beside the text instead of above it. */
void limber_routine_tile_set_wide (LimberRoutineTile *self, gboolean wide);

G_END_DECLS
