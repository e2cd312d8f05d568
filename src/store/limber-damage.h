/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DAMAGE (limber_damage_get_type ())
G_DECLARE_FINAL_TYPE (LimberDamage, limber_damage, LIMBER, DAMAGE, GObject)

/* A file of the library that could not be read and was set aside. Properties "file" and "reason". */
LimberDamage *limber_damage_new (GFile *file, const char *reason);

/* Where it lies now, in damaged/ (or still at its place, when it could not be moved). */
GFile *limber_damage_get_file (LimberDamage *self);
const char *limber_damage_get_reason (LimberDamage *self);

G_END_DECLS
