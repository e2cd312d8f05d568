/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-disk.h"
#include "store/limber-document-kind.h"
#include "store/limber-witness.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WRITER (limber_writer_get_type ())
G_DECLARE_FINAL_TYPE (LimberWriter, limber_writer, LIMBER, WRITER, GObject)

/*
 * The one that writes files, on a thread of its own, or on that of who doesn't want to wait for it:
 *
 *     write (a, v1)  write (b, v1)  write (a, v2)      queue: a v2, b v1
 *                    ↓ 200 ms after the first of them
 *     limber_durable_replace (a, v2)  limber_durable_replace (b, v1)
 *
 * A later version of a file takes the place of one that waits, so that typing costs five writes a second at most. What
 * can't be written stays in the queue and is tried again, after half a second, one, two, … at most every 30 seconds.
 *
 * Letting go of the last reference writes what waits, and gives up what can't be written.
 *
 * Property "fault" (string or NULL), notified in the main context in which the writer was made: why a file could not be
 * written; NULL again once all have been.
 */
LimberWriter *limber_writer_new (void);

/* limber_writer_new_for: @disk: by which it writes; @witness: (nullable): of the library; see limber_write_job_run_all(). */
LimberWriter *limber_writer_new_for (const LimberDisk *disk, LimberWitness *witness);

/* limber_writer_write: @file shall hold @bytes, soon. */
void limber_writer_write (LimberWriter *self, GFile *file, GBytes *bytes);

/* limber_writer_write_document: @file shall hold @document, soon; the writer's thread puts it into words. Of a document
 * that doesn't change: all but sessions. */
void limber_writer_write_document (LimberWriter *self,
                                   GFile *file,
                                   LimberDocumentKind kind,
                                   gpointer document);

/* limber_writer_remove: @file shall be gone, soon. */
void limber_writer_remove (LimberWriter *self, GFile *file);

/* limber_writer_is_busy_with: whether something that was asked for @file has yet to be done. */
gboolean limber_writer_is_busy_with (LimberWriter *self, GFile *file);

/**
 * limber_writer_flush:
 * @error: why a file could not be written, naming it
 *
 * Tries everything that was asked for, without further delay, in the calling thread.
 *
 * Returns: whether all of it is on the disk. If not, it goes on being tried.
 */
gboolean limber_writer_flush (LimberWriter *self, GError **error);

/**
 * limber_writer_hurry:
 * @until: how long to wait, as a time of g_get_monotonic_time()
 *
 * Everything that was asked for is tried without further delay, while the caller waits for it, but not longer than @until:
 * for what should be on the disk at once, but isn't worth stopping for a disk that is slow.
 *
 * Returns: whether all of it is on the disk. If not, it goes on being tried.
 */
gboolean limber_writer_hurry (LimberWriter *self, gint64 until);

/* limber_writer_get_fault: (transfer none) (nullable) */
const char *limber_writer_get_fault (LimberWriter *self);

G_END_DECLS
