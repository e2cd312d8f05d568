/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Symbolic links in a library that moves: somebody may keep the media on another disk, say. */

/**
 * limber_move_link_resolve:
 * @root: the folder of the library
 * @name: of the link, below @root
 * @new_root: where the library will be
 *
 * Returns: (transfer full) (nullable): what the link of that name below @new_root has to say in order to lead to the same, or,
 *     if that is part of the library, to where that will be then. It needn't exist. NULL when the link can't be read.
 */
char *limber_move_link_resolve (const char *root,
                                const char *name,
                                const char *new_root,
                                GError **error);

/* limber_move_link_is_same: whether what is called @name below @new_root is the link that belongs there. */
gboolean limber_move_link_is_same (const char *root, const char *name, const char *new_root);

G_END_DECLS
