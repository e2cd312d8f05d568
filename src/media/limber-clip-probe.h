/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a file that somebody wants to use as a clip turned out to be. */
typedef struct
{
  gboolean moves;     /* FALSE: a picture */
  gboolean has_sound; /* whether there is something to hear, too */
  double seconds;     /* how long it is; 0: a picture, or a film that doesn't say */
} LimberClipInfo;

/**
 * limber_clip_probe:
 * @file: any file
 * @info: (out): what it is
 * @error: a sentence for people (%G_IO_ERROR), when no frame of it can be shown here
 *
 * Decodes the first frame. Blocks, for seconds where GStreamer finds no end; may be called from any thread.
 */
gboolean limber_clip_probe (GFile *file, LimberClipInfo *info, GError **error);

/**
 * limber_clip_grab:
 * @file: a film or a picture
 * @seconds: which frame of a film
 * @error: a sentence for people (%G_IO_ERROR)
 *
 * Takes one frame, upright as the file says it is to be held, and at most LIMBER_STILL_SIZE wide and high. Nothing else
 * that the file may tell, as where it was taken, comes along. Blocks as limber_clip_probe() does.
 *
 * Returns: (transfer full) (nullable): a JPEG file.
 */
GBytes *limber_clip_grab (GFile *file, double seconds, GError **error);

/* Pixels: sharp over half of a large screen. */
#define LIMBER_STILL_SIZE 1280

G_END_DECLS
