/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-film.h"

#include "clipmaker/clip-pipeline.h"
#include "clipmaker/clip-yuv.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gst/app/gstappsink.h>
#include <gst/video/video.h>

/* Quantizers to try, best first. */
static const guint QUALITY[] = { 24, 30, 36, 44, 52 };

/* Slow and thorough: clips are encoded once and watched for years. One key frame is enough for a
 * loop of a few seconds. */
#define ENCODER                                                                                    \
  "appsrc name=source ! "                                                                          \
  "vp9enc end-usage=cq cq-level=%u min-quantizer=4 target-bitrate=%u deadline=1000000 cpu-used=1 " \
  "lag-in-frames=25 auto-alt-ref=true arnr-maxframes=7 arnr-strength=3 keyframe-max-dist=9999 "    \
  "threads=2 tile-columns=1 frame-parallel-decoding=false ! "                                      \
  "webmmux name=mux writing-app=limber-clipmaker ! filesink name=file"

#define DECODER                                                                                    \
  "filesrc name=file ! matroskademux ! vp9dec ! video/x-raw,format=I420 ! "                        \
  "appsink name=sink sync=false"

#define READER "filesrc name=file ! matroskademux ! fakesink"

static void
stamp_film (GstElement *pipeline, const char *stamp)
{
  g_autoptr (GstElement) mux = gst_bin_get_by_name (GST_BIN (pipeline), "mux");

  if (stamp != NULL)
    gst_tag_setter_add_tags (GST_TAG_SETTER (mux), GST_TAG_MERGE_REPLACE, GST_TAG_COMMENT, stamp,
                             NULL);
}

static gboolean
encode (const char *path,
        GPtrArray *frames,
        guint fps,
        const char *stamp,
        guint quality,
        GError **error)
{
  /* A ceiling in bits a second, a little below what the file may weigh. */
  guint rate = (guint) (CLIP_FILM_MAX_SIZE * 0.92 * 8 * fps / frames->len);
  g_autofree char *description = g_strdup_printf (ENCODER, quality, rate);
  GstElement *pipeline = clip_pipeline_new (description, path, error);
  gboolean ok;

  if (pipeline == NULL)
    return FALSE;
  stamp_film (pipeline, stamp);
  clip_pipeline_feed (pipeline, CLIP_PIPELINE_VIDEO, frames, fps);
  ok = clip_pipeline_run (pipeline, GST_STATE_PLAYING, NULL, NULL, path, error);
  clip_pipeline_free (pipeline);
  return ok;
}

static goffset
get_file_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (goffset) info.st_size : 0;
}

gboolean
clip_film_write (const char *path, GPtrArray *frames, guint fps, const char *stamp, GError **error)
{
  g_return_val_if_fail (frames->len > 0 && fps > 0, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (QUALITY); i++)
    {
      if (!encode (path, frames, fps, stamp, QUALITY[i], error))
        {
          g_remove (path);
          return FALSE;
        }
      if (get_file_size (path) <= CLIP_FILM_MAX_SIZE)
        return TRUE;
    }
  g_remove (path);
  g_set_error (error, CLIP_PIPELINE_ERROR, CLIP_PIPELINE_ERROR_BROKEN, "%s: doesn't fit into %d kB",
               path, CLIP_FILM_MAX_SIZE / 1000);
  return FALSE;
}

static ClipImage *
image_from_sample (GstSample *sample)
{
  GstVideoInfo info;
  GstVideoFrame frame;
  const guint8 *rows[3];
  int strides[3];
  ClipImage *image;

  gst_video_info_from_caps (&info, gst_sample_get_caps (sample));
  if (!gst_video_frame_map (&frame, &info, gst_sample_get_buffer (sample), GST_MAP_READ))
    return NULL;
  image = clip_image_new ((guint) info.width, (guint) info.height);
  for (guint i = 0; i < 3; i++)
    {
      rows[i] = GST_VIDEO_FRAME_PLANE_DATA (&frame, i);
      strides[i] = GST_VIDEO_FRAME_PLANE_STRIDE (&frame, i);
    }
  clip_yuv_to_image (rows, strides, image);
  gst_video_frame_unmap (&frame);
  return image;
}

static GstFlowReturn
sample_cb (GstAppSink *sink, gpointer user_data)
{
  GPtrArray *frames = user_data;
  g_autoptr (GstSample) sample = gst_app_sink_pull_sample (sink);
  ClipImage *image = sample != NULL ? image_from_sample (sample) : NULL;

  if (image == NULL)
    return GST_FLOW_ERROR;
  g_ptr_array_add (frames, image);
  return GST_FLOW_OK;
}

GPtrArray *
clip_film_read (const char *path, GError **error)
{
  GstAppSinkCallbacks callbacks = { .new_sample = sample_cb };
  g_autoptr (GPtrArray) frames = g_ptr_array_new_with_free_func ((GDestroyNotify) clip_image_free);
  g_autoptr (GstElement) sink = NULL;
  GstElement *pipeline = clip_pipeline_new (DECODER, path, error);
  gboolean ok;

  if (pipeline == NULL)
    return NULL;
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_app_sink_set_callbacks (GST_APP_SINK (sink), &callbacks, frames, NULL);
  ok = clip_pipeline_run (pipeline, GST_STATE_PLAYING, NULL, NULL, path, error);
  clip_pipeline_free (pipeline);
  return ok ? g_steal_pointer (&frames) : NULL;
}

static void
tag_cb (GstMessage *message, gpointer user_data)
{
  char **stamp = user_data;
  g_autoptr (GstTagList) tags = NULL;

  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_TAG)
    return;
  gst_message_parse_tag (message, &tags);
  if (*stamp == NULL)
    gst_tag_list_get_string (tags, GST_TAG_COMMENT, stamp);
}

char *
clip_film_read_stamp (const char *path)
{
  GstElement *pipeline = clip_pipeline_new (READER, path, NULL);
  char *stamp = NULL;

  if (pipeline == NULL)
    return NULL;
  clip_pipeline_run (pipeline, GST_STATE_PAUSED, tag_cb, &stamp, path, NULL);
  clip_pipeline_free (pipeline);
  return stamp;
}
