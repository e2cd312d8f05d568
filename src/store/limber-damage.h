/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DAMAGE (limber_damage_get_type ())
G_DECLARE_FINAL_TYPE (LimberDamage, limber_damage, LIMBER, DAMAGE, GObject)

/* Where the library keeps what it can't read. */
#define LIMBER_DAMAGE_FOLDER "damaged"

/* A file of the library that could not be read and was set aside. Properties "file" and "reason". */
LimberDamage *limber_damage_new (GFile *file, const char *reason);

/* Where it lies now, in damaged/ (or still at its place, when it could not be moved). */
GFile *limber_damage_get_file (LimberDamage *self);
const char *limber_damage_get_reason (LimberDamage *self);

/**
 * limber_damage_set_aside:
 * @root: the library's folder
 * @path: a file below it
 * @error: why it can't be used
 *
 * Moves the file to @root/damaged/, under a name that nothing has there, with the reason in a text file beside it. One of
 * a newer Limber, or one that the system would not let it read, stays where it is: its time may come. Blocks; may be called
 * from any thread.
 *
 * Returns: (transfer full) (nullable): where it lies now; NULL when it stayed.
 */
GFile *limber_damage_set_aside (const char *root, const char *path, const GError *error);

G_END_DECLS
