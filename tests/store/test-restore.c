/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-archive.h"
#include "store/limber-backup.h"
#include "store/limber-document.h"
#include "store/limber-import.h"
#include "store/limber-json-parser.h"
#include "store/limber-library-change.h"
#include "store/limber-library-private.h"
#include "store/limber-library-trash.h"
#include "test-documents.h"
#include "test-folder.h"

/* What a back-up holds, and a library before, after and once more as before it was restored, byte for byte. */

#define CLIP "00000000-1111-4222-8333-444444444444.webm"
#define POSTER "00000000-1111-4222-8333-555555555555.jpg"
#define OLD                                                                                        \
  "{\"format\": \"limber-routine\", \"version\": 0, \"id\": \"old\", \"name\": \"Old\", "          \
  "\"sections\": {}}"

/* More than a start waits for. */
#define N_SESSIONS 80
#define N_FIRST 5

typedef struct
{
  TestFolder folder;
  GFile *data;
  LimberLibrary *library;
} Fixture;

static void
leave_as_it_is (LimberDocumentKind kind, JsonObject *document)
{
}

static const LimberMigrationStep steps[] = { leave_as_it_is };
static const LimberMigration made_up = { .oldest = 0, .steps = steps };

static void
open_library (Fixture *f, const char *folder)
{
  g_autoptr (GFile) builtin = test_folder_get_file (&f->folder, "builtin");

  g_clear_object (&f->library);
  g_clear_object (&f->data);
  f->data = test_folder_get_file (&f->folder, folder);
  f->library = limber_library_new (builtin, f->data);
  limber_library_use (f->library, NULL, &made_up);
}

static void
load (Fixture *f, const char *folder)
{
  open_library (f, folder);
  g_assert_true (limber_library_load (f->library, NULL));
}

static void
flush (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  limber_library_flush (f->library, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  test_folder_set_up (&f->folder, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->library);
  g_clear_object (&f->data);
  test_folder_tear_down (&f->folder, NULL);
}

/* --- what there is --------------------------------------------------------------------------------- */

/* The files below @path, with @prefix before their names; none that is hidden, and no back-ups. */
static void
list_files (const char *path, const char *prefix, GPtrArray *found)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *shown = g_strconcat (prefix, name, NULL);
      g_autofree char *below = g_strconcat (shown, "/", NULL);

      if (name[0] == '.' || g_str_equal (shown, "backups"))
        continue;
      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        list_files (child, below, found);
      else
        g_ptr_array_add (found, g_steal_pointer (&shown));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static GPtrArray *
list_library (Fixture *f)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  list_files (g_file_peek_path (f->data), "", found);
  g_ptr_array_sort_values (found, compare_names);
  return found;
}

/* All of the library's files and what is in them. */
static char *
take_picture (Fixture *f)
{
  g_autoptr (GPtrArray) names = (flush (f), list_library (f));
  g_autoptr (GString) picture = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (f->data, names->pdata[i]);
      g_autofree char *text = NULL;

      g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
      g_string_append_printf (picture, "=== %s\n%s", (char *) names->pdata[i], text);
    }

  return g_string_free_and_steal (g_steal_pointer (&picture));
}

/* --- doing ----------------------------------------------------------------------------------------- */

static GObject *
read_sample (LimberDocumentKind kind)
{
  static const char *const names[] = { "exercise", "routine", "plan", "session" };
  g_autofree char *file = g_strconcat (names[kind], ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  GObject *document;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  node = limber_json_parse (text, strlen (text), file, NULL);
  if (kind == LIMBER_DOCUMENT_EXERCISE)
    {
      json_object_set_string_member (json_node_get_object (node), "clip", CLIP);
      json_object_set_string_member (json_node_get_object (node), "poster", POSTER);
    }
  document = limber_document_from_json (kind, node, FALSE, file, NULL);
  g_assert_nonnull (document);
  return document;
}

/* A document of every kind, all fields set, and media, as a library writes them. */
static void
fill (Fixture *f)
{
  g_autoptr (LimberChange) change = limber_change_new ();

  test_folder_write (&f->folder, "data/media/" CLIP, "a clip");
  test_folder_write (&f->folder, "data/media/" POSTER, "a poster");
  load (f, "data");
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      g_autoptr (GObject) document = read_sample (kind);

      limber_change_put (change, kind, document);
    }
  limber_change_free (limber_library_change (f->library, change));
  flush (f);
}

static GFile *
back_up (Fixture *f, const char *name)
{
  GFile *file = test_folder_get_file (&f->folder, name);
  g_autoptr (GError) error = NULL;

  flush (f);
  limber_backup_write (limber_disk_get_system (), f->data, file, TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static LimberChange *
restore (Fixture *f, GFile *file, LimberImportChoice choice)
{
  static const char *const languages[] = { NULL };
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (LimberImport) import = NULL;
  g_autoptr (LimberChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, file);
  import = limber_import_read (f->library, files, languages, &error);
  g_assert_no_error (error);
  limber_import_write_media (import, f->library, &error);
  g_assert_no_error (error);
  change = limber_import_create_change (import, choice);
  return limber_library_change (f->library, change);
}

static void
undo (Fixture *f, LimberChange *change)
{
  limber_change_free (limber_library_change (f->library, change));
  flush (f);
}

/* --- what is in a back-up -------------------------------------------------------------------------- */

static gboolean
on_file (LimberArchive *archive, const char *path, gpointer data, GError **error)
{
  if (!g_str_equal (path, "limber-backup.json"))
    g_ptr_array_add (data, g_strdup (path));
  return TRUE;
}

/* One of everything that a library ever keeps. */
static void
fill_all (Fixture *f)
{
  g_autoptr (LimberSession) session = NULL;

  fill (f);
  test_folder_write (&f->folder, "data/routines/old.json", OLD);
  test_folder_write (&f->folder, "data/routines/mine.json", TEST_ROUTINE ("mine", "Mine"));
  test_folder_write (&f->folder, "data/routines/mine (conflicted copy 2026-11-20 070000).json",
                     TEST_ROUTINE ("mine", "Theirs"));
  test_folder_write (&f->folder, "data/plans/torn.json", "{\"format\": \"limber-pl");
  test_folder_write (&f->folder, "data/running.json", "{}");
  test_folder_write (&f->folder, "data/backups/2026-11-20.tar.zst", "of yesterday");
  load (f, "data");
  session = g_list_model_get_item (limber_library_get_sessions (f->library), 0);
  limber_library_remove_session (f->library, limber_session_get_id (session));
  flush (f);
}

/* Whatever lies in the library is in its back-up, but the back-ups. */
static void
test_whole (Fixture *f, gconstpointer data)
{
  static const char *const kept[] = { "damaged/torn.json", "damaged/torn.json.reason.txt",
                                      "originals/routines/old.version-0.json", "media/" POSTER,
                                      "running.json" };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GFile) file = NULL;

  fill_all (f);
  names = list_library (f);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_true (g_ptr_array_find_with_equal_func (names, kept[i], g_str_equal, NULL));

  file = back_up (f, "x.tar.zst");
  g_assert_true (limber_archive_walk (file, on_file, found, NULL, NULL));
  g_ptr_array_sort_values (found, compare_names);
  g_assert_cmpuint (found->len, ==, names->len);
  for (guint i = 0; i < names->len; i++)
    g_assert_cmpstr (found->pdata[i], ==, names->pdata[i]);
}

/* A version that a sync put beside a document doesn't come back in its place. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  fill_all (f);
  file = back_up (f, "x.zip");
  load (f, "other");
  limber_change_free (restore (f, file, LIMBER_IMPORT_EXACT));
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (f->library, "mine")), ==,
                   "Mine");
}

/* A file that somebody gave a name as hostile archives have doesn't spoil the back-up. */
static void
test_odd_name (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  fill (f);
  test_folder_write (&f->folder, "data/media/a\\b:c.webm", "odd");
  file = back_up (f, "x.tar.zst");
  load (f, "other");
  limber_change_free (restore (f, file, LIMBER_IMPORT_EXACT));
  g_assert_true (test_folder_has (&f->folder, "other/media/" CLIP));
}

/* Something huge that was called a document isn't copied every day. */
static void
test_daily_is_small (Fixture *f, gconstpointer data)
{
  g_autofree char *zeros = g_strnfill (LIMBER_DOCUMENT_MAX_BYTES + 1, '0');
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 9, 0, 0);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) file = test_folder_get_file (&f->folder, "data/backups/2026-11-21.tar.zst");

  fill (f);
  test_folder_write (&f->folder, "data/damaged/huge.json", zeros);
  test_folder_write (&f->folder, "data/damaged/torn.json", "{");
  g_assert_true (limber_backup_roll (f->data, now, NULL));
  g_assert_true (limber_archive_walk (file, on_file, found, NULL, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (found, "damaged/torn.json", g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (found, "damaged/huge.json", g_str_equal, NULL));
}

/* --- second thoughts ------------------------------------------------------------------------------- */

/* Changes all of what fill() made: one document of each kind is another, new, or gone. */
static void
change_all (Fixture *f)
{
  g_autoptr (LimberRoutine) routine = LIMBER_ROUTINE (read_sample (LIMBER_DOCUMENT_ROUTINE));
  g_autoptr (LimberExercise) exercise = LIMBER_EXERCISE (read_sample (LIMBER_DOCUMENT_EXERCISE));
  g_autoptr (LimberPlan) plan = LIMBER_PLAN (read_sample (LIMBER_DOCUMENT_PLAN));
  g_autoptr (LimberRoutine) renamed = limber_routine_with_name (routine, "Renamed");
  g_autoptr (LimberRoutine) other = limber_routine_new ("other", "Other");

  limber_library_save_routine (f->library, renamed);
  limber_library_save_routine (f->library, other);
  limber_library_remove_exercise (f->library, limber_exercise_get_id (exercise));
  limber_library_remove_plan (f->library, limber_plan_get_id (plan));
  flush (f);
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  LimberImportChoice choice = GPOINTER_TO_INT (data);
  g_autoptr (LimberChange) change = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *after = NULL;

  fill (f);
  file = back_up (f, "x.tar.zst");
  change_all (f);
  before = take_picture (f);

  change = restore (f, file, choice);
  restored = take_picture (f);
  g_assert_cmpstr (restored, !=, before);
  undo (f, change);
  after = take_picture (f);
  g_assert_cmpstr (after, ==, before);

  load (f, "data");
  after = (g_free (after), take_picture (f));
  g_assert_cmpstr (after, ==, before);
}

/* What somebody changed after the restoring is not lost with it. */
static void
test_undo_late (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) late = limber_routine_new ("late", "Edited");
  g_autoptr (LimberRoutine) routine = limber_routine_new ("late", "Late");
  g_autoptr (LimberChange) change = NULL;
  g_autoptr (GPtrArray) trashed = NULL;
  g_autoptr (GFile) file = NULL;

  fill (f);
  limber_library_save_routine (f->library, routine);
  file = back_up (f, "x.tar.zst");
  load (f, "other");
  change = restore (f, file, LIMBER_IMPORT_EXACT);
  limber_library_save_routine (f->library, late);
  undo (f, change);

  g_assert_null (limber_library_find_routine (f->library, "late"));
  trashed = limber_trash_read (f->data);
  g_assert_cmpuint (trashed->len, ==, 1);
  g_assert_cmpstr (limber_routine_get_name (limber_trashed_get_document (trashed->pdata[0])), ==,
                   "Edited");
}

/* --- at once --------------------------------------------------------------------------------------- */

static void
write_session (Fixture *f, guint number)
{
  g_autofree char *path = g_strdup_printf ("data/sessions/%u/s%u.json", 2000 + number / 4, number);
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"limber-session\", \"version\": 1, \"id\": \"s%u\", \"routine\": \"r\", "
      "\"routine-name\": \"R\", \"started\": \"%u-05-0%uT07:00:00Z\", \"items\": []}",
      number, 2000 + number / 4, 1 + number % 4);

  test_folder_write (&f->folder, path, text);
}

typedef struct
{
  Fixture *f;
  GFile *file;
  LimberImport *import;
} AtOnce;

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  AtOnce *self = data;
  g_autoptr (GError) error = NULL;

  self->import = limber_import_read_finish (result, &error);
  g_assert_no_error (error);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  static const char *const languages[] = { NULL };
  AtOnce *self = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (limber_library_load_finish (self->f->library, result, NULL));
  g_ptr_array_add (files, g_object_ref (self->file));
  limber_import_read_async (self->f->library, files, languages, NULL, NULL, on_read, self);
}

static guint
count_sessions (Fixture *f)
{
  return g_list_model_get_n_items (limber_library_get_sessions (f->library));
}

/* Right after the start, when years of sessions have yet to be read: replacing replaces them, too. */
static void
test_at_once (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (LimberChange) change = NULL;
  g_autoptr (LimberChange) way_back = NULL;
  AtOnce self = { f };

  for (guint i = 0; i < N_FIRST; i++)
    write_session (f, i);
  load (f, "data");
  self.file = file = back_up (f, "x.tar.zst");
  for (guint i = N_FIRST; i < N_SESSIONS; i++)
    write_session (f, i);

  open_library (f, "data");
  limber_library_load_async (f->library, G_PRIORITY_DEFAULT, NULL, on_loaded, &self);
  while (self.import == NULL)
    g_main_context_iteration (NULL, TRUE);
  change = limber_import_create_change (self.import, LIMBER_IMPORT_EXACT);
  way_back = limber_library_change (f->library, change);
  g_object_unref (self.import);
  flush (f);

  load (f, "data");
  g_assert_cmpuint (count_sessions (f), ==, N_FIRST);
  undo (f, way_back);
  load (f, "data");
  g_assert_cmpuint (count_sessions (f), ==, N_SESSIONS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, function) g_test_add (name, Fixture, data, set_up, function, tear_down)
  ADD ("/restore/whole", NULL, test_whole);
  ADD ("/restore/conflict", NULL, test_conflict);
  ADD ("/restore/odd-name", NULL, test_odd_name);
  ADD ("/restore/daily-is-small", NULL, test_daily_is_small);
  ADD ("/restore/undo-merge", GINT_TO_POINTER (LIMBER_IMPORT_NEWER), test_undo);
  ADD ("/restore/undo-replace", GINT_TO_POINTER (LIMBER_IMPORT_EXACT), test_undo);
  ADD ("/restore/undo-late", NULL, test_undo_late);
  ADD ("/restore/at-once", NULL, test_at_once);

  return g_test_run ();
}
