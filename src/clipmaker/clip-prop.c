/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-prop.h"

typedef struct
{
  const char *nick;
  double length;
  double radius;
} ClipPropKindInfo;

static const ClipPropKindInfo kinds[CLIP_N_PROP_KINDS] = {
  [CLIP_PROP_MAT] = { "mat", 1.85, 0 },
  [CLIP_PROP_CHAIR] = { "chair", 0, 0 },
  [CLIP_PROP_WALL] = { "wall", 1.60, 0 },
  [CLIP_PROP_DOORWAY] = { "doorway", 0, 0 },
  [CLIP_PROP_ROLLER] = { "foam-roller", 0.48, 0.075 },
  [CLIP_PROP_CUSHION] = { "cushion", 0.45, 0 },
  [CLIP_PROP_DUMBBELL] = { "dumbbell", 0, 0 },
  [CLIP_PROP_BAND] = { "resistance-band", 0.90, 0 },
};

const char *
clip_prop_kind_get_nick (ClipPropKind kind)
{
  g_return_val_if_fail (kind < CLIP_N_PROP_KINDS, NULL);

  return kinds[kind].nick;
}

gboolean
clip_prop_kind_from_nick (const char *nick, ClipPropKind *kind)
{
  for (ClipPropKind k = 0; k < CLIP_N_PROP_KINDS; k++)
    if (g_str_equal (kinds[k].nick, nick))
      {
        *kind = k;
        return TRUE;
      }

  return FALSE;
}

ClipProp
clip_prop_new (ClipPropKind kind)
{
  return (ClipProp) {
    .kind = kind,
    .length = kinds[kind].length,
    .radius = kinds[kind].radius,
    .hand = CLIP_WRIST_L,
  };
}

ClipProp
clip_prop_move (const ClipProp *prop, ClipVec way)
{
  ClipProp moved = *prop;

  if (prop->moves)
    moved.at = clip_vec_add (prop->at, way);

  return moved;
}

ClipMat
clip_prop_get_rotation (const ClipProp *prop)
{
  return clip_mat_rotation (clip_vec (0, 1, 0), prop->yaw);
}

ClipVec
clip_prop_point (const ClipProp *prop, ClipVec local)
{
  return clip_vec_add (prop->at, clip_mat_apply (clip_prop_get_rotation (prop), local));
}

ClipVec
clip_prop_grip_offset (ClipJoint wrist)
{
  return clip_vec (-0.0175 * CLIP_BODY_HEIGHT * clip_joint_get_sign (wrist),
                   -0.048 * CLIP_BODY_HEIGHT, 0);
}
