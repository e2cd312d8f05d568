/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-still.h"

#include "clipmaker/clip-pipeline.h"

#define JPEG "appsrc name=source ! jpegenc quality=92 ! filesink name=file"
#define PNG "appsrc name=source ! pngenc compression-level=9 ! filesink name=file"

gboolean
clip_still_write (const char *path, ClipImage *image, GError **error)
{
  gboolean jpeg = g_str_has_suffix (path, ".jpg");
  g_autoptr (GPtrArray) images = g_ptr_array_new ();
  GstElement *pipeline = clip_pipeline_new (jpeg ? JPEG : PNG, path, error);
  gboolean ok;

  if (pipeline == NULL)
    return FALSE;
  g_ptr_array_add (images, image);
  clip_pipeline_feed (pipeline, jpeg ? CLIP_PIPELINE_JPEG : CLIP_PIPELINE_RGB, images, 1);
  ok = clip_pipeline_run (pipeline, GST_STATE_PLAYING, NULL, NULL, path, error);
  clip_pipeline_free (pipeline);
  return ok;
}
