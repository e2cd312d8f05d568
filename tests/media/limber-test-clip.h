/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Files to play, made on the spot in a folder of their own. */

/* limber_test_clip_folder: (transfer full): a new temporary folder. */
GFile *limber_test_clip_folder (void);
/* limber_test_clip_remove: the folder and what is in it. Frees @folder. */
void limber_test_clip_remove (GFile *folder);

/* limber_test_clip_record: (transfer full): what the elements of @description, as for gst-launch-1.0, make. */
GFile *limber_test_clip_record (GFile *folder, const char *name, const char *description);

/* limber_test_clip_make: (transfer full): @frames colour bars (white left, blue right), 30 a second, as VP9 in WebM. */
GFile *limber_test_clip_make (GFile *folder, const char *name, guint frames);
/* limber_test_clip_make_audio: (transfer full): half a second of Vorbis in WebM, without a picture. */
GFile *limber_test_clip_make_audio (GFile *folder, const char *name);
/* limber_test_clip_make_odd: (transfer full): a picture in an AVI, of a codec that nobody has. */
GFile *limber_test_clip_make_odd (GFile *folder, const char *name);
/* limber_test_clip_cut: (transfer full): the first @size bytes of @clip. */
GFile *limber_test_clip_cut (GFile *folder, const char *name, GFile *clip, gsize size);
/* limber_test_clip_text: (transfer full): a file that is no video at all. */
GFile *limber_test_clip_text (GFile *folder, const char *name);

/* limber_test_clip_pixel: the colour at a place (0 … 1 of width and height) of what @paintable shows. */
void limber_test_clip_pixel (GdkPaintable *paintable, double x, double y, GdkRGBA *color);

G_END_DECLS
