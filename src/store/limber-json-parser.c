/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-parser.h"

#include <math.h>

#include "store/limber-document.h"

/* A recursive descent, one function for each rule of the grammar. Each leaves `at` behind what it has read, or returns
 * NULL or FALSE with the error set. */
typedef struct
{
  const char *path;
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  guint n_values;
  GError **error;
} Parser;

static JsonNode *parse_value (Parser *self);

static G_GNUC_PRINTF (3, 4) gboolean
    fail (Parser *self, LimberDocumentError code, const char *format, ...)
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

static gboolean
unexpected (Parser *self, const char *wanted)
{
  if (self->at == self->end)
    return fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "the file ends here, expected %s", wanted);

  return fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "expected %s", wanted);
}

static void
skip_space (Parser *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\t' || *self->at == '\n' || *self->at == '\r'))
    self->at++;
}

/* Steps over @c if it comes next. */
static gboolean
take (Parser *self, char c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

/* Reads the four digits of a \u. */
static gboolean
parse_unit (Parser *self, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return unexpected (self, "four hexadecimal digits after \"\\u\"");
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

/* Characters beyond U+FFFF are written as two units, a high and a low surrogate. */
static gboolean
parse_unicode_escape (Parser *self, GString *text)
{
  gunichar high, low = 0;

  if (!parse_unit (self, &high))
    return FALSE;

  if (high == 0)
    return fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "the character \"\\u0000\" can't be kept");

  if (high >= 0xd800 && high <= 0xdbff && take (self, '\\') && take (self, 'u'))
    {
      if (!parse_unit (self, &low))
        return FALSE;
      if (low >= 0xdc00 && low <= 0xdfff)
        high = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    }

  if (high >= 0xd800 && high <= 0xdfff)
    return fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "half of a surrogate pair");

  g_string_append_unichar (text, high);
  return TRUE;
}

static gboolean
parse_escape (Parser *self, GString *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (take (self, 'u'))
    return parse_unicode_escape (self, text);

  letter = self->at < self->end && *self->at != '\0' ? strchr (letters, *self->at) : NULL;
  if (letter == NULL)
    return unexpected (self, "one of \"\\/bfnrtu after a backslash");

  g_string_append_c (text, meanings[letter - letters]);
  self->at++;
  return TRUE;
}

static char *
parse_string (Parser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  self->at++;
  while (!take (self, '"'))
    {
      if (self->at == self->end || (guchar) *self->at < 0x20)
        {
          unexpected (self, "the closing quotation mark");
          return NULL;
        }

      if (take (self, '\\'))
        {
          if (!parse_escape (self, text))
            return NULL;
        }
      else
        g_string_append_c (text, *self->at++);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
skip_digits (Parser *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > first || unexpected (self, "a digit");
}

static JsonNode *
parse_number (Parser *self)
{
  const char *first = self->at;
  g_autofree char *digits = NULL;
  gboolean whole = TRUE;
  JsonNode *node;
  double number;
  gint64 integer;

  take (self, '-');
  if (!take (self, '0') && !skip_digits (self))
    return NULL;

  if (take (self, '.'))
    {
      whole = FALSE;
      if (!skip_digits (self))
        return NULL;
    }

  if (take (self, 'e') || take (self, 'E'))
    {
      whole = FALSE;
      if (!take (self, '+'))
        take (self, '-');
      if (!skip_digits (self))
        return NULL;
    }

  digits = g_strndup (first, (gsize) (self->at - first));
  node = json_node_alloc ();
  if (whole && g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &integer, NULL))
    return json_node_init_int (node, integer);

  number = g_ascii_strtod (digits, NULL);
  json_node_init_double (node, number);
  if (!isfinite (number))
    {
      fail (self, LIMBER_DOCUMENT_ERROR_LIMIT, "the number %.40s is too large", digits);
      g_clear_pointer (&node, json_node_unref);
    }

  return node;
}

static JsonNode *
parse_literal (Parser *self)
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

  unexpected (self, "a value");
  return NULL;
}

static JsonNode *
parse_array (Parser *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  self->at++;
  skip_space (self);
  if (!take (self, ']'))
    do
      {
        JsonNode *element = parse_value (self);

        if (element == NULL)
          return NULL;

        json_array_add_element (array, element);
        skip_space (self);
        if (take (self, ']'))
          break;
        if (!take (self, ','))
          {
            unexpected (self, "a comma or \"]\"");
            return NULL;
          }
      }
    while (TRUE);

  return json_node_init_array (json_node_alloc (), array);
}

static gboolean
parse_member (Parser *self, JsonObject *object)
{
  g_autofree char *name = NULL;
  JsonNode *value;

  skip_space (self);
  if (self->at == self->end || *self->at != '"')
    return unexpected (self, "the name of a member in quotation marks");

  name = parse_string (self);
  if (name == NULL)
    return FALSE;

  if (json_object_has_member (object, name))
    return fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "there is a second member \"%.40s\"", name);

  skip_space (self);
  if (!take (self, ':'))
    return unexpected (self, "a colon");

  value = parse_value (self);
  if (value == NULL)
    return FALSE;

  json_object_set_member (object, name, value);
  return TRUE;
}

static JsonNode *
parse_object (Parser *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  self->at++;
  skip_space (self);
  if (!take (self, '}'))
    do
      {
        if (!parse_member (self, object))
          return NULL;

        skip_space (self);
        if (take (self, '}'))
          break;
        if (!take (self, ','))
          {
            unexpected (self, "a comma or \"}\"");
            return NULL;
          }
      }
    while (TRUE);

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
parse_nested (Parser *self)
{
  JsonNode *node;

  if (self->depth == LIMBER_DOCUMENT_MAX_DEPTH)
    {
      fail (self, LIMBER_DOCUMENT_ERROR_LIMIT, "more than %d levels deep",
            LIMBER_DOCUMENT_MAX_DEPTH);
      return NULL;
    }

  self->depth++;
  node = *self->at == '{' ? parse_object (self) : parse_array (self);
  self->depth--;

  return node;
}

static JsonNode *
parse_value (Parser *self)
{
  skip_space (self);

  if (++self->n_values > LIMBER_DOCUMENT_MAX_VALUES)
    {
      fail (self, LIMBER_DOCUMENT_ERROR_LIMIT, "more than %d values", LIMBER_DOCUMENT_MAX_VALUES);
      return NULL;
    }

  switch (self->at < self->end ? *self->at : '\0')
    {
    case '{':
    case '[':
      return parse_nested (self);

    case '"':
      {
        g_autofree char *text = parse_string (self);

        return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
      }

    case '-':
    case '0' ... '9':
      return parse_number (self);

    default:
      return parse_literal (self);
    }
}

static gboolean
check_text (Parser *self)
{
  if (self->end - self->start > LIMBER_DOCUMENT_MAX_BYTES)
    return fail (self, LIMBER_DOCUMENT_ERROR_LIMIT, "the file is larger than %d MB",
                 LIMBER_DOCUMENT_MAX_BYTES / 1024 / 1024);

  if (self->end - self->start >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    return fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "the file begins with a byte order mark");

  if (!g_utf8_validate_len (self->start, (gsize) (self->end - self->start), &self->at))
    return fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "this is not UTF-8 text");

  self->at = self->start;
  return TRUE;
}

JsonNode *
limber_json_parse (const char *data, gsize length, const char *path, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  const char *text = length > 0 ? data : "";
  Parser self = {
    .path = path,
    .start = text,
    .at = text,
    .end = text + length,
    .error = error,
  };

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!check_text (&self))
    return NULL;

  root = parse_value (&self);
  if (root == NULL)
    return NULL;

  skip_space (&self);
  if (self.at < self.end)
    {
      fail (&self, LIMBER_DOCUMENT_ERROR_SYNTAX, "there is more after the end of the document");
      return NULL;
    }

  return g_steal_pointer (&root);
}
