/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-enums.h"

G_BEGIN_DECLS

/* A view of the body in units of the drawing: x from 10 to 90 around 50, y from 0 to 224. */
#define LIMBER_BODY_LEFT 10
#define LIMBER_BODY_WIDTH 80
#define LIMBER_BODY_HEIGHT 224

typedef enum
{
  LIMBER_BODY_FRONT,
  LIMBER_BODY_BACK,
} LimberBodyView;

#define LIMBER_N_BODY_VIEWS (LIMBER_BODY_BACK + 1)

/* A part of the body that is drawn in one piece, or in two that mirror each other. */
typedef struct
{
  LimberBodyView view;
  LimberRegion region;
  gboolean mirrored;
  const char
      *path; /* as in SVG; of the body's right side, which is left in the picture, where mirrored */
} LimberBodyShape;

/* limber_body_get_shapes: (transfer none): the parts that are a region, from head to foot, front first. */
const LimberBodyShape *limber_body_get_shapes (guint *n);

/* limber_body_get_rest: (transfer none): what else there is of the body, as one path; the same in both views. */
const char *limber_body_get_rest (void);

G_END_DECLS
