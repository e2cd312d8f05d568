/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-text.h"
#include "store/limber-import.h"
#include "store/limber-library-change.h"
#include "test-documents.h"
#include "test-folder.h"

typedef struct
{
  TestFolder folder;
  LimberLibrary *library;
} Fixture;

static LimberLibrary *
make_library (Fixture *f)
{
  g_autoptr (GFile) builtin = test_folder_get_file (&f->folder, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (&f->folder, "data");
  LimberLibrary *library = limber_library_new (builtin, data);

  g_assert_true (limber_library_load (library, NULL));
  return library;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  test_folder_set_up (&f->folder, NULL);
  f->library = make_library (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->library);
  test_folder_tear_down (&f->folder, NULL);
}

/* What importing @file, read by somebody who reads @language, would do. */
static LimberImport *
read_file (Fixture *f, GFile *file, const char *language, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  const char *const languages[] = { language, NULL };

  g_ptr_array_add (files, file);
  return limber_import_read (f->library, files, languages, error);
}

static LimberImport *
read_sample (Fixture *f, const char *name, const char *language)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LimberImport *import = read_file (f, file, language, &error);

  g_assert_no_error (error);
  return import;
}

static LimberImport *
read_text (Fixture *f, const char *text, GError **error)
{
  g_autoptr (GFile) file = test_folder_get_file (&f->folder, "x.json");

  test_folder_write (&f->folder, "x.json", text);
  return read_file (f, file, "en", error);
}

static LimberExercise *
get_exercise (LimberImport *import, guint index)
{
  g_autoptr (LimberImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (import), index);

  g_assert_nonnull (entry);
  g_assert_nonnull (limber_import_entry_get_document (entry));
  return limber_import_entry_get_document (entry);
}

static const char *
get_text (LimberImport *import, guint index)
{
  g_autoptr (LimberImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (import), index);

  g_assert_nonnull (entry);
  return limber_import_entry_get_text (entry);
}

static void
assert_counts (LimberImport *import, guint n_new, guint n_changed, guint n_known, guint n_skipped)
{
  g_assert_cmpuint (limber_import_count (import, LIMBER_IMPORT_NEW), ==, n_new);
  g_assert_cmpuint (limber_import_count (import, LIMBER_IMPORT_CHANGED), ==, n_changed);
  g_assert_cmpuint (limber_import_count (import, LIMBER_IMPORT_KNOWN), ==, n_known);
  g_assert_cmpuint (limber_import_count (import, LIMBER_IMPORT_SKIPPED), ==, n_skipped);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (import)), ==,
                    n_new + n_changed + n_known + n_skipped);
}

static void
assert_texts (const char *const *texts, const char *joined)
{
  g_autofree char *found = g_strjoinv ("|", (char **) texts);

  g_assert_cmpstr (found, ==, joined);
}

#define REGION(name) LIMBER_SET_OF (LIMBER_REGION_##name)

static void
test_free (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = read_sample (f, "free-exercise-db.json", "en");
  LimberExercise *exercise = get_exercise (import, 0);
  g_autofree char *dose = NULL;

  assert_counts (import, 3, 0, 0, 0);
  g_assert_cmpuint (limber_import_get_n_media (import), ==, 3);
  g_assert_false (limber_import_has_conflicts (import));

  g_assert_cmpstr (limber_exercise_get_id (exercise), ==, "free-exercise-db:Wall_Lean");
  g_assert_cmpstr (limber_exercise_get_name (exercise), ==, "Wall Lean");
  assert_texts (limber_exercise_get_steps (exercise),
                "Stand with your back to a wall.|Slide down until your knees make a right angle.");
  g_assert_cmpint ((int) limber_exercise_get_kind (exercise), ==, LIMBER_KIND_STABILITY);
  g_assert_cmpuint (limber_exercise_get_primary (exercise), ==, REGION (QUADRICEPS));
  g_assert_cmpuint (limber_exercise_get_secondary (exercise), ==, REGION (GLUTES));
  g_assert_cmpuint (limber_exercise_get_equipment (exercise), ==, 0);
  dose = limber_dose_to_text (limber_exercise_get_dose (exercise), LIMBER_SIDES_BOTH);
  g_assert_nonnull (strstr (dose, "20 s"));

  exercise = get_exercise (import, 1);
  g_assert_cmpint ((int) limber_exercise_get_sides (exercise), ==, LIMBER_SIDES_EACH);
  g_assert_cmpuint (limber_exercise_get_equipment (exercise), ==,
                    LIMBER_SET_OF (LIMBER_EQUIPMENT_OTHER));
  g_assert_cmpstr (limber_exercise_get_summary (exercise), ==, "biceps, barbell");

  exercise = get_exercise (import, 2);
  g_assert_cmpint ((int) limber_exercise_get_kind (exercise), ==, LIMBER_KIND_MOBILITY);
  g_assert_cmpint ((int) limber_exercise_get_position (exercise), ==, LIMBER_POSITION_SIDE_LYING);
}

static void
test_open (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = read_sample (f, "open-exercise-db.json", "en");
  LimberExercise *exercise = get_exercise (import, 0);
  g_autofree char *author = NULL;

  assert_counts (import, 1, 0, 0, 0);
  g_assert_cmpuint (limber_import_get_n_media (import), ==, 1);
  g_assert_cmpstr (limber_exercise_get_id (exercise), ==, "open-exercise-db:side-hold");
  g_assert_cmpint ((int) limber_exercise_get_sides (exercise), ==, LIMBER_SIDES_EACH);
  g_assert_cmpuint (limber_exercise_get_dose (exercise)->hold, ==, 20);
  assert_texts (limber_exercise_get_synonyms (exercise), "Side Bridge");
  g_object_get (exercise, "source-author", &author, NULL);
  g_assert_cmpstr (author, ==, "A Coach");
}

static void
test_exercemus (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = read_sample (f, "exercemus.json", "en");
  LimberExercise *exercise = get_exercise (import, 0);
  g_autofree char *author = NULL;
  g_autofree char *license = NULL;

  assert_counts (import, 2, 0, 0, 0);
  g_assert_true (g_str_has_prefix (limber_exercise_get_id (exercise), "exercemus:1-2-curl-up-"));
  g_assert_cmpstr (limber_exercise_get_summary (exercise), ==, "Half of a curl-up.");
  assert_texts (limber_exercise_get_mistakes (exercise), "Keep your chin tucked.");
  g_assert_cmpuint (limber_exercise_get_dose (exercise)->tempo[0], ==, 3);
  g_assert_cmpuint (limber_exercise_get_equipment (exercise), ==,
                    LIMBER_SET_OF (LIMBER_EQUIPMENT_MAT));
  g_object_get (exercise, "source-author", &author, "source-license", &license, NULL);
  g_assert_cmpstr (author, ==, "A. Author");
  g_assert_cmpstr (license, ==, "CC-BY 4");

  exercise = get_exercise (import, 1);
  g_assert_cmpstr (limber_exercise_get_id (exercise), ==, "exercemus:calf-stretch");
  g_assert_cmpint ((int) limber_exercise_get_kind (exercise), ==, LIMBER_KIND_STATIC);
}

static void
test_wger (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = read_sample (f, "wger.json", "fr");
  g_autoptr (LimberImport) german = read_sample (f, "wger.json", "de");
  g_autoptr (LimberImport) old = read_sample (f, "wger-old.json", "en");
  LimberExercise *exercise = get_exercise (import, 0);
  g_autofree char *author = NULL;

  /* English, for want of French. */
  g_assert_cmpstr (limber_exercise_get_id (exercise), ==,
                   "wger:0c4b0b57-6c3b-4b30-a6a0-6f9f3a7f6c11");
  g_assert_cmpstr (limber_exercise_get_name (exercise), ==, "Bent Row");
  assert_texts (limber_exercise_get_steps (exercise), "Bend at your hips.|Pull.|Lower <slowly>");
  assert_texts (limber_exercise_get_synonyms (exercise), "Bent-Over Row");
  assert_texts (limber_exercise_get_mistakes (exercise), "Don't round your back.");
  g_assert_cmpuint (limber_exercise_get_primary (exercise), ==, REGION (MIDDLE_BACK));
  g_assert_cmpuint (limber_exercise_get_secondary (exercise), ==, REGION (SHOULDERS));
  g_object_get (exercise, "source-author", &author, NULL);
  g_assert_cmpstr (author, ==, "B. Author");

  g_assert_cmpstr (limber_exercise_get_name (get_exercise (german, 0)), ==, "Rudern");
  assert_texts (limber_exercise_get_steps (get_exercise (german, 0)), "Vorbeugen & ziehen.");

  exercise = get_exercise (old, 0);
  g_assert_cmpint ((int) limber_exercise_get_kind (exercise), ==, LIMBER_KIND_CARDIO);
  assert_texts (limber_exercise_get_steps (exercise), "First sit down.|Then ride.");
  g_assert_cmpuint (limber_import_get_n_media (old), ==, 1);
}

/* A broken record costs itself, and says where it stands. */
static void
test_broken_records (Fixture *f, gconstpointer data)
{
  static const char *const reasons[] = {
    "x.json: [1]: name: missing, expected a text",
    "x.json: [2]: instructions: expected a list of texts, got a list",
    "x.json: [3]: expected an object",
    "x.json: [4]: the id \"free-exercise-db:a\" was at x.json: [0] already",
    "x.json: [5]: primaryMuscles: expected a list of texts, got 7",
  };
  g_autoptr (LimberImport) import =
      read_text (f,
                 "[{\"id\": \"a\", \"name\": \"A\", \"primaryMuscles\": [\"tail\"], \"category\": "
                 "\"magic\"},"
                 " {\"id\": \"b\", \"primaryMuscles\": []},"
                 " {\"id\": \"c\", \"name\": \"C\", \"instructions\": [1]},"
                 " 7,"
                 " {\"id\": \"a\", \"name\": \"A again\"},"
                 " {\"id\": \"d\", \"name\": \"D\", \"primaryMuscles\": 7},"
                 " {\"id\": \"../../e:f\", \"name\": \"E\", \"force\": null}]",
                 NULL);

  assert_counts (import, 2, 0, 0, 5);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    g_assert_cmpstr (get_text (import, i + 1), ==, reasons[i]);
  g_assert_true (g_str_has_prefix (limber_exercise_get_id (get_exercise (import, 6)),
                                   "free-exercise-db:..-..-e-f-"));
}

/* A broken file costs nothing but a sentence. */
static void
test_broken_files (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text, *message;
  } cases[] = {
    { "", "x.json: line 1, column 1: the file ends here, expected \"{\" or \"[\"" },
    { "[{\"id\": 1},", "x.json: line 1, column 12: the file ends here, expected a value" },
    { "[1] 2", "x.json: line 1, column 5: there is more after the end of the document" },
    { "{\"a\": 1, \"a\": 2}", "x.json: line 1, column 13: there is a second member \"a\"" },
    { "{\"results\": []}", "x.json: neither a collection of exercises nor a document of Limber" },
    { "[\"\xff\"]", "x.json: line 1, column 3: this is not UTF-8 text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LimberImport) import = read_text (f, cases[i].text, &error);

      g_assert_null (import);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* What is exported of an empty library can be imported, and changes nothing. */
static void
test_empty_bundle (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import =
      read_text (f, "{\"format\": \"limber-bundle\", \"version\": 1}", NULL);

  assert_counts (import, 0, 0, 0, 0);
}

/* Cut and changed at every byte, the samples are never worse than an error. */
static void
test_mangled (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "free-exercise-db.json", "exercemus.json", "wger.json" };
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", "data", names[i], NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      for (gsize at = 0; at < length; at += 11)
        {
          g_autofree char *cut = g_strndup (text, at);
          g_autofree char *changed = g_strdup (text);
          g_autoptr (LimberImport) one = read_text (f, cut, NULL);
          g_autoptr (LimberImport) other = NULL;

          g_assert_true (one == NULL || at + 1 == length);
          changed[at] = (char) g_rand_int_range (rand, 1, 127);
          other = read_text (f, changed, NULL);
        }
    }
  g_rand_free (rand);
}

static void
test_html (void)
{
  static const struct
  {
    const char *html, *lines;
  } cases[] = {
    { NULL, "" },
    { "plain", "plain" },
    { "one\ntwo", "one|two" },
    { "<p>one\ntwo</p>", "one two" },
    { "a < b & c &unknown; &#228;&#xe4;&#0;&#x110000;", "a < b & c &unknown; ää&#0;&#x110000;" },
    { "<a title='>'>x</a", "x" },
    { "<b title=\">", "" },
    { "a<!-- <p> -->b<!-- never", "ab" },
    { "x<STYLE>p{}</StYlE>y<script>z", "xy" },
    { "&", "&" },
    { "<", "<" },
    { "&amp", "&amp" },
    { "<ol><li>1<li>2</ol>", "1|2" },
    { "a<br/>b<br>c", "a|b|c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = limber_import_read_html (cases[i].html);

      assert_texts ((const char *const *) lines, cases[i].lines);
    }
}

typedef struct
{
  gboolean done;
  gboolean good;
  LimberChange *undo;
  GError *error;
} Outcome;

static void
on_changed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->good = limber_library_change_finish (LIMBER_LIBRARY (source), result, &outcome->undo,
                                                &outcome->error);
  outcome->done = TRUE;
}

static void
apply (Fixture *f, LimberChange *change, GCancellable *cancellable, Outcome *outcome)
{
  limber_library_change_async (f->library, change, NULL, cancellable, on_changed, outcome);
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_exercises (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (limber_library_get_catalog (f->library)));
}

/* Imported, imported again, changed, undone: each exercise is there once, and then none. */
static void
test_again (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) import = read_sample (f, "wger.json", "de");
  g_autoptr (LimberImport) again = NULL;
  g_autoptr (LimberImport) english = NULL;
  g_autoptr (LimberLibrary) reloaded = NULL;
  Outcome outcome = { FALSE };
  Outcome update = { FALSE };
  Outcome undone = { FALSE };

  apply (f, limber_import_create_change (import, LIMBER_IMPORT_REPLACE), NULL, &outcome);
  g_assert_true (outcome.good);
  g_assert_cmpuint (count_exercises (f), ==, 1);
  g_assert_true (test_folder_has (&f->folder,
                                  "data/exercises/wger+0c4b0b57-6c3b-4b30-a6a0-6f9f3a7f6c11.json"));

  again = read_sample (f, "wger.json", "de");
  assert_counts (again, 0, 0, 1, 0);

  english = read_sample (f, "wger.json", "en");
  assert_counts (english, 0, 1, 0, 0);
  g_assert_false (limber_import_has_conflicts (english));
  apply (f, limber_import_create_change (english, LIMBER_IMPORT_SKIP), NULL, &update);
  g_assert_true (update.good);
  g_assert_cmpuint (count_exercises (f), ==, 1);

  reloaded = make_library (f);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (limber_library_get_catalog (reloaded))),
                    ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (reloaded)), ==, 0);

  apply (f, update.undo, NULL, &undone);
  limber_change_free (undone.undo);
  again = (g_object_unref (again), read_sample (f, "wger.json", "de"));
  assert_counts (again, 0, 0, 1, 0);

  undone = (Outcome) { FALSE };
  apply (f, outcome.undo, NULL, &undone);
  limber_change_free (undone.undo);
  g_assert_cmpuint (count_exercises (f), ==, 0);
  g_assert_cmpuint (test_folder_count (&f->folder, "data/exercises"), ==, 0);
}

static void
cancel (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/* Cancelled half way, a change leaves nothing behind. */
static void
test_cancel (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (LimberImport) import = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { FALSE };

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"x%u\", \"name\": \"X %u\", \"primaryMuscles\": [], "
                            "\"category\": \"\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append_c (text, ']');

  import = read_text (f, text->str, NULL);
  assert_counts (import, 5000, 0, 0, 0);
  g_signal_connect (limber_library_get_catalog (f->library), "items-changed", G_CALLBACK (cancel),
                    cancellable);
  apply (f, limber_import_create_change (import, LIMBER_IMPORT_REPLACE), cancellable, &outcome);

  g_assert_false (outcome.good);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_clear_pointer (&outcome.undo, limber_change_free);
  g_assert_cmpuint (count_exercises (f), ==, 0);
  g_assert_cmpuint (test_folder_count (&f->folder, "data/exercises"), ==, 0);
}

/* What somebody else made is compared with what is here, and it is for the user to choose. */
static void
test_documents (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberImport) first = read_text (f, TEST_ROUTINE ("mine", "One"), NULL);
  g_autoptr (LimberImport) second = NULL;
  g_autoptr (LimberChange) nothing = NULL;
  Outcome outcome = { FALSE };

  assert_counts (first, 1, 0, 0, 0);
  apply (f, limber_import_create_change (first, LIMBER_IMPORT_SKIP), NULL, &outcome);
  g_assert_true (outcome.good);
  limber_change_free (outcome.undo);

  second =
      read_text (f,
                 "{\"format\": \"limber-bundle\", \"version\": 1, \"routines\": [" TEST_ROUTINE (
                     "mine", "Two") ", {\"format\": \"limber-routine\", \"version\": 2}]}",
                 NULL);
  assert_counts (second, 0, 1, 0, 1);
  g_assert_true (limber_import_has_conflicts (second));
  nothing = limber_import_create_change (second, LIMBER_IMPORT_SKIP);
  g_assert_cmpuint (nothing->steps->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/import/free-exercise-db", test_free);
  ADD ("/import/open-exercise-db", test_open);
  ADD ("/import/exercemus", test_exercemus);
  ADD ("/import/wger", test_wger);
  ADD ("/import/broken-records", test_broken_records);
  ADD ("/import/broken-files", test_broken_files);
  ADD ("/import/empty-bundle", test_empty_bundle);
  ADD ("/import/mangled", test_mangled);
  ADD ("/import/again", test_again);
  ADD ("/import/cancel", test_cancel);
  ADD ("/import/documents", test_documents);
  g_test_add_func ("/import/html", test_html);

  return g_test_run ();
}
