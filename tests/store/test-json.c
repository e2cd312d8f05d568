/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-document.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"

/* Texts that are read, and how they are written on one line. */
static const struct
{
  const char *text;
  const char *line;
} good[] = {
  { " null ", "null" },
  { "true", "true" },
  { "\t[ ]\r\n", "[]" },
  { "{ }", "{}" },
  { "{\"\": [1, {\"a\": -0}]}", "{\"\": [1, {\"a\": 0}]}" },
  { "[9223372036854775807, -9223372036854775808]", "[9223372036854775807, -9223372036854775808]" },
  { "9223372036854775808", "9.223372036854776e+18" },
  { "[0.1, 2.5, 1e2, 1E-7, 0.30000000000000004]", "[0.1, 2.5, 100, 1e-07, 0.30000000000000004]" },
  { "\"\\u00e9\\ud83d\\ude00\\n\\/\\b\"", "\"é😀\\n/\\u0008\"" },
  { "\"\\\"\\\\ \177\"", "\"\\\"\\\\ \177\"" },
};

static const struct
{
  const char *text;
  const char *message;
} bad[] = {
  { "", "line 1, column 1: the file ends here, expected a value" },
  { "\xef\xbb\xbf{}", "line 1, column 1: the file begins with a byte order mark" },
  { "{\n  \"é\": \xff}", "line 2, column 8: this is not UTF-8 text" },
  { "{\"a\": 1,\n \"b\": 2,\n \"\\u0061\": 3}",
    "line 3, column 10: there is a second member \"a\"" },
  { "{\"a\": 1,}", "line 1, column 9: expected the name of a member in quotation marks" },
  { "{\"a\" 1}", "line 1, column 6: expected a colon" },
  { "{\"a\": 1 \"b\"}", "line 1, column 9: expected a comma or \"}\"" },
  { "[1, ]", "line 1, column 5: expected a value" },
  { "[1", "line 1, column 3: the file ends here, expected a comma or \"]\"" },
  { "[] []", "line 1, column 4: there is more after the end of the document" },
  { "/* */ 1", "line 1, column 1: expected a value" },
  { "nul", "line 1, column 1: expected a value" },
  { "True", "line 1, column 1: expected a value" },
  { "01", "line 1, column 2: there is more after the end of the document" },
  { "-", "line 1, column 2: the file ends here, expected a digit" },
  { "+1", "line 1, column 1: expected a value" },
  { "1.", "line 1, column 3: the file ends here, expected a digit" },
  { ".5", "line 1, column 1: expected a value" },
  { "1e", "line 1, column 3: the file ends here, expected a digit" },
  { "1e999", "line 1, column 6: the number 1e999 is too large" },
  { "NaN", "line 1, column 1: expected a value" },
  { "'a'", "line 1, column 1: expected a value" },
  { "\"a", "line 1, column 3: the file ends here, expected the closing quotation mark" },
  { "\"a\nb\"", "line 1, column 3: expected the closing quotation mark" },
  { "\"\\x\"", "line 1, column 3: expected one of \"\\/bfnrtu after a backslash" },
  { "\"\\u12g4\"", "line 1, column 6: expected four hexadecimal digits after \"\\u\"" },
  { "\"\\u0000\"", "line 1, column 8: the character \"\\u0000\" can't be kept" },
  { "\"\\ud800\"", "line 1, column 8: half of a surrogate pair" },
  { "\"\\ud800\\u0041\"", "line 1, column 14: half of a surrogate pair" },
  { "\"\\udc00\"", "line 1, column 8: half of a surrogate pair" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node =
          limber_json_parse (good[i].text, strlen (good[i].text), "x.json", &error);
      g_autofree char *line = NULL;

      g_assert_no_error (error);
      line = limber_json_print_line (node);
      g_assert_cmpstr (line, ==, good[i].line);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gsize length = strlen (bad[i].text);
      g_autofree char *text = g_memdup2 (bad[i].text, length);
      g_autofree char *message = g_strconcat ("x.json: ", bad[i].message, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = limber_json_parse (text, length, "x.json", &error);

      g_assert_null (node);
      g_assert_error (error, LIMBER_DOCUMENT_ERROR, error->code);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static JsonNode *
parse_repeated (const char *start, const char *middle, const char *end, guint n, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, start);
  g_string_append (text, middle);
  for (guint i = 0; i < n; i++)
    g_string_append (text, end);

  return limber_json_parse (text->str, text->len, "x.json", error);
}

static void
test_depth (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) deepest = parse_repeated ("[", "", "]", LIMBER_DOCUMENT_MAX_DEPTH, &error);
  g_autoptr (JsonNode) deeper = NULL;
  g_autoptr (JsonNode) abyss = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (deepest);

  deeper = parse_repeated ("[", "", "]", LIMBER_DOCUMENT_MAX_DEPTH + 1, &error);
  g_assert_null (deeper);
  g_assert_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_LIMIT);
  g_clear_error (&error);

  abyss = parse_repeated ("{\"a\":", "1", "}", 1000000, &error);
  g_assert_null (abyss);
  g_assert_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_LIMIT);
}

static void
test_size (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *spaces = g_strnfill (LIMBER_DOCUMENT_MAX_BYTES + 1, ' ');

  for (guint i = 0; i < LIMBER_DOCUMENT_MAX_VALUES; i++)
    g_string_append (text, "1,");
  node = limber_json_parse (text->str, text->len, "x.json", &error);
  g_assert_null (node);
  g_assert_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_LIMIT);
  g_clear_error (&error);

  node = limber_json_parse (spaces, LIMBER_DOCUMENT_MAX_BYTES + 1, "x.json", &error);
  g_assert_null (node);
  g_assert_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_LIMIT);
}

static void
test_pretty (void)
{
  const char *text = "{\"b\": [1, {\"a\": []}], \"a\": {}, \"c\": \"x\"}";
  g_autoptr (JsonNode) node = limber_json_parse (text, strlen (text), "x.json", NULL);
  g_autofree char *pretty = limber_json_print (node);

  g_assert_cmpstr (pretty, ==,
                   "{\n"
                   "  \"b\": [\n"
                   "    1,\n"
                   "    {\n"
                   "      \"a\": []\n"
                   "    }\n"
                   "  ],\n"
                   "  \"a\": {},\n"
                   "  \"c\": \"x\"\n"
                   "}\n");
}

/* Every double that is written is the same double when it is read. */
static void
test_doubles (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      double number = g_test_rand_double_range (-1e6, 1e6);
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), number);
      g_autofree char *text = limber_json_print_line (node);
      g_autoptr (JsonNode) again = limber_json_parse (text, strlen (text), "x.json", NULL);

      g_assert_true (json_node_get_double (again) == number);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/good", test_good);
  g_test_add_func ("/json/bad", test_bad);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/size", test_size);
  g_test_add_func ("/json/pretty", test_pretty);
  g_test_add_func ("/json/doubles", test_doubles);

  return g_test_run ();
}
