/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

static ClipShape *
add_egg (ClipSkin *skin,
         ClipGroup group,
         ClipMaterial material,
         ClipVec at,
         ClipVec radii,
         double blend)
{
  ClipShape *shape;

  shape = clip_scene_add (skin->scene, group, material,
                          clip_sdf_ellipsoid (clip_skin_point (skin, CLIP_HEAD, at.x, at.y, at.z),
                                              skin->pose->rot[CLIP_HEAD],
                                              clip_vec_scale (radii, CLIP_BODY_HEIGHT)));
  shape->blend = clip_skin_size (blend);
  return shape;
}

static void
add_face (ClipSkin *skin)
{
  ClipGroup group = CLIP_GROUP_TORSO;
  ClipMaterial material = CLIP_MATERIAL_SKIN;

  add_egg (skin, group, material, clip_vec (0, 0.0660, -0.0010), clip_vec (0.0460, 0.0530, 0.0570),
           0.010);
  add_egg (skin, group, material, clip_vec (0, 0.0400, 0.0190), clip_vec (0.0375, 0.0480, 0.0415),
           0.030);
  add_egg (skin, group, material, clip_vec (0, 0.0080, 0.0400), clip_vec (0.0190, 0.0150, 0.0185),
           0.030);
  add_egg (skin, group, material, clip_vec (0, 0.0400, 0.0620), clip_vec (0.0058, 0.0125, 0.0085),
           0.012);
  for (int side = -1; side <= 1; side += 2)
    add_egg (skin, group, material, clip_vec (0.0455 * side, 0.0440, 0.0000),
             clip_vec (0.0052, 0.0140, 0.0092), 0.004);
}

/* The hair comes out of the head where its eggs are larger than the skull: a hairline without a
 * step. */
static void
add_short_hair (ClipSkin *skin)
{
  ClipGroup group = CLIP_GROUP_HAIR;
  ClipMaterial material = CLIP_MATERIAL_HAIR;

  add_egg (skin, group, material, clip_vec (0, 0.0750, -0.0070), clip_vec (0.0512, 0.0545, 0.0600),
           0);
  add_egg (skin, group, material, clip_vec (0, 0.0560, -0.0190), clip_vec (0.0478, 0.0510, 0.0460),
           0.010);
  add_egg (skin, group, material, clip_vec (0.004, 0.1060, 0.0290),
           clip_vec (0.0330, 0.0185, 0.0250), 0.014);
}

/* Parted in the middle and tied at the back. */
static void
add_tied_hair (ClipSkin *skin)
{
  ClipGroup group = CLIP_GROUP_HAIR;
  ClipMaterial material = CLIP_MATERIAL_HAIR;

  for (int side = -1; side <= 1; side += 2)
    add_egg (skin, group, material, clip_vec (0.0115 * side, 0.0735, -0.0050),
             clip_vec (0.0400, 0.0545, 0.0595), 0.004);
  add_egg (skin, group, material, clip_vec (0, 0.0560, -0.0190), clip_vec (0.0478, 0.0510, 0.0460),
           0.010);
  add_egg (skin, group, material, clip_vec (0, 0.1000, -0.0620), clip_vec (0.0250, 0.0230, 0.0230),
           0.008);
}

void
clip_skin_add_head (ClipSkin *skin)
{
  add_face (skin);
  if (skin->figure->knot)
    add_tied_hair (skin);
  else
    add_short_hair (skin);
}
