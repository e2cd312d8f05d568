/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-pipeline.h"

#include "clipmaker/clip-yuv.h"

#include <gst/app/gstappsrc.h>

G_DEFINE_QUARK (clip - pipeline - error - quark, clip_pipeline_error)

GstElement *
clip_pipeline_new (const char *description, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GstElement) file = NULL;
  GstElement *pipeline;

  pipeline = gst_parse_launch_full (description, NULL, GST_PARSE_FLAG_FATAL_ERRORS, &problem);
  if (pipeline == NULL)
    {
      g_set_error (error, CLIP_PIPELINE_ERROR, CLIP_PIPELINE_ERROR_BROKEN, "GStreamer: %s",
                   problem->message);
      return NULL;
    }
  gst_object_ref_sink (pipeline);
  file = gst_bin_get_by_name (GST_BIN (pipeline), "file");
  if (file != NULL)
    g_object_set (file, "location", path, NULL);
  return pipeline;
}

static GstBuffer *
make_buffer (ClipPipelineFormat format, ClipImage *image, guint number, guint fps)
{
  gsize size = format == CLIP_PIPELINE_RGB ? clip_image_get_size (image)
                                           : clip_yuv_get_size (image->width, image->height);
  GstBuffer *buffer;

  if (format == CLIP_PIPELINE_RGB)
    {
      buffer = gst_buffer_new_wrapped_full (GST_MEMORY_FLAG_READONLY, image->rgb, size, 0, size,
                                            NULL, NULL);
    }
  else
    {
      guint8 *yuv = g_malloc (size);

      clip_yuv_from_image (image, format == CLIP_PIPELINE_JPEG ? CLIP_YUV_JPEG : CLIP_YUV_VIDEO,
                           yuv);
      buffer = gst_buffer_new_wrapped (yuv, size);
    }
  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (number, GST_SECOND, fps);
  GST_BUFFER_DURATION (buffer) =
      gst_util_uint64_scale (number + 1, GST_SECOND, fps) - GST_BUFFER_PTS (buffer);
  return buffer;
}

static const struct
{
  const char *name, *colorimetry; /* of GstVideo; 1:4:7:1 is JFIF with sRGB's curve and primaries */
} formats[] = {
  [CLIP_PIPELINE_RGB] = { "RGB", "sRGB" },
  [CLIP_PIPELINE_VIDEO] = { "I420", "bt709" },
  [CLIP_PIPELINE_JPEG] = { "I420", "1:4:7:1" },
};

void
clip_pipeline_feed (GstElement *pipeline, ClipPipelineFormat format, GPtrArray *images, guint fps)
{
  g_autoptr (GstElement) source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  const ClipImage *first = g_ptr_array_index (images, 0);
  g_autoptr (GstCaps) caps =
      gst_caps_new_simple ("video/x-raw", "format", G_TYPE_STRING, formats[format].name, "width",
                           G_TYPE_INT, (int) first->width, "height", G_TYPE_INT,
                           (int) first->height, "framerate", GST_TYPE_FRACTION, (int) fps, 1,
                           "colorimetry", G_TYPE_STRING, formats[format].colorimetry, NULL);

  g_return_if_fail (first->width % 8 == 0 && first->height % 2 == 0);
  g_object_set (source, "caps", caps, "format", GST_FORMAT_TIME, "max-bytes", (guint64) 0, NULL);
  for (guint i = 0; i < images->len; i++)
    gst_app_src_push_buffer (GST_APP_SRC (source),
                             make_buffer (format, g_ptr_array_index (images, i), i, fps));
  gst_app_src_end_of_stream (GST_APP_SRC (source));
}

static gboolean
take_error (GstMessage *message, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;

  gst_message_parse_error (message, &problem, NULL);
  g_set_error (error, CLIP_PIPELINE_ERROR, CLIP_PIPELINE_ERROR_BROKEN, "%s: %s", path,
               problem->message);
  return FALSE;
}

gboolean
clip_pipeline_run (GstElement *pipeline,
                   GstState target,
                   ClipPipelineWatch watch,
                   gpointer user_data,
                   const char *path,
                   GError **error)
{
  GstMessageType end = target == GST_STATE_PLAYING ? GST_MESSAGE_EOS : GST_MESSAGE_ASYNC_DONE;
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);

  gst_element_set_state (pipeline, target);
  while (TRUE)
    {
      g_autoptr (GstMessage) message = gst_bus_timed_pop (bus, GST_CLOCK_TIME_NONE);

      if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
        return take_error (message, path, error);
      if (GST_MESSAGE_TYPE (message) == end)
        return TRUE;
      if (watch != NULL)
        watch (message, user_data);
    }
}

void
clip_pipeline_free (GstElement *pipeline)
{
  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_object_unref (pipeline);
}
