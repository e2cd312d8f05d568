/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-import.h"
#include "store/limber-library-change.h"

G_BEGIN_DECLS

/**
 * limber_import_apply_async:
 * @library: the one that @self was read for
 *
 * Makes the change in a thread, since sorting many takes a while, and does it; see limber_library_change_async().
 */
void limber_import_apply_async (LimberImport *self,
                                LimberLibrary *library,
                                LimberImportChoice choice,
                                LimberProgress *progress,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/* limber_import_apply_finish: as limber_library_change_finish() */
gboolean limber_import_apply_finish (LimberImport *self,
                                     GAsyncResult *result,
                                     LimberChange **undo,
                                     GError **error);

G_END_DECLS
