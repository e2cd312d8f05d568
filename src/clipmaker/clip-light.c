/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-light.h"

/*
 * A soft box to the left of and above the camera, the sky, its reflection from the floor, a faint
 * fill from the right and a faint rim. The floor has no colour of its own: it is the backdrop,
 * darkened where something keeps the light away, so that there is no horizon.
 */

#define MAX_STEPS 160
#define STEP 0.93           /* of the distance: some distances are a little long */
#define TOUCH 0.0004        /* of the way: closer than this is a hit */
#define NORMAL_REACH 0.0012 /* metres */

#define SHADOW_STEPS 56
#define SHADOW_FAR 2.6   /* metres */
#define KEY_SOFTNESS 7.0 /* the smaller, the larger the lamp; on bodies and on the floor */
#define FLOOR_SOFTNESS 4.5

#define BODY_OCCLUSION 0.16 /* metres that occlusion looks out */
#define FLOOR_OCCLUSION 0.34

#define FLOOR_NEAR 1.6 /* metres from the subject where the floor's shadows start to fade … */
#define FLOOR_FAR 4.0  /* … and have faded */

typedef struct
{
  const ClipScene *scene;
  const ClipGrid *grid;
  const ClipCamera *camera;
} Stage;

static inline ClipVec
multiply (ClipVec a, ClipVec b)
{
  return clip_vec (a.x * b.x, a.y * b.y, a.z * b.z);
}

static ClipVec
backdrop (const Stage *stage, double x, double y)
{
  const ClipPalette *palette = &stage->scene->palette;
  ClipVec colour = clip_vec_lerp (palette->ground, palette->sky, CLAMP (0.5 + 0.62 * y, 0, 1));
  double off = 0.35 * x * x + 0.5 * (y + 0.1) * (y + 0.1);

  return clip_vec_scale (colour, 1.04 - 0.16 * clip_smoothstep (0, 1, off));
}

/* How much of a lamp is seen from p, 0…1: the closest that the way to it comes to a surface, by
 * the angle it leaves free. */
static double
get_shadow (const Stage *stage, ClipVec p, double softness)
{
  ClipVec key = stage->camera->key;
  double top = clip_grid_get_top (stage->grid);
  double free = 1;
  double t = 0.015;

  for (guint i = 0; i < SHADOW_STEPS && t < SHADOW_FAR; i++)
    {
      ClipVec at = clip_vec_add_scaled (p, key, t);
      double d;

      if (at.y > top)
        break;
      d = clip_grid_distance (stage->grid, at);
      free = MIN (free, softness * d / t);
      if (free < 0.001)
        return 0;
      t += CLAMP (0.9 * d, 0.010, 0.20);
    }
  return clip_smoothstep (0, 1, free);
}

/* How open p is toward normal, 0…1: five taps, nearer ones weigh more. */
static double
get_openness (const Stage *stage, ClipVec p, ClipVec normal, double reach)
{
  double closed = 0;
  double weight = 1;

  for (guint i = 1; i <= 5; i++)
    {
      double height = reach * i * i / 10;

      closed +=
          weight
          * (height - clip_grid_distance (stage->grid, clip_vec_add_scaled (p, normal, height)));
      weight *= 0.62;
    }
  return CLAMP (1 - 0.935 * closed / reach, 0, 1);
}

/* The gradient of the distance, from four corners of a tetrahedron. */
static ClipVec
get_normal (const Stage *stage, ClipVec p)
{
  static const ClipVec CORNERS[4] = { { 1, -1, -1 }, { -1, -1, 1 }, { -1, 1, -1 }, { 1, 1, 1 } };
  ClipVec normal = { 0, 0, 0 };

  for (guint i = 0; i < 4; i++)
    {
      ClipVec at = clip_vec_add_scaled (p, CORNERS[i], NORMAL_REACH);

      normal = clip_vec_add_scaled (normal, CORNERS[i], clip_grid_distance (stage->grid, at));
    }
  return clip_vec_normalize (normal);
}

/* The light that falls on a surface: key, sky and floor, fill. */
static ClipVec
get_light (const Stage *stage, ClipVec normal, double lit, double open)
{
  const ClipVec key_colour = { 1.0, 0.965, 0.91 };
  const ClipVec sky = { 0.86, 0.92, 1.02 };
  const ClipVec bounce = { 0.52, 0.47, 0.45 };
  const ClipVec fill_colour = { 0.75, 0.85, 1.0 };
  double towards = clip_vec_dot (normal, stage->camera->key);
  double key = CLAMP ((towards + 0.18) / 1.18, 0, 1) * (0.20 + 0.80 * lit);
  ClipVec side = clip_vec_normalize (clip_vec_add (clip_vec_scale (stage->camera->right, 0.8),
                                                   clip_vec (0, 0.2, 0)));
  double fill = MAX (clip_vec_dot (normal, side), 0);
  ClipVec light = clip_vec_scale (key_colour, 0.90 * key);

  light =
      clip_vec_add_scaled (light, clip_vec_lerp (bounce, sky, 0.5 + 0.5 * normal.y), 0.50 * open);
  return clip_vec_add_scaled (light, fill_colour, 0.14 * fill * open);
}

static ClipVec
shade_surface (const Stage *stage, guint shape, ClipVec p, ClipVec normal, ClipVec ray)
{
  const ClipVec rim_colour = { 0.80, 0.88, 1.0 };
  ClipVec key = stage->camera->key;
  ClipSurface surface = clip_scene_get_surface (stage->scene, shape, p);
  double open = 0.22 + 0.78 * get_openness (stage, p, normal, BODY_OCCLUSION);
  double lit = 0;
  double rim, gloss;
  ClipVec colour, half;

  if (clip_vec_dot (normal, key) > -0.2)
    lit = get_shadow (stage, clip_vec_add_scaled (p, normal, 0.004), KEY_SOFTNESS);
  colour = multiply (surface.colour, get_light (stage, normal, lit, open));
  half = clip_vec_normalize (clip_vec_sub (key, ray));
  gloss = pow (MAX (clip_vec_dot (normal, half), 0), 28) * lit * surface.gloss;
  rim = pow (CLAMP (1 + clip_vec_dot (normal, ray), 0, 1), 3) * 0.20 * open
        * (0.675 + 0.325 * normal.y);
  colour = clip_vec_add (colour, clip_vec (gloss, gloss, gloss));
  colour = clip_vec_add_scaled (colour, rim_colour, rim);
  return clip_vec_add_scaled (colour, stage->scene->palette.tint, 0.10 * surface.tint);
}

/* A wall, too, is the backdrop: a little darker, and where the light doesn't reach it. */
static ClipVec
shade_wall (const Stage *stage, ClipVec p, ClipVec normal, ClipVec colour)
{
  double facing = MAX (clip_vec_dot (normal, stage->camera->key), 0);
  double open = get_openness (stage, p, normal, FLOOR_OCCLUSION);
  double lit = get_shadow (stage, clip_vec_add_scaled (p, normal, 0.004), FLOOR_SOFTNESS) * facing;
  double left = 0.66 + 0.24 * open * open + 0.22 * lit;

  return multiply (colour, clip_vec (left, pow (left, 0.94), pow (left, 0.86)));
}

static ClipVec
shade (const Stage *stage, ClipVec p, ClipVec ray, ClipVec backdrop_colour)
{
  guint shape = clip_grid_nearest (stage->grid, p);
  ClipVec normal = get_normal (stage, p);

  if (clip_scene_get_shape (stage->scene, shape)->material == CLIP_MATERIAL_WALL)
    return shade_wall (stage, p, normal, backdrop_colour);
  return shade_surface (stage, shape, p, normal, ray);
}

static ClipVec
shade_floor (const Stage *stage, ClipVec p, ClipVec colour)
{
  ClipVec off = clip_vec_sub (p, stage->camera->target);
  double far = sqrt (off.x * off.x + off.z * off.z);
  double presence, shadow, closed, left;

  if (far >= FLOOR_FAR)
    return colour;
  presence = 1 - clip_smoothstep (FLOOR_NEAR, FLOOR_FAR, far);
  shadow = 1 - get_shadow (stage, clip_vec (p.x, p.y + 0.003, p.z), FLOOR_SOFTNESS);
  closed = 1 - get_openness (stage, p, clip_vec (0, 1, 0), FLOOR_OCCLUSION);
  left = 1 - presence * (0.30 * shadow + 0.54 * closed * sqrt (closed));
  return multiply (colour, clip_vec (left, pow (left, 0.94), pow (left, 0.86)));
}

ClipVec
clip_light_look (const ClipScene *scene,
                 const ClipGrid *grid,
                 const ClipCamera *camera,
                 double x,
                 double y)
{
  Stage stage = { scene, grid, camera };
  ClipVec ray = clip_camera_get_ray (camera, x, y);
  ClipVec colour = backdrop (&stage, x, y);
  double floor_at = ray.y < -1e-4 ? -camera->eye.y / ray.y : G_MAXDOUBLE;
  double t, end;

  if (clip_grid_clip_ray (grid, camera->eye, ray, &t, &end))
    {
      end = MIN (end, floor_at + 0.01);
      for (guint i = 0; i < MAX_STEPS && t < end; i++)
        {
          ClipVec p = clip_vec_add_scaled (camera->eye, ray, t);
          double d = clip_grid_distance (grid, p);

          if (d < TOUCH * t)
            return shade (&stage, p, ray, colour);
          t += STEP * d;
        }
    }
  if (floor_at < G_MAXDOUBLE)
    return shade_floor (&stage, clip_vec_add_scaled (camera->eye, ray, floor_at), colour);
  return colour;
}
