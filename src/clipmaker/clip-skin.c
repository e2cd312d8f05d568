/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin.h"

#include "clipmaker/clip-skin-private.h"

ClipShape *
clip_skin_add_cone (ClipSkin *skin,
                    ClipGroup group,
                    ClipMaterial material,
                    ClipVec a,
                    double radius_a,
                    ClipVec b,
                    double radius_b)
{
  return clip_scene_add (skin->scene, group, material,
                         clip_sdf_cone (a, clip_skin_size (radius_a), b,
                                        clip_skin_size (radius_b)));
}

void
clip_skin_add (ClipScene *scene, ClipBodyType body, const ClipPose *pose)
{
  ClipSkin skin = { .scene = scene, .figure = clip_figure_get (body), .pose = pose };

  clip_skin_add_torso (&skin);
  clip_skin_add_head (&skin);
  for (skin.side = CLIP_LEFT; skin.side < CLIP_N_SIDES; skin.side++)
    {
      clip_skin_add_limbs (&skin);
      clip_skin_add_hand (&skin);
      clip_skin_add_foot (&skin);
    }
}
