/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-skin-private.h"

/* How much cloth stands off the skin at its hems. */
#define CLOTH 0.0014

/* How limbs grow out of the trunk, and how their two bones meet. */
#define SHOULDER_REACH 0.050
#define HIP_REACH 0.066
#define SHOULDER_BLEND 0.020
#define HIP_BLEND 0.036
#define ELBOW_BLEND 0.013
#define KNEE_BLEND 0.018
#define STRAIGHT_BLEND 0.08 /* share of them that a straight joint keeps */

static ClipShape *
add_tube (ClipSkin *skin,
          ClipGroup group,
          ClipJoint from,
          ClipJoint to,
          const ClipFigureTube *tube,
          double hem)
{
  ClipJoint joint = clip_skin_joint (skin, from);
  double radius[4], bow[4];
  ClipHem cloth = { hem, hem > 0 ? clip_skin_size (CLOTH) : 0 };

  for (guint i = 0; i < 4; i++)
    {
      radius[i] = clip_skin_size (tube->radius[i]);
      bow[i] = clip_skin_size (tube->bow[i]);
    }
  return clip_scene_add (skin->scene, group, CLIP_MATERIAL_SKIN,
                         clip_sdf_limb (skin->pose->pos[joint],
                                        skin->pose->pos[clip_skin_joint (skin, to)],
                                        skin->pose->rot[joint].z, radius, bow, cloth));
}

static void
dress (ClipShape *shape, ClipMaterial cloth, double hem)
{
  shape->material = cloth;
  shape->beyond = CLIP_MATERIAL_SKIN;
  shape->split = hem;
}

static void
flow_at (ClipShape *shape, ClipVec joint, double blend, double reach)
{
  shape->blend = clip_skin_size (blend);
  shape->reach = clip_skin_size (reach);
  shape->joint = joint;
}

/* Bent joints need a fillet on their inner side; straight ones would only swell. */
static double
get_joint_blend (const ClipSkin *skin, ClipJoint upper, ClipJoint lower, double most)
{
  double straight = clip_vec_dot (skin->pose->rot[clip_skin_joint (skin, upper)].y,
                                  skin->pose->rot[clip_skin_joint (skin, lower)].y);

  double bent = straight > 0 ? sqrt (1 - MIN (straight * straight, 1)) : 1;

  return most * MAX (bent, STRAIGHT_BLEND);
}

static void
open_socket (ClipSkin *skin, ClipGroup group, ClipJoint joint, double reach, double blend)
{
  skin->scene->sockets[group] = (ClipSocket) { skin->pose->pos[clip_skin_joint (skin, joint)],
                                               clip_skin_size (reach), clip_skin_size (blend) };
}

static void
add_arm (ClipSkin *skin)
{
  const ClipFigure *figure = skin->figure;
  ClipGroup group = skin->side == CLIP_LEFT ? CLIP_GROUP_ARM_L : CLIP_GROUP_ARM_R;
  const ClipFigureBall *high = &figure->deltoid_upper;
  const ClipFigureBall *low = &figure->deltoid_low;

  dress (add_tube (skin, group, CLIP_SHOULDER_L, CLIP_ELBOW_L, &figure->upper_arm, figure->sleeve),
         CLIP_MATERIAL_TOP, figure->sleeve);
  clip_skin_add_cone (skin, group, CLIP_MATERIAL_TOP,
                      clip_skin_point (skin, CLIP_SHOULDER_L, high->x, high->y, high->z),
                      high->radius, clip_skin_point (skin, CLIP_SHOULDER_L, low->x, low->y, low->z),
                      low->radius)
      ->blend = clip_skin_size (0.020);
  flow_at (add_tube (skin, group, CLIP_ELBOW_L, CLIP_WRIST_L, &figure->forearm, 0),
           skin->pose->pos[clip_skin_joint (skin, CLIP_ELBOW_L)],
           get_joint_blend (skin, CLIP_SHOULDER_L, CLIP_ELBOW_L, ELBOW_BLEND), 0.040);
  open_socket (skin, group, CLIP_SHOULDER_L, SHOULDER_REACH, SHOULDER_BLEND);
}

static void
add_leg (ClipSkin *skin)
{
  const ClipFigure *figure = skin->figure;
  ClipGroup group = skin->side == CLIP_LEFT ? CLIP_GROUP_LEG_L : CLIP_GROUP_LEG_R;

  dress (add_tube (skin, group, CLIP_HIP_L, CLIP_KNEE_L, &figure->thigh, figure->shorts),
         CLIP_MATERIAL_SHORTS, figure->shorts);
  flow_at (add_tube (skin, group, CLIP_KNEE_L, CLIP_ANKLE_L, &figure->shin, 0),
           skin->pose->pos[clip_skin_joint (skin, CLIP_KNEE_L)],
           get_joint_blend (skin, CLIP_HIP_L, CLIP_KNEE_L, KNEE_BLEND), 0.050);
  open_socket (skin, group, CLIP_HIP_L, HIP_REACH, HIP_BLEND);
}

void
clip_skin_add_limbs (ClipSkin *skin)
{
  add_arm (skin);
  add_leg (skin);
}
