/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/limber-bundle.h"
#include "store/limber-document.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"
#include "store/limber-library.h"
#include "test-folder.h"

/* Documents that nobody would write. test-codecs.c cuts and flips them at every byte. */

#define MAX_MEGABYTES 200

static const char *const fixtures[] = { "exercise", "routine", "plan", "session", "bundle" };

static JsonNode *
read_fixture (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JsonNode *node = limber_document_load (source, name, &error);

  g_assert_no_error (error);
  return node;
}

/* --- each value replaced by each other ------------------------------------------------------------- */

/* What takes its place: of every type, and at the ends of each. */
static JsonNode *
make_value (guint number)
{
  static const char *const values[] = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "3",
    "2.5",
    "1e308",
    "-9223372036854775808",
    "18446744073709551616",
    "\"\"",
    "\"text\"",
    "\"../../x\"",
    "\"2026-11-21\"",
    "[]",
    "[[]]",
    "[null]",
    "[1]",
    "[\"mat\", \"mat\"]",
    "{}",
    "{\"\": {}}",
    "{\"x\": [1]}",
  };
  g_autofree char *large = NULL;
  g_autofree char *text = NULL;

  if (number < G_N_ELEMENTS (values))
    return limber_json_parse (values[number], strlen (values[number]), "value", NULL);
  if (number > G_N_ELEMENTS (values))
    return NULL;

  large = g_strnfill (1000 * 1000, 'x');
  text = g_strdup_printf ("\"%s\"", large);
  return limber_json_parse (text, strlen (text), "value", NULL);
}

static gboolean replace (JsonNode *node, guint *countdown, JsonNode *value);

static gboolean
replace_in_object (JsonObject *object, guint *countdown, JsonNode *value)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      if ((*countdown)-- == 0)
        {
          json_object_set_member (object, l->data, json_node_copy (value));
          return TRUE;
        }
      if (replace (json_object_get_member (object, l->data), countdown, value))
        return TRUE;
    }

  return FALSE;
}

static JsonArray *
copy_with (JsonArray *array, guint index, JsonNode *value)
{
  JsonArray *copy = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy, json_node_copy (i == index ? value
                                                             : json_array_get_element (array, i)));
  return copy;
}

/* Puts @value in place of the value number *@countdown below @node. Returns whether there is one. */
static gboolean
replace (JsonNode *node, guint *countdown, JsonNode *value)
{
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return replace_in_object (json_node_get_object (node), countdown, value);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if ((*countdown)-- == 0)
        {
          json_node_take_array (node, copy_with (array, i, value));
          return TRUE;
        }
      if (replace (json_array_get_element (array, i), countdown, value))
        return TRUE;
    }

  return FALSE;
}

/* It is read, and can then be written and read again; or it is refused, with the file and the place. */
static void
judge (const char *name, JsonNode *node)
{
  LimberDocumentKind kind;
  g_autofree char *format = g_strconcat ("limber-", name, NULL);
  g_autoptr (GError) error = NULL;

  if (limber_document_find_kind (format, &kind))
    {
      g_autoptr (GObject) document =
          limber_document_from_json (kind, node, FALSE, "x.json", &error);
      g_autoptr (JsonNode) again =
          document != NULL ? limber_document_to_json (kind, document) : NULL;
      g_autoptr (GObject) twice =
          again != NULL ? limber_document_from_json (kind, again, FALSE, "x.json", NULL) : NULL;

      g_assert_true ((document == NULL) == (error != NULL));
      g_assert_true ((document == NULL) == (twice == NULL));
    }
  else
    {
      g_autoptr (LimberBundle) bundle = limber_bundle_from_json (node, "x.json", &error);

      g_assert_true ((bundle == NULL) == (error != NULL));
    }

  if (error != NULL)
    g_assert_true (g_str_has_prefix (error->message, "x.json: "));
}

/* Returns how many values there were to be replaced. */
static guint
replace_each (const char *name, const char *text, JsonNode *value)
{
  for (guint position = 0;; position++)
    {
      g_autoptr (JsonNode) node = limber_json_parse (text, strlen (text), "fixture", NULL);
      guint countdown = position;

      if (!replace (node, &countdown, value))
        return position;
      judge (name, node);
    }
}

static void
test_replaced (gconstpointer data)
{
  g_autoptr (JsonNode) fixture = read_fixture (data);
  g_autofree char *text = limber_json_print (fixture);
  guint n = 0;

  for (guint v = 0;; v++)
    {
      g_autoptr (JsonNode) value = make_value (v);

      if (value == NULL)
        break;
      n += replace_each (data, text, value);
    }
  g_assert_cmpuint (n, >, 1000);
  g_test_message ("%u replacements", n);
}

/* --- what lies in the library ---------------------------------------------------------------------- */

static char *
repeat (const char *text, guint n, const char *end)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);
  g_string_append (string, end);
  return g_string_free_and_steal (string);
}

/* @text (transfer full) with something before it. */
static char *
enclose (const char *start, char *text)
{
  g_autofree char *owned = text;

  return g_strconcat (start, text, NULL);
}

#define START "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"x\", \"sections\": {}, "

static void
write_bytes (TestFolder *f, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (f->path, "data", "routines", name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
write_text (TestFolder *f, const char *name, char *text)
{
  write_bytes (f, name, text, -1);
  g_free (text);
}

/* Returns how many there are. */
static guint
write_bad_files (TestFolder *f)
{
  write_text (f, "deep-lists.json", repeat ("[", 100000, ""));
  write_text (f, "deep-lists-closed.json", repeat ("[", 100000, "]"));
  write_text (f, "deep-objects.json", repeat ("{\"a\":", 100000, "1"));
  write_text (f, "deep-inside.json", repeat (START "\"name\": [", 100000, ""));
  write_text (f, "long-number.json", repeat ("9", 1000000, ""));
  write_text (f, "long-exponent.json", g_strdup (START "\"name\": 1e999999999999}"));
  write_text (f, "long-string.json", enclose ("\"", repeat ("x", 8000000, "")));
  write_text (f, "many-values.json", enclose ("[", repeat ("1,", 600000, "1]")));
  write_text (f, "twice.json", g_strdup (START "\"name\": \"A\", \"name\": \"B\"}"));
  write_text (f, "latin.json", g_strdup (START "\"name\": \"\xe9\"}"));
  write_text (f, "overlong.json", g_strdup (START "\"name\": \"\xc0\xaf\"}"));
  write_text (f, "surrogate.json", g_strdup (START "\"name\": \"\\ud800\"}"));
  write_text (f, "escaped-nul.json", g_strdup (START "\"name\": \"a\\u0000b\"}"));
  write_bytes (f, "nul.json", START "\"name\": \"a\0b\"}", sizeof START + 13);
  write_text (f, "mark.json", g_strdup ("\xef\xbb\xbf" START "\"name\": 5}"));
  write_text (f, "utf-16.json", g_strdup ("\xff\xfe{"));
  write_text (f, "empty.json", g_strdup (""));
  write_text (f, "comment.json", g_strdup ("/* */ " START "\"name\": \"A\"}"));
  write_text (f, "trailing.json", g_strdup (START "\"name\": \"A\"} x"));
  return 19;
}

/* Not even files of bytes. Returns how many there are. */
static guint
write_no_files (TestFolder *f)
{
  g_autofree char *folder = g_build_filename (f->path, "data", "routines", NULL);
  g_autofree char *sparse = g_build_filename (folder, "sparse.json", NULL);
  g_autofree char *fifo = g_build_filename (folder, "fifo.json", NULL);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop.json", NULL);
  g_autofree char *directory = g_build_filename (folder, "directory.json", NULL);

  write_bytes (f, "sparse.json", "", 0);
  g_assert_cmpint (truncate (sparse, 1024 * 1024 * 1024), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", link), ==, 0);
  g_assert_cmpint (symlink ("loop.json", loop), ==, 0);
  g_assert_cmpint (g_mkdir (directory, 0700), ==, 0);
  return 5;
}

static void
assert_set_aside (LimberLibrary *library, guint index)
{
  g_autoptr (LimberDamage) damage =
      g_list_model_get_item (limber_library_get_damaged (library), index);
  const char *path = g_file_peek_path (limber_damage_get_file (damage));
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strdup_printf ("routines/%s: ", base);
  g_autofree char *note = g_strconcat (path, ".reason.txt", NULL);

  g_test_message ("%.200s", limber_damage_get_reason (damage));
  g_assert_nonnull (strstr (path, "/data/damaged/"));
  g_assert_true (g_str_has_prefix (limber_damage_get_reason (damage), prefix));
  g_assert_cmpuint (strlen (limber_damage_get_reason (damage)), <, 400);
  g_assert_true (g_file_test (note, G_FILE_TEST_EXISTS));
}

static void
test_library (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) folder = test_folder_get_file (f, "data");
  g_autoptr (LimberLibrary) library = limber_library_new (builtin, folder);
  g_autoptr (GError) error = NULL;
  guint n_bad;

  test_folder_write (f, "data/routines/good.json",
                     "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"good\", \"name\": "
                     "\"Good\", \"sections\": {}}");
  n_bad = write_bad_files (f) + write_no_files (f);

  g_assert_true (limber_library_load (library, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_routines (library)), ==, 1);
  g_assert_nonnull (limber_library_find_routine (library, "good"));
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (library)), ==, n_bad);
  for (guint i = 0; i < n_bad; i++)
    assert_set_aside (library, i);
  g_assert_cmpuint (test_folder_count (f, "data/routines"), ==, 1);
}

/* The most that all of the above took at any time. With the sanitizers' own it says nothing. */
static void
test_memory (void)
{
#if defined(__SANITIZE_ADDRESS__)
  g_test_skip ("the sanitizer takes more");
#else
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  g_test_message ("%ld MB", usage.ru_maxrss / 1024);
  g_assert_cmpint (usage.ru_maxrss / 1024, <, MAX_MEGABYTES);
#endif
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strconcat ("/bad-input/replaced/", fixtures[i], NULL);

      g_test_add_data_func (path, fixtures[i], test_replaced);
    }
  g_test_add ("/bad-input/library", TestFolder, NULL, test_folder_set_up, test_library,
              test_folder_tear_down);
  g_test_add_func ("/bad-input/memory", test_memory);

  return g_test_run ();
}
