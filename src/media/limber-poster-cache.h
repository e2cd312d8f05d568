/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_POSTER_CACHE (limber_poster_cache_get_type ())
G_DECLARE_FINAL_TYPE (LimberPosterCache, limber_poster_cache, LIMBER, POSTER_CACHE, GObject)

/* Textures of posters, decoded off the main thread, held while somebody shows them (weakly cached by file). */
LimberPosterCache *limber_poster_cache_new (void);

void limber_poster_cache_load_async (LimberPosterCache *self,
                                     GFile *file,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full): the texture, or NULL with an error that names the file. */
GdkTexture *limber_poster_cache_load_finish (LimberPosterCache *self,
                                             GAsyncResult *result,
                                             GError **error);

/* limber_poster_cache_peek: (transfer full) (nullable): the texture if it is in memory. */
GdkTexture *limber_poster_cache_peek (LimberPosterCache *self, GFile *file);

G_END_DECLS
