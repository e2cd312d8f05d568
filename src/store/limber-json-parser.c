/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-parser.h"

#include <math.h>

#include "store/limber-json-parser-private.h"

gboolean
limber_json_parser_fail (LimberJsonParser *self, LimberDocumentError code, const char *format, ...)
{
  g_autofree char *reason = NULL;
  const char *line_start = self->start;
  guint line = 1;
  va_list args;

  for (const char *c = self->start; c < self->at; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (self->error, LIMBER_DOCUMENT_ERROR, code, "%s: line %u, column %ld: %s", self->path,
               line, g_utf8_strlen (line_start, self->at - line_start) + 1, reason);
  return FALSE;
}

gboolean
limber_json_parser_expected (LimberJsonParser *self, const char *wanted)
{
  if (self->at == self->end)
    return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX,
                                    "the file ends here, expected %s", wanted);

  return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "expected %s", wanted);
}

void
limber_json_parser_skip_space (LimberJsonParser *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\t' || *self->at == '\n' || *self->at == '\r'))
    self->at++;
}

gboolean
limber_json_parser_take (LimberJsonParser *self, char c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
skip_digits (LimberJsonParser *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > first || limber_json_parser_expected (self, "a digit");
}

/* Steps over a number. Returns whether there is one; @whole says whether it has neither fraction nor exponent. */
static gboolean
skip_number (LimberJsonParser *self, gboolean *whole)
{
  *whole = TRUE;

  limber_json_parser_take (self, '-');
  if (!limber_json_parser_take (self, '0') && !skip_digits (self))
    return FALSE;

  if (limber_json_parser_take (self, '.'))
    {
      *whole = FALSE;
      if (!skip_digits (self))
        return FALSE;
    }

  if (limber_json_parser_take (self, 'e') || limber_json_parser_take (self, 'E'))
    {
      *whole = FALSE;
      if (!limber_json_parser_take (self, '+'))
        limber_json_parser_take (self, '-');
      return skip_digits (self);
    }

  return TRUE;
}

static JsonNode *
parse_number (LimberJsonParser *self)
{
  const char *first = self->at;
  g_autofree char *digits = NULL;
  gboolean whole;
  double number;
  gint64 integer;

  if (!skip_number (self, &whole))
    return NULL;

  digits = g_strndup (first, (gsize) (self->at - first));
  if (whole && g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    return json_node_init_int (json_node_alloc (), integer);

  number = g_ascii_strtod (digits, NULL);
  if (!isfinite (number))
    {
      limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_LIMIT, "the number %.40s is too large",
                               digits);
      return NULL;
    }

  return json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
parse_literal (LimberJsonParser *self)
{
  gsize left = (gsize) (self->end - self->at);

  if (left >= 4 && strncmp (self->at, "null", 4) == 0)
    {
      self->at += 4;
      return json_node_init_null (json_node_alloc ());
    }
  if (left >= 4 && strncmp (self->at, "true", 4) == 0)
    {
      self->at += 4;
      return json_node_init_boolean (json_node_alloc (), TRUE);
    }
  if (left >= 5 && strncmp (self->at, "false", 5) == 0)
    {
      self->at += 5;
      return json_node_init_boolean (json_node_alloc (), FALSE);
    }

  limber_json_parser_expected (self, "a value");
  return NULL;
}

static JsonNode *
parse_array (LimberJsonParser *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  self->at++;
  limber_json_parser_skip_space (self);
  if (!limber_json_parser_take (self, ']'))
    do
      {
        JsonNode *element = limber_json_parser_read_value (self);

        if (element == NULL)
          return NULL;

        json_array_add_element (array, element);
        limber_json_parser_skip_space (self);
        if (limber_json_parser_take (self, ']'))
          break;
        if (!limber_json_parser_take (self, ','))
          {
            limber_json_parser_expected (self, "a comma or \"]\"");
            return NULL;
          }
      }
    while (TRUE);

  return json_node_init_array (json_node_alloc (), array);
}

char *
limber_json_parser_read_name (LimberJsonParser *self)
{
  limber_json_parser_skip_space (self);
  if (self->at < self->end && *self->at == '"')
    return limber_json_parser_read_string (self);

  limber_json_parser_expected (self, "the name of a member in quotation marks");
  return NULL;
}

gboolean
limber_json_parser_take_colon (LimberJsonParser *self)
{
  limber_json_parser_skip_space (self);

  return limber_json_parser_take (self, ':') || limber_json_parser_expected (self, "a colon");
}

gboolean
limber_json_parser_refuse_second (LimberJsonParser *self, const char *name)
{
  return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX,
                                  "there is a second member \"%.40s\"", name);
}

static gboolean
parse_member (LimberJsonParser *self, JsonObject *object)
{
  g_autofree char *name = limber_json_parser_read_name (self);
  JsonNode *value;

  if (name == NULL)
    return FALSE;
  if (json_object_has_member (object, name))
    return limber_json_parser_refuse_second (self, name);
  if (!limber_json_parser_take_colon (self))
    return FALSE;

  value = limber_json_parser_read_value (self);
  if (value == NULL)
    return FALSE;

  json_object_set_member (object, name, value);
  return TRUE;
}

static JsonNode *
parse_object (LimberJsonParser *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  self->at++;
  limber_json_parser_skip_space (self);
  if (!limber_json_parser_take (self, '}'))
    do
      {
        if (!parse_member (self, object))
          return NULL;

        limber_json_parser_skip_space (self);
        if (limber_json_parser_take (self, '}'))
          break;
        if (!limber_json_parser_take (self, ','))
          {
            limber_json_parser_expected (self, "a comma or \"}\"");
            return NULL;
          }
      }
    while (TRUE);

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
parse_nested (LimberJsonParser *self)
{
  JsonNode *node;

  if (self->depth == LIMBER_DOCUMENT_MAX_DEPTH)
    {
      limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_LIMIT, "more than %d levels deep",
                               LIMBER_DOCUMENT_MAX_DEPTH);
      return NULL;
    }

  self->depth++;
  node = *self->at == '{' ? parse_object (self) : parse_array (self);
  self->depth--;

  return node;
}

JsonNode *
limber_json_parser_read_value (LimberJsonParser *self)
{
  limber_json_parser_skip_space (self);

  if (++self->n_values > LIMBER_DOCUMENT_MAX_VALUES)
    {
      limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_LIMIT, "more than %d values",
                               LIMBER_DOCUMENT_MAX_VALUES);
      return NULL;
    }

  switch (self->at < self->end ? *self->at : '\0')
    {
    case '{':
    case '[':
      return parse_nested (self);

    case '"':
      {
        g_autofree char *text = limber_json_parser_read_string (self);

        return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
      }

    case '-':
    case '0' ... '9':
      return parse_number (self);

    default:
      return parse_literal (self);
    }
}

gboolean
limber_json_parser_check_text (LimberJsonParser *self, gsize max_bytes)
{
  if ((gsize) (self->end - self->start) > max_bytes)
    return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_LIMIT,
                                    "the file is larger than %" G_GSIZE_FORMAT " MB",
                                    max_bytes / 1024 / 1024);

  if (self->end - self->start >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX,
                                    "the file begins with a byte order mark");

  if (!g_utf8_validate_len (self->start, (gsize) (self->end - self->start), &self->at))
    return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "this is not UTF-8 text");

  self->at = self->start;
  return TRUE;
}

gboolean
limber_json_parser_check_end (LimberJsonParser *self)
{
  limber_json_parser_skip_space (self);

  return self->at == self->end
         || limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX,
                                     "there is more after the end of the document");
}

JsonNode *
limber_json_parse (const char *data, gsize length, const char *path, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  const char *text = length > 0 ? data : "";
  LimberJsonParser self = {
    .path = path,
    .start = text,
    .at = text,
    .end = text + length,
    .error = error,
  };

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!limber_json_parser_check_text (&self, LIMBER_DOCUMENT_MAX_BYTES))
    return NULL;

  root = limber_json_parser_read_value (&self);
  if (root == NULL)
    return NULL;

  return limber_json_parser_check_end (&self) ? g_steal_pointer (&root) : NULL;
}
