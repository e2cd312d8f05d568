/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-clip-pipeline.h"

#include <glib/gi18n.h>

/* GstPlayFlags is private to the plugin; these are its bits for "video" and "audio". */
#define PLAY_FLAG_VIDEO 0x1
#define PLAY_FLAG_AUDIO 0x2

static GstElement *
make_sink (GdkPaintable **paintable)
{
  g_autoptr (GstElement) sink = gst_element_factory_make ("gtk4paintablesink", NULL);
  g_autoptr (GdkGLContext) gl = NULL;
  GstElement *bin;

  if (sink == NULL)
    return NULL;
  gst_object_ref_sink (sink);

  /* Without a display the sink has no paintable. */
  g_object_get (sink, "paintable", paintable, NULL);
  if (*paintable == NULL)
    return NULL;

  g_object_get (*paintable, "gl-context", &gl, NULL);
  bin = gl != NULL ? gst_element_factory_make ("glsinkbin", NULL) : NULL;
  if (bin == NULL)
    return g_steal_pointer (&sink);

  g_object_set (bin, "sink", sink, NULL);
  return gst_object_ref_sink (bin);
}

GstElement *
limber_clip_pipeline_new (GdkPaintable **paintable, char **problem)
{
  g_autoptr (GstElement) sink = NULL;
  GstElement *pipeline;

  *paintable = NULL;
  if (!gst_init_check (NULL, NULL, NULL))
    {
      *problem = g_strdup (_ ("Clips can’t be shown: GStreamer doesn’t start."));
      return NULL;
    }

  sink = make_sink (paintable);
  if (sink == NULL)
    {
      *problem = g_strdup (_ ("Clips can’t be shown: GStreamer’s GTK plugin is not installed."));
      return NULL;
    }

  pipeline = gst_element_factory_make ("playbin", NULL);
  if (pipeline == NULL)
    {
      g_clear_object (paintable);
      *problem = g_strdup (_ ("Clips can’t be shown: GStreamer’s base plugins are not installed."));
      return NULL;
    }

  gst_object_ref_sink (pipeline);
  g_object_set (pipeline, "video-sink", sink, NULL);
  limber_clip_pipeline_set_sound (pipeline, FALSE); /* which has no volume */
  return pipeline;
}

GstElement *
limber_clip_pipeline_set_sound (GstElement *pipeline, gboolean sound)
{
  GstElement *filter, *volume = NULL;

  if (!sound)
    {
      /* Sound is not even decoded. Where a file has nothing else it would look for an audio device. */
      g_object_set (pipeline, "flags", PLAY_FLAG_VIDEO, "audio-sink",
                    gst_element_factory_make ("fakesink", NULL), "audio-filter", NULL, NULL);
      return NULL;
    }

  /* Without an audio sink of ours it takes what the system has; half as fast shall not be half as high. */
  filter =
      gst_parse_bin_from_description ("scaletempo ! audioconvert ! volume name=volume", TRUE, NULL);
  if (filter != NULL)
    volume = gst_bin_get_by_name (GST_BIN (filter), "volume");
  g_object_set (pipeline, "flags", PLAY_FLAG_VIDEO | PLAY_FLAG_AUDIO, "audio-sink", NULL,
                "audio-filter", filter, NULL);
  return volume;
}

static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

char *
limber_clip_pipeline_explain (GFile *file, const GError *error, const char *missing)
{
  g_autofree char *name = get_name (file);

  if (g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND))
    /* Translators: %s is the name of a video file. */
    return g_strdup_printf (_ ("The clip “%s” is missing."), name);
  if (error->domain == GST_RESOURCE_ERROR)
    /* Translators: %s is the name of a video file. */
    return g_strdup_printf (_ ("The clip “%s” can’t be read."), name);
  if (missing != NULL)
    /* Translators: the first %s is the name of a video file, the second what is needed, as “VP9
     * decoder”. */
    return g_strdup_printf (_ ("The clip “%s” needs what is not installed here: %s."), name,
                            missing);

  /* Translators: %s is the name of a video file. */
  return g_strdup_printf (_ ("The clip “%s” is damaged or not a video."), name);
}

char *
limber_clip_pipeline_explain_empty (GFile *file)
{
  g_autofree char *name = get_name (file);

  /* Translators: %s is the name of a video file. */
  return g_strdup_printf (_ ("The clip “%s” has no picture."), name);
}

char *
limber_clip_pipeline_explain_slow (GFile *file)
{
  g_autofree char *name = get_name (file);

  /* Translators: %s is the name of a video file. */
  return g_strdup_printf (_ ("The clip “%s” doesn’t load."), name);
}
