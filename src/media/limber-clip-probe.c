/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-clip-probe.h"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>

#include "media/limber-clip-pipeline.h"

/* How long a file may take to show a frame. */
#define PATIENCE (15 * GST_SECOND)

#define STRINGIFY(number) #number
#define RANGE(number) "[1," STRINGIFY (number) "]"
#define DESCRIPTION                                                                                \
  "uridecodebin name=source ! videoflip video-direction=auto ! videoconvertscale ! "               \
  "video/x-raw,pixel-aspect-ratio=1/1,width=" RANGE (LIMBER_STILL_SIZE) ",height=" RANGE (         \
      LIMBER_STILL_SIZE) " ! jpegenc quality=90 ! appsink name=sink max-buffers=1"

/*
 * One frame at a time:
 *
 *     file → decoder → upright → no larger than needed → JPEG
 */
typedef struct
{
  GFile *file;
  GstElement *pipeline;
  GstElement *sink;
  GstBus *bus;
  char *missing; /* what GStreamer said it has no decoder for */
  /* Written by GStreamer's threads, read when it has come to rest. */
  gboolean is_typed;
  gboolean moves;
  gboolean has_video;
  gboolean has_sound;
} Probe;

static void
probe_clear (Probe *self)
{
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_clear_object (&self->sink);
  gst_clear_object (&self->bus);
  gst_clear_object (&self->pipeline);
  g_clear_pointer (&self->missing, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Probe, probe_clear)

/* A file's own type is known before what is found in it. */
static gboolean
on_type (GstElement *source, GstPad *pad, GstCaps *caps, gpointer data)
{
  Probe *self = data;

  if (!self->is_typed)
    self->moves =
        !g_str_has_prefix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "image/");
  self->is_typed = TRUE;
  return TRUE;
}

static void
on_pad_added (GstElement *source, GstPad *pad, gpointer data)
{
  Probe *self = data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  const char *type;

  if (caps == NULL)
    return;
  type = gst_structure_get_name (gst_caps_get_structure (caps, 0));
  self->has_video = self->has_video || g_str_has_prefix (type, "video/");
  self->has_sound = self->has_sound || g_str_has_prefix (type, "audio/");
}

/* Only sound: nothing would ever come to the sink, nor an error. */
static void
on_no_more_pads (GstElement *source, gpointer data)
{
  Probe *self = data;

  if (!self->has_video && self->has_sound)
    gst_element_post_message (self->pipeline,
                              gst_message_new_application (GST_OBJECT (self->pipeline),
                                                           gst_structure_new_empty ("no-picture")));
}

static gboolean
fail (char *problem, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, problem);
  g_free (problem);
  return FALSE;
}

static gboolean
fail_with (Probe *self, GstMessage *message, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *details = NULL;

  if (!self->has_video && self->has_sound)
    return fail (limber_clip_pipeline_explain_empty (self->file), error);

  gst_message_parse_error (message, &reason, &details);
  g_debug ("Probe: %s (%s)", reason->message, details);
  return fail (limber_clip_pipeline_explain (self->file, reason, self->missing), error);
}

/* Waits until the frame that was asked for has come. */
static gboolean
wait_for_frame (Probe *self, GError **error)
{
  const GstMessageType types = GST_MESSAGE_ASYNC_DONE | GST_MESSAGE_EOS | GST_MESSAGE_ERROR
                               | GST_MESSAGE_ELEMENT | GST_MESSAGE_APPLICATION;
  gint64 end = g_get_monotonic_time () + GST_TIME_AS_USECONDS (PATIENCE);
  gint64 now;

  while ((now = g_get_monotonic_time ()) < end)
    {
      g_autoptr (GstMessage) message =
          gst_bus_timed_pop_filtered (self->bus, (GstClockTime) (end - now) * GST_USECOND, types);

      if (message == NULL)
        break;
      if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
        return fail_with (self, message, error);
      if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS
          || (GST_MESSAGE_TYPE (message) == GST_MESSAGE_APPLICATION && self->missing == NULL))
        return fail (limber_clip_pipeline_explain_empty (self->file), error);
      if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE)
        return TRUE;
      if (gst_message_has_name (message, "missing-plugin"))
        g_set_str (&self->missing,
                   gst_structure_get_string (gst_message_get_structure (message), "name"));
    }

  return fail (limber_clip_pipeline_explain_slow (self->file), error);
}

/* Makes the pipeline and decodes the first frame. */
static gboolean
probe_open (Probe *self, GFile *file, GError **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GstElement) source = NULL;

  if (!gst_init_check (NULL, NULL, error))
    return FALSE;

  self->file = file;
  self->pipeline = gst_parse_launch (DESCRIPTION, error);
  if (self->pipeline == NULL)
    return FALSE;

  gst_object_ref_sink (self->pipeline);
  self->bus = gst_element_get_bus (self->pipeline);
  self->sink = gst_bin_get_by_name (GST_BIN (self->pipeline), "sink");
  source = gst_bin_get_by_name (GST_BIN (self->pipeline), "source");
  g_object_set (source, "uri", uri, NULL);
  g_signal_connect (source, "autoplug-continue", G_CALLBACK (on_type), self);
  g_signal_connect (source, "pad-added", G_CALLBACK (on_pad_added), self);
  g_signal_connect (source, "no-more-pads", G_CALLBACK (on_no_more_pads), self);
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  return wait_for_frame (self, error);
}

static GBytes *
take_frame (Probe *self)
{
  g_autoptr (GstSample) sample =
      gst_app_sink_try_pull_preroll (GST_APP_SINK (self->sink), PATIENCE);
  GstBuffer *buffer = sample != NULL ? gst_sample_get_buffer (sample) : NULL;
  gpointer data;
  gsize size;

  if (buffer == NULL)
    return NULL;

  gst_buffer_extract_dup (buffer, 0, gst_buffer_get_size (buffer), &data, &size);
  return g_bytes_new_take (data, size);
}

gboolean
limber_clip_probe (GFile *file, LimberClipInfo *info, GError **error)
{
  g_auto (Probe) probe = { NULL };
  gint64 duration = 0;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!probe_open (&probe, file, error))
    return FALSE;

  if (!probe.moves || !gst_element_query_duration (probe.pipeline, GST_FORMAT_TIME, &duration))
    duration = 0;
  *info =
      (LimberClipInfo) { probe.moves, probe.has_sound, (double) MAX (duration, 0) / GST_SECOND };
  return TRUE;
}

GBytes *
limber_clip_grab (GFile *file, double seconds, GError **error)
{
  g_auto (Probe) probe = { NULL };
  g_autoptr (GBytes) first = NULL;
  GBytes *frame = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!probe_open (&probe, file, error))
    return NULL;

  first = take_frame (&probe);
  if (first == NULL)
    {
      fail (limber_clip_pipeline_explain_empty (file), error);
      return NULL;
    }

  /* Where it can't be sought in its first frame has to do. */
  if (probe.moves && seconds > 0
      && gst_element_seek_simple (probe.pipeline, GST_FORMAT_TIME,
                                  GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE,
                                  (gint64) (seconds * GST_SECOND))
      && wait_for_frame (&probe, NULL))
    frame = take_frame (&probe);

  return frame != NULL ? frame : g_steal_pointer (&first);
}
