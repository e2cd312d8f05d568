/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-change.h"
#include "store/limber-library.h"
#include "store/limber-progress.h"

G_BEGIN_DECLS

/**
 * limber_library_change_async:
 * @change: (transfer full): documents that are as their codecs would read them, sorted
 * @progress: (nullable):
 * @cancellable: (nullable): takes back what has been done so far
 *
 * Does @change in slices of a few milliseconds, so that a window over the library goes on answering, and waits until all
 * of it is on the disk.
 */
void limber_library_change_async (LimberLibrary *self,
                                  LimberChange *change,
                                  LimberProgress *progress,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * limber_library_change_finish:
 * @undo: (out) (transfer full) (optional): the change that brings everything back as it was; NULL when nothing changed
 * @error: %G_IO_ERROR_CANCELLED; or why not all is on the disk yet, in which case it goes on being tried
 *
 * Returns: whether all of the change is on the disk.
 */
gboolean limber_library_change_finish (LimberLibrary *self,
                                       GAsyncResult *result,
                                       LimberChange **undo,
                                       GError **error);

/* limber_library_change: all at once, but not waiting for the disk. @change: (transfer none). Returns: (transfer full):
 * the change that brings everything back. */
LimberChange *limber_library_change (LimberLibrary *self, const LimberChange *change);

/* What is done over many turns of the main loop, or reads the library in a thread: does the rest of it at once. */
typedef void (*LimberLibraryWork) (gpointer data);

/* limber_library_begin_work: should the end come before limber_library_end_work(), limber_library_finish() calls @finish once,
 * with @data, so that nothing is left half done. */
void limber_library_begin_work (LimberLibrary *self, LimberLibraryWork finish, gpointer data);
void limber_library_end_work (LimberLibrary *self, gpointer data);

/* limber_library_is_busy: whether any such work has begun and not ended. */
gboolean limber_library_is_busy (LimberLibrary *self);

/* limber_library_finish: as limber_library_flush(), once all changes that are being done are done: those that were started,
 * and imports that were told to begin. For the end, since the main loop stands still meanwhile; those that were cancelled are
 * taken back. */
gboolean limber_library_finish (LimberLibrary *self, GError **error);

G_END_DECLS
