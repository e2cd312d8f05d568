/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/week/limber-week-book.h"

G_BEGIN_DECLS

/*
 * Where something stands on a day of the week board: among the entries of its own plan, as the model counts them, and among
 * those of all active plans, as the board shows them. Places count from 0; a gap is the place before which something goes.
 */

/**
 * limber_week_order_find:
 * @index: a place among all entries of @date
 * @items: (out) (transfer full) (element-type LimberAgendaItem): all of them
 *
 * Returns: (transfer none) (nullable): the entry there, as long as @items lives; %NULL: there is none
 */
const LimberAgendaItem *limber_week_order_find (LimberWeekBook *book,
                                                const GDate *date,
                                                guint index,
                                                GPtrArray **items);

/* limber_week_order_to_own: the gap among the entries of plan @plan_id that @gap among all of @date's is. */
guint limber_week_order_to_own (LimberWeekBook *book,
                                const char *plan_id,
                                const GDate *date,
                                guint gap);

/* limber_week_order_to_all: the place among all entries of @date of plan @plan_id's entry @own; G_MAXUINT: none. */
guint limber_week_order_to_all (LimberWeekBook *book,
                                const char *plan_id,
                                const GDate *date,
                                guint own);

/**
 * limber_week_order_with:
 * @items: (element-type LimberAgendaItem): all entries of a day, before something of plan @plan_id landed there
 * @index: where that stood on the same day; %G_MAXUINT: it comes from elsewhere
 * @gap: where it goes
 *
 * Returns: (transfer full) (element-type utf8): the ids of the plans of all entries, in the order that they stand in then
 */
GPtrArray *limber_week_order_with (GPtrArray *items, const char *plan_id, guint index, guint gap);

G_END_DECLS
