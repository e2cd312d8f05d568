/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-json.h"

#include "clipmaker/clip-motion.h"

/* "cat-cow.json: keys[2].pose" */
static void
append_place (GString *text, const ClipPlace *place)
{
  if (place->up == NULL)
    {
      g_string_append (text, place->name);
      return;
    }

  append_place (text, place->up);
  if (place->name == NULL)
    g_string_append_printf (text, "[%u]", place->index);
  else
    g_string_append_printf (text, "%s%s", place->up->up == NULL ? ": " : ".", place->name);
}

gboolean
clip_place_fail (const ClipPlace *place, GError **error, const char *format, ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  va_list args;

  append_place (text, place);
  g_string_append (text, ": ");
  va_start (args, format);
  g_string_append_vprintf (text, format, args);
  va_end (args);
  g_set_error_literal (error, CLIP_MOTION_ERROR, CLIP_MOTION_ERROR_INVALID, text->str);

  return FALSE;
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

gboolean
clip_json_read_number (JsonNode *node,
                       const ClipPlace *place,
                       double min,
                       double max,
                       double *value,
                       GError **error)
{
  double number;

  if (!holds (node, G_TYPE_DOUBLE) && !holds (node, G_TYPE_INT64))
    return clip_place_fail (place, error, "expected a number");

  number = json_node_get_double (node);
  if (!(number >= min && number <= max))
    return clip_place_fail (place, error, "expected a number from %g to %g, got %g", min, max,
                            number);

  *value = number;

  return TRUE;
}

gboolean
clip_json_read_vec (JsonNode *node, const ClipPlace *place, ClipVec *value, GError **error)
{
  double parts[3];
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) != 3)
    return clip_place_fail (place, error, "expected an array of three numbers");

  array = json_node_get_array (node);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      ClipPlace element = { place, NULL, i };

      if (!clip_json_read_number (json_array_get_element (array, i), &element, -100, 100, &parts[i],
                                  error))
        return FALSE;
    }
  *value = clip_vec (parts[0], parts[1], parts[2]);

  return TRUE;
}

gboolean
clip_json_read_boolean (JsonNode *node, const ClipPlace *place, gboolean *value, GError **error)
{
  if (!holds (node, G_TYPE_BOOLEAN))
    return clip_place_fail (place, error, "expected true or false");

  *value = json_node_get_boolean (node);

  return TRUE;
}

gboolean
clip_json_read_string (JsonNode *node, const ClipPlace *place, const char **value, GError **error)
{
  if (!holds (node, G_TYPE_STRING))
    return clip_place_fail (place, error, "expected a string");

  *value = json_node_get_string (node);

  return TRUE;
}

static gboolean
reject_unknown (JsonObject *object,
                const ClipPlace *place,
                const ClipJsonMember *members,
                gsize n_members,
                GError **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      gboolean known = FALSE;

      for (gsize i = 0; i < n_members && !known; i++)
        known = g_str_equal (members[i].name, l->data);
      if (!known)
        return clip_place_fail (place, error, "unknown member \"%s\"", (const char *) l->data);
    }

  return TRUE;
}

gboolean
clip_json_read_object (JsonNode *node,
                       const ClipPlace *place,
                       const ClipJsonMember *members,
                       gsize n_members,
                       gpointer target,
                       GError **error)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return clip_place_fail (place, error, "expected an object");

  object = json_node_get_object (node);
  if (!reject_unknown (object, place, members, n_members, error))
    return FALSE;

  for (gsize i = 0; i < n_members; i++)
    {
      JsonNode *value = json_object_get_member (object, members[i].name);
      ClipPlace member = { place, members[i].name, 0 };

      if (value != NULL && !members[i].read (value, &member, target, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
clip_json_read_map (JsonNode *node,
                    const ClipPlace *place,
                    ClipJsonReadFunc read,
                    gpointer target,
                    GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return clip_place_fail (place, error, "expected an object");

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      ClipPlace member = { place, name, 0 };

      if (!read (value, &member, target, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
clip_json_read_array (JsonNode *node,
                      const ClipPlace *place,
                      ClipJsonReadFunc read,
                      gpointer target,
                      GError **error)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return clip_place_fail (place, error, "expected an array");

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      ClipPlace element = { place, NULL, i };

      if (!read (json_array_get_element (array, i), &element, target, error))
        return FALSE;
    }

  return TRUE;
}
