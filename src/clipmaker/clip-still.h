/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-image.h"

G_BEGIN_DECLS

/* Writes a picture: JPEG when the path ends in .jpg (posters: small, and read by GTK without
 * further loaders), else PNG. Its width must be a multiple of 8, its height even. */
gboolean clip_still_write (const char *path, ClipImage *image, GError **error);

G_END_DECLS
