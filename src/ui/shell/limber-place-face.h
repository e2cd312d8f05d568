/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLACE_FACE (limber_place_face_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlaceFace, limber_place_face, LIMBER, PLACE_FACE, GtkWidget)

/*
 * An icon above a name. Its minimal size is that of the icon alone, its natural one that of both; given less than that,
 * it shows no part of the name rather than the beginning.
 */

GtkWidget *limber_place_face_new (const char *icon_name, const char *name);

/* limber_place_face_shows_name: whether there was room for it. */
gboolean limber_place_face_shows_name (LimberPlaceFace *self);

G_END_DECLS
