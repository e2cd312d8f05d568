/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * limber_parallel:
 * @items: what is to be done; nothing is added or removed meanwhile
 * @work: called once with each item, in any thread and order
 *
 * Shares the work out among a few threads, if it is enough to be shared, and waits until all is done.
 */
void limber_parallel (GPtrArray *items, void (*work) (gpointer item, gpointer data), gpointer data);

G_END_DECLS
