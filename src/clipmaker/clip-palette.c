/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-palette.h"

/* Light above this is compressed instead of clipped. */
#define SHOULDER 0.72

typedef struct
{
  guint32 rgb;
  double gloss;
} Paint;

static const Paint PAINTS[CLIP_N_MATERIALS] = {
  [CLIP_MATERIAL_TOP] = { 0x2f8f9d, 0.03 },    [CLIP_MATERIAL_SHORTS] = { 0x34495e, 0.03 },
  [CLIP_MATERIAL_SHOE] = { 0xf4f5f7, 0.06 },   [CLIP_MATERIAL_SOLE] = { 0x8d99a6, 0.02 },
  [CLIP_MATERIAL_MAT] = { 0x7fa7c9, 0.02 },    [CLIP_MATERIAL_WOOD] = { 0xd9b48a, 0.07 },
  [CLIP_MATERIAL_STEEL] = { 0xa9b2bd, 0.50 },  [CLIP_MATERIAL_IRON] = { 0x4d5562, 0.22 },
  [CLIP_MATERIAL_WALL] = { 0xdfe5ea, 0.00 },   [CLIP_MATERIAL_ROLLER] = { 0x5d6b7d, 0.05 },
  [CLIP_MATERIAL_CUSHION] = { 0xd8cbb8, 0.0 }, [CLIP_MATERIAL_BAND] = { 0xf2b134, 0.10 },
};

static const Paint SKINS[CLIP_N_TONES] = {
  [CLIP_TONE_LIGHT] = { 0xe2b08c, 0.05 },
  [CLIP_TONE_MEDIUM] = { 0xbd8560, 0.07 },
  [CLIP_TONE_DARK] = { 0x80543b, 0.10 },
};

static const Paint HAIRS[CLIP_N_TONES] = {
  [CLIP_TONE_LIGHT] = { 0x5a3d2b, 0.08 },
  [CLIP_TONE_MEDIUM] = { 0x3a2920, 0.09 },
  [CLIP_TONE_DARK] = { 0x2a2220, 0.06 },
};

static double
linear_from_srgb (double srgb)
{
  return srgb <= 0.04045 ? srgb / 12.92 : pow ((srgb + 0.055) / 1.055, 2.4);
}

ClipVec
clip_colour_from_rgb (guint32 rgb)
{
  return clip_vec (linear_from_srgb ((rgb >> 16 & 0xff) / 255.0),
                   linear_from_srgb ((rgb >> 8 & 0xff) / 255.0),
                   linear_from_srgb ((rgb & 0xff) / 255.0));
}

double
clip_colour_to_screen (double linear)
{
  double light = MAX (linear, 0);

  if (light > SHOULDER)
    light = SHOULDER + (1 - SHOULDER) * (1 - exp (-(light - SHOULDER) / (1 - SHOULDER)));
  return light <= 0.0031308 ? 12.92 * light : 1.055 * pow (light, 1 / 2.4) - 0.055;
}

ClipPalette
clip_palette_new (ClipTone tone)
{
  ClipPalette palette = {
    .tint = clip_colour_from_rgb (0xff5a3c),
    .sky = clip_colour_from_rgb (0xdfe6ec),
    .ground = clip_colour_from_rgb (0xc3cfd9),
  };

  for (guint i = 0; i < CLIP_N_MATERIALS; i++)
    {
      Paint paint = i == CLIP_MATERIAL_SKIN   ? SKINS[tone]
                    : i == CLIP_MATERIAL_HAIR ? HAIRS[tone]
                                              : PAINTS[i];

      palette.colour[i] = clip_colour_from_rgb (paint.rgb);
      palette.gloss[i] = paint.gloss;
    }
  return palette;
}
