/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

static ClipShape *
add_egg (
    ClipSkin *skin, ClipGroup group, ClipMaterial material, ClipVec at, ClipVec radii, double blend)
{
  ClipShape *shape;

  shape = clip_scene_add (skin->scene, group, material,
                          clip_sdf_ellipsoid (clip_skin_point (skin, CLIP_HEAD, at.x, at.y, at.z),
                                              skin->pose->rot[CLIP_HEAD],
                                              clip_vec_scale (radii, CLIP_BODY_HEIGHT)));
  shape->blend = clip_skin_size (blend);
  return shape;
}

/* Hair ends at a plane through a point of the head. */
static void
trim (ClipSkin *skin, ClipShape *hair, ClipVec at, ClipVec normal)
{
  clip_sdf_cut (&hair->sdf, clip_skin_point (skin, CLIP_HEAD, at.x, at.y, at.z),
                clip_mat_apply (skin->pose->rot[CLIP_HEAD], normal), clip_skin_size (0.008));
}

static void
add_neck (ClipSkin *skin)
{
  double radius = skin->figure->neck;
  ClipShape *shape;

  shape = clip_skin_add_cone (skin, CLIP_GROUP_TORSO, CLIP_MATERIAL_TOP,
                              clip_skin_point (skin, CLIP_NECK, 0, -0.012, -0.004), radius * 1.03,
                              clip_skin_point (skin, CLIP_HEAD, 0, 0.018, 0.002), radius * 0.90);
  shape->beyond = CLIP_MATERIAL_SKIN;
  shape->split = 0.26;
  shape->blend = clip_skin_size (0.022);
}

static void
add_face (ClipSkin *skin)
{
  ClipGroup group = CLIP_GROUP_TORSO;

  add_egg (skin, group, CLIP_MATERIAL_SKIN, clip_vec (0, 0.0585, 0.0090),
           clip_vec (0.0460, 0.0610, 0.0560), 0.012);
  add_egg (skin, group, CLIP_MATERIAL_SKIN, clip_vec (0, 0.0205, 0.0330),
           clip_vec (0.0300, 0.0270, 0.0300), 0.034);
  add_egg (skin, group, CLIP_MATERIAL_SKIN, clip_vec (0, 0.0430, 0.0665),
           clip_vec (0.0062, 0.0130, 0.0085), 0.012);
  for (int side = -1; side <= 1; side += 2)
    add_egg (skin, group, CLIP_MATERIAL_SKIN, clip_vec (0.0462 * side, 0.0440, 0.0030),
             clip_vec (0.0052, 0.0140, 0.0092), 0.004);
}

static void
add_hair (ClipSkin *skin)
{
  ClipShape *cap, *nape;

  cap = add_egg (skin, CLIP_GROUP_HAIR, CLIP_MATERIAL_HAIR, clip_vec (0, 0.0660, 0.0030),
                 clip_vec (0.0508, 0.0620, 0.0600), 0);
  trim (skin, cap, clip_vec (0, 0.0720, 0.0060), clip_vec (0, -0.62, 0.78));
  nape = add_egg (skin, CLIP_GROUP_HAIR, CLIP_MATERIAL_HAIR, clip_vec (0, 0.0530, -0.0140),
                  clip_vec (0.0490, 0.0570, 0.0480), 0.016);
  trim (skin, nape, clip_vec (0, 0.0540, -0.0080), clip_vec (0, -0.25, 0.97));
  if (skin->figure->knot)
    add_egg (skin, CLIP_GROUP_HAIR, CLIP_MATERIAL_HAIR, clip_vec (0, 0.0960, -0.0600),
             clip_vec (0.0250, 0.0230, 0.0230), 0.008);
}

void
clip_skin_add_head (ClipSkin *skin)
{
  add_neck (skin);
  add_face (skin);
  add_hair (skin);
}
