/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-disk.h"

G_BEGIN_DECLS

/*
 * Reads .tar.zst and .zip files that may come from anybody. Refused, as a whole: links and devices, absolute names, names
 * that lead elsewhere ("..", "\\"), two files of one name, more entries or bytes than a library can have, and bombs, which
 * are small until they are unpacked.
 */
typedef struct _LimberArchive LimberArchive;

/**
 * LimberArchiveVisit:
 * @path: relative, with slashes, as "exercises/x.json"
 * @self: what is in the file can be read, once
 */
typedef gboolean (*LimberArchiveVisit) (LimberArchive *self,
                                        const char *path,
                                        gpointer data,
                                        GError **error);

/**
 * limber_archive_walk:
 * @file: a local file
 * @visit: called for each file in it; returning FALSE, with the error set, ends the walk
 * @error: names @file (%G_IO_ERROR)
 */
gboolean limber_archive_walk (GFile *file,
                              LimberArchiveVisit visit,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);

/* limber_archive_read: (transfer full) (nullable): what is in the present file. @max_bytes: more is an error. */
GBytes *limber_archive_read (LimberArchive *self, gsize max_bytes, GError **error);

/**
 * limber_archive_copy:
 * @fd: where to write what is in the present file, by way of @disk; -1: nowhere
 * @max_bytes: more is an error
 *
 * Returns: (transfer full) (nullable): its SHA-256; NULL with @error.
 */
char *limber_archive_copy (LimberArchive *self,
                           const LimberDisk *disk,
                           int fd,
                           goffset max_bytes,
                           GError **error);

/* limber_archive_is_good_path: whether a file in an archive may be called so; all that a library makes may. */
gboolean limber_archive_is_good_path (const char *path);

/* limber_archive_is_name: whether a file of that name would be an archive. */
gboolean limber_archive_is_name (const char *name);

G_END_DECLS
