/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-image.h"

G_BEGIN_DECLS

/*
 * Pictures as video stores them: I420, one byte of luma a pixel and then, for every square of four,
 * one of either chroma. Converted here rather than by GStreamer because its quick
 * conversions round down, both ways, which darkens by five in 255.
 */

typedef enum
{
  CLIP_YUV_VIDEO, /* BT.709, luma 16…235 */
  CLIP_YUV_JPEG,  /* JFIF: BT.601, all of 0…255 */
} ClipYuvKind;

static inline gsize
clip_yuv_get_size (guint width, guint height)
{
  return (gsize) width * height * 3 / 2;
}

/* yuv has room for clip_yuv_get_size(); width and height are even. */
void clip_yuv_from_image (const ClipImage *image, ClipYuvKind kind, guint8 *yuv);

/* Only for CLIP_YUV_VIDEO. rows: the upper left pixels of luma, blue and red chroma; strides: bytes from row to row. */
void clip_yuv_to_image (const guint8 *const rows[3], const int strides[3], ClipImage *image);

G_END_DECLS
