/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-disk.h"
#include "store/limber-import-pack.h"

G_BEGIN_DECLS

/* limber_restore_read: puts the documents of a back-up, and what is to be known of its media, into @pack. */
gboolean limber_restore_read (LimberImportPack *pack,
                              LimberImportReader *reader,
                              GFile *file,
                              GError **error);

/**
 * limber_restore_write_media:
 * @disk: by which to write
 * @media: of LimberImportMedia; those whose archive is @file and that are used, but not there
 * @folder: the library's media/
 *
 * Unpacks them, durably. Something else than was read the first time is an error.
 */
gboolean limber_restore_write_media (const LimberDisk *disk,
                                     GFile *file,
                                     GPtrArray *media,
                                     GFile *folder,
                                     GError **error);

G_END_DECLS
