/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "media/limber-clip-probe.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CLIP_IMPORT (limber_clip_import_get_type ())
G_DECLARE_FINAL_TYPE (LimberClipImport, limber_clip_import, LIMBER, CLIP_IMPORT, GObject)

/*
 * Brings a video or a picture from anywhere into the library's media folder: looks whether it can be shown here, copies
 * it, and takes a poster from it. A picture becomes a poster alone. All in a thread; whatever goes wrong leaves nothing
 * behind. Property "progress" (double, 0 … 1): how much is copied, notified on the main thread.
 *
 * limber_clip_import_new: @folder: the library's media folder
 */
LimberClipImport *limber_clip_import_new (GFile *source, GFile *folder);

/* limber_clip_import_run_async: to be called once. */
void limber_clip_import_run_async (LimberClipImport *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* limber_clip_import_run_finish: @error: a sentence for people (%G_IO_ERROR) */
gboolean limber_clip_import_run_finish (LimberClipImport *self,
                                        GAsyncResult *result,
                                        GError **error);

/* What has come of it: names in the media folder. The clip is NULL when it was a picture. (transfer none) */
const char *limber_clip_import_get_clip (LimberClipImport *self);
const char *limber_clip_import_get_poster (LimberClipImport *self);
const LimberClipInfo *limber_clip_import_get_info (LimberClipImport *self);

/**
 * limber_clip_poster_async:
 * @clip: a film
 * @seconds: which frame of it
 * @folder: the library's media folder
 *
 * Takes a poster.
 */
void limber_clip_poster_async (GFile *clip,
                               double seconds,
                               GFile *folder,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* limber_clip_poster_finish: (transfer full) (nullable): the name of the poster in the folder. */
char *limber_clip_poster_finish (GAsyncResult *result, GError **error);

G_END_DECLS
