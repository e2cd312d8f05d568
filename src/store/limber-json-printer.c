/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-printer.h"

/* What a document takes. */
#define TYPICAL_BYTES 4096

struct _LimberJsonPrinter
{
  GString *text;
  gboolean pretty;
  guint level;
  gboolean first; /* nothing yet stands in what was opened last */
};

static void
print_break (LimberJsonPrinter *self)
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
print_escaped (LimberJsonPrinter *self, char c)
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
print_string (LimberJsonPrinter *self, const char *string)
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
print_int (LimberJsonPrinter *self, gint64 number)
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
print_double (LimberJsonPrinter *self, double number)
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

/* What stands before a value: a comma, a line feed, its name. */
static void
begin (LimberJsonPrinter *self, const char *member)
{
  if (!self->first)
    g_string_append (self->text, self->pretty ? "," : ", ");
  self->first = FALSE;
  if (self->level > 0)
    print_break (self);
  if (member != NULL)
    {
      print_string (self, member);
      g_string_append (self->text, ": ");
    }
}

/* --- piece by piece -------------------------------------------------------------------------------- */

LimberJsonPrinter *
limber_json_printer_new (gboolean pretty)
{
  LimberJsonPrinter *self = g_new0 (LimberJsonPrinter, 1);

  self->text = g_string_sized_new (TYPICAL_BYTES);
  self->pretty = pretty;
  self->first = TRUE;
  return self;
}

void
limber_json_printer_free (LimberJsonPrinter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

char *
limber_json_printer_finish (LimberJsonPrinter *self)
{
  gsize length;

  if (self->pretty)
    g_string_append_c (self->text, '\n');

  length = self->text->len;
  return g_realloc (g_string_free_and_steal (g_steal_pointer (&self->text)), length + 1);
}

void
limber_json_printer_open (LimberJsonPrinter *self, const char *member, gboolean list)
{
  begin (self, member);
  g_string_append_c (self->text, list ? '[' : '{');
  self->level++;
  self->first = TRUE;
}

void
limber_json_printer_close (LimberJsonPrinter *self, gboolean list)
{
  self->level--;
  if (!self->first)
    print_break (self);
  g_string_append_c (self->text, list ? ']' : '}');
  self->first = FALSE;
}

void
limber_json_printer_add_string (LimberJsonPrinter *self, const char *member, const char *value)
{
  begin (self, member);
  if (value != NULL)
    print_string (self, value);
  else
    g_string_append (self->text, "null");
}

void
limber_json_printer_add_int (LimberJsonPrinter *self, const char *member, gint64 value)
{
  begin (self, member);
  print_int (self, value);
}

void
limber_json_printer_add_double (LimberJsonPrinter *self, const char *member, double value)
{
  begin (self, member);
  print_double (self, value);
}

void
limber_json_printer_add_boolean (LimberJsonPrinter *self, const char *member, gboolean value)
{
  begin (self, member);
  g_string_append (self->text, value ? "true" : "false");
}

/* --- trees ----------------------------------------------------------------------------------------- */

static void
add_value (LimberJsonPrinter *self, const char *member, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      limber_json_printer_add_string (self, member, json_node_get_string (node));
      break;

    case G_TYPE_BOOLEAN:
      limber_json_printer_add_boolean (self, member, json_node_get_boolean (node));
      break;

    case G_TYPE_DOUBLE:
      limber_json_printer_add_double (self, member, json_node_get_double (node));
      break;

    default:
      limber_json_printer_add_int (self, member, json_node_get_int (node));
    }
}

static void
add_object (LimberJsonPrinter *self, const char *member, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  limber_json_printer_open (self, member, FALSE);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    limber_json_printer_add_node (self, name, value);
  limber_json_printer_close (self, FALSE);
}

static void
add_array (LimberJsonPrinter *self, const char *member, JsonArray *array)
{
  limber_json_printer_open (self, member, TRUE);
  for (guint i = 0; i < json_array_get_length (array); i++)
    limber_json_printer_add_node (self, NULL, json_array_get_element (array, i));
  limber_json_printer_close (self, TRUE);
}

void
limber_json_printer_add_node (LimberJsonPrinter *self, const char *member, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      add_object (self, member, json_node_get_object (node));
      break;

    case JSON_NODE_ARRAY:
      add_array (self, member, json_node_get_array (node));
      break;

    case JSON_NODE_VALUE:
      add_value (self, member, node);
      break;

    case JSON_NODE_NULL:
    default:
      limber_json_printer_add_string (self, member, NULL);
    }
}

static char *
print (JsonNode *node, gboolean pretty)
{
  g_autoptr (LimberJsonPrinter) self = limber_json_printer_new (pretty);

  limber_json_printer_add_node (self, NULL, node);
  return limber_json_printer_finish (self);
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
