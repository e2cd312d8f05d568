/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A crew of threads that shares out numbered pieces of work. */
typedef struct _ClipWorkers ClipWorkers;

/* Does piece number item. Pieces run in any order and at the same time, so each may write only
 * what no other one touches: then the outcome doesn't depend on the number of threads. */
typedef void (*ClipWork) (guint item, gpointer user_data);

/* n_threads: 0 for one per processor. */
ClipWorkers *clip_workers_new (guint n_threads);

/* Returns when all the pieces 0 … n_items - 1 are done. */
void clip_workers_run (ClipWorkers *workers, guint n_items, ClipWork work, gpointer user_data);

void clip_workers_free (ClipWorkers *workers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipWorkers, clip_workers_free)

G_END_DECLS
