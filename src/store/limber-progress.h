/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a long task is: set by the thread that does it, looked at by the one that shows it. Counted references. */
typedef struct _LimberProgress LimberProgress;

LimberProgress *limber_progress_new (void);
LimberProgress *limber_progress_ref (LimberProgress *self);
void limber_progress_unref (LimberProgress *self);

/* limber_progress_set: @self: (nullable): nobody looks. @done of @total is done. */
void limber_progress_set (LimberProgress *self, gsize done, gsize total);

/* limber_progress_get: 0 to 1 */
double limber_progress_get (LimberProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberProgress, limber_progress_unref)

G_END_DECLS
