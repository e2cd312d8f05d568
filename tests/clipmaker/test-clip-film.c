/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check-file.h"
#include "clipmaker/clip-film.h"
#include "clipmaker/clip-pipeline.h"
#include "clipmaker/clip-still.h"
#include "clipmaker/clip-yuv.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

#define WIDTH 64
#define HEIGHT 48
#define FPS 24

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer suffix)
{
  g_autofree char *name = g_strconcat ("clip", suffix, NULL);

  fixture->folder = g_dir_make_tmp ("clip-film-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer suffix)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* A soft light patch on a plain ground; its place is given by time, 0…1. */
static ClipImage *
paint (double time)
{
  ClipImage *image = clip_image_new (WIDTH, HEIGHT);
  double cx = WIDTH / 2.0 + WIDTH / 4.0 * cos (2 * G_PI * time);

  for (guint y = 0; y < HEIGHT; y++)
    for (guint x = 0; x < WIDTH; x++)
      {
        double off = hypot (x - cx, y - HEIGHT / 2.0) / 10;
        double light = exp (-off * off);
        guint8 *pixel = clip_image_get_pixel (image, x, y);

        pixel[0] = (guint8) (47 + 180 * light);
        pixel[1] = (guint8) (143 + 30 * light);
        pixel[2] = (guint8) (157 - 20 * light);
      }
  return image;
}

/* share: how much of a full turn the frames show. */
static GPtrArray *
paint_frames (guint n, double share)
{
  GPtrArray *frames = g_ptr_array_new_with_free_func ((GDestroyNotify) clip_image_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (frames, paint (share * i / n));
  return frames;
}

static void
test_round_trip (Fixture *fixture, gconstpointer suffix)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) frames = paint_frames (30, 1);
  g_autoptr (GPtrArray) read = NULL;
  g_autofree char *stamp = NULL;

  clip_film_write (fixture->path, frames, FPS, "a stamp", &error);
  g_assert_no_error (error);
  read = clip_film_read (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 30);
  for (guint i = 0; i < read->len; i++)
    g_assert_cmpfloat (clip_image_get_psnr (frames->pdata[i], read->pdata[i]), >, 35);
  stamp = clip_film_read_stamp (fixture->path);
  g_assert_cmpstr (stamp, ==, "a stamp");
}

static void
test_no_folder (Fixture *fixture, gconstpointer suffix)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) frames = paint_frames (3, 1);

  g_assert_false (clip_film_write ("/nowhere/at/all.webm", frames, FPS, NULL, &error));
  g_assert_error (error, CLIP_PIPELINE_ERROR, CLIP_PIPELINE_ERROR_BROKEN);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all.webm"));
}

static void
test_not_a_film (Fixture *fixture, gconstpointer suffix)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (clip_film_read (fixture->path, &error));
  g_assert_error (error, CLIP_PIPELINE_ERROR, CLIP_PIPELINE_ERROR_BROKEN);
  g_assert_null (clip_film_read_stamp (fixture->path));
  g_assert_true (g_file_set_contents (fixture->path, "not a film", -1, NULL));
  g_assert_null (clip_film_read (fixture->path, NULL));
  g_assert_null (clip_film_read_stamp (fixture->path));
}

static void
test_still (Fixture *fixture, gconstpointer suffix)
{
  const guint8 jpeg[] = { 0xff, 0xd8, 0xff };
  const guint8 png[] = { 0x89, 'P', 'N', 'G' };
  gboolean is_jpeg = g_str_equal (suffix, ".jpg");
  g_autoptr (GError) error = NULL;
  g_autoptr (ClipImage) image = paint (0);
  g_autofree char *data = NULL;
  gsize length;

  clip_still_write (fixture->path, image, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &data, &length, NULL));
  g_assert_cmpuint (length, >, 100);
  g_assert_cmpint (memcmp (data, is_jpeg ? jpeg : png, is_jpeg ? 3 : 4), ==, 0);
}

static void
test_yuv (void)
{
  const struct
  {
    guint8 rgb[3], yuv[3];
  } known[] = {
    { { 0, 0, 0 }, { 16, 128, 128 } },        { { 255, 255, 255 }, { 235, 128, 128 } },
    { { 255, 0, 0 }, { 63, 102, 240 } },      { { 0, 0, 255 }, { 32, 240, 118 } },
    { { 215, 222, 228 }, { 206, 131, 125 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (ClipImage) image = clip_image_new (2, 2);
      g_autoptr (ClipImage) back = clip_image_new (2, 2);
      guint8 yuv[6];
      const guint8 *rows[3] = { yuv, yuv + 4, yuv + 5 };
      const int strides[3] = { 2, 1, 1 };

      for (guint k = 0; k < 12; k++)
        image->rgb[k] = known[i].rgb[k % 3];
      clip_yuv_from_image (image, CLIP_YUV_VIDEO, yuv);
      g_assert_cmpuint (yuv[0], ==, known[i].yuv[0]);
      g_assert_cmpuint (yuv[4], ==, known[i].yuv[1]);
      g_assert_cmpuint (yuv[5], ==, known[i].yuv[2]);
      clip_yuv_to_image (rows, strides, back);
      for (guint k = 0; k < 12; k++)
        g_assert_cmpint (ABS (back->rgb[k] - image->rgb[k]), <=, 2);
    }
}

static void
test_yuv_jpeg (void)
{
  g_autoptr (ClipImage) image = clip_image_new (2, 2);
  guint8 yuv[6];

  for (guint i = 0; i < 4; i++)
    image->rgb[3 * i] = 255;
  clip_yuv_from_image (image, CLIP_YUV_JPEG, yuv);
  g_assert_cmpuint (yuv[3], ==, 76);
  g_assert_cmpuint (yuv[4], ==, 85);
  g_assert_cmpuint (yuv[5], ==, 255);
}

static void
test_psnr (void)
{
  g_autoptr (ClipImage) a = clip_image_new (4, 4);
  g_autoptr (ClipImage) b = clip_image_new (4, 4);

  g_assert_true (isinf (clip_image_get_psnr (a, b)));
  for (guint i = 0; i < clip_image_get_size (b); i++)
    b->rgb[i] = 255;
  g_assert_cmpfloat_with_epsilon (clip_image_get_psnr (a, b), 0, 1e-9);
  for (guint i = 0; i < clip_image_get_size (b); i++)
    b->rgb[i] = i % 3 == 0 ? 3 : 0;
  g_assert_cmpfloat_with_epsilon (clip_image_get_error (a, b), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (clip_image_get_psnr (a, b), 43.3597, 1e-3);
}

static void
test_paste (void)
{
  g_autoptr (ClipImage) sheet = clip_image_new (4, 4);
  g_autoptr (ClipImage) part = clip_image_new (4, 4);

  clip_image_get_pixel (part, 0, 0)[1] = 100;
  clip_image_get_pixel (part, 1, 1)[1] = 60;
  clip_image_get_pixel (part, 2, 0)[1] = 80;
  clip_image_paste (sheet, part, 2, 1, 2);
  g_assert_cmpuint (clip_image_get_pixel (sheet, 2, 1)[1], ==, 40);
  g_assert_cmpuint (clip_image_get_pixel (sheet, 3, 1)[1], ==, 20);
  g_assert_cmpuint (clip_image_get_pixel (sheet, 1, 1)[1], ==, 0);
  /* What lies outside is left out. */
  clip_image_paste (sheet, part, 3, 3, 2);
  g_assert_cmpuint (clip_image_get_pixel (sheet, 3, 3)[1], ==, 40);
  clip_image_paste (sheet, part, 4, 4, 1);
}

static gboolean
has_fault (const GPtrArray *faults, const char *check)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const ClipFault *fault = g_ptr_array_index (faults, i);

      if (g_str_equal (fault->check, check))
        return TRUE;
    }
  return FALSE;
}

/* The motion stands still; films of it are painted, not shot. */
static GPtrArray *
check_painted (Fixture *fixture, guint n, double share)
{
  g_autoptr (ClipMotion) motion =
      clip_motion_parse ("still", "{ \"dur\": 3, \"keys\": [{ \"t\": 0, \"pose\": {} }] }", NULL);
  g_autoptr (ClipWorkers) workers = clip_workers_new (2);
  g_autoptr (ClipStudio) studio = clip_studio_new (motion, workers, WIDTH, HEIGHT);
  g_autoptr (GPtrArray) frames = n > 0 ? paint_frames (n, share) : clip_studio_shoot_all (studio);
  GPtrArray *faults = clip_fault_list_new ();

  g_assert_true (clip_film_write (fixture->path, frames, FPS, NULL, NULL));
  clip_check_file (studio, fixture->path, faults);
  return faults;
}

static void
test_check (Fixture *fixture, gconstpointer suffix)
{
  g_autoptr (GPtrArray) good = check_painted (fixture, 0, 1);
  g_autoptr (GPtrArray) brief = check_painted (fixture, 48, 1);
  g_autoptr (GPtrArray) torn = check_painted (fixture, 72, 0.5);
  g_autoptr (GPtrArray) closed = check_painted (fixture, 72, 1);

  g_assert_cmpuint (good->len, ==, 0);
  g_assert_true (has_fault (brief, "length"));
  g_assert_true (has_fault (brief, "frames"));
  g_assert_true (has_fault (torn, "seam"));
  g_assert_false (has_fault (closed, "seam"));
  g_assert_true (has_fault (closed, "likeness"));
}

static void
test_check_nothing (Fixture *fixture, gconstpointer suffix)
{
  g_autoptr (ClipMotion) motion =
      clip_motion_parse ("still", "{ \"dur\": 3, \"keys\": [{ \"t\": 0, \"pose\": {} }] }", NULL);
  g_autoptr (ClipWorkers) workers = clip_workers_new (1);
  g_autoptr (ClipStudio) studio = clip_studio_new (motion, workers, WIDTH, HEIGHT);
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();

  clip_check_file (studio, fixture->path, faults);
  g_assert_true (has_fault (faults, "playable"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
#define ADD(path, suffix, func)                                                                    \
  g_test_add ("/clipmaker/film/" path, Fixture, suffix, set_up, func, tear_down)
  ADD ("round-trip", ".webm", test_round_trip);
  ADD ("no-folder", ".webm", test_no_folder);
  ADD ("not-a-film", ".webm", test_not_a_film);
  ADD ("jpeg", ".jpg", test_still);
  ADD ("png", ".png", test_still);
  ADD ("check", ".webm", test_check);
  ADD ("check-nothing", ".webm", test_check_nothing);
#undef ADD
  g_test_add_func ("/clipmaker/image/yuv", test_yuv);
  g_test_add_func ("/clipmaker/image/yuv-jpeg", test_yuv_jpeg);
  g_test_add_func ("/clipmaker/image/psnr", test_psnr);
  g_test_add_func ("/clipmaker/image/paste", test_paste);
  return g_test_run ();
}
