/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A picture of 8-bit sRGB pixels, rows from the top without padding. */
typedef struct
{
  guint width, height;
  guint8 *rgb;
} ClipImage;

/* All black. */
ClipImage *clip_image_new (guint width, guint height);

void clip_image_free (ClipImage *image);

static inline gsize
clip_image_get_size (const ClipImage *image)
{
  return (gsize) 3 * image->width * image->height;
}

/* The first byte of a pixel. */
static inline guint8 *
clip_image_get_pixel (const ClipImage *image, guint x, guint y)
{
  return image->rgb + 3 * ((gsize) y * image->width + x);
}

/* Mean of the squared differences of all channels, in units of 1/255. Sizes must be equal. */
double clip_image_get_error (const ClipImage *a, const ClipImage *b);

/* How alike two pictures of equal size are: peak signal-to-noise ratio in decibels; infinite when
 * they are equal. */
double clip_image_get_psnr (const ClipImage *a, const ClipImage *b);

/* Copies from over part of image, shrunk by a whole number; what doesn't fit is left out. */
void clip_image_paste (ClipImage *image, const ClipImage *from, guint x, guint y, guint shrink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ClipImage, clip_image_free)

G_END_DECLS
