/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-bundle.h"
#include "store/limber-document.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"
#include "store/limber-library-private.h"
#include "test-folder.h"

/* Documents of other versions: those that there were, one that is made up, and those of times to come. */

static char *
read_golden (int version, const char *name)
{
  g_autofree char *folder = g_strdup_printf ("version-%d", version);
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", "data", folder, file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Every document of every version that there ever was can be read; one of today's is written just as it was read. */
static void
test_golden (void)
{
  for (int version = 1; version <= LIMBER_DOCUMENT_VERSION; version++)
    for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
      {
        const char *format = limber_document_get_class (kind)->format;
        g_autofree char *text = read_golden (version, format + strlen ("limber-"));
        g_autoptr (GError) error = NULL;
        g_autoptr (JsonNode) node = limber_json_parse (text, strlen (text), format, &error);
        g_autoptr (GObject) document = NULL;
        g_autoptr (JsonNode) again = NULL;
        g_autofree char *written = NULL;

        g_assert_no_error (error);
        document = limber_document_from_json (kind, node, FALSE, format, &error);
        g_assert_no_error (error);
        again = limber_document_to_json (kind, document);
        written = limber_json_print (again);
        if (version == LIMBER_DOCUMENT_VERSION)
          g_assert_cmpstr (written, ==, text);
        g_assert_nonnull (strstr (written, "\"x-"));
      }
}

static void
test_golden_bundle (void)
{
  for (int version = 1; version <= LIMBER_DOCUMENT_VERSION; version++)
    {
      g_autofree char *text = read_golden (version, "bundle");
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = limber_json_parse (text, strlen (text), "bundle", &error);
      g_autoptr (LimberBundle) bundle = NULL;

      g_assert_no_error (error);
      bundle = limber_bundle_from_json (node, "bundle", &error);
      g_assert_no_error (error);
    }
}

/* --- older versions -------------------------------------------------------------------------------- */

/* Two versions of before the first: "title" became "label", and that "name". */
static void
rename_member (JsonObject *document, const char *from, const char *to)
{
  if (!json_object_has_member (document, from))
    return;

  json_object_set_member (document, to, json_node_copy (json_object_get_member (document, from)));
  json_object_remove_member (document, from);
}

static void
title_to_label (LimberDocumentKind kind, JsonObject *document)
{
  g_assert_cmpint (json_object_get_int_member (document, "version"), ==, -1);
  rename_member (document, "title", "label");
}

static void
label_to_name (LimberDocumentKind kind, JsonObject *document)
{
  g_assert_cmpint (json_object_get_int_member (document, "version"), ==, 0);
  rename_member (document, "label", "name");
}

static const LimberMigrationStep steps[] = { title_to_label, label_to_name };
static const LimberMigration made_up = { .oldest = -1, .steps = steps };

#define OLD                                                                                        \
  "{\"format\": \"limber-routine\", \"version\": -1, \"id\": \"a\", \"title\": \"A\", "            \
  "\"x-mine\": "                                                                                   \
  "[1, 2], \"sections\": {}}"
#define LESS_OLD                                                                                   \
  "{\"format\": \"limber-plan\", \"version\": 0, \"id\": \"b\", \"label\": \"B\", \"start\": "     \
  "\"2026-11-21\", \"weeks\": []}"

static LimberLibrary *
load (TestFolder *f, const LimberMigration *migration)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (f, "data");
  LimberLibrary *library = limber_library_new (builtin, data);
  g_autoptr (GError) error = NULL;

  limber_library_use (library, NULL, migration);
  g_assert_true (limber_library_load (library, &error));
  g_assert_no_error (error);
  return library;
}

static guint
count_damaged (LimberLibrary *library)
{
  return g_list_model_get_n_items (limber_library_get_damaged (library));
}

/* They are brought up to date, step by step, with what they were kept; with what nobody knows they keep it. */
static void
test_migration (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *now = NULL;

  test_folder_write (f, "data/routines/a.json", OLD);
  test_folder_write (f, "data/plans/b.json", LESS_OLD);
  library = load (f, &made_up);
  g_assert_cmpuint (count_damaged (library), ==, 0);
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (library, "a")), ==, "A");
  g_assert_cmpstr (limber_plan_get_name (limber_library_find_plan (library, "b")), ==, "B");

  kept = test_folder_read (f, "data/originals/routines/a.version--1.json");
  g_assert_cmpstr (kept, ==, OLD);
  g_assert_true (test_folder_has (f, "data/originals/plans/b.version-0.json"));
  now = test_folder_read (f, "data/routines/a.json");
  g_assert_nonnull (strstr (now, "\"version\": 1"));
  g_assert_nonnull (strstr (now, "\"x-mine\": ["));

  /* From now on it is one like any other, to those who know nothing of the time before. */
  g_clear_object (&library);
  library = load (f, NULL);
  g_assert_cmpuint (count_damaged (library), ==, 0);
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (library, "a")), ==, "A");
  g_assert_cmpuint (test_folder_count (f, "data/originals/routines"), ==, 1);
}

/* No original is written over by a second one of its name. */
static void
test_originals (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autofree char *first = NULL;

  test_folder_write (f, "data/originals/routines/a.version--1.json", "the first");
  test_folder_write (f, "data/routines/a.json", OLD);
  library = load (f, &made_up);
  first = test_folder_read (f, "data/originals/routines/a.version--1.json");
  g_assert_cmpstr (first, ==, "the first");
  g_assert_true (test_folder_has (f, "data/originals/routines/a.version--1-2.json"));
}

/* Without a place for the original nothing is written, now or later. */
static void
test_no_originals (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberRoutine) edited = NULL;
  g_autofree char *text = NULL;

  test_folder_write (f, "data/originals", "a file in place of the folder");
  test_folder_write (f, "data/routines/a.json", OLD);
  library = load (f, &made_up);
  g_assert_cmpuint (count_damaged (library), ==, 1);
  edited = limber_routine_with_name (limber_library_find_routine (library, "a"), "Edited");
  limber_library_save_routine (library, edited);
  g_assert_false (limber_library_flush (library, NULL));
  text = test_folder_read (f, "data/routines/a.json");
  g_assert_cmpstr (text, ==, OLD);
}

/* To look at a library changes nothing in it. */
static void
test_read_only (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) folder = test_folder_get_file (f, "data");
  g_autoptr (LimberLibrary) library = limber_library_new_read_only (builtin, folder);
  g_autofree char *text = NULL;

  test_folder_write (f, "data/routines/a.json", OLD);
  limber_library_use (library, NULL, &made_up);
  g_assert_true (limber_library_load (library, NULL));
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (library, "a")), ==, "A");
  text = test_folder_read (f, "data/routines/a.json");
  g_assert_cmpstr (text, ==, OLD);
  g_assert_false (test_folder_has (f, "data/originals"));
}

/* Older than what anybody knows. */
static void
test_too_old (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;

  test_folder_write (f, "data/routines/a.json", OLD);
  library = load (f, NULL);
  g_assert_cmpuint (count_damaged (library), ==, 1);
  g_assert_true (test_folder_has (f, "data/damaged/a.json"));
}

/* --- newer versions -------------------------------------------------------------------------------- */

#define NEWER                                                                                      \
  "{\"format\": \"limber-routine\", \"version\": 2, \"id\": \"a\", \"name\": \"From then\", "      \
  "\"sections\": {}, \"mood\": \"bright\"}"

/* It can be looked at, copied and trained with; nothing that is tried changes or removes it. */
static void
test_newer (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberRoutine) edited = NULL;
  g_autoptr (LimberRoutine) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fault = NULL;

  test_folder_write (f, "data/routines/a.json", NEWER);
  library = load (f, NULL);
  g_assert_cmpuint (count_damaged (library), ==, 0);
  g_assert_false (limber_library_can_change (library, LIMBER_DOCUMENT_ROUTINE, "a"));
  g_assert_true (limber_library_can_change (library, LIMBER_DOCUMENT_PLAN, "a"));

  limber_library_remove_routine (library, "a");
  edited = limber_routine_with_name (limber_library_find_routine (library, "a"), "Edited");
  limber_library_save_routine (library, edited);
  copy = limber_routine_with_id (edited, "copy");
  limber_library_save_routine (library, copy);
  g_assert_false (limber_library_flush (library, NULL));
  g_object_get (library, "fault", &fault, NULL);
  g_assert_nonnull (strstr (fault, "routines/a.json: not saved, because a newer version"));

  text = test_folder_read (f, "data/routines/a.json");
  g_assert_cmpstr (text, ==, NEWER);
  g_assert_true (test_folder_has (f, "data/routines/copy.json"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/versions/golden", test_golden);
  g_test_add_func ("/versions/golden-bundle", test_golden_bundle);
  test_folder_add ("/versions/migration", test_migration);
  test_folder_add ("/versions/originals", test_originals);
  test_folder_add ("/versions/no-originals", test_no_originals);
  test_folder_add ("/versions/read-only", test_read_only);
  test_folder_add ("/versions/too-old", test_too_old);
  test_folder_add ("/versions/newer", test_newer);

  return g_test_run ();
}
