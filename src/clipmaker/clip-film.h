/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-image.h"

G_BEGIN_DECLS

/* A clip's file: VP9 in WebM. */

/* No clip may be larger, in bytes. */
#define CLIP_FILM_MAX_SIZE (250 * 1000)

/**
 * clip_film_write:
 * @path: the file to write
 * @frames: (element-type ClipImage): at least one, all of one size, their width a multiple of 8, their height even
 * @fps: frames a second
 * @stamp: (nullable): a line that clip_film_read_stamp() finds again
 *
 * Quality gives way where a busy clip would grow too large.
 *
 * Returns: FALSE with @error set when the file can't be written or won't get small enough; nothing
 * is left at @path then.
 */
gboolean clip_film_write (const char *path,
                          GPtrArray *frames,
                          guint fps,
                          const char *stamp,
                          GError **error);

/* Returns: (transfer full) (nullable): all frames (ClipImage), or NULL with error set when the file
 * can't be read or played. */
GPtrArray *clip_film_read (const char *path, GError **error);

/* Returns: (transfer full) (nullable): the line that was given to clip_film_write(), or NULL when
 * there is no such file or no line in it. */
char *clip_film_read_stamp (const char *path);

G_END_DECLS
