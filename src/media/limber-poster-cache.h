/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_POSTER_CACHE (limber_poster_cache_get_type ())
G_DECLARE_FINAL_TYPE (LimberPosterCache, limber_poster_cache, LIMBER, POSTER_CACHE, GObject)

/*
 * Textures of posters, decoded off the main thread to about the size that they are shown at, and held while somebody shows
 * them (weakly cached by file and size).
 */
LimberPosterCache *limber_poster_cache_new (void);

/**
 * limber_poster_cache_round_up:
 * @width: in device pixels
 *
 * Returns: the width that the texture for a poster of that width has, where the file has so much to give; so that one
 *   that is stretched a little needs no other texture. G_MAXINT: as large as it is in the file.
 */
int limber_poster_cache_round_up (int width);

/**
 * limber_poster_cache_load_async:
 * @width: in device pixels: how wide the 4:3 frame is that the poster fills
 */
void limber_poster_cache_load_async (LimberPosterCache *self,
                                     GFile *file,
                                     int width,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full): the texture, or NULL with an error that names the file. */
GdkTexture *limber_poster_cache_load_finish (LimberPosterCache *self,
                                             GAsyncResult *result,
                                             GError **error);

/* limber_poster_cache_peek: (transfer full) (nullable): the texture for that width if it is in memory. */
GdkTexture *limber_poster_cache_peek (LimberPosterCache *self, GFile *file, int width);

/* limber_poster_cache_peek_any: (transfer full) (nullable): the largest texture of that poster that is in memory. */
GdkTexture *limber_poster_cache_peek_any (LimberPosterCache *self, GFile *file);

G_END_DECLS
