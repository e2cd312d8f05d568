/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-image.h"

#include <gst/gst.h>

G_BEGIN_DECLS

#define CLIP_PIPELINE_ERROR (clip_pipeline_error_quark ())

typedef enum
{
  CLIP_PIPELINE_ERROR_BROKEN, /* GStreamer lacks an element, or it failed */
} ClipPipelineError;

GQuark clip_pipeline_error_quark (void);

/**
 * clip_pipeline_new:
 * @description: as for gst-launch-1.0; an element named "file" gets @path as its location
 * @path: (nullable): a file to read or write
 *
 * Returns: (transfer full) (nullable): the pipeline, not yet playing
 */
GstElement *clip_pipeline_new (const char *description, const char *path, GError **error);

/* How pictures enter a pipeline; their width is a multiple of 8, their height even. */
typedef enum
{
  CLIP_PIPELINE_RGB,
  CLIP_PIPELINE_VIDEO, /* I420 as videos have it */
  CLIP_PIPELINE_JPEG,  /* I420 as JPEGs have it */
} ClipPipelineFormat;

/* Queues pictures of one size, fps a second, in the appsrc named "source", and the end of the
 * stream after them. The images must live until the pipeline is gone. */
void clip_pipeline_feed (GstElement *pipeline,
                         ClipPipelineFormat format,
                         GPtrArray *images,
                         guint fps);

/* Called in clip_pipeline_run() for every message that comes before the end. */
typedef void (*ClipPipelineWatch) (GstMessage *message, gpointer user_data);

/* Brings the pipeline to target (GST_STATE_PAUSED: until it has its first data; GST_STATE_PLAYING:
 * until the stream ends). error names path. */
gboolean clip_pipeline_run (GstElement *pipeline,
                            GstState target,
                            ClipPipelineWatch watch,
                            gpointer user_data,
                            const char *path,
                            GError **error);

/* Stops and drops it. */
void clip_pipeline_free (GstElement *pipeline);

G_END_DECLS
