/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-library.h"
#include "store/limber-trash.h"

G_BEGIN_DECLS

/* limber_library_restore_trashed: brings a deleted document back. If there is another of its id by now both stay, and the one
 * that was deleted gets a new id. */
void limber_library_restore_trashed (LimberLibrary *self, LimberTrashed *trashed);

/* limber_library_keep_up_async: in a thread: makes the back-up of the day, and lets go of what was deleted long ago. @now:
 * local time. */
void limber_library_keep_up_async (LimberLibrary *self, GDateTime *now);

G_END_DECLS
