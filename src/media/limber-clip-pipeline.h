/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>
#include <gst/gst.h>

G_BEGIN_DECLS

/*
 * The parts that LimberClipPlayer is put together from, and what their complaints mean to people.
 */

/**
 * limber_clip_pipeline_new:
 * @paintable: (out) (transfer full): what the pipeline draws on
 * @problem: (out) (transfer full): a sentence for people, when NULL is returned
 *
 * Returns: (transfer full) (nullable): a silent playbin that decodes into @paintable; NULL where GStreamer or its
 *     GTK sink is not installed. (playbin3 loops as well, but in GStreamer 1.26 it can hang or complain when a clip is
 *     changed while it still loads.)
 */
GstElement *limber_clip_pipeline_new (GdkPaintable **paintable, char **problem);

/**
 * limber_clip_pipeline_set_sound:
 * @sound: whether sound is decoded and heard
 *
 * While the pipeline has no file open.
 *
 * Returns: (transfer full) (nullable): a "volume" element that the sound goes through, whatever the machine's own volume
 *     is; NULL without sound.
 */
GstElement *limber_clip_pipeline_set_sound (GstElement *pipeline, gboolean sound);

/**
 * limber_clip_pipeline_explain:
 * @file: what was to be played
 * @error: what GStreamer said
 * @missing: (nullable): the decoder that GStreamer missed before that, in its words
 *
 * Returns: (transfer full): one sentence for people.
 */
char *limber_clip_pipeline_explain (GFile *file, const GError *error, const char *missing);

/* (transfer full): the same for a file without video, and for one that takes too long. */
char *limber_clip_pipeline_explain_empty (GFile *file);
char *limber_clip_pipeline_explain_slow (GFile *file);

G_END_DECLS
