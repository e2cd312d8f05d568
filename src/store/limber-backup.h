/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-disk.h"
#include "store/limber-progress.h"

G_BEGIN_DECLS

/* How many daily back-ups are kept. */
#define LIMBER_BACKUP_DAYS 14

/*
 * The whole library as one file:
 *
 *     limber-backup.json                     says what it is, and of when
 *     exercises/ routines/ plans/ sessions/YYYY/           the documents, as they lie in the library
 *     trash/ damaged/ originals/ running.json              what else nobody wants to lose
 *     media/                                               clips and posters
 *
 * LimberImport reads it: a back-up is restored as anything else is imported. That brings back documents and media. What
 * was deleted, damaged, replaced by a newer version or broken off is in there for whoever looks for it: brought back by
 * itself, it would mix with what has become of it meanwhile. Settings are no part of a library, but of a machine.
 */

/**
 * limber_backup_write:
 * @disk: by which to write: limber_disk_get_system() but for tests
 * @data: the library's folder
 * @file: takes the back-up, or keeps what it holds; its name ends in .tar.zst or .zip
 * @with_media: FALSE: documents only
 * @progress: (nullable):
 * @error: names the file (%G_IO_ERROR)
 *
 * Blocks until the back-up is on the disk; may be called from any thread. The library may be written to meanwhile: each
 * file is then as it was before or after. What a killed Limber left of a back-up in that folder is removed.
 */
gboolean limber_backup_write (const LimberDisk *disk,
                              GFile *data,
                              GFile *file,
                              gboolean with_media,
                              LimberProgress *progress,
                              GCancellable *cancellable,
                              GError **error);

void limber_backup_write_async (GFile *data,
                                GFile *file,
                                LimberProgress *progress,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean limber_backup_write_finish (GAsyncResult *result, GError **error);

/**
 * limber_backup_roll:
 * @now: local time
 *
 * Sees to it that @data/backups/ has a back-up of today, of the documents, and none but the last LIMBER_BACKUP_DAYS. Media
 * files never change, and stay for a week after nothing names them. A library without anything in it needs none.
 */
gboolean limber_backup_roll (GFile *data, GDateTime *now, GError **error);

G_END_DECLS
