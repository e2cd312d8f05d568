/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clipmaker/clip-motion.h"

G_BEGIN_DECLS

/* What the things in a picture are made of. */
typedef enum
{
  CLIP_MATERIAL_SKIN,
  CLIP_MATERIAL_TOP,
  CLIP_MATERIAL_SHORTS,
  CLIP_MATERIAL_SHOE,
  CLIP_MATERIAL_SOLE,
  CLIP_MATERIAL_HAIR,
  CLIP_MATERIAL_MAT,
  CLIP_MATERIAL_WOOD,
  CLIP_MATERIAL_STEEL,
  CLIP_MATERIAL_IRON,
  CLIP_MATERIAL_WALL,
  CLIP_MATERIAL_ROLLER,
  CLIP_MATERIAL_CUSHION,
  CLIP_MATERIAL_BAND,
  CLIP_N_MATERIALS
} ClipMaterial;

/* Colours are linear light, red in x, green in y, blue in z, 0…1. */
typedef struct
{
  ClipVec colour[CLIP_N_MATERIALS];
  double gloss[CLIP_N_MATERIALS]; /* strength of the highlight, 0…1 */
  ClipVec tint;                   /* what worked regions glow with */
  ClipVec sky, ground;            /* the backdrop's upper and lower end */
} ClipPalette;

ClipPalette clip_palette_new (ClipTone tone);

/* 0xrrggbb as linear light. */
ClipVec clip_colour_from_rgb (guint32 rgb);

/* One channel of linear light, any value ≥ 0, as sRGB 0…1: bright light rolls off softly. */
double clip_colour_to_screen (double linear);

G_END_DECLS
