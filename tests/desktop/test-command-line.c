/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "test-run.h"

#define ROUTINE                                                                                    \
  "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\","         \
  " \"sections\": {\"main\": [{\"exercise\": \"seated-rotation\","                                 \
  " \"dose\": {\"sets\": 1, \"hold\": 20}}]}}"

static JsonArray *
parse_array (const char *text)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  node = json_from_string (text, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  return json_node_dup_array (node);
}

static void
test_version (TestFolder *f, gconstpointer data)
{
  g_auto (Run) r = run (f, "--version", NULL);

  g_assert_cmpint (r.status, ==, 0);
  g_assert_cmpstr (r.output, ==, "limber " LIMBER_VERSION "\n");
  g_assert_cmpstr (r.errors, ==, "");
  g_assert_cmpuint (test_folder_count (f, ""), ==, 0);
}

static void
test_help (TestFolder *f, gconstpointer data)
{
  static const char *const options[] = {
    "--start ROUTINE",
    "--today",
    "--list-exercises",
    "--list-routines",
    "--timeline FILE|ROUTINE",
    "--coach FILE|ROUTINE",
    "--validate FILE…",
    "--export FILE",
    "--data-dir FOLDER",
    "--json",
    "--version",
    "-h, --help",
  };
  g_auto (Run) r = run (f, "--help", NULL);

  g_assert_cmpint (r.status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    assert_has (r.output, options[i]);
  g_assert_null (strstr (r.output, "gapplication"));
}

static void
assert_usage (Run r, const char *reason)
{
  g_assert_cmpint (r.status, ==, 2);
  g_assert_cmpstr (r.output, ==, "");
  assert_has (r.errors, reason);
  assert_has (r.errors, "limber --help");
  run_clear (&r);
}

static void
test_usage (TestFolder *f, gconstpointer data)
{
  assert_usage (run (f, "--nonsense", NULL), "limber: Unknown option --nonsense");
  assert_usage (run (f, "--timeline", NULL), "--timeline");
  assert_usage (run (f, "--validate", NULL), "--validate needs files");
  assert_usage (run (f, "--import", NULL), "--import needs files");
  assert_usage (run (f, "--replace", NULL), "--merge and --replace go with --restore");
  assert_usage (run (f, "--dry-run", "x", NULL), "--dry-run goes with --import");
  assert_usage (run (f, "--list-exercises", "--today", NULL), "Only one thing");
  assert_usage (run (f, "--list-exercises", "x", NULL), "Unexpected argument “x”");
  assert_usage (run (f, "--json", NULL), "--json goes with");
  assert_usage (run (f, "--json", "--start", "x", NULL), "--json goes with");
}

static void
test_list_exercises (TestFolder *f, gconstpointer data)
{
  g_auto (Run) r = run (f, "--list-exercises", NULL);
  g_auto (Run) json = run (f, "--list-exercises", "--json", NULL);
  g_autoptr (JsonArray) array = parse_array (json.output);
  g_auto (GStrv) lines = g_strsplit (r.output, "\n", -1);
  gsize column;

  g_assert_cmpint (r.status, ==, 0);
  g_assert_cmpint (json.status, ==, 0);
  g_assert_cmpuint (g_strv_length (lines), ==, json_array_get_length (array) + 2);
  g_assert_true (g_str_has_prefix (lines[0], "Id "));
  column = (gsize) (strstr (lines[0], "Name") - lines[0]);
  for (guint i = 1; lines[i][0] != '\0'; i++)
    {
      JsonObject *exercise = json_array_get_object_element (array, i - 1);

      g_assert_true (g_str_has_prefix (lines[i], json_object_get_string_member (exercise, "id")));
      g_assert_true (g_str_has_prefix (lines[i] + column,
                                       json_object_get_string_member (exercise, "name")));
      g_assert_true (json_object_get_boolean_member (exercise, "built-in"));
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_list_routines (TestFolder *f, gconstpointer data)
{
  g_autoptr (JsonArray) array = NULL;
  gboolean found = FALSE;

  test_folder_write (f, "limber/routines/mine.json", ROUTINE);
  {
    g_auto (Run) r = run (f, "--list-routines", NULL);
    g_auto (Run) json = run (f, "--list-routines", "--json", NULL);

    g_assert_cmpint (r.status, ==, 0);
    assert_has (r.output, "\nmine ");
    array = parse_array (json.output);
  }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *routine = json_array_get_object_element (array, i);
      gboolean mine = g_str_equal (json_object_get_string_member (routine, "id"), "mine");

      found |= mine;
      g_assert_cmpint (json_object_get_boolean_member (routine, "built-in"), ==, !mine);
      g_assert_cmpint (json_object_get_int_member (routine, "seconds"), >, 0);
    }
  g_assert_true (found);
}

/* Another library, given by a path relative to where the program runs. */
static void
test_data_dir (TestFolder *f, gconstpointer data)
{
  g_autofree char *opened = g_strdup_printf ("data %s/other\n", f->path);

  test_folder_write (f, "other/routines/mine.json", ROUTINE);
  {
    g_auto (Run) without = run (f, "--list-routines", NULL);
    g_auto (Run) with = run (f, "--data-dir", "other", "--list-routines", NULL);
    g_auto (Run) open = run (f, "--data-dir", "other", NULL);

    g_assert_null (strstr (without.output, "\nmine "));
    assert_has (with.output, "\nmine ");
    g_assert_cmpstr (open.output, ==, opened);
  }
}

/* A slip of the pen must not look like an empty library; what writes makes one. */
static void
test_data_dir_is_missing (TestFolder *f, gconstpointer data)
{
  static const char *const commands[][2] = {
    { "--list-exercises" },      { "--list-routines" },      { "--timeline", "desk-break" },
    { "--coach", "desk-break" }, { "--export", "out.json" }, { "--backup", "out.zip" }
  };
  g_autofree char *expected =
      g_strdup_printf ("limber: %s/other: %s\n", f->path, g_strerror (ENOENT));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Run) r = run (f, "--data-dir", "other", commands[i][0], commands[i][1], NULL);

      g_assert_cmpint (r.status, ==, 3);
      g_assert_cmpstr (r.errors, ==, expected);
      g_assert_cmpstr (r.output, ==, "");
    }
  g_assert_false (test_folder_has (f, "out.json") || test_folder_has (f, "out.zip"));
  g_assert_false (test_folder_has (f, "other"));
  test_folder_write (f, "mine.json", ROUTINE);
  {
    g_auto (Run) usual = run (f, "--list-routines", NULL);
    g_auto (Run) version = run (f, "--data-dir", "other", "--version", NULL);
    g_auto (Run) import = run (f, "--data-dir", "other", "--import", "mine.json", NULL);
    g_auto (Run) made = run (f, "--data-dir", "other", "--list-routines", NULL);

    g_assert_cmpint (usual.status, ==, 0);
    g_assert_cmpint (version.status, ==, 0);
    g_assert_cmpint (import.status, ==, 0);
    assert_has (made.output, "\nmine ");
  }
}

/* A library that was moved is found; one that is gone is told of, rather than shown as an empty one. */
static void
test_moved (TestFolder *f, gconstpointer data)
{
  g_autofree char *note =
      g_strdup_printf ("[library]\nfolder=file://%s/elsewhere/Limber\n", f->path);
  g_autofree char *opened = g_strdup_printf ("data %s/elsewhere/Limber\n", f->path);

  test_folder_write (f, "config/limber/library.ini", note);
  {
    g_auto (Run) r = run (f, "--list-routines", NULL);
    g_auto (Run) version = run (f, "--version", NULL);

    g_assert_cmpint (r.status, ==, 3);
    assert_has (r.errors, "/elsewhere/Limber, where your library is, can’t be found");
    g_assert_cmpint (version.status, ==, 0);
  }
  test_folder_write (f, "elsewhere/Limber/routines/mine.json", ROUTINE);
  {
    g_auto (Run) r = run (f, "--list-routines", NULL);
    g_auto (Run) open = run (f, NULL);

    assert_has (r.output, "\nmine ");
    g_assert_cmpstr (open.output, ==, opened);
  }
}

/* Damage is told, costs nothing else, and is not touched by a look. */
static void
test_damaged (TestFolder *f, gconstpointer data)
{
  test_folder_write (f, "limber/routines/bad.json", "{");
  test_folder_write (f, "limber/routines/mine.json", ROUTINE);
  {
    g_auto (Run) r = run (f, "--list-routines", NULL);

    g_assert_cmpint (r.status, ==, 0);
    assert_has (r.output, "\nmine ");
    assert_has (r.errors, "routines/bad.json: line 1, column 2: ");
  }
  g_assert_true (test_folder_has (f, "limber/routines/bad.json"));
}

static void
test_unreadable (TestFolder *f, gconstpointer data)
{
  static const char *const commands[] = { "--list-exercises", "--list-routines" };

  test_folder_write (f, "limber", "a file in place of the library");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Run) r = run (f, commands[i], NULL);

      g_assert_cmpint (r.status, ==, 3);
      assert_has (r.errors, "/limber: ");
      g_assert_cmpstr (r.output, ==, "");
    }
}

static void
test_validate (TestFolder *f, gconstpointer data)
{
  test_folder_write (f, "good.json", ROUTINE);
  test_folder_write (f, "bundle.limber",
                     "{\"format\": \"limber-bundle\", \"version\": 1, \"routines\": [" ROUTINE
                     "]}");
  test_folder_write (f, "bad.json",
                     "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"x\", \"name\": "
                     "\"X\", \"sections\": "
                     "{\"main\": [{\"exercise\": \"plank\", \"dose\": {\"sets\": 3, \"hold\": "
                     "\"ten\"}}]}}");
  test_folder_write (f, "other.json", "{}");
  {
    g_auto (Run) good = run (f, "--validate", "good.json", "bundle.limber", NULL);
    g_auto (Run) bad =
        run (f, "--validate", "good.json", "bad.json", "other.json", "missing.json", NULL);

    g_assert_cmpint (good.status, ==, 0);
    g_assert_cmpstr (good.output, ==, "good.json: good\nbundle.limber: good\n");
    g_assert_cmpstr (good.errors, ==, "");

    g_assert_cmpint (bad.status, ==, 1);
    g_assert_cmpstr (bad.output, ==, "good.json: good\n");
    g_assert_cmpstr (
        bad.errors, ==,
        "bad.json: sections.main[0].dose.hold: expected a number from 1 to 3600, got \"ten\"\n"
        "other.json: format: expected one of limber-exercise, limber-routine, limber-plan, "
        "limber-session, limber-bundle\n"
        "missing.json: No such file or directory\n");
  }
}

static void
test_validate_json (TestFolder *f, gconstpointer data)
{
  g_autoptr (JsonArray) array = NULL;
  JsonObject *first, *second;

  test_folder_write (f, "good.json", ROUTINE);
  test_folder_write (f, "bad.json", "{");
  {
    g_auto (Run) r = run (f, "--validate", "--json", "good.json", "bad.json", NULL);

    g_assert_cmpint (r.status, ==, 1);
    array = parse_array (r.output);
  }

  g_assert_cmpuint (json_array_get_length (array), ==, 2);
  first = json_array_get_object_element (array, 0);
  second = json_array_get_object_element (array, 1);
  g_assert_cmpstr (json_object_get_string_member (first, "file"), ==, "good.json");
  g_assert_true (json_object_get_boolean_member (first, "valid"));
  g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "mine");
  g_assert_true (json_object_get_null_member (first, "error"));
  g_assert_false (json_object_get_boolean_member (second, "valid"));
  assert_has (json_object_get_string_member (second, "error"), "bad.json: line 1");
}

/* seated-rotation works on each side, so a set is left, switch, right. */
static void
test_timeline (TestFolder *f, gconstpointer data)
{
  static const char *const phases[] = { "get-ready", "work", "switch", "work" };
  static const char *const sides[] = { NULL, "left", NULL, "right" };
  g_autoptr (JsonArray) array = NULL;

  test_folder_write (f, "mine.json", ROUTINE);
  {
    g_auto (Run) r = run (f, "--timeline", "mine.json", NULL);
    g_auto (Run) json = run (f, "--timeline", "mine.json", "--json", NULL);

    g_assert_cmpint (r.status, ==, 0);
    assert_has (r.output, "Altogether 0:53\n");
    array = parse_array (json.output);
  }

  g_assert_cmpuint (json_array_get_length (array), ==, G_N_ELEMENTS (phases));
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      JsonObject *phase = json_array_get_object_element (array, i);

      g_assert_cmpstr (json_object_get_string_member (phase, "phase"), ==, phases[i]);
      g_assert_cmpstr (json_object_get_string_member (phase, "exercise"), ==, "seated-rotation");
      g_assert_cmpstr (json_object_get_string_member (phase, "section"), ==, "main");
      g_assert_cmpint (json_object_get_int_member (phase, "sets"), ==, 1);
      if (sides[i] != NULL)
        g_assert_cmpstr (json_object_get_string_member (phase, "side"), ==, sides[i]);
    }
}

static void
test_timeline_names (TestFolder *f, gconstpointer data)
{
  test_folder_write (f, "bad.json", "[]");
  {
    g_auto (Run) built_in = run (f, "--timeline", "desk-break", NULL);
    g_auto (Run) unknown = run (f, "--timeline", "no-such-routine", NULL);
    g_auto (Run) bad = run (f, "--timeline", "bad.json", NULL);

    g_assert_cmpint (built_in.status, ==, 0);
    assert_has (built_in.output, "Altogether ");
    g_assert_cmpint (unknown.status, ==, 1);
    g_assert_cmpstr (unknown.errors, ==,
                     "no-such-routine: neither a file nor the id of a routine\n");
    g_assert_cmpint (bad.status, ==, 1);
    g_assert_cmpstr (bad.errors, ==, "bad.json: expected an object\n");
  }
}

static void
test_export (TestFolder *f, gconstpointer data)
{
  test_folder_write (f, "limber/routines/mine.json", ROUTINE);
  test_folder_write (f, "wall", "");
  {
    g_auto (Run) share = run (f, "--export", "x.limber", NULL);
    g_auto (Run) check = run (f, "--validate", "x.limber", NULL);
    g_auto (Run) calendar = run (f, "--export", "deep/x.ics", NULL);
    g_auto (Run) suffix = run (f, "--export", "x.doc", NULL);
    g_auto (Run) wall = run (f, "--export", "wall/x.csv", NULL);
    g_autofree char *text = test_folder_read (f, "x.limber");
    g_autofree char *ics = test_folder_read (f, "deep/x.ics");

    g_assert_cmpint (share.status, ==, 0);
    g_assert_cmpint (check.status, ==, 0);
    assert_has (text, "\"id\": \"mine\"");
    g_assert_null (strstr (text, "desk-break"));
    g_assert_cmpint (calendar.status, ==, 0);
    g_assert_true (g_str_has_prefix (ics, "BEGIN:VCALENDAR\r\n"));
    g_assert_cmpint (suffix.status, ==, 2);
    assert_has (suffix.errors, "x.doc: ");
    g_assert_cmpint (wall.status, ==, 3);
    assert_has (wall.errors, "wall/x.csv: ");
  }
}

static void
test_open (TestFolder *f, gconstpointer data)
{
  g_autofree char *nothing = g_strdup_printf ("data %s/limber\n", f->path);
  g_autofree char *start = g_strconcat (nothing, "start desk-break\n", NULL);
  g_autofree char *today = g_strconcat (nothing, "today\n", NULL);
  g_autofree char *service = g_strconcat (nothing, "service\n", NULL);
  g_auto (Run) r0 = run (f, NULL);
  g_auto (Run) r1 = run (f, "--start", "desk-break", NULL);
  g_auto (Run) r2 = run (f, "--today", NULL);
  g_auto (Run) r3 = run (f, "--gapplication-service", NULL);
  g_autofree char *files = g_strconcat (nothing, "file a.limber\nfile b.json\n", NULL);
  g_auto (Run) r4 = run (f, "a.limber", "b.json", NULL);

  g_assert_cmpstr (r0.output, ==, nothing);
  g_assert_cmpstr (r1.output, ==, start);
  g_assert_cmpstr (r2.output, ==, today);
  g_assert_cmpstr (r3.output, ==, service);
  g_assert_cmpstr (r4.output, ==, files);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_run_init (argv[1]);

  test_folder_add ("/command-line/version", test_version);
  test_folder_add ("/command-line/help", test_help);
  test_folder_add ("/command-line/usage", test_usage);
  test_folder_add ("/command-line/list-exercises", test_list_exercises);
  test_folder_add ("/command-line/list-routines", test_list_routines);
  test_folder_add ("/command-line/data-dir", test_data_dir);
  test_folder_add ("/command-line/data-dir-is-missing", test_data_dir_is_missing);
  test_folder_add ("/command-line/moved", test_moved);
  test_folder_add ("/command-line/damaged", test_damaged);
  test_folder_add ("/command-line/unreadable", test_unreadable);
  test_folder_add ("/command-line/validate", test_validate);
  test_folder_add ("/command-line/validate-json", test_validate_json);
  test_folder_add ("/command-line/timeline", test_timeline);
  test_folder_add ("/command-line/timeline-names", test_timeline_names);
  test_folder_add ("/command-line/export", test_export);
  test_folder_add ("/command-line/open", test_open);

  return g_test_run ();
}
