/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gst/gst.h>
#include <gtk/gtk.h>
#include <unistd.h>

#include "limber-test-clip.h"
#include "media/limber-clip-import.h"
#include "store/limber-media.h"

#define FRAMES "videotestsrc num-buffers=12 ! video/x-raw,width=160,height=120,framerate=30/1 ! "
#define FRAME "videotestsrc num-buffers=1 ! video/x-raw,width=160,height=120 ! "
#define SOUND "audiotestsrc num-buffers=20 ! audioconvert ! vorbisenc ! m. "

typedef struct
{
  GFile *folder; /* where the files come from */
  GFile *media;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = limber_test_clip_folder ();
  f->media = limber_test_clip_folder ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->result);
  limber_test_clip_remove (f->folder);
  limber_test_clip_remove (f->media);
}

static guint
count_media (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (f->media), 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_probe (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *description;
    LimberClipInfo info;
  } files[] = {
    { "a.webm", FRAMES "vp8enc deadline=1 ! webmmux", { TRUE, FALSE, 0.4 } },
    { "b.webm", SOUND FRAMES "vp8enc deadline=1 ! webmmux name=m", { TRUE, TRUE, 0.4 } },
    { "c.ogv", FRAMES "theoraenc ! oggmux", { TRUE, FALSE, 0.4 } },
    { "d.mp4", FRAMES "openh264enc ! h264parse ! mp4mux", { TRUE, FALSE, 0.4 } },
    { "e.avi", FRAMES "jpegenc ! avimux", { TRUE, FALSE, 0.4 } },
    { "f.jpg", FRAME "jpegenc", { FALSE, FALSE, 0 } },
    { "g.png", FRAME "pngenc", { FALSE, FALSE, 0 } },
    { "h.webp", FRAME "webpenc", { FALSE, FALSE, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file =
          limber_test_clip_record (f->folder, files[i].name, files[i].description);
      g_autoptr (GError) error = NULL;
      LimberClipInfo info;

      g_test_message ("%s", files[i].name);
      limber_clip_probe (file, &info, &error);
      g_assert_no_error (error);
      g_assert_cmpint (info.moves, ==, files[i].info.moves);
      g_assert_cmpint (info.has_sound, ==, files[i].info.has_sound);
      /* The sound of the second is a little longer. */
      g_assert_cmpfloat_with_epsilon (info.seconds, files[i].info.seconds, 0.1);
    }
}

static GFile *
make_bad (Fixture *f, const char *name)
{
  g_autoptr (GFile) clip = limber_test_clip_make (f->folder, "good.webm", 12);

  if (g_str_equal (name, "letter.webm"))
    return limber_test_clip_text (f->folder, name);
  if (g_str_equal (name, "song.webm"))
    return limber_test_clip_make_audio (f->folder, name);
  if (g_str_equal (name, "odd.avi"))
    return limber_test_clip_make_odd (f->folder, name);

  return limber_test_clip_cut (f->folder, name, clip, g_str_equal (name, "empty.webm") ? 0 : 400);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;

  g_set_object (&f->result, result);
}

static void
run (Fixture *f, LimberClipImport *import, GCancellable *cancellable, GError **error)
{
  g_clear_object (&f->result);
  limber_clip_import_run_async (import, cancellable, on_done, f);
  while (f->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (limber_clip_import_run_finish (import, f->result, error), ==, *error == NULL);
}

/* What can't be shown is refused in words, before a byte of it is kept. */
static void
test_bad (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *problem;
  } files[] = {
    { "letter.webm", "“letter.webm” is damaged or not a video" },
    { "empty.webm", "“empty.webm” is damaged or not a video" },
    { "cut.webm", "“cut.webm” " },
    { "song.webm", "“song.webm” has no picture" },
    { "odd.avi", "“odd.avi” needs what is not installed here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = make_bad (f, files[i].name);
      g_autoptr (LimberClipImport) import = limber_clip_import_new (file, f->media);
      g_autoptr (GError) error = NULL;

      run (f, import, NULL, &error);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, files[i].problem));
      g_assert_cmpuint (count_media (f), ==, 0);
    }
}

static void
test_too_large (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_text (f->folder, "long.webm");
  g_autoptr (LimberClipImport) import = limber_clip_import_new (file, f->media);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (g_file_peek_path (file), LIMBER_MEDIA_MAX_BYTES + 1), ==, 0);
  run (f, import, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_assert_cmpuint (count_media (f), ==, 0);
}

static void
test_film (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_make (f->folder, "film.webm", 12);
  g_autoptr (LimberClipImport) import = limber_clip_import_new (file, f->media);
  g_autoptr (GError) error = NULL;
  double progress;

  run (f, import, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (limber_clip_import_get_clip (import), ".webm"));
  g_assert_true (g_str_has_suffix (limber_clip_import_get_poster (import), ".jpg"));
  g_assert_true (limber_clip_import_get_info (import)->moves);
  g_assert_cmpuint (count_media (f), ==, 2);
  g_object_get (import, "progress", &progress, NULL);
  g_assert_cmpfloat (progress, ==, 1);
}

static void
test_picture (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_record (f->folder, "picture.png", FRAME "pngenc");
  g_autoptr (LimberClipImport) import = limber_clip_import_new (file, f->media);
  g_autoptr (GError) error = NULL;

  run (f, import, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (limber_clip_import_get_clip (import));
  g_assert_nonnull (limber_clip_import_get_poster (import));
  g_assert_cmpuint (count_media (f), ==, 1);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = limber_test_clip_make (f->folder, "film.webm", 12);
  g_autoptr (LimberClipImport) import = limber_clip_import_new (file, f->media);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  run (f, import, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_media (f), ==, 0);
}

static GdkTexture *
grab (GFile *file, double seconds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = limber_clip_grab (file, seconds, &error);
  GdkTexture *texture;

  g_assert_no_error (error);
  texture = gdk_texture_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  return texture;
}

/* Posters are upright, and not larger than they need be. */
static void
test_grab_size (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) large = limber_test_clip_record (f->folder, "large.png",
                                                     "videotestsrc num-buffers=1 ! "
                                                     "video/x-raw,width=2560,height=1200 ! pngenc");
  g_autoptr (GFile) turned =
      limber_test_clip_record (f->folder, "turned.mp4",
                               FRAMES "openh264enc ! h264parse ! taginject "
                                      "tags=image-orientation=rotate-90 ! mp4mux");
  g_autoptr (GdkTexture) texture = grab (large, 0);
  g_autoptr (GdkTexture) upright = grab (turned, 0);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, LIMBER_STILL_SIZE);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 600);
  g_assert_cmpint (gdk_texture_get_width (upright), ==, 120);
  g_assert_cmpint (gdk_texture_get_height (upright), ==, 160);
}

#define HALF(pattern)                                                                              \
  "videotestsrc num-buffers=15 pattern=" pattern                                                   \
  " ! video/x-raw,width=160,height=120,framerate=30/1 ! c. "

/* Half a second of black, half a second of white. */
static void
test_grab_time (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) film =
      limber_test_clip_record (f->folder, "film.webm",
                               HALF ("black")
                                   HALF ("white") "concat name=c ! vp8enc deadline=1 ! webmmux");
  static const struct
  {
    double seconds;
    gboolean white;
  } frames[] = { { 0, FALSE }, { 0.3, FALSE }, { 0.7, TRUE }, { 100, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autoptr (GdkTexture) texture = grab (film, frames[i].seconds);
      GdkRGBA color;

      limber_test_clip_pixel (GDK_PAINTABLE (texture), 0.5, 0.5, &color);
      g_test_message ("%g s: %g", frames[i].seconds, (double) color.green);
      if (frames[i].white)
        g_assert_cmpfloat (color.green, >, 0.8);
      else
        g_assert_cmpfloat (color.green, <, 0.2);
    }
}

static void
test_poster (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) film = limber_test_clip_make (f->folder, "film.webm", 12);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  limber_clip_poster_async (film, 0.2, f->media, on_done, f);
  while (f->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  name = limber_clip_poster_finish (f->result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (name);
  g_assert_cmpuint (count_media (f), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

#define TEST(path, function)                                                                       \
  g_test_add ("/media/clip-import/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("probe", test_probe);
  TEST ("bad", test_bad);
  TEST ("too-large", test_too_large);
  TEST ("film", test_film);
  TEST ("picture", test_picture);
  TEST ("cancelled", test_cancelled);
  TEST ("grab-size", test_grab_size);
  TEST ("grab-time", test_grab_time);
  TEST ("poster", test_poster);
#undef TEST

  return g_test_run ();
}
