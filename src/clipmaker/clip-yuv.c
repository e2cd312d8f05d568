/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-yuv.h"

/* BT.709: the weights of red and blue in luma. */
#define RED 0.2126
#define BLUE 0.0722
#define GREEN (1 - RED - BLUE)

static guint8
to_byte (double value)
{
  return (guint8) (CLAMP (value, 0, 255) + 0.5);
}

static double
get_luma (const guint8 *rgb)
{
  return RED * rgb[0] + GREEN * rgb[1] + BLUE * rgb[2];
}

/* Both chromas of the square whose upper left pixel is given. */
static void
put_chroma (const ClipImage *image, guint x, guint y, guint8 *blue, guint8 *red)
{
  double luma = 0;
  double b = 0;
  double r = 0;

  for (guint i = 0; i < 4; i++)
    {
      const guint8 *rgb = clip_image_get_pixel (image, x + i % 2, y + i / 2);

      luma += get_luma (rgb) / 4;
      r += rgb[0] / 4.0;
      b += rgb[2] / 4.0;
    }
  *blue = to_byte (128 + 112.0 / 255 * (b - luma) / (1 - BLUE));
  *red = to_byte (128 + 112.0 / 255 * (r - luma) / (1 - RED));
}

void
clip_yuv_from_image (const ClipImage *image, guint8 *yuv)
{
  guint8 *blue = yuv + (gsize) image->width * image->height;
  guint8 *red = blue + (gsize) image->width * image->height / 4;

  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      *yuv++ = to_byte (16 + 219.0 / 255 * get_luma (clip_image_get_pixel (image, x, y)));
  for (guint y = 0; y < image->height; y += 2)
    for (guint x = 0; x < image->width; x += 2)
      put_chroma (image, x, y, blue++, red++);
}

void
clip_yuv_to_image (const guint8 *const rows[3], const int strides[3], ClipImage *image)
{
  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      {
        guint8 *rgb = clip_image_get_pixel (image, x, y);
        double luma = 255.0 / 219 * (rows[0][(gsize) y * (gsize) strides[0] + x] - 16);
        double b = rows[1][(gsize) (y / 2) * (gsize) strides[1] + x / 2] - 128;
        double r = rows[2][(gsize) (y / 2) * (gsize) strides[2] + x / 2] - 128;
        double blue = luma + 255.0 / 112 * (1 - BLUE) * b;
        double red = luma + 255.0 / 112 * (1 - RED) * r;

        rgb[0] = to_byte (red);
        rgb[1] = to_byte ((luma - RED * red - BLUE * blue) / GREEN);
        rgb[2] = to_byte (blue);
      }
}
