/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-reader-private.h"

#include <math.h>

#include "store/limber-document.h"

static gboolean
is_string (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_number (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

gboolean
limber_json_node_is_whole (JsonNode *node, int min, int max)
{
  double number;

  if (!is_number (node))
    return FALSE;

  number = json_node_get_double (node);
  return number >= min && number <= max && floor (number) == number;
}

const char *
limber_json_reader_get_text (LimberJsonReader *self, const char *member, const char *expected)
{
  JsonNode *node = limber_json_reader_peek (self, member);

  if (node == NULL)
    return NULL;

  if (!is_string (node))
    {
      limber_json_reader_fail (self, member, expected);
      return NULL;
    }

  return json_node_get_string (node);
}

const char *
limber_json_reader_get_string (LimberJsonReader *self, const char *member)
{
  return limber_json_reader_get_text (self, member, "a text");
}

const char *
limber_json_reader_require_string (LimberJsonReader *self, const char *member)
{
  const char *text = limber_json_reader_get_string (self, member);

  if (text == NULL)
    limber_json_reader_fail (self, member, "a text");

  return text;
}

const char *
limber_json_reader_get_id (LimberJsonReader *self, const char *member)
{
  const char *id = limber_json_reader_get_text (self, member, "an id");

  if (id == NULL || limber_document_is_id (id))
    return id;

  limber_json_reader_fail (self, member, "an id (letters, digits, - _ . :)");
  return NULL;
}

const char *
limber_json_reader_require_id (LimberJsonReader *self, const char *member)
{
  const char *id = limber_json_reader_get_id (self, member);

  if (id == NULL)
    limber_json_reader_fail (self, member, "an id (letters, digits, - _ . :)");

  return id;
}

const char *
limber_json_reader_get_file_name (LimberJsonReader *self, const char *member)
{
  const char *name = limber_json_reader_get_text (self, member, "a file name");

  if (name == NULL
      || (name[0] != '\0' && name[0] != '.' && strlen (name) <= 255
          && strpbrk (name, "/\\:") == NULL))
    return name;

  limber_json_reader_fail (self, member, "a file name without folder");
  return NULL;
}

gboolean
limber_json_reader_get_boolean (LimberJsonReader *self, const char *member, gboolean fallback)
{
  JsonNode *node = limber_json_reader_peek (self, member);

  if (node == NULL)
    return fallback;

  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      limber_json_reader_fail (self, member, "true or false");
      return fallback;
    }

  return json_node_get_boolean (node);
}

int
limber_json_reader_get_int (LimberJsonReader *self,
                            const char *member,
                            int min,
                            int max,
                            int fallback)
{
  JsonNode *node = limber_json_reader_peek (self, member);
  g_autofree char *expected = NULL;

  if (node == NULL)
    return fallback;

  if (!limber_json_node_is_whole (node, min, max))
    {
      gboolean broken =
          is_number (node) && floor (json_node_get_double (node)) != json_node_get_double (node);

      expected = g_strdup_printf ("a %snumber from %d to %d", broken ? "whole " : "", min, max);
      limber_json_reader_fail (self, member, expected);
      return fallback;
    }

  return (int) json_node_get_double (node);
}

double
limber_json_reader_get_double (LimberJsonReader *self,
                               const char *member,
                               double min,
                               double max,
                               double fallback)
{
  JsonNode *node = limber_json_reader_peek (self, member);
  g_autofree char *expected = NULL;

  if (node == NULL)
    return fallback;

  if (!is_number (node)
      || !(json_node_get_double (node) >= min && json_node_get_double (node) <= max))
    {
      expected = g_strdup_printf ("a number from %g to %g", min, max);
      limber_json_reader_fail (self, member, expected);
      return fallback;
    }

  return json_node_get_double (node);
}

char *
limber_json_list_nicks (GType type)
{
  GString *text = g_string_new ("one of ");

  for (guint i = 0; i < limber_enum_get_n_values (type); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", limber_enum_get_nick (type, (int) i));

  return g_string_free (text, FALSE);
}

static gboolean
get_enum (LimberJsonReader *self, const char *member, GType type, int *value)
{
  JsonNode *node = limber_json_reader_peek (self, member);
  g_autofree char *expected = NULL;

  if (node == NULL)
    return FALSE;

  if (is_string (node) && limber_enum_from_nick (type, json_node_get_string (node), value))
    return TRUE;

  expected = limber_json_list_nicks (type);
  limber_json_reader_fail (self, member, expected);
  return FALSE;
}

int
limber_json_reader_get_enum (LimberJsonReader *self, const char *member, GType type, int fallback)
{
  int value;

  return get_enum (self, member, type, &value) ? value : fallback;
}

int
limber_json_reader_require_enum (LimberJsonReader *self, const char *member, GType type)
{
  g_autofree char *expected = NULL;
  int value = 0;

  if (get_enum (self, member, type, &value) || limber_json_reader_failed (self))
    return value;

  expected = limber_json_list_nicks (type);
  limber_json_reader_fail (self, member, expected);
  return 0;
}

void
limber_json_reader_read_header (LimberJsonReader *self, const char *format)
{
  const char *found = limber_json_reader_require_string (self, "format");
  g_autofree char *expected = g_strdup_printf ("\"%s\"", format);
  JsonNode *version = limber_json_reader_peek (self, "version");

  if (found != NULL && !g_str_equal (found, format))
    limber_json_reader_fail (self, "format", expected);

  if (version == NULL)
    limber_json_reader_fail (self, "version", "1");
  else if (limber_json_node_is_whole (version, LIMBER_DOCUMENT_VERSION + 1, G_MAXINT))
    limber_json_reader_set_error (self, LIMBER_DOCUMENT_ERROR_VERSION, "version",
                                  "this was written by a newer Limber");
  else
    limber_json_reader_get_int (self, "version", 1, LIMBER_DOCUMENT_VERSION, 1);
}
