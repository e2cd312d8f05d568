/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/limber-library-outside.h"
#include "store/limber-trash.h"
#include "test-folder.h"

/* What others do to the files of a library that is open. */

#define DOCUMENT(id, name)                                                                         \
  "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"" id "\", \"name\": \"" name         \
  "\", \"sections\": {}}"

#define WAIT_SECONDS 20

typedef struct
{
  TestFolder folder;
  LimberLibrary *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  test_folder_set_up (&f->folder, NULL);
  test_folder_write (&f->folder, "data/routines/a.json", DOCUMENT ("a", "Old"));
  f->library = test_folder_load_library (&f->folder);
  limber_library_watch (f->library);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->library);
  test_folder_tear_down (&f->folder, NULL);
}

static const char *
get_name (Fixture *f, const char *id)
{
  LimberRoutine *routine = limber_library_find_routine (f->library, id);

  return routine != NULL ? limber_routine_get_name (routine) : NULL;
}

static guint
count_conflicts (Fixture *f)
{
  return g_list_model_get_n_items (limber_library_get_conflicts (f->library));
}

static gboolean
on_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @condition holds. */
#define WAIT(condition)                                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gboolean late = FALSE;                                                                         \
    guint source = g_timeout_add_seconds (WAIT_SECONDS, on_late, &late);                           \
                                                                                                   \
    while (!(condition) && !late)                                                                  \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_assert_false (late);                                                                         \
    g_source_remove (source);                                                                      \
  }                                                                                                \
  G_STMT_END

static void
rename_routine (Fixture *f, const char *name)
{
  g_autoptr (LimberRoutine) edited =
      limber_routine_with_name (limber_library_find_routine (f->library, "a"), name);

  limber_library_save_routine (f->library, edited);
}

static void
flush (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_flush (f->library, &error));
  g_assert_no_error (error);
}

static LimberConflict *
get_conflict (Fixture *f)
{
  g_assert_cmpuint (count_conflicts (f), ==, 1);
  return g_list_model_get_item (limber_library_get_conflicts (f->library), 0);
}

/* --- documents ------------------------------------------------------------------------------------- */

static void
test_changed (Fixture *f, gconstpointer data)
{
  test_folder_write (&f->folder, "data/routines/a.json", DOCUMENT ("a", "New"));
  WAIT (g_strcmp0 (get_name (f, "a"), "New") == 0);
  g_assert_cmpuint (count_conflicts (f), ==, 0);

  /* It is ours from now on: an edit is no conflict. */
  rename_routine (f, "Newer");
  flush (f);
  g_assert_cmpuint (test_folder_count (&f->folder, "data/routines"), ==, 1);
}

/* One in a folder that wasn't there when we began to look. */
static void
test_added (Fixture *f, gconstpointer data)
{
  test_folder_write (&f->folder, "data/routines/b.json", DOCUMENT ("b", "B"));
  test_folder_write (&f->folder, "data/sessions/2026/s.json",
                     "{\"format\": \"limber-session\", \"version\": 1, \"id\": \"s\","
                     " \"started\": \"2026-11-21T07:30:00Z\", \"items\": []}");
  WAIT (get_name (f, "b") != NULL
        && g_list_model_get_n_items (limber_library_get_sessions (f->library)) == 1);
}

static void
test_removed (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder.path, "data/routines/a.json", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  WAIT (get_name (f, "a") == NULL);
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, guint *count)
{
  (*count)++;
}

/* What we write ourselves is no news. */
static void
test_own_writes (Fixture *f, gconstpointer data)
{
  GListModel *routines = limber_library_get_routines (f->library);
  guint count = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      rename_routine (f, name);
      flush (f);
    }
  g_signal_connect (routines, "items-changed", G_CALLBACK (on_items_changed), &count);

  /* What comes after them in the same watch has been told of. */
  test_folder_write (&f->folder, "data/routines/b.json", DOCUMENT ("b", "B"));
  WAIT (get_name (f, "b") != NULL);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (get_name (f, "a"), ==, "49");
  g_assert_cmpuint (count_conflicts (f), ==, 0);
}

/* A change that waits to be written, and another one on the disk: both stay. */
static void
test_both_changed (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberConflict) conflict = NULL;

  rename_routine (f, "Ours");
  test_folder_write (&f->folder, "data/routines/a.json", DOCUMENT ("a", "Theirs"));
  flush (f);
  g_assert_cmpuint (test_folder_count (&f->folder, "data/routines"), ==, 2);

  WAIT (count_conflicts (f) > 0);
  conflict = get_conflict (f);
  g_assert_cmpstr (get_name (f, "a"), ==, "Ours");
  g_assert_cmpstr (limber_routine_get_name (limber_conflict_get_document (conflict)), ==, "Theirs");
}

/* So do both when somebody is editing here, though all of it is on the disk. */
static void
test_held (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberConflict) conflict = NULL;

  limber_library_hold (f->library, LIMBER_DOCUMENT_ROUTINE, "a");
  test_folder_write (&f->folder, "data/routines/a.json", DOCUMENT ("a", "Before the edit"));
  WAIT (g_strcmp0 (get_name (f, "a"), "Before the edit") == 0);

  rename_routine (f, "Ours");
  flush (f);
  test_folder_write (&f->folder, "data/routines/a.json", DOCUMENT ("a", "Theirs"));
  WAIT (count_conflicts (f) > 0);
  conflict = get_conflict (f);
  g_assert_cmpstr (get_name (f, "a"), ==, "Ours");
  g_assert_cmpstr (limber_routine_get_name (limber_conflict_get_document (conflict)), ==, "Theirs");

  limber_library_let_go (f->library, LIMBER_DOCUMENT_ROUTINE, "a");
  limber_library_settle (f->library, conflict, LIMBER_CONFLICT_KEEP_THEIRS);
  test_folder_write (&f->folder, "data/routines/a.json", DOCUMENT ("a", "Later"));
  flush (f);
  WAIT (count_conflicts (f) > 0);
}

/* One that was removed there, but edited here, stays. */
static void
test_removed_while_held (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder.path, "data/routines/a.json", NULL);

  limber_library_hold (f->library, LIMBER_DOCUMENT_ROUTINE, "a");
  rename_routine (f, "Ours");
  flush (f);
  g_assert_cmpint (g_unlink (path), ==, 0);
  WAIT (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (get_name (f, "a"), ==, "Ours");
}

/* Removed here, and changed there meanwhile: their version isn't lost. */
static void
test_removed_here (Fixture *f, gconstpointer data)
{
  limber_library_remove_routine (f->library, "a");
  test_folder_write (&f->folder, "data/routines/a.json", DOCUMENT ("a", "Theirs"));
  flush (f);
  WAIT (count_conflicts (f) > 0);
  g_assert_null (get_name (f, "a"));
}

/* Half a file is waited for; one that stays broken is set aside, and ours is put in its place. */
static void
test_broken (Fixture *f, gconstpointer data)
{
  g_autofree char *aside = NULL;
  g_autofree char *again = NULL;

  test_folder_write (&f->folder, "data/routines/a.json", "{\"format\": \"limber-rou");
  WAIT (g_list_model_get_n_items (limber_library_get_damaged (f->library)) > 0);
  g_assert_cmpstr (get_name (f, "a"), ==, "Old");
  aside = test_folder_read (&f->folder, "data/damaged/a.json");
  g_assert_cmpstr (aside, ==, "{\"format\": \"limber-rou");
  flush (f);
  again = test_folder_read (&f->folder, "data/routines/a.json");
  g_assert_nonnull (strstr (again, "\"Old\""));
}

/* A library that is on a disk that goes away comes back as it was. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder.path, "data", NULL);
  g_autofree char *away = g_build_filename (f->folder.path, "away", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (path, away), ==, 0);
  rename_routine (f, "Ours");
  g_assert_false (limber_library_flush (f->library, &error));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  /* Another one in its place is none of ours. */
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (limber_library_flush (f->library, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpuint (test_folder_count (&f->folder, "data"), ==, 0);

  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rename (away, path), ==, 0);
  flush (f);
  g_assert_cmpstr (get_name (f, "a"), ==, "Ours");
  g_assert_cmpuint (test_folder_count (&f->folder, "data/routines"), ==, 1);
}

/* --- conflicts ------------------------------------------------------------------------------------- */

static void
test_names (void)
{
  static const char *const copies[] = {
    "a.sync-conflict-20261121-074500-ABCDEF7.json",
    "/x/y.d/a.sync-conflict-20261121-074500-ABCDEF7.json",
    "a (conflicted copy 2026-11-21 074500).json",
    "a (conflicted copy 2026-11-21 074500) (1).json",
    "a_conflict-20261121-074500.json",
    "a (Anna's conflicted copy 2026-11-21).json",
    "a (Anna Müller's conflicted copy 2026-11-21).json",
    "a.limber-conflict-20261121-074500-1a2b.json",
  };
  static const char *const others[] = {
    "a.json",
    "sync-conflict.json",
    "a.sync-conflict-of-interest.json",
    "a_conflict-resolution.json",
    "conflicted copy.json",
    "a (copy).json",
    "a.sync-conflict-20261121-074500-ABCDEF7.txt",
    "/a (conflicted copy 2026-11-21)/a.json",
  };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    g_assert_true (limber_conflict_is_name (copies[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (limber_conflict_is_name (others[i]));
}

static const char *const copies[] = {
  "data/routines/a.sync-conflict-20261121-074500-ABCDEF7.json",
  "data/routines/a (conflicted copy 2026-11-21 074500).json",
  "data/routines/a (Anna's conflicted copy 2026-11-21).json",
};

/* Copies that come while the library is open, and those that lie there at the start, are offered once each. */
static void
test_copies (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    test_folder_write (&f->folder, copies[i], DOCUMENT ("a", "Theirs"));
  WAIT (count_conflicts (f) == G_N_ELEMENTS (copies));
  test_folder_write (&f->folder, copies[0], DOCUMENT ("a", "Theirs again"));
  test_folder_write (&f->folder, "data/routines/b.json", DOCUMENT ("b", "B"));
  WAIT (get_name (f, "b") != NULL);
  g_assert_cmpuint (count_conflicts (f), ==, G_N_ELEMENTS (copies));
  g_clear_object (&f->library);

  f->library = test_folder_load_library (&f->folder);
  g_assert_cmpuint (count_conflicts (f), ==, G_N_ELEMENTS (copies));
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_damaged (f->library)), ==, 0);
  g_assert_cmpstr (get_name (f, "a"), ==, "Old");
}

/* A copy that says the same goes without a word. */
static void
test_same (Fixture *f, gconstpointer data)
{
  test_folder_write (&f->folder, copies[0], DOCUMENT ("a", "Old"));
  WAIT (!test_folder_has (&f->folder, copies[0]));
  g_assert_cmpuint (count_conflicts (f), ==, 0);
}

/* As Syncthing does it: ours becomes the copy, and theirs takes its place. The copy must not be taken for one of what we
 * still show. */
static void
test_exchanged (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder.path, "data/routines/a.json", NULL);
  g_autofree char *copy = g_build_filename (f->folder.path, copies[0], NULL);
  g_autoptr (LimberConflict) conflict = NULL;

  for (guint round = 0; round < 4; round++)
    {
      g_autofree char *name = g_strdup_printf ("Theirs %u", round);
      g_autofree char *text = g_strdup_printf (DOCUMENT ("a", "%s"), name);

      rename_routine (f, "Ours");
      flush (f);
      g_assert_cmpint (g_rename (path, copy), ==, 0);
      test_folder_write (&f->folder, "data/routines/a.json", text);
      WAIT (g_strcmp0 (get_name (f, "a"), name) == 0 && count_conflicts (f) == 1);
      conflict = get_conflict (f);
      g_assert_cmpstr (limber_routine_get_name (limber_conflict_get_document (conflict)), ==,
                       "Ours");
      limber_library_settle (f->library, conflict, LIMBER_CONFLICT_KEEP_OURS);
      flush (f);
      g_clear_object (&conflict);
    }
}

/* Settled on another machine. */
static void
test_settled_elsewhere (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder.path, copies[0], NULL);

  test_folder_write (&f->folder, copies[0], DOCUMENT ("a", "Theirs"));
  WAIT (count_conflicts (f) == 1);
  g_assert_cmpint (g_unlink (path), ==, 0);
  WAIT (count_conflicts (f) == 0);
}

static char *
get_trashed_name (Fixture *f)
{
  g_autoptr (GFile) data = test_folder_get_file (&f->folder, "data");
  g_autoptr (GPtrArray) trashed = limber_trash_read (data);

  g_assert_cmpuint (trashed->len, ==, 1);
  return g_strdup (limber_routine_get_name (limber_trashed_get_document (trashed->pdata[0])));
}

static void
settle (Fixture *f, LimberConflictChoice choice)
{
  g_autoptr (LimberConflict) conflict = NULL;

  test_folder_write (&f->folder, copies[0], DOCUMENT ("a", "Theirs"));
  WAIT (count_conflicts (f) == 1);
  conflict = get_conflict (f);
  limber_library_settle (f->library, conflict, choice);
  g_assert_cmpuint (count_conflicts (f), ==, 0);
  limber_library_settle (f->library, conflict, choice);
  flush (f);
  g_assert_false (test_folder_has (&f->folder, copies[0]));
}

static void
test_keep_ours (Fixture *f, gconstpointer data)
{
  g_autofree char *trashed = NULL;

  settle (f, LIMBER_CONFLICT_KEEP_OURS);
  g_assert_cmpstr (get_name (f, "a"), ==, "Old");

  /* It stays in the trash however much is saved under that id. */
  rename_routine (f, "Newer");
  flush (f);
  trashed = get_trashed_name (f);
  g_assert_cmpstr (trashed, ==, "Theirs");
}

static void
test_keep_theirs (Fixture *f, gconstpointer data)
{
  g_autofree char *trashed = NULL;

  settle (f, LIMBER_CONFLICT_KEEP_THEIRS);
  g_assert_cmpstr (get_name (f, "a"), ==, "Theirs");
  trashed = get_trashed_name (f);
  g_assert_cmpstr (trashed, ==, "Old");
}

static void
test_keep_both (Fixture *f, gconstpointer data)
{
  GListModel *routines = limber_library_get_routines (f->library);
  g_autoptr (LimberRoutine) other = NULL;

  settle (f, LIMBER_CONFLICT_KEEP_BOTH);
  g_assert_cmpstr (get_name (f, "a"), ==, "Old");
  g_assert_cmpuint (g_list_model_get_n_items (routines), ==, 2);
  other = g_list_model_get_item (routines, 1);
  g_assert_cmpstr (limber_routine_get_name (other), ==, "Theirs (Other Version)");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/outside/changed", test_changed);
  ADD ("/outside/added", test_added);
  ADD ("/outside/removed", test_removed);
  ADD ("/outside/own-writes", test_own_writes);
  ADD ("/outside/both-changed", test_both_changed);
  ADD ("/outside/held", test_held);
  ADD ("/outside/removed-while-held", test_removed_while_held);
  ADD ("/outside/removed-here", test_removed_here);
  ADD ("/outside/broken", test_broken);
  ADD ("/outside/gone", test_gone);
  g_test_add_func ("/conflict/names", test_names);
  ADD ("/conflict/copies", test_copies);
  ADD ("/conflict/same", test_same);
  ADD ("/conflict/exchanged", test_exchanged);
  ADD ("/conflict/settled-elsewhere", test_settled_elsewhere);
  ADD ("/conflict/keep-ours", test_keep_ours);
  ADD ("/conflict/keep-theirs", test_keep_theirs);
  ADD ("/conflict/keep-both", test_keep_both);

  return g_test_run ();
}
