/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-image.h"

#include <math.h>

ClipImage *
clip_image_new (guint width, guint height)
{
  ClipImage *image = g_new0 (ClipImage, 1);

  image->width = width;
  image->height = height;
  image->rgb = g_malloc0 (clip_image_get_size (image));
  return image;
}

void
clip_image_free (ClipImage *image)
{
  g_free (image->rgb);
  g_free (image);
}

double
clip_image_get_error (const ClipImage *a, const ClipImage *b)
{
  gsize size = clip_image_get_size (a);
  guint64 sum = 0;

  g_return_val_if_fail (a->width == b->width && a->height == b->height, G_MAXDOUBLE);
  for (gsize i = 0; i < size; i++)
    {
      int off = a->rgb[i] - b->rgb[i];

      sum += (guint64) (off * off);
    }
  return (double) sum / (double) size;
}

double
clip_image_get_psnr (const ClipImage *a, const ClipImage *b)
{
  double error = clip_image_get_error (a, b);

  return error > 0 ? 10 * log10 (255.0 * 255.0 / error) : (double) INFINITY;
}

static guint8
mean_channel (const ClipImage *from, guint x, guint y, guint shrink, guint channel)
{
  guint sum = 0;

  for (guint dy = 0; dy < shrink; dy++)
    for (guint dx = 0; dx < shrink; dx++)
      sum += clip_image_get_pixel (from, x * shrink + dx, y * shrink + dy)[channel];
  return (guint8) ((sum + shrink * shrink / 2) / (shrink * shrink));
}

void
clip_image_paste (ClipImage *image, const ClipImage *from, guint x, guint y, guint shrink)
{
  guint width, height;

  g_return_if_fail (shrink > 0);
  if (x >= image->width || y >= image->height)
    return;
  width = MIN (from->width / shrink, image->width - x);
  height = MIN (from->height / shrink, image->height - y);
  for (guint dy = 0; dy < height; dy++)
    for (guint dx = 0; dx < width; dx++)
      for (guint channel = 0; channel < 3; channel++)
        clip_image_get_pixel (image, x + dx, y + dy)[channel] =
            mean_channel (from, dx, dy, shrink, channel);
}
