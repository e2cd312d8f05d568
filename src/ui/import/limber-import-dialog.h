/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/limber-change.h"
#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_IMPORT_DIALOG (limber_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberImportDialog, limber_import_dialog, LIMBER, IMPORT_DIALOG, AdwDialog)

/**
 * limber_import_dialog_new:
 * @files: of GFile
 *
 * Reads the files, shows what would come of them and, when told to, imports them; closing it stops what it does and takes
 * it back. The signal "imported" says that it is done, and that limber_import_dialog_steal_undo() has something to give.
 */
LimberImportDialog *limber_import_dialog_new (LimberContext *context, GPtrArray *files);

/* limber_import_dialog_steal_undo: (transfer full) (nullable): what takes the whole import back, once. */
LimberChange *limber_import_dialog_steal_undo (LimberImportDialog *self);

G_END_DECLS
