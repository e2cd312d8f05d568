/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

/* Where on the row of trunk sections the shirt begins, and how much it stands off the shorts: above
 * the hips, so that thighs that bend keep to the shorts. */
#define WAIST 2.2
#define CLOTH 0.0016

/* The shirt's neckline is where a ball around the neck leaves it. */
#define NECKLINE_Y 0.032
#define NECKLINE_Z 0.008
#define NECKLINE_RADIUS 0.0500 /* for a neck of radius NECKLINE_FOR */
#define NECKLINE_FOR 0.0335

/* How far the neck reaches into the trunk and the head. */
#define NECK_FOOT -0.012
#define NECK_TOP 0.022

static void
bare_neck (ClipSkin *skin, ClipShape *shape)
{
  double wider = skin->figure->neck - NECKLINE_FOR;

  shape->bare = (ClipBall) { clip_skin_point (skin, CLIP_NECK, 0, NECKLINE_Y, NECKLINE_Z),
                             clip_skin_size (NECKLINE_RADIUS + wider) };
}

static void
add_trunk (ClipSkin *skin)
{
  ClipSection sections[CLIP_FIGURE_N_SECTIONS];
  ClipFigureSection shaped[CLIP_FIGURE_N_SECTIONS];
  ClipHem waist = { WAIST, -clip_skin_size (CLOTH) };
  ClipShape *shape;

  clip_figure_shape_trunk (skin->figure, skin->pose->belly, shaped);
  for (guint i = 0; i < CLIP_FIGURE_N_SECTIONS; i++)
    {
      const ClipFigureSection *s = &shaped[i];

      sections[i].centre = clip_skin_point (skin, s->joint, 0, s->y, s->z);
      sections[i].side = skin->pose->rot[s->joint].x;
      sections[i].half_width = clip_skin_size (s->half_width);
      sections[i].radius = clip_skin_size (s->radius);
    }
  shape = clip_scene_add_sweep (skin->scene, CLIP_GROUP_TORSO, CLIP_MATERIAL_SHORTS, sections,
                                CLIP_FIGURE_N_SECTIONS, waist);
  shape->beyond = CLIP_MATERIAL_TOP;
  bare_neck (skin, shape);
}

static void
add_ball (ClipSkin *skin, const ClipFigureBall *ball, ClipJoint joint, ClipMaterial material)
{
  ClipVec centre = clip_skin_point (skin, joint, ball->x, ball->y, ball->z);

  if (ball->radius <= 0)
    return;
  clip_skin_add_cone (skin, CLIP_GROUP_TORSO, material, centre, ball->radius, centre, ball->radius)
      ->blend = clip_skin_size (0.034);
}

/* The slope from the neck to the shoulder, which moves with the collarbone. */
static void
add_yoke (ClipSkin *skin)
{
  const ClipFigureBall *in = &skin->figure->yoke_inner;
  const ClipFigureBall *out = &skin->figure->yoke_outer;
  ClipShape *shape;

  shape =
      clip_skin_add_cone (skin, CLIP_GROUP_TORSO, CLIP_MATERIAL_TOP,
                          clip_skin_point (skin, CLIP_CHEST, in->x, in->y, in->z), in->radius,
                          clip_skin_point (skin, CLIP_CLAV_L, out->x, out->y, out->z), out->radius);
  shape->blend = clip_skin_size (0.036);
  bare_neck (skin, shape);
}

static void
add_neck (ClipSkin *skin)
{
  double radius = skin->figure->neck;
  ClipShape *shape;

  shape =
      clip_skin_add_cone (skin, CLIP_GROUP_TORSO, CLIP_MATERIAL_TOP,
                          clip_skin_point (skin, CLIP_NECK, 0, NECK_FOOT, -0.006), radius * 1.05,
                          clip_skin_point (skin, CLIP_HEAD, 0, NECK_TOP, 0), radius * 0.90);
  shape->blend = clip_skin_size (0.026);
  shape->beyond = CLIP_MATERIAL_SKIN;
  shape->split = 0.4;
  bare_neck (skin, shape);
}

void
clip_skin_add_torso (ClipSkin *skin)
{
  add_trunk (skin);
  for (skin->side = CLIP_LEFT; skin->side < CLIP_N_SIDES; skin->side++)
    {
      add_yoke (skin);
      add_ball (skin, &skin->figure->breast, CLIP_CHEST, CLIP_MATERIAL_TOP);
      add_ball (skin, &skin->figure->seat, CLIP_PELVIS, CLIP_MATERIAL_SHORTS);
    }
  skin->side = CLIP_LEFT;
  add_neck (skin);
}
