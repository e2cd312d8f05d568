/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-disk.h"

G_BEGIN_DECLS

/*
 * The files of own exercises, in the library's media/ folder. Documents name them without a folder. The names are new
 * for each file, so a file never changes, and what it was called before, or where it lay, is nobody's business:
 *
 *     Holiday/Me & Ann doing planks.MP4 → media/0e4a…-9c31.mp4
 */

/* A gigabyte is minutes of video, where a movement takes seconds. */
#define LIMBER_MEDIA_MAX_BYTES ((goffset) 1024 * 1024 * 1024)

/**
 * LimberMediaProgress:
 * @done: how much has been copied, 0 … 1
 *
 * Called in the thread that copies.
 */
typedef void (*LimberMediaProgress) (double done, gpointer data);

/**
 * limber_media_copy:
 * @disk: by which to write: limber_disk_get_system() but for tests
 * @source: what to copy
 * @folder: media/; made when it is missing
 * @progress: (nullable):
 * @error: a sentence for people (%G_IO_ERROR); nothing is left behind
 *
 * Copies a file durably. How large it is, and whether there is room for it, is looked at before the first byte is
 * read. Blocks; may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the name that the copy has in @folder.
 */
char *limber_media_copy (const LimberDisk *disk,
                         GFile *source,
                         GFile *folder,
                         LimberMediaProgress progress,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error);

/**
 * limber_media_check:
 *
 * Returns: FALSE with a sentence for people when @source is no file, is too large, or doesn't fit on @folder's disk.
 */
gboolean limber_media_check (GFile *source,
                             GFile *folder,
                             GCancellable *cancellable,
                             GError **error);

/* limber_media_store: (transfer full) (nullable): as limber_media_copy(), for a file that is in memory. @suffix: as "jpg" */
char *limber_media_store (GBytes *bytes, const char *suffix, GFile *folder, GError **error);

/**
 * limber_media_list_old:
 * @folder: media/, which need not be there
 * @now: seconds since the epoch
 *
 * Looks for files that bear a name of ours and have lain here for more than a week: if no document names them by now,
 * none that is still on its way from another machine will. What a copy left behind that was killed is removed.
 *
 * Returns: (transfer full) (element-type utf8): their names.
 */
GPtrArray *limber_media_list_old (GFile *folder, gint64 now);

G_END_DECLS
