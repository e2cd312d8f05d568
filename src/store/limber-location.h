/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/limber-disk.h"

G_BEGIN_DECLS

/*
 * Where the user's library lies: limber/ in the user's data folder, unless a note in the user's configuration,
 * limber/library.ini, names another folder. Not a setting: the note has to be on the disk before a library that was moved
 * is removed from where it was, and settings can't be waited for.
 */
typedef struct _LimberLocation LimberLocation;

/* limber_location_new: (transfer full): that of the user who runs Limber */
LimberLocation *limber_location_new (void);

/* limber_location_new_at: (transfer full): for tests. @note: the note, which need not be there; @usual: where the library
 * lies without it */
LimberLocation *limber_location_new_at (GFile *note, GFile *usual);
void limber_location_free (LimberLocation *self);

/**
 * limber_location_read:
 * @error: names the note that isn't understood, or the folder that it names and that isn't there
 *     (%G_IO_ERROR_NOT_FOUND): an empty library in its stead would look as if all were lost
 *
 * To be called before the folder is asked for.
 */
gboolean limber_location_read (LimberLocation *self, GError **error);

/* All (transfer none). The folder of the library; the usual one; that which it was moved from and from which not everything
 * has been removed yet, or NULL. */
GFile *limber_location_get_folder (LimberLocation *self);
GFile *limber_location_get_usual (LimberLocation *self);
GFile *limber_location_get_left (LimberLocation *self);

/**
 * limber_location_write:
 * @disk: by which to write: limber_disk_get_system() but for tests
 * @folder: where the library is from now on
 * @left: (nullable): from where it has yet to be removed
 *
 * When it fails, limber_location_get_folder() says what the note says now.
 */
gboolean limber_location_write (LimberLocation *self,
                                const LimberDisk *disk,
                                GFile *folder,
                                GFile *left,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLocation, limber_location_free)

G_END_DECLS
