/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"
#include "clipmaker/clip-grid.h"
#include "clipmaker/clip-studio.h"
#include "clipmaker/clip-tracer.h"

#define WIDTH 96
#define HEIGHT 72

#define WAVE                                                                                       \
  "{ \"dur\": 3, \"view\": { \"yaw\": 35, \"pitch\": 8 }, \"tint\": [\"delts\"],"                  \
  "  \"props\": [{ \"kind\": \"mat\" }, { \"kind\": \"dumbbell\", \"hand\": \"L\" }],"             \
  "  \"keys\": [{ \"t\": 0, \"pose\": { \"shoulder.abd\": 10 } },"                                 \
  "             { \"t\": 0.5, \"pose\": { \"shoulder.abd\": 85 } }] }"

static ClipMotion *
load (void)
{
  g_autoptr (GError) error = NULL;
  ClipMotion *motion = clip_motion_parse ("wave", WAVE, &error);

  g_assert_no_error (error);
  return motion;
}

static void
test_workers (void)
{
  for (guint n_threads = 1; n_threads <= 5; n_threads++)
    {
      g_autoptr (ClipMotion) motion = load ();
      g_autoptr (ClipWorkers) one = clip_workers_new (1);
      g_autoptr (ClipWorkers) many = clip_workers_new (n_threads);
      g_autoptr (ClipStudio) alone = clip_studio_new (motion, one, WIDTH, HEIGHT);
      g_autoptr (ClipStudio) crowd = clip_studio_new (motion, many, WIDTH, HEIGHT);
      g_autoptr (ClipImage) a = clip_studio_shoot (alone, 20);
      g_autoptr (ClipImage) b = clip_studio_shoot (crowd, 20);

      g_assert_cmpmem (a->rgb, clip_image_get_size (a), b->rgb, clip_image_get_size (b));
    }
}

/* How red the front of somebody who stands there is: only worked regions are. */
static double
measure_red (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ClipMotion) motion = clip_motion_parse ("red", text, &error);
  g_autoptr (ClipWorkers) workers = clip_workers_new (2);
  g_autoptr (ClipStudio) studio = NULL;
  g_autoptr (ClipImage) image = NULL;
  double red = 0;

  g_assert_no_error (error);
  studio = clip_studio_new (motion, workers, WIDTH, HEIGHT);
  image = clip_studio_shoot (studio, 0);
  for (guint y = 0; y < HEIGHT; y++)
    for (guint x = 0; x < WIDTH; x++)
      {
        const guint8 *pixel = clip_image_get_pixel (image, x, y);

        red += MAX (0, pixel[0] - pixel[1]);
      }
  return red;
}

/* A region lights up as far as the motion says, and fully when it says nothing. */
static void
test_tint (void)
{
  double none = measure_red ("{\"dur\": 3, \"tint\": [\"abs\"], \"base\": {\"tint\": 0}}");
  double some = measure_red ("{\"dur\": 3, \"tint\": [\"abs\"], \"base\": {\"tint\": 0.6}}");
  double full = measure_red ("{\"dur\": 3, \"tint\": [\"abs\"]}");

  g_test_message ("%.0f %.0f %.0f", none, some, full);
  g_assert_cmpfloat (none, <, some);
  g_assert_cmpfloat (some, <, full);
}

/* Counts pixels that differ much from the upper left corner's backdrop. */
static guint
count_figure (const ClipImage *image)
{
  const guint8 *backdrop = clip_image_get_pixel (image, 0, 0);
  guint n = 0;

  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      n += ABS (clip_image_get_pixel (image, x, y)[0] - backdrop[0]) > 60;
  return n;
}

static void
test_figure_is_seen (void)
{
  g_autoptr (ClipMotion) motion = load ();
  g_autoptr (ClipWorkers) workers = clip_workers_new (2);
  g_autoptr (ClipStudio) studio = clip_studio_new (motion, workers, WIDTH, HEIGHT);
  g_autoptr (ClipImage) image = clip_studio_shoot (studio, 0);

  g_assert_cmpuint (count_figure (image), >, WIDTH * HEIGHT / 40);
  g_assert_cmpuint (count_figure (image), <, WIDTH * HEIGHT / 3);
}

/* The quick distances of the grid against those of all shapes. */
static void
test_grid (void)
{
  g_autoptr (ClipMotion) motion = load ();
  g_autoptr (ClipWorkers) workers = clip_workers_new (2);
  g_autoptr (ClipTake) take = clip_take_new (motion);
  g_autoptr (ClipScene) scene = clip_scene_new_for_pose (motion, &take->poses[30]);
  g_autoptr (ClipGrid) grid = clip_grid_new (scene, workers);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree guint16 *all = g_new (guint16, scene->shapes->len);

  for (guint i = 0; i < scene->shapes->len; i++)
    all[i] = (guint16) i;
  for (guint i = 0; i < 4000; i++)
    {
      ClipVec p = clip_vec (g_rand_double_range (random, -1, 1), g_rand_double_range (random, 0, 2),
                            g_rand_double_range (random, -0.5, 0.5));
      double exact = clip_scene_distance (scene, all, scene->shapes->len, p, NULL);
      double quick = clip_grid_distance (grid, p);

      if (fabs (exact) < 0.02)
        g_assert_cmpfloat_with_epsilon (quick, exact, 0.002);
      else if (exact > 0)
        g_assert_cmpfloat (quick, <, 1.1 * exact + 0.005);
    }
}

static void
test_camera_fills (void)
{
  const double fills[] = { 0.5, 0.83 };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autoptr (ClipMotion) motion = load ();
      g_autoptr (ClipTake) take = NULL;
      g_autoptr (ClipScene) scene = NULL;
      ClipCamera camera;
      double top = -1;
      double bottom = 1;

      motion->fill = fills[i];
      g_array_set_size (motion->props, 0);
      take = clip_take_new (motion);
      camera = clip_camera_fit (take, 4 / 3.0);
      scene = clip_scene_new_for_pose (motion, &take->poses[0]);
      for (guint k = 0; k < scene->shapes->len; k++)
        {
          ClipBall balls[CLIP_SDF_MAX_BALLS];
          guint n = clip_sdf_get_balls (&clip_scene_get_shape (scene, k)->sdf, balls);

          for (guint b = 0; b < n; b++)
            {
              ClipVec seen = clip_camera_project (&camera, balls[b]);

              top = MAX (top, seen.y + seen.z);
              bottom = MIN (bottom, seen.y - seen.z);
              g_assert_cmpfloat (fabs (seen.x) + seen.z, <, 4 / 3.0 * fills[i] + 0.01);
            }
        }
      g_assert_cmpfloat_with_epsilon ((top - bottom) / 2, fills[i], 0.01);
    }
}

/* A portrait shows all that is higher, large, and lets the legs go. */
static void
test_camera_portrait (void)
{
  g_autoptr (ClipMotion) motion = load ();
  g_autoptr (ClipTake) take = NULL;
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();
  ClipCamera camera;
  ClipBall foot;

  g_array_set_size (motion->props, 0);
  take = clip_take_new (motion);
  foot = (ClipBall) { take->poses[0].pos[CLIP_ANKLE_L], 0 };
  motion->above = 0.5 * (take->poses[0].pos[CLIP_PELVIS].y + take->poses[0].pos[CLIP_HEAD].y);

  camera = clip_camera_fit (take, 4 / 3.0);
  g_assert_cmpfloat (clip_camera_project (&camera, foot).y, <, -1.5);
  clip_check_framing (take, &camera, faults);
  g_assert_cmpuint (faults->len, ==, 0);

  motion->above = 0;
  clip_check_framing (take, &camera, faults);
  g_assert_cmpuint (faults->len, >, 0);
}

static void
test_camera_looks (void)
{
  g_autoptr (ClipMotion) motion = load ();
  g_autoptr (ClipTake) take = NULL;
  ClipCamera camera;
  ClipVec ray;

  motion->yaw = 90;
  motion->pitch = 0;
  take = clip_take_new (motion);
  camera = clip_camera_fit (take, 4 / 3.0);
  ray = clip_camera_get_ray (&camera, 0, 0);
  /* From the person's left, who faces +z: to the left in the picture. */
  g_assert_cmpfloat_with_epsilon (ray.x, -1, 1e-9);
  g_assert_cmpfloat (camera.eye.x, >, 1);
  g_assert_cmpfloat_with_epsilon (camera.right.z, -1, 1e-9);
  g_assert_cmpfloat (clip_camera_get_ray (&camera, 0, 0.5).y, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipmaker/render/any-number-of-threads", test_workers);
  g_test_add_func ("/clipmaker/render/figure-is-seen", test_figure_is_seen);
  g_test_add_func ("/clipmaker/render/tint", test_tint);
  g_test_add_func ("/clipmaker/render/grid", test_grid);
  g_test_add_func ("/clipmaker/camera/fills", test_camera_fills);
  g_test_add_func ("/clipmaker/camera/portrait", test_camera_portrait);
  g_test_add_func ("/clipmaker/camera/looks", test_camera_looks);
  return g_test_run ();
}
