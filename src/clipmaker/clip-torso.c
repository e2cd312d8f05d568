/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

/* Where on the row of trunk sections the shirt begins, and how much it stands off the shorts. */
#define WAIST 1.75
#define CLOTH 0.0016

static void
add_trunk (ClipSkin *skin)
{
  ClipSection sections[CLIP_FIGURE_N_SECTIONS];
  ClipHem waist = { WAIST, -clip_skin_size (CLOTH) };

  for (guint i = 0; i < CLIP_FIGURE_N_SECTIONS; i++)
    {
      const ClipFigureSection *s = &skin->figure->sections[i];

      sections[i].centre = clip_skin_point (skin, s->joint, 0, s->y, s->z);
      sections[i].side = skin->pose->rot[s->joint].x;
      sections[i].half_width = clip_skin_size (s->half_width);
      sections[i].radius = clip_skin_size (s->radius);
    }
  clip_scene_add_sweep (skin->scene, CLIP_GROUP_TORSO, CLIP_MATERIAL_SHORTS, sections,
                        CLIP_FIGURE_N_SECTIONS, waist)
      ->beyond = CLIP_MATERIAL_TOP;
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

  clip_skin_add_cone (skin, CLIP_GROUP_TORSO, CLIP_MATERIAL_TOP,
                      clip_skin_point (skin, CLIP_CHEST, in->x, in->y, in->z), in->radius,
                      clip_skin_point (skin, CLIP_CLAV_L, out->x, out->y, out->z), out->radius)
      ->blend = clip_skin_size (0.036);
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
}
