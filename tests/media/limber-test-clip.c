/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-clip.h"

#include <gst/gst.h>
#include <gtk/gtk.h>
#include <string.h>

GFile *
limber_test_clip_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("limber-clips-XXXXXX", &error);

  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

void
limber_test_clip_remove (GFile *folder)
{
  g_autoptr (GFileEnumerator) files =
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, 0, NULL, NULL);
  GFile *child;

  while (g_file_enumerator_iterate (files, NULL, &child, NULL, NULL) && child != NULL)
    g_file_delete (child, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_object_unref (folder);
}

GFile *
limber_test_clip_record (GFile *folder, const char *name, const char *description)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autofree char *line = g_strdup_printf ("%s ! filesink name=out", description);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (line, &error);
  g_autoptr (GstElement) out = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  g_assert_no_error (error);
  out = gst_bin_get_by_name (GST_BIN (pipeline), "out");
  g_object_set (out, "location", g_file_peek_path (file), NULL);
  bus = gst_element_get_bus (pipeline);

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message =
      gst_bus_timed_pop_filtered (bus, GST_CLOCK_TIME_NONE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  g_assert_cmpint ((int) GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);

  return g_steal_pointer (&file);
}

GFile *
limber_test_clip_make (GFile *folder, const char *name, guint frames)
{
  g_autofree char *description =
      g_strdup_printf ("videotestsrc pattern=smpte75 num-buffers=%u ! "
                       "video/x-raw,width=160,height=120,framerate=30/1 ! "
                       "vp9enc deadline=1 cpu-used=8 ! webmmux",
                       frames);

  return limber_test_clip_record (folder, name, description);
}

GFile *
limber_test_clip_make_audio (GFile *folder, const char *name)
{
  return limber_test_clip_record (folder, name,
                                  "audiotestsrc num-buffers=20 ! vorbisenc ! webmmux");
}

GFile *
limber_test_clip_make_odd (GFile *folder, const char *name)
{
  g_autoptr (GFile) file =
      limber_test_clip_record (folder, name,
                               "videotestsrc num-buffers=5 ! video/x-raw,width=160,height=120 ! "
                               "jpegenc ! avimux");
  g_autofree char *bytes = NULL;
  gsize size;

  /* The codec's name stands twice in the headers. */
  g_assert_true (g_file_load_contents (file, NULL, &bytes, &size, NULL, NULL));
  for (gsize i = 0; i + 4 < MIN (size, 512); i++)
    if (memcmp (bytes + i, "MJPG", 4) == 0)
      memcpy (bytes + i, "cvid", 4);
  g_assert_true (g_file_replace_contents (file, bytes, size, NULL, FALSE, 0, NULL, NULL, NULL));
  return g_steal_pointer (&file);
}

GFile *
limber_test_clip_cut (GFile *folder, const char *name, GFile *clip, gsize size)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (clip, NULL, &bytes, &length, NULL, NULL));
  g_assert_cmpuint (size, <, length);
  g_assert_true (g_file_replace_contents (file, bytes, size, NULL, FALSE, 0, NULL, NULL, NULL));
  return g_steal_pointer (&file);
}

GFile *
limber_test_clip_text (GFile *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  const char *text = "This is a letter, not a film.\n";

  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, 0, NULL, NULL,
                                          NULL));
  return g_steal_pointer (&file);
}

void
limber_test_clip_pixel (GdkPaintable *paintable, double x, double y, GdkRGBA *color)
{
  const int width = 64, height = 48;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTextureDownloader) downloader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *pixel;
  gsize stride;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gdk_display_get_default (), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);

  downloader = gdk_texture_downloader_new (texture);
  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  pixel = (const guint8 *) g_bytes_get_data (bytes, NULL) + (gsize) (y * height) * stride
          + (gsize) (x * width) * 4;
  *color = (GdkRGBA) { pixel[0] / 255.f, pixel[1] / 255.f, pixel[2] / 255.f, pixel[3] / 255.f };
}
