/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * That a window over the library is open: held by one process at a time, until it ends, however it ends. D-Bus sees to
 * that where there is one; this is for where there is none, and for a library that --data-dir names.
 */
typedef struct _LimberLock LimberLock;

/**
 * limber_lock_take:
 * @folder: the library's, which is made when it isn't there
 * @error: %G_IO_ERROR_BUSY: another process has it
 *
 * A file system that has no locks is taken to be ours.
 *
 * Returns: (transfer full) (nullable)
 */
LimberLock *limber_lock_take (GFile *folder, GError **error);
void limber_lock_free (LimberLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLock, limber_lock_free)

G_END_DECLS
