/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-document.h"
#include "store/limber-import.h"
#include "store/limber-json-parser.h"
#include "store/limber-library-change.h"
#include "store/limber-share.h"
#include "test-folder.h"

#define CLIP "00000000-1111-4222-8333-444444444444.webm"
#define POSTER "00000000-1111-4222-8333-555555555555.jpg"

/* Two people: what one has, the other is to get. */
typedef struct
{
  TestFolder folder;
  LimberLibrary *here, *there;
  GFile *file;
} Fixture;

static LimberLibrary *
make_library (Fixture *f, const char *name)
{
  g_autoptr (GFile) builtin = test_folder_get_file (&f->folder, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (&f->folder, name);
  LimberLibrary *library = limber_library_new (builtin, data);

  g_assert_true (limber_library_load (library, NULL));
  return library;
}

static gpointer
make (LimberDocumentKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = limber_json_parse (text, strlen (text), "test", &error);
  gpointer document;

  g_assert_no_error (error);
  document = limber_document_from_json (kind, node, FALSE, "test", &error);
  g_assert_no_error (error);
  return document;
}

#define EXERCISE(name, clip)                                                                       \
  "{\"format\": \"limber-exercise\", \"version\": 1, \"id\": \"twist\", \"name\": \"" name         \
  "\", \"kind\": \"mobility\", \"position\": \"seated\", \"dose\": {\"hold\": 20}, \"clip\": "     \
  "\"" clip "\", \"poster\": \"" POSTER "\"}"
#define ROUTINE(name)                                                                              \
  "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"desk\", \"name\": \"" name           \
  "\", \"sections\": {\"main\": [{\"circuit\": {\"rounds\": 2, \"items\": [{\"exercise\": "        \
  "\"twist\", \"dose\": {\"hold\": 20}}]}}]}}"
#define PLAN                                                                                       \
  "{\"format\": \"limber-plan\", \"version\": 1, \"id\": \"weeks\", \"name\": \"Weeks\", "         \
  "\"active\": false, \"start\": \"2026-11-16\", \"repeat\": true, \"weeks\": [{\"mon\": "         \
  "[{\"routine\": \"desk\"}]}]}"

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberExercise) exercise = make (LIMBER_DOCUMENT_EXERCISE, EXERCISE ("Twist", CLIP));
  g_autoptr (LimberRoutine) routine = make (LIMBER_DOCUMENT_ROUTINE, ROUTINE ("Desk"));
  g_autoptr (LimberPlan) plan = make (LIMBER_DOCUMENT_PLAN, PLAN);

  test_folder_set_up (&f->folder, NULL);
  f->here = make_library (f, "here");
  f->there = make_library (f, "there");
  f->file = test_folder_get_file (&f->folder, "x.limber");

  test_folder_write (&f->folder, "here/media/" CLIP, "a clip");
  test_folder_write (&f->folder, "here/media/" POSTER, "a poster");
  limber_library_save_exercise (f->here, exercise);
  limber_library_save_routine (f->here, routine);
  limber_library_save_plan (f->here, plan);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->here);
  g_object_unref (f->there);
  g_object_unref (f->file);
  test_folder_tear_down (&f->folder, NULL);
}

static void
share_plan (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  limber_share_to_file (f->here, LIMBER_DOCUMENT_PLAN, limber_library_find_plan (f->here, "weeks"),
                        f->file, &error);
  g_assert_no_error (error);
}

static LimberImport *
read_there (Fixture *f)
{
  const char *const languages[] = { NULL };
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  LimberImport *import;

  g_ptr_array_add (files, f->file);
  import = limber_import_read (f->there, files, languages, &error);
  g_assert_no_error (error);
  return import;
}

static LimberChange *
import_there (Fixture *f, LimberImport *import, LimberImportChoice choice)
{
  g_autoptr (LimberChange) change = limber_import_create_change (import, choice);
  g_autoptr (GError) error = NULL;

  limber_import_write_media (import, f->there, &error);
  g_assert_no_error (error);
  return limber_library_change (f->there, change);
}

static LimberExercise *
find_exercise (Fixture *f, const char *id)
{
  return limber_catalog_lookup (limber_library_get_catalog (f->there), id);
}

/* A plan arrives with its routine, that one's exercise, and its clip; a second time there is nothing to do. */
static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = (share_plan (f), read_there (f));
  g_autoptr (LimberImport) again = NULL;
  g_autoptr (LimberChange) undo = NULL;
  g_autofree char *clip = NULL;

  g_assert_cmpuint (limber_import_count (import, LIMBER_IMPORT_NEW), ==, 3);
  g_assert_false (test_folder_has (&f->folder, "there/media"));
  undo = import_there (f, import, LIMBER_IMPORT_KEEP_BOTH);
  clip = test_folder_read (&f->folder, "there/media/" CLIP);
  g_assert_cmpstr (clip, ==, "a clip");
  g_assert_true (test_folder_has (&f->folder, "there/media/" POSTER));
  g_assert_cmpstr (limber_exercise_get_clip (find_exercise (f, "twist")), ==, CLIP);
  g_assert_nonnull (limber_library_find_plan (f->there, "weeks"));

  again = read_there (f);
  g_assert_cmpuint (limber_import_count (again, LIMBER_IMPORT_KNOWN), ==, 3);

  limber_change_free (limber_library_change (f->there, undo));
  g_assert_null (limber_library_find_routine (f->there, "desk"));
  g_assert_null (find_exercise (f, "twist"));
}

/* The other one has an exercise and a clip of the same name already. */
static void
add_conflict (Fixture *f)
{
  g_autoptr (LimberExercise) mine = make (LIMBER_DOCUMENT_EXERCISE, EXERCISE ("Mine", CLIP));

  limber_library_save_exercise (f->there, mine);
  test_folder_write (&f->folder, "there/media/" CLIP, "my clip");
  share_plan (f);
}

static const char *
get_first_exercise (LimberRoutine *routine)
{
  g_autoptr (JsonNode) node = limber_document_to_json (LIMBER_DOCUMENT_ROUTINE, routine);
  JsonObject *sections = json_object_get_object_member (json_node_get_object (node), "sections");
  JsonObject *item =
      json_array_get_object_element (json_object_get_array_member (sections, "main"), 0);
  JsonArray *items =
      json_object_get_array_member (json_object_get_object_member (item, "circuit"), "items");

  return g_intern_string (json_object_get_string_member (json_array_get_object_element (items, 0),
                                                         "exercise"));
}

/* Kept both: theirs has another id and another clip, and their routine goes with theirs. */
static void
test_keep_both (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = (add_conflict (f), read_there (f));
  g_autoptr (LimberChange) undo = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *path = NULL;
  const char *id;

  g_assert_true (limber_import_has_conflicts (import));
  undo = import_there (f, import, LIMBER_IMPORT_KEEP_BOTH);

  mine = test_folder_read (&f->folder, "there/media/" CLIP);
  g_assert_cmpstr (mine, ==, "my clip");
  g_assert_cmpstr (limber_exercise_get_name (find_exercise (f, "twist")), ==, "Mine");

  id = get_first_exercise (limber_library_find_routine (f->there, "desk"));
  g_assert_true (g_str_has_prefix (id, "twist-"));
  g_assert_cmpstr (limber_exercise_get_name (find_exercise (f, id)), ==, "Twist");
  path = g_strconcat ("there/media/", limber_exercise_get_clip (find_exercise (f, id)), NULL);
  theirs = test_folder_read (&f->folder, path);
  g_assert_cmpstr (theirs, ==, "a clip");
}

static void
test_replace_and_skip (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = (add_conflict (f), read_there (f));
  g_autoptr (LimberChange) skipped = import_there (f, import, LIMBER_IMPORT_SKIP);

  g_assert_cmpstr (limber_exercise_get_name (find_exercise (f, "twist")), ==, "Mine");
  limber_change_free (limber_library_change (f->there, skipped));

  limber_change_free (import_there (f, import, LIMBER_IMPORT_REPLACE));
  g_assert_cmpstr (limber_exercise_get_name (find_exercise (f, "twist")), ==, "Twist");
  g_assert_cmpstr (get_first_exercise (limber_library_find_routine (f->there, "desk")), ==,
                   "twist");
}

/* What comes along is a stranger's: no folder, no second of a name, nothing that nobody needs. */
static void
test_hostile_media (Fixture *f, gconstpointer data)
{
  static const char *const media[] = {
    "{\"name\": \"../x.webm\", \"data\": \"YQ==\"}",
    "{\"name\": \"/x.webm\", \"data\": \"YQ==\"}",
    "{\"name\": \"a\\\\b.webm\", \"data\": \"YQ==\"}",
    "{\"name\": \".x.webm\", \"data\": \"YQ==\"}",
    "{\"name\": \"x\", \"data\": \"YQ==\"}",
    "{\"name\": \"x.webm\"}",
    "{\"name\": \"x.webm\", \"data\": 7}",
    "7",
    "{\"name\": \"x.sh/../y\", \"data\": \"YQ==\"}",
    "{\"name\": \"c:x.webm\", \"data\": \"YQ==\"}",
  };
  g_autoptr (GString) text =
      g_string_new ("{\"format\": \"limber-bundle\", \"version\": 1, \"exercises\": [" EXERCISE (
          "Twist", CLIP) "], \"media\": [{\"name\": \"unused.webm\", \"data\": \"YQ==\"},"
                         " {\"name\": \"" CLIP "\", \"data\": \"YQ==\"},"
                         " {\"name\": \"" CLIP "\", \"data\": \"Yg==\"}");
  g_autoptr (LimberImport) import = NULL;
  g_autofree char *clip = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (media); i++)
    g_string_append_printf (text, ", %s", media[i]);
  g_string_append (text, "]}");
  test_folder_write (&f->folder, "x.limber", text->str);

  import = read_there (f);
  g_assert_cmpuint (limber_import_count (import, LIMBER_IMPORT_NEW), ==, 1);
  g_assert_cmpuint (limber_import_count (import, LIMBER_IMPORT_SKIPPED), ==,
                    G_N_ELEMENTS (media) + 1);
  limber_change_free (import_there (f, import, LIMBER_IMPORT_REPLACE));
  g_assert_cmpuint (test_folder_count (&f->folder, "there/media"), ==, 1);
  clip = test_folder_read (&f->folder, "there/media/" CLIP);
  g_assert_cmpstr (clip, ==, "a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/share/round-trip", test_round_trip);
  ADD ("/share/keep-both", test_keep_both);
  ADD ("/share/replace-and-skip", test_replace_and_skip);
  ADD ("/share/hostile-media", test_hostile_media);

  return g_test_run ();
}
