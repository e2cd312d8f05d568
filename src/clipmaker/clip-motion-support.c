/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-motion-reader.h"

/* What bears the body in a motion file: "ground", "anchor", "fit", "contacts", and "touch". */

/* Sub-readers that name props need the motion beside what they fill. */
typedef struct
{
  const ClipMotion *motion;
  union
  {
    ClipGround ground;
    ClipFit fit;
    ClipContact contact;
  };
} ClipSupportReader;

static gboolean
read_joints (JsonNode *node, const ClipPlace *place, gpointer joints, GError **error)
{
  const char *name;
  guint64 found;

  if (!clip_json_read_string (node, place, &name, error))
    return FALSE;

  found = clip_reader_find_joints (name);
  if (found == 0)
    return clip_place_fail (place, error, "no bone is called \"%s\"", name);

  *(guint64 *) joints |= found;

  return TRUE;
}

static gboolean
read_support (JsonNode *node,
              const ClipPlace *place,
              const ClipMotion *motion,
              ClipSupport *support,
              GError **error)
{
  const char *name;
  ClipJoint joint;

  if (!clip_json_read_string (node, place, &name, error))
    return FALSE;

  *support = clip_reader_find_prop (motion, name);
  if (*support != G_MAXUINT)
    return TRUE;

  joint = clip_joint_from_nick (name, strlen (name));
  *support = joint != CLIP_N_JOINTS ? CLIP_SUPPORT_JOINT (joint) : CLIP_SUPPORT_FLOOR;
  if (joint == CLIP_N_JOINTS && !g_str_equal (name, "floor"))
    return clip_place_fail (place, error,
                            "neither \"floor\" nor a bone nor a prop of this motion: \"%s\"", name);

  return TRUE;
}

static gboolean
read_ground_bones (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_array (node, place, read_joints,
                               &((ClipSupportReader *) reader)->ground.joints, error);
}

static gboolean
read_ground_on (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  ClipSupportReader *reader = user_data;
  ClipSupport *on = &reader->ground.on;

  if (!read_support (node, place, reader->motion, on, error))
    return FALSE;
  if (*on >= CLIP_SUPPORT_JOINT (0) && *on != CLIP_SUPPORT_FLOOR)
    return clip_place_fail (place, error, "a body doesn't lie on its own bones");

  return TRUE;
}

/* {"bones": ["pelvis"], "on": "chair"} */
gboolean
clip_read_ground (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  static const ClipJsonMember members[] = { { "bones", read_ground_bones },
                                            { "on", read_ground_on } };
  ClipSupportReader reader = { .motion = motion, .ground = { .on = CLIP_SUPPORT_FLOOR } };

  if (!clip_json_read_object (node, place, members, G_N_ELEMENTS (members), &reader, error))
    return FALSE;

  ((ClipMotion *) motion)->script->ground = reader.ground;

  return TRUE;
}

static gboolean
read_anchor_bones (JsonNode *node, const ClipPlace *place, gpointer anchor, GError **error)
{
  return clip_json_read_array (node, place, read_joints, &((ClipAnchor *) anchor)->joints, error);
}

static gboolean
read_anchor_at (JsonNode *node, const ClipPlace *place, gpointer anchor, GError **error)
{
  return clip_json_read_vec (node, place, &((ClipAnchor *) anchor)->at, error);
}

static gboolean
read_anchor_axes (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  ClipAnchor *anchor = user_data;
  const char *axes;

  if (!clip_json_read_string (node, place, &axes, error))
    return FALSE;
  if (strspn (axes, "xyz") != strlen (axes))
    return clip_place_fail (place, error, "expected some of \"xyz\"");

  for (guint i = 0; i < G_N_ELEMENTS (anchor->along); i++)
    anchor->along[i] = strchr (axes, "xyz"[i]) != NULL;

  return TRUE;
}

/* {"bones": ["knee"], "at": [0, 0.068, -0.28], "axes": "xz"} */
gboolean
clip_read_anchor (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  static const ClipJsonMember members[] = { { "bones", read_anchor_bones },
                                            { "at", read_anchor_at },
                                            { "axes", read_anchor_axes } };
  ClipAnchor *anchor = &((ClipMotion *) motion)->script->anchor;

  for (guint i = 0; i < G_N_ELEMENTS (anchor->along); i++)
    anchor->along[i] = TRUE;

  return clip_json_read_object (node, place, members, G_N_ELEMENTS (members), anchor, error);
}

static gboolean
read_fit_channel (JsonNode *node, const ClipPlace *place, gpointer channels, GError **error)
{
  const char *text;
  ClipChannelName name;

  if (!clip_json_read_string (node, place, &text, error))
    return FALSE;
  if (!clip_channel_lookup (text, &name) || name.kind != CLIP_CHANNEL_NUMBER)
    return clip_place_fail (place, error, "no number is called \"%s\"", text);

  g_array_append_vals (channels, name.channels, name.n_channels);

  return TRUE;
}

static gboolean
read_fit_channels (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_array (node, place, read_fit_channel,
                               ((ClipSupportReader *) reader)->fit.channels, error);
}

static gboolean
read_fit_bone (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return read_joints (node, place, &((ClipSupportReader *) reader)->fit.joints, error);
}

static gboolean
read_fit_bones (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_array (node, place, read_joints,
                               &((ClipSupportReader *) reader)->fit.joints, error);
}

static gboolean
read_fit_axis (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  const char *axis;

  if (!clip_json_read_string (node, place, &axis, error))
    return FALSE;
  if (strlen (axis) != 1 || axis[0] < 'x' || axis[0] > 'z')
    return clip_place_fail (place, error, "expected \"x\", \"y\" or \"z\"");

  ((ClipSupportReader *) reader)->fit.axis = (guint) (axis[0] - 'x');

  return TRUE;
}

static gboolean
read_fit_on (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  ClipSupportReader *reader = user_data;

  reader->fit.to_support = TRUE;

  return read_support (node, place, reader->motion, &reader->fit.on, error);
}

static gboolean
read_fit_value (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_number (node, place, -5, 5, &((ClipSupportReader *) reader)->fit.value,
                                error);
}

static gboolean
read_range (JsonNode *node,
            const ClipPlace *place,
            double min,
            double max,
            double range[2],
            GError **error)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) != 2)
    return clip_place_fail (place, error, "expected an array of two numbers");

  for (guint i = 0; i < 2; i++)
    {
      ClipPlace element = { place, NULL, i };

      if (!clip_json_read_number (json_array_get_element (array, i), &element, min, max, &range[i],
                                  error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_fit_range (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return read_range (node, place, -180, 180, ((ClipSupportReader *) reader)->fit.range, error);
}

/* {"chan": ["root.pitch"], "bone": "shoulderL", "axis": "y", "value": 0.59}, or with "on" instead
 * of "axis", or "bones" of "bone" */
static gboolean
read_fit (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  static const ClipJsonMember members[] = {
    { "chan", read_fit_channels }, { "bone", read_fit_bone }, { "bones", read_fit_bones },
    { "axis", read_fit_axis },     { "on", read_fit_on },     { "value", read_fit_value },
    { "range", read_fit_range },
  };
  ClipSupportReader reader = { .motion = motion, .fit = { .axis = 1, .range = { -30, 30 } } };

  reader.fit.channels = g_array_new (FALSE, FALSE, sizeof (ClipChannel));
  g_array_append_val (((ClipMotion *) motion)->script->fits, reader.fit);
  if (!clip_json_read_object (node, place, members, G_N_ELEMENTS (members), &reader, error))
    return FALSE;
  if (reader.fit.joints == 0 || reader.fit.channels->len == 0)
    return clip_place_fail (place, error, "\"chan\" or \"bone\" is missing");

  g_array_index (((ClipMotion *) motion)->script->fits, ClipFit,
                 ((ClipMotion *) motion)->script->fits->len - 1) = reader.fit;

  return TRUE;
}

gboolean
clip_read_fits (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_array (node, place, read_fit, motion, error);
}

static gboolean
read_contact_on (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  ClipSupportReader *reader = user_data;

  return read_support (node, place, reader->motion, &reader->contact.on, error);
}

static gboolean
read_contact_slides (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  return clip_json_read_boolean (node, place, &((ClipSupportReader *) reader)->contact.slides,
                                 error);
}

static gboolean
read_contact_during (JsonNode *node, const ClipPlace *place, gpointer reader, GError **error)
{
  double during[2];

  if (!read_range (node, place, 0, 1, during, error))
    return FALSE;

  ((ClipSupportReader *) reader)->contact.from = during[0];
  ((ClipSupportReader *) reader)->contact.to = during[1];

  return TRUE;
}

/* "ankle": "floor", or "wrist": {"on": "wall", "slides": true, "during": [0.1, 0.6]} */
static gboolean
read_contact (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  static const ClipJsonMember members[] = { { "on", read_contact_on },
                                            { "slides", read_contact_slides },
                                            { "during", read_contact_during } };
  ClipMotion *motion = user_data;
  guint64 joints = clip_reader_find_joints (place->name);
  ClipSupportReader reader = { .motion = motion, .contact = { .on = CLIP_SUPPORT_FLOOR, .to = 1 } };

  if (joints == 0)
    return clip_place_fail (place, error, "no bone of that name");

  if (JSON_NODE_HOLDS_OBJECT (node)
          ? !clip_json_read_object (node, place, members, G_N_ELEMENTS (members), &reader, error)
          : !read_contact_on (node, place, &reader, error))
    return FALSE;

  for (ClipJoint joint = 0; joint < CLIP_N_JOINTS; joint++)
    if ((joints & CLIP_BIT_JOINT (joint)) != 0)
      {
        reader.contact.joint = joint;
        g_array_append_val (motion->script->contacts, reader.contact);
      }

  return TRUE;
}

gboolean
clip_read_contacts (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_map (node, place, read_contact, motion, error);
}

static gboolean
read_touch_side (JsonNode *node,
                 const ClipPlace *place,
                 const ClipMotion *motion,
                 guint64 *set,
                 GError **error)
{
  const char *name;
  guint prop;

  if (!clip_json_read_string (node, place, &name, error))
    return FALSE;

  prop = clip_reader_find_prop (motion, name);
  *set = prop != G_MAXUINT ? CLIP_BIT_PROP (prop) : clip_reader_find_joints (name);
  if (*set == 0)
    return clip_place_fail (place, error, "no bone or prop is called \"%s\"", name);

  return TRUE;
}

/* ["wrist", "knee"] */
static gboolean
read_touch (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  ClipMotion *motion = user_data;
  ClipTouch touch;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  ClipPlace first = { place, NULL, 0 };
  ClipPlace second = { place, NULL, 1 };

  if (array == NULL || json_array_get_length (array) != 2)
    return clip_place_fail (place, error, "expected an array of two names");
  if (!read_touch_side (json_array_get_element (array, 0), &first, motion, &touch.a, error)
      || !read_touch_side (json_array_get_element (array, 1), &second, motion, &touch.b, error))
    return FALSE;

  g_array_append_val (motion->script->touches, touch);

  return TRUE;
}

gboolean
clip_read_touches (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_array (node, place, read_touch, motion, error);
}
