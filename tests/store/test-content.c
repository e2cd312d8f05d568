/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-document.h"
#include "store/limber-exercise-codec.h"
#include "store/limber-json-printer.h"
#include "store/limber-plan-codec.h"
#include "store/limber-routine-codec.h"

/* The installed content reads without an error, and nothing of it is lost when Limber writes it. */

typedef struct
{
  const char *folder;
  gpointer (*from_json) (JsonNode *node, const char *path, GError **error);
  JsonNode *(*to_json) (gpointer document);
} Kind;

static const Kind kinds[] = {
  { "exercises", (gpointer) limber_exercise_from_json, (gpointer) limber_exercise_to_json },
  { "routines", (gpointer) limber_routine_from_json, (gpointer) limber_routine_to_json },
  { "plans", (gpointer) limber_plan_from_json, (gpointer) limber_plan_to_json },
};

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Sets are written in the order of their enumeration; so what counts is which lines there are, not where. */
static char *
sort_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_suffix (lines[i], ","))
      lines[i][strlen (lines[i]) - 1] = '\0';
  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);

  return g_strjoinv ("\n", lines);
}

static void
check_document (const Kind *kind, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = limber_document_load (file, path, &error);
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GObject) document = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sorted_text = NULL;
  g_autofree char *sorted_expected = NULL;

  g_assert_no_error (error);
  document = kind->from_json (node, path, &error);
  g_assert_no_error (error);

  again = kind->to_json (document);
  text = limber_json_print (again);
  g_file_load_contents (file, NULL, &expected, NULL, NULL, &error);
  g_assert_no_error (error);

  sorted_text = sort_lines (text);
  sorted_expected = sort_lines (expected);
  g_assert_cmpstr (sorted_text, ==, sorted_expected);
}

static void
test_content (gconstpointer data)
{
  const Kind *kind = data;
  g_autofree char *folder =
      g_test_build_filename (G_TEST_DIST, "..", "resources", kind->folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json") && !g_str_equal (name, "index.json"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_test_message ("%s", path);
        check_document (kind, path);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/content/", kinds[i].folder, NULL);

      g_test_add_data_func (path, &kinds[i], test_content);
    }

  return g_test_run ();
}
