/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* limber_sandbox_is_around: Whether Limber runs as a Flatpak. */
gboolean limber_sandbox_is_around (void);

/**
 * limber_sandbox_check:
 * @path: a file or folder to be written, which need not exist
 * @root: the root of what Limber sees
 * @error: G_IO_ERROR_PERMISSION_DENIED where it would be lost
 *
 * A Flatpak has a root in memory, with only what it may use mounted in it. Elsewhere in it anything
 * can be written, and is gone when Limber ends.
 *
 * Returns: whether what is written to @path stays.
 */
gboolean limber_sandbox_check (const char *path, const char *root, GError **error);

G_END_DECLS
