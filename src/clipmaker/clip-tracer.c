/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-tracer.h"

#include "clipmaker/clip-light.h"

/* Pixels that differ from a neighbour by more than this (sRGB, 0…1) are on an edge and are looked
 * at again in N_SAMPLES more places; in half of them, where all those are EVEN: the edge lies
 * beside the pixel. */
#define EDGE 0.035f
#define EVEN 0.010f
#define N_SAMPLES 8

/* No two in one row, column or diagonal: eight queens. The first four alone reach to all sides. */
static const double SAMPLES[N_SAMPLES][2] = {
  { -0.4375, -0.0625 }, { 0.0625, 0.4375 },   { 0.3125, -0.4375 }, { 0.4375, 0.1875 },
  { -0.3125, 0.3125 },  { -0.1875, -0.3125 }, { -0.0625, 0.0625 }, { 0.1875, -0.1875 },
};

typedef struct
{
  const ClipScene *scene;
  const ClipGrid *grid;
  const ClipCamera *camera;
  ClipImage *image;
  float *first; /* every pixel's middle: sRGB 0…1, three a pixel */
} Exposure;

static void
expose (const Exposure *exposure, double x, double y, float rgb[3])
{
  double half = exposure->image->height / 2.0;
  double middle = exposure->image->width / 2.0;
  ClipVec light = clip_light_look (exposure->scene, exposure->grid, exposure->camera,
                                   (x + 0.5 - middle) / half, (half - y - 0.5) / half);

  rgb[0] = (float) clip_colour_to_screen (light.x);
  rgb[1] = (float) clip_colour_to_screen (light.y);
  rgb[2] = (float) clip_colour_to_screen (light.z);
}

static float *
get_first (const Exposure *exposure, guint x, guint y)
{
  return exposure->first + 3 * ((gsize) y * exposure->image->width + x);
}

static void
expose_row (guint y, gpointer user_data)
{
  Exposure *exposure = user_data;

  for (guint x = 0; x < exposure->image->width; x++)
    expose (exposure, x, y, get_first (exposure, x, y));
}

static gboolean
differ (const float *a, const float *b, float by)
{
  return fabsf (a[0] - b[0]) > by || fabsf (a[1] - b[1]) > by || fabsf (a[2] - b[2]) > by;
}

static gboolean
is_edge (const Exposure *exposure, guint x, guint y)
{
  const float *here = get_first (exposure, x, y);

  return (x > 0 && differ (here, get_first (exposure, x - 1, y), EDGE))
         || (y > 0 && differ (here, get_first (exposure, x, y - 1), EDGE))
         || (x + 1 < exposure->image->width && differ (here, get_first (exposure, x + 1, y), EDGE))
         || (y + 1 < exposure->image->height
             && differ (here, get_first (exposure, x, y + 1), EDGE));
}

/* The mean of a pixel's samples; a single one where it is no edge. */
static void
develop (const Exposure *exposure, guint x, guint y, float mean[3])
{
  const float *first = get_first (exposure, x, y);
  float sum[3] = { first[0], first[1], first[2] };
  guint most = is_edge (exposure, x, y) ? N_SAMPLES : 0;
  gboolean even = TRUE;
  guint n = 0;

  while (n < most && !(even && n == N_SAMPLES / 2))
    {
      float more[3];

      expose (exposure, x + SAMPLES[n][0], y + SAMPLES[n][1], more);
      for (guint k = 0; k < 3; k++)
        sum[k] += more[k];
      even = even && !differ (more, first, EVEN);
      n++;
    }
  for (guint k = 0; k < 3; k++)
    mean[k] = sum[k] / (float) (n + 1);
}

static void
develop_row (guint y, gpointer user_data)
{
  Exposure *exposure = user_data;

  for (guint x = 0; x < exposure->image->width; x++)
    {
      guint8 *pixel = clip_image_get_pixel (exposure->image, x, y);
      float mean[3];

      develop (exposure, x, y, mean);
      for (guint k = 0; k < 3; k++)
        pixel[k] = (guint8) (CLAMP (mean[k], 0, 1) * 255 + 0.5f);
    }
}

ClipImage *
clip_tracer_render (const ClipScene *scene,
                    const ClipCamera *camera,
                    ClipWorkers *workers,
                    guint width,
                    guint height)
{
  g_autoptr (ClipGrid) grid = clip_grid_new (scene, workers);
  g_autoptr (ClipImage) image = clip_image_new (width, height);
  g_autofree float *first = g_new (float, clip_image_get_size (image));
  Exposure exposure = { scene, grid, camera, image, first };

  clip_workers_run (workers, height, expose_row, &exposure);
  clip_workers_run (workers, height, develop_row, &exposure);
  return g_steal_pointer (&image);
}
