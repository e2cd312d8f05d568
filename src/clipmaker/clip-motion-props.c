/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-motion-reader.h"

/* Props of a motion file: [{"kind": "foam-roller", "at": [0, 0.012, -0.3]}, …] */

static gboolean
read_kind (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  const char *nick;
  ClipPropKind kind;

  if (!clip_json_read_string (node, place, &nick, error))
    return FALSE;
  if (!clip_prop_kind_from_nick (nick, &kind))
    return clip_place_fail (place, error, "unknown prop \"%s\"", nick);

  *(ClipProp *) prop = clip_prop_new (kind);

  return TRUE;
}

static gboolean
read_at (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  return clip_json_read_vec (node, place, &((ClipProp *) prop)->at, error);
}

static gboolean
read_yaw (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  return clip_json_read_number (node, place, -360, 360, &((ClipProp *) prop)->yaw, error);
}

static gboolean
read_length (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  return clip_json_read_number (node, place, 0.1, 5, &((ClipProp *) prop)->length, error);
}

static gboolean
read_radius (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  return clip_json_read_number (node, place, 0.02, 0.2, &((ClipProp *) prop)->radius, error);
}

static gboolean
read_hand (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  const char *side;

  if (!clip_json_read_string (node, place, &side, error))
    return FALSE;
  if (!g_str_equal (side, "L") && !g_str_equal (side, "R"))
    return clip_place_fail (place, error, "expected \"L\" or \"R\"");

  ((ClipProp *) prop)->hand = side[0] == 'L' ? CLIP_WRIST_L : CLIP_WRIST_R;

  return TRUE;
}

static gboolean
read_anchor (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  return clip_json_read_vec (node, place, &((ClipProp *) prop)->anchor, error);
}

static gboolean
read_moves (JsonNode *node, const ClipPlace *place, gpointer prop, GError **error)
{
  return clip_json_read_boolean (node, place, &((ClipProp *) prop)->moves, error);
}

static gboolean
read_prop (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  static const ClipJsonMember members[] = {
    { "kind", read_kind },     { "at", read_at },         { "yaw", read_yaw },
    { "length", read_length }, { "radius", read_radius }, { "hand", read_hand },
    { "anchor", read_anchor }, { "moves", read_moves },
  };
  ClipMotion *motion = user_data;
  ClipProp prop = { .kind = CLIP_N_PROP_KINDS };

  if (motion->props->len == CLIP_MAX_PROPS)
    return clip_place_fail (place, error, "more than %d props", CLIP_MAX_PROPS);
  if (!clip_json_read_object (node, place, members, G_N_ELEMENTS (members), &prop, error))
    return FALSE;
  if (prop.kind == CLIP_N_PROP_KINDS)
    return clip_place_fail (place, error, "\"kind\" is missing");

  g_array_append_val (motion->props, prop);

  return TRUE;
}

gboolean
clip_read_props (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_array (node, place, read_prop, motion, error);
}

guint
clip_reader_find_prop (const ClipMotion *motion, const char *nick)
{
  for (guint i = 0; i < motion->props->len; i++)
    if (g_str_equal (clip_prop_kind_get_nick (g_array_index (motion->props, ClipProp, i).kind),
                     nick))
      return i;

  return G_MAXUINT;
}

guint64
clip_reader_find_joints (const char *name)
{
  g_autofree char *left = g_strconcat (name, "L", NULL);
  ClipJoint joint = clip_joint_from_nick (name, strlen (name));

  if (joint != CLIP_N_JOINTS)
    return CLIP_BIT_JOINT (joint);

  joint = clip_joint_from_nick (left, strlen (left));
  if (joint != CLIP_N_JOINTS)
    return CLIP_BIT_JOINT (joint) | CLIP_BIT_JOINT (clip_joint_mirror (joint));

  return 0;
}
