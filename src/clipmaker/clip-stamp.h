/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How clips look. Count it up with any change to the renderer that shows: every clip rendered
 * before is then out of date. */
#define CLIP_STAMP_LOOK 2

/**
 * clip_stamp_new:
 * @path: a motion file
 *
 * Returns: (transfer full) (nullable): a line that changes with the text of the motion and with the
 *   look of clips, to be kept in the clip; NULL with @error set when the file can't be read
 */
char *clip_stamp_new (const char *path, GError **error);

G_END_DECLS
