/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FAVOURITES (limber_favourites_get_type ())
G_DECLARE_FINAL_TYPE (LimberFavourites, limber_favourites, LIMBER, FAVOURITES, GObject)

/*
 * The exercises that somebody marked with a star: ids in the settings' key "favourites", in the order in which they were
 * marked. Signal "changed" when one was marked or unmarked, here or by another window.
 */
LimberFavourites *limber_favourites_new (GSettings *settings);

gboolean limber_favourites_has (LimberFavourites *self, const char *id);
/* limber_favourites_set: marks the exercise of that id, or unmarks it. */
void limber_favourites_set (LimberFavourites *self, const char *id, gboolean favourite);

/* limber_favourites_get_ids: (transfer none): NULL-terminated; until the next change. */
const char *const *limber_favourites_get_ids (LimberFavourites *self);

G_END_DECLS
