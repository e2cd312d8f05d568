/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-printer.h"

/* What a document takes. */
#define TYPICAL_BYTES 4096

typedef struct
{
  GString *text;
  gboolean pretty;
  guint level;
} Printer;

static void print_node (Printer *self, JsonNode *node);

static void
print_break (Printer *self)
{
  if (!self->pretty)
    return;

  g_string_append_c (self->text, '\n');
  for (guint n = self->level; n > 0; n -= MIN (n, 8))
    g_string_append_len (self->text, "                ", 2 * (gssize) MIN (n, 8));
}

static gboolean
is_plain (char c)
{
  return c != '"' && c != '\\' && (guchar) c >= 0x20;
}

static void
print_escaped (Printer *self, char c)
{
  switch (c)
    {
    case '"':
    case '\\':
      g_string_append_c (self->text, '\\');
      g_string_append_c (self->text, c);
      break;

    case '\n':
      g_string_append (self->text, "\\n");
      break;

    case '\t':
      g_string_append (self->text, "\\t");
      break;

    default:
      g_string_append_printf (self->text, "\\u%04x", (guint) c);
    }
}

static void
print_string (Printer *self, const char *string)
{
  g_string_append_c (self->text, '"');
  for (const char *c = string; *c != '\0';)
    {
      const char *start = c;

      while (*c != '\0' && is_plain (*c))
        c++;
      g_string_append_len (self->text, start, c - start);
      if (*c != '\0')
        print_escaped (self, *c++);
    }
  g_string_append_c (self->text, '"');
}

/* Most numbers have a digit or two, and many thousands of them are written at once. */
static void
print_int (Printer *self, gint64 number)
{
  if (number >= 0 && number < 10)
    g_string_append_c (self->text, (char) ('0' + number));
  else if (number >= 10 && number < 100)
    {
      g_string_append_c (self->text, (char) ('0' + number / 10));
      g_string_append_c (self->text, (char) ('0' + number % 10));
    }
  else
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

static void
print_double (Printer *self, double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  g_string_append (self->text, buffer);
}

static void
print_value (Printer *self, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      print_string (self, json_node_get_string (node));
      break;

    case G_TYPE_BOOLEAN:
      g_string_append (self->text, json_node_get_boolean (node) ? "true" : "false");
      break;

    case G_TYPE_DOUBLE:
      print_double (self, json_node_get_double (node));
      break;

    default:
      print_int (self, json_node_get_int (node));
    }
}

static void
print_object (Printer *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  gboolean first = TRUE;

  g_string_append_c (self->text, '{');
  self->level++;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!first)
        g_string_append (self->text, self->pretty ? "," : ", ");
      first = FALSE;
      print_break (self);
      print_string (self, name);
      g_string_append (self->text, ": ");
      print_node (self, value);
    }

  self->level--;
  if (!first)
    print_break (self);
  g_string_append_c (self->text, '}');
}

static void
print_array (Printer *self, JsonArray *array)
{
  guint n = json_array_get_length (array);

  g_string_append_c (self->text, '[');
  self->level++;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (self->text, self->pretty ? "," : ", ");
      print_break (self);
      print_node (self, json_array_get_element (array, i));
    }

  self->level--;
  if (n > 0)
    print_break (self);
  g_string_append_c (self->text, ']');
}

static void
print_node (Printer *self, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      print_object (self, json_node_get_object (node));
      break;

    case JSON_NODE_ARRAY:
      print_array (self, json_node_get_array (node));
      break;

    case JSON_NODE_VALUE:
      print_value (self, node);
      break;

    case JSON_NODE_NULL:
    default:
      g_string_append (self->text, "null");
    }
}

static char *
print (JsonNode *node, gboolean pretty)
{
  Printer self = { .text = g_string_sized_new (TYPICAL_BYTES), .pretty = pretty };

  print_node (&self, node);
  if (pretty)
    g_string_append_c (self.text, '\n');

  return g_string_free (self.text, FALSE);
}

char *
limber_json_print (JsonNode *node)
{
  return print (node, TRUE);
}

char *
limber_json_print_line (JsonNode *node)
{
  return print (node, FALSE);
}
