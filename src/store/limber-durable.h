/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-disk.h"

G_BEGIN_DECLS

/**
 * limber_durable_replace:
 * @file: a local file; its folder is made, durably and for its owner only, when it is missing
 * @data: (array length=length): what the file is to hold
 * @length: bytes of @data
 * @error: names @file and says what went wrong (%G_IO_ERROR)
 *
 * Puts @data in place of what @file holds, so that after a crash or a power cut it holds either all
 * of the old or all of the new:
 *
 *     write .limber-XXXXXXXX.tmp beside it → fsync → rename over @file → fsync the folder
 *
 * Blocks; may be called from any thread. When it fails before the renaming, @file is as it was and
 * no temporary file is left.
 *
 * Returns: whether @data is on the disk.
 */
gboolean limber_durable_replace (GFile *file, const char *data, gsize length, GError **error);

/**
 * LimberDurableProgress:
 * @bytes: how much has been written
 *
 * Called in the thread that writes, after each piece.
 */
typedef void (*LimberDurableProgress) (goffset bytes, gpointer data);

/**
 * limber_durable_copy:
 * @disk: by which to write: limber_disk_get_system() but for tests
 * @from: what to read until it ends; it isn't closed
 * @file: as in limber_durable_replace()
 * @max_bytes: more than this is too much (%G_IO_ERROR_MESSAGE_TOO_LARGE)
 * @progress: (nullable):
 *
 * As limber_durable_replace(), for what is too large to be held in memory. When reading fails or @cancellable is
 * cancelled, @file is as it was and no temporary file is left.
 */
gboolean limber_durable_copy (const LimberDisk *disk,
                              GInputStream *from,
                              GFile *file,
                              goffset max_bytes,
                              LimberDurableProgress progress,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);

/*
 * The steps of limber_durable_replace() one by one: for who has to look around between them, and for many files of a
 * folder, since to wait for the disk once takes as long as to wait for it a thousand times over for one file each.
 *
 *     begin (a) begin (b) … → sync what lies in the folder → finish (a) finish (b) … → sync the folder
 *
 * All go by way of @disk, which is limber_disk_get_system() but for tests.
 */

/* limber_durable_begin: (transfer full) (nullable): the temporary file that holds @data now; NULL with @error. @sync:
 * whether it is to be on the disk before this returns. */
char *limber_durable_begin (const LimberDisk *disk,
                            GFile *file,
                            const char *data,
                            gsize length,
                            gboolean sync,
                            GError **error);

/* limber_durable_sync_contents: waits until everything in the file system of @folder is on the disk. */
gboolean limber_durable_sync_contents (const LimberDisk *disk, const char *folder, GError **error);

/* limber_durable_finish: puts @temporary in the place of @file. When that fails no temporary file is left. */
gboolean limber_durable_finish (const LimberDisk *disk,
                                GFile *file,
                                const char *temporary,
                                GError **error);

/* limber_durable_unlink: as limber_durable_remove(), without the waiting. */
gboolean limber_durable_unlink (const LimberDisk *disk, GFile *file, GError **error);

/* limber_durable_sync_folder: waits until the names in @folder are on the disk. */
gboolean limber_durable_sync_folder (const LimberDisk *disk, const char *folder, GError **error);

/* limber_durable_write: writes all of @data to @fd, unless that fails: then it returns FALSE and sets errno. */
gboolean limber_durable_write (const LimberDisk *disk, int fd, const char *data, gsize length);

/**
 * LimberDurableFill:
 * @fd: the temporary file, to be written to by limber_durable_write(); it isn't to be closed
 * @error: why there is nothing to be written
 */
typedef gboolean (*LimberDurableFill) (const LimberDisk *disk,
                                       int fd,
                                       gpointer data,
                                       GError **error);

/* limber_durable_fill: as limber_durable_replace(), for what @fill writes, by way of @disk. */
gboolean limber_durable_fill (const LimberDisk *disk,
                              GFile *file,
                              LimberDurableFill fill,
                              gpointer data,
                              GError **error);

/**
 * limber_durable_remove:
 * @file: a local file
 * @error: names @file and says what went wrong (%G_IO_ERROR)
 *
 * Removes @file so that it doesn't come back after a power cut. A file that isn't there counts as
 * removed.
 */
gboolean limber_durable_remove (GFile *file, GError **error);

/**
 * limber_durable_is_leftover:
 * @name: a file name without folder
 *
 * Returns: whether this is the temporary file of a limber_durable_replace() that was killed.
 */
gboolean limber_durable_is_leftover (const char *name);

/**
 * limber_durable_sweep:
 * @path: of such a file
 *
 * Removes it, unless somebody is writing it at this moment.
 *
 * Returns: whether it is gone now.
 */
gboolean limber_durable_sweep (const char *path);

G_END_DECLS
