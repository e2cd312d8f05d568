/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-yuv.h"

/* Weights of red and blue in luma, darkest luma, and the spans of either: of 255. */
typedef struct
{
  double red, blue;
  double black;
  double luma, chroma;
} Coding;

static const Coding CODINGS[] = {
  [CLIP_YUV_VIDEO] = { 0.2126, 0.0722, 16, 219.0 / 255, 224.0 / 255 },
  [CLIP_YUV_JPEG] = { 0.299, 0.114, 0, 1, 1 },
};

static guint8
to_byte (double value)
{
  return (guint8) (CLAMP (value, 0, 255) + 0.5);
}

static double
get_luma (const Coding *coding, const guint8 *rgb)
{
  return coding->red * rgb[0] + (1 - coding->red - coding->blue) * rgb[1] + coding->blue * rgb[2];
}

/* Both chromas of the square whose upper left pixel is given. */
static void
put_chroma (const Coding *coding,
            const ClipImage *image,
            guint x,
            guint y,
            guint8 *blue,
            guint8 *red)
{
  double luma = 0;
  double b = 0;
  double r = 0;

  for (guint i = 0; i < 4; i++)
    {
      const guint8 *rgb = clip_image_get_pixel (image, x + i % 2, y + i / 2);

      luma += get_luma (coding, rgb) / 4;
      r += rgb[0] / 4.0;
      b += rgb[2] / 4.0;
    }
  *blue = to_byte (128 + coding->chroma / 2 * (b - luma) / (1 - coding->blue));
  *red = to_byte (128 + coding->chroma / 2 * (r - luma) / (1 - coding->red));
}

void
clip_yuv_from_image (const ClipImage *image, ClipYuvKind kind, guint8 *yuv)
{
  const Coding *coding = &CODINGS[kind];
  guint8 *blue = yuv + (gsize) image->width * image->height;
  guint8 *red = blue + (gsize) image->width * image->height / 4;

  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      *yuv++ = to_byte (coding->black
                        + coding->luma * get_luma (coding, clip_image_get_pixel (image, x, y)));
  for (guint y = 0; y < image->height; y += 2)
    for (guint x = 0; x < image->width; x += 2)
      put_chroma (coding, image, x, y, blue++, red++);
}

void
clip_yuv_to_image (const guint8 *const rows[3], const int strides[3], ClipImage *image)
{
  const Coding *coding = &CODINGS[CLIP_YUV_VIDEO];

  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      {
        guint8 *rgb = clip_image_get_pixel (image, x, y);
        double luma = (rows[0][(gsize) y * (gsize) strides[0] + x] - coding->black) / coding->luma;
        double b = rows[1][(gsize) (y / 2) * (gsize) strides[1] + x / 2] - 128;
        double r = rows[2][(gsize) (y / 2) * (gsize) strides[2] + x / 2] - 128;
        double blue = luma + 2 / coding->chroma * (1 - coding->blue) * b;
        double red = luma + 2 / coding->chroma * (1 - coding->red) * r;

        rgb[0] = to_byte (red);
        rgb[1] = to_byte ((luma - coding->red * red - coding->blue * blue)
                          / (1 - coding->red - coding->blue));
        rgb[2] = to_byte (blue);
      }
}
