/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/limber-clock.h"
#include "store/limber-trash.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TRASH_ROW (limber_trash_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberTrashRow, limber_trash_row, LIMBER, TRASH_ROW, AdwActionRow)

/* Something that was deleted: what, when, and a button that asks for it by the signal "restore". */
GtkWidget *limber_trash_row_new (LimberTrashed *trashed, LimberClock *clock);

/* limber_trash_row_get_trashed: (transfer none) */
LimberTrashed *limber_trash_row_get_trashed (LimberTrashRow *self);

/* limber_trash_to_subtitle: (transfer full): as "Routine, deleted 3 days ago" */
char *limber_trash_to_subtitle (LimberDocumentKind kind, GDateTime *deleted, GDateTime *now);

G_END_DECLS
