/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-reader-private.h"

/* The member as a list of texts; NULL when it is missing or something else. */
static JsonArray *
get_list (LimberJsonReader *self, const char *member, const char *expected)
{
  JsonNode *node = limber_json_reader_peek (self, member);
  JsonArray *array;

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      limber_json_reader_fail (self, member, expected);
      return NULL;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_node_get_value_type (json_array_get_element (array, i)) != G_TYPE_STRING)
      {
        limber_json_reader_fail (self, member, expected);
        return NULL;
      }

  return array;
}

guint32
limber_json_reader_get_set (LimberJsonReader *self, const char *member, GType type)
{
  JsonArray *array = get_list (self, member, "a list of names");
  guint32 set = 0;
  int value;

  if (array == NULL)
    return 0;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *nick = json_array_get_string_element (array, i);

      if (limber_enum_from_nick (type, nick, &value))
        set |= LIMBER_SET_OF (value);
      else
        {
          g_autofree char *nicks = limber_json_list_nicks (type);
          g_autofree char *place = g_strdup_printf ("%s[%u]", member, i);
          g_autofree char *shown = g_utf8_substring (nick, 0, MIN (g_utf8_strlen (nick, -1), 40));
          g_autofree char *reason = g_strdup_printf ("expected %s, got \"%s\"", nicks, shown);

          limber_json_reader_set_error (self, LIMBER_DOCUMENT_ERROR_VALUE, place, reason);
          return 0;
        }
    }

  return set;
}

char **
limber_json_reader_get_strings (LimberJsonReader *self, const char *member)
{
  JsonArray *array = get_list (self, member, "a list of texts");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));

  return g_strv_builder_end (builder);
}

gboolean
limber_json_reader_get_pair (LimberJsonReader *self,
                             const char *member,
                             int min,
                             int max,
                             int *a,
                             int *b)
{
  JsonNode *node = limber_json_reader_peek (self, member);
  g_autofree char *expected = NULL;

  if (node == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      if (json_array_get_length (array) == 2
          && limber_json_node_is_whole (json_array_get_element (array, 0), min, max)
          && limber_json_node_is_whole (json_array_get_element (array, 1), min, max))
        {
          *a = (int) json_array_get_double_element (array, 0);
          *b = (int) json_array_get_double_element (array, 1);
          if (*a <= *b)
            return TRUE;
        }
    }

  expected = g_strdup_printf ("a list of two numbers from %d to %d, the smaller first", min, max);
  limber_json_reader_fail (self, member, expected);
  return FALSE;
}
