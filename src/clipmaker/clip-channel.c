/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-channel.h"

#include <string.h>

#define N_AXES 3

/* What the three angles of a joint are called, by joint or, for pairs, by the left one. */
static const char *const axis_names[CLIP_N_JOINTS][N_AXES] = {
  [CLIP_LUMBAR] = { "flex", "side", "twist" },
  [CLIP_THORAX] = { "flex", "side", "twist" },
  [CLIP_CHEST] = { "flex", "side", "twist" },
  [CLIP_NECK] = { "flex", "side", "twist" },
  [CLIP_HEAD] = { "flex", "side", "twist" },
  [CLIP_CLAV_L] = { "elev", "prot" },
  [CLIP_SHOULDER_L] = { "flex", "abd", "rot" },
  [CLIP_ELBOW_L] = { "flex", "pro" },
  [CLIP_WRIST_L] = { "flex", "dev" },
  [CLIP_HIP_L] = { "flex", "abd", "rot" },
  [CLIP_KNEE_L] = { "flex" },
  [CLIP_ANKLE_L] = { "dorsi", "ever" },
  [CLIP_TOE_L] = { "ext" },
};

static const char *const root_names[] = { "x", "y", "z", "yaw", "pitch", "roll" };

typedef struct
{
  const char *name;
  guint part;
  ClipChannelKind kind;
} ClipTargetName;

/* The fingers are to a hand what the toe is to a foot. */
static const ClipTargetName target_names[] = {
  { "at", CLIP_TARGET_AT, CLIP_CHANNEL_VECTOR },
  { "pole", CLIP_TARGET_POLE, CLIP_CHANNEL_VECTOR },
  { "fingers", CLIP_TARGET_AIM, CLIP_CHANNEL_VECTOR },
  { "toe", CLIP_TARGET_AIM, CLIP_CHANNEL_VECTOR },
  { "palm", CLIP_TARGET_FACE, CLIP_CHANNEL_VECTOR },
  { "sole", CLIP_TARGET_FACE, CLIP_CHANNEL_VECTOR },
  { "w", CLIP_TARGET_WEIGHT, CLIP_CHANNEL_NUMBER },
  { "in", CLIP_TARGET_IN, CLIP_CHANNEL_FRAME },
  { "polein", CLIP_TARGET_POLE_IN, CLIP_CHANNEL_FRAME },
};

static gboolean
name_one (ClipChannelName *result, ClipChannelKind kind, ClipChannel channel)
{
  *result = (ClipChannelName) { kind, 1, { channel } };

  return TRUE;
}

/* side: CLIP_LEFT or CLIP_RIGHT, or CLIP_N_SIDES for both. */
static gboolean
name_sided (ClipChannelName *result, ClipChannelKind kind, ClipChannel left, ClipSide side)
{
  if (side != CLIP_N_SIDES)
    return name_one (result, kind, side == CLIP_LEFT ? left : clip_channel_mirror (left));

  *result = (ClipChannelName) { kind, 2, { left, clip_channel_mirror (left) } };

  return TRUE;
}

static gboolean
lookup_axis (ClipJoint joint, const char *axis, guint *index)
{
  for (guint i = 0; i < N_AXES; i++)
    if (g_strcmp0 (axis_names[joint][i], axis) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
lookup_root (const char *attribute, ClipChannelName *result)
{
  for (guint i = 0; i < G_N_ELEMENTS (root_names); i++)
    if (g_str_equal (root_names[i], attribute))
      return name_one (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_ROOT_X + i);

  return FALSE;
}

static gboolean
lookup_prop (const char *attribute, ClipChannelName *result)
{
  if (strlen (attribute) != 1 || attribute[0] < 'x' || attribute[0] > 'z')
    return FALSE;

  return name_one (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_PROP + (guint) (attribute[0] - 'x'));
}

static gboolean
lookup_target (gboolean is_hand, ClipSide side, const char *attribute, ClipChannelName *result)
{
  ClipLimb limb = is_hand ? CLIP_LIMB_HAND_L : CLIP_LIMB_FOOT_L;

  if (is_hand ? g_str_equal (attribute, "toe") || g_str_equal (attribute, "sole")
              : g_str_equal (attribute, "fingers") || g_str_equal (attribute, "palm"))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (target_names); i++)
    if (g_str_equal (target_names[i].name, attribute))
      return name_sided (result, target_names[i].kind,
                         clip_channel_target (limb, target_names[i].part), side);

  return FALSE;
}

/* The joint of the middle, or the left one of a pair, named by the first length bytes of name. */
static ClipJoint
lookup_stem (const char *name, gsize length)
{
  g_autofree char *left = g_strdup_printf ("%.*sL", (int) length, name);
  ClipJoint joint = clip_joint_from_nick (left, length + 1);

  return joint != CLIP_N_JOINTS ? joint : clip_joint_from_nick (name, length);
}

static gboolean
lookup_joint (const char *stem,
              gsize length,
              ClipSide side,
              const char *attribute,
              ClipChannelName *result)
{
  ClipJoint joint = lookup_stem (stem, length);
  guint axis;

  if (joint == CLIP_N_JOINTS || !lookup_axis (joint, attribute, &axis))
    return FALSE;

  if (clip_joint_get_sign (joint) == 0)
    return side == CLIP_N_SIDES
           && name_one (result, CLIP_CHANNEL_NUMBER, clip_channel_angle (joint, axis));

  return name_sided (result, CLIP_CHANNEL_NUMBER, clip_channel_angle (joint, axis), side);
}

static gboolean
stem_is (const char *stem, gsize length, const char *word)
{
  return strlen (word) == length && strncmp (stem, word, length) == 0;
}

/* "tint", "gripL", "spread": these have no attribute. */
static gboolean
lookup_plain (const char *stem, gsize length, ClipSide side, ClipChannelName *result)
{
  if (stem_is (stem, length, "tint") && side == CLIP_N_SIDES)
    return name_one (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_TINT);
  if (stem_is (stem, length, "belly") && side == CLIP_N_SIDES)
    return name_one (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_BELLY);
  if (stem_is (stem, length, "grip"))
    return name_sided (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_GRIP, side);

  return stem_is (stem, length, "spread")
         && name_sided (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_SPREAD, side);
}

gboolean
clip_channel_lookup (const char *name, ClipChannelName *result)
{
  const char *dot = strchr (name, '.');
  gsize length = dot != NULL ? (gsize) (dot - name) : strlen (name);
  ClipSide side = CLIP_N_SIDES;
  guint axis;

  if (length > 0 && (name[length - 1] == 'L' || name[length - 1] == 'R'))
    side = name[--length] == 'L' ? CLIP_LEFT : CLIP_RIGHT;

  if (dot == NULL)
    return lookup_plain (name, length, side, result);
  if (stem_is (name, length, "hand") || stem_is (name, length, "foot"))
    return lookup_target (name[0] == 'h', side, dot + 1, result);
  if (side == CLIP_N_SIDES && stem_is (name, length, "root"))
    return lookup_root (dot + 1, result);
  if (side == CLIP_N_SIDES && stem_is (name, length, "prop"))
    return lookup_prop (dot + 1, result);
  if (side == CLIP_N_SIDES && stem_is (name, length, "spine"))
    return lookup_axis (CLIP_CHEST, dot + 1, &axis)
           && name_one (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_SPINE + axis);
  if (side == CLIP_N_SIDES && stem_is (name, length, "neckhead"))
    return lookup_axis (CLIP_NECK, dot + 1, &axis)
           && name_one (result, CLIP_CHANNEL_NUMBER, CLIP_CHANNEL_NECKHEAD + axis);

  return lookup_joint (name, length, side, dot + 1, result);
}

ClipFrame
clip_frame_mirror (ClipFrame frame)
{
  if (frame == CLIP_FRAME_WORLD || frame >= CLIP_FRAME_PROP (0))
    return frame;

  return CLIP_FRAME_JOINT (clip_joint_mirror (frame - CLIP_FRAME_JOINT (0)));
}

ClipChannel
clip_channel_mirror (ClipChannel channel)
{
  if (channel >= CLIP_CHANNEL_PROP)
    return channel;
  if (channel >= CLIP_CHANNEL_TARGETS)
    {
      guint limb = (channel - CLIP_CHANNEL_TARGETS) / CLIP_TARGET_SIZE;
      guint part = (channel - CLIP_CHANNEL_TARGETS) % CLIP_TARGET_SIZE;

      return clip_channel_target (limb ^ 1, part);
    }
  if (channel >= CLIP_CHANNEL_SPREAD)
    return CLIP_CHANNEL_SPREAD + 1 - (channel - CLIP_CHANNEL_SPREAD);
  if (channel >= CLIP_CHANNEL_GRIP)
    return CLIP_CHANNEL_GRIP + 1 - (channel - CLIP_CHANNEL_GRIP);
  if (channel >= CLIP_CHANNEL_SPINE || channel < CLIP_CHANNEL_ANGLES)
    return channel;

  return clip_channel_angle (clip_joint_mirror ((channel - CLIP_CHANNEL_ANGLES) / N_AXES),
                             (channel - CLIP_CHANNEL_ANGLES) % N_AXES);
}

/* Angles of pairs are measured alike on both sides; only what leans or turns the middle changes its
 * sign, and the x of points. */
static gboolean
is_odd (ClipChannel channel)
{
  if (channel >= CLIP_CHANNEL_PROP)
    return channel == CLIP_CHANNEL_PROP;
  if (channel >= CLIP_CHANNEL_TARGETS)
    {
      guint part = (channel - CLIP_CHANNEL_TARGETS) % CLIP_TARGET_SIZE;

      return part < CLIP_TARGET_WEIGHT && part % 3 == 0;
    }
  if (channel >= CLIP_CHANNEL_GRIP)
    return FALSE;
  if (channel < CLIP_CHANNEL_ANGLES)
    return channel == CLIP_CHANNEL_ROOT_X || channel == CLIP_CHANNEL_ROOT_YAW
           || channel == CLIP_CHANNEL_ROOT_ROLL;

  return clip_channel_mirror (channel) == channel && (channel - CLIP_CHANNEL_ANGLES) % N_AXES != 0;
}

double
clip_channel_mirror_value (ClipChannel channel, double value)
{
  if (clip_channel_is_step (channel))
    return clip_frame_mirror ((ClipFrame) value);

  return is_odd (channel) ? -value : value;
}

gboolean
clip_channel_is_step (ClipChannel channel)
{
  return channel >= CLIP_CHANNEL_TARGETS && channel < CLIP_CHANNEL_PROP
         && (channel - CLIP_CHANNEL_TARGETS) % CLIP_TARGET_SIZE >= CLIP_TARGET_IN;
}

gboolean
clip_channel_is_right (ClipChannel channel)
{
  return clip_channel_mirror (channel) < channel;
}

double
clip_channel_get_default (ClipChannel channel)
{
  if (channel == CLIP_CHANNEL_ROOT_Y)
    return (0.245 + 0.238) * CLIP_BODY_HEIGHT + CLIP_ANKLE_HEIGHT;
  if (channel >= CLIP_CHANNEL_GRIP && channel < CLIP_CHANNEL_SPREAD)
    return 0.18;
  if (channel == CLIP_CHANNEL_TINT)
    return 1;
  if (channel < CLIP_CHANNEL_TARGETS || channel >= CLIP_CHANNEL_PROP)
    return 0;

  switch ((channel - CLIP_CHANNEL_TARGETS) % CLIP_TARGET_SIZE)
    {
    case CLIP_TARGET_WEIGHT:
      return 1;
    case CLIP_TARGET_POLE_IN:
      return channel < clip_channel_target (CLIP_LIMB_FOOT_L, 0) ? CLIP_FRAME_JOINT (CLIP_CHEST)
                                                                 : CLIP_FRAME_JOINT (CLIP_PELVIS);
    default:
      return 0;
    }
}
