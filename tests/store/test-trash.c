/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-library-change.h"
#include "store/limber-library-trash.h"
#include "test-folder.h"

typedef struct
{
  TestFolder folder;
  LimberLibrary *library;
  GFile *data;
} Fixture;

static void
load (Fixture *f)
{
  g_clear_object (&f->library);
  f->library = test_folder_load_library (&f->folder);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("mine", "Mine");

  test_folder_set_up (&f->folder, NULL);
  f->data = test_folder_get_file (&f->folder, "data");
  load (f);
  limber_library_save_routine (f->library, routine);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->library);
  g_object_unref (f->data);
  test_folder_tear_down (&f->folder, NULL);
}

static GPtrArray *
read_trash (Fixture *f)
{
  g_assert_true (limber_library_flush (f->library, NULL));
  return limber_trash_read (f->data);
}

/* What is deleted can be had back, after a restart too, just as it was. */
static void
test_restore (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) before =
      g_object_ref (limber_library_find_routine (f->library, "mine"));
  g_autoptr (GPtrArray) trashed = NULL;
  g_autoptr (GPtrArray) empty = NULL;

  limber_library_remove_routine (f->library, "mine");
  g_assert_true (limber_library_flush (f->library, NULL));
  g_assert_false (test_folder_has (&f->folder, "data/routines/mine.json"));
  g_assert_true (test_folder_has (&f->folder, "data/trash/routines/mine.json"));

  load (f);
  trashed = read_trash (f);
  g_assert_cmpuint (trashed->len, ==, 1);
  limber_library_restore_trashed (f->library, trashed->pdata[0]);
  g_assert_true (limber_routine_equal (limber_library_find_routine (f->library, "mine"), before));

  empty = read_trash (f);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_true (test_folder_has (&f->folder, "data/routines/mine.json"));
}

/* Undoing the deletion takes it out of the trash. */
static void
test_undo (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) routine =
      g_object_ref (limber_library_find_routine (f->library, "mine"));
  g_autoptr (GPtrArray) trashed = NULL;

  limber_library_remove_routine (f->library, "mine");
  limber_library_save_routine (f->library, routine);
  trashed = read_trash (f);
  g_assert_cmpuint (trashed->len, ==, 0);
}

/* Somebody made another one of that id meanwhile: both stay. */
static void
test_taken (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) other = limber_routine_new ("mine", "Other");
  g_autoptr (GPtrArray) trashed = NULL;

  limber_library_remove_routine (f->library, "mine");
  trashed = read_trash (f);
  limber_library_save_routine (f->library, other);
  limber_library_restore_trashed (f->library, trashed->pdata[0]);
  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_routines (f->library)), ==, 2);
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (f->library, "mine")), ==,
                   "Other");
}

/* A second version is deleted later: the first one stays as well, whether or not a restart lies between. */
static void
test_versions (Fixture *f, gconstpointer data)
{
  g_autoptr (LimberRoutine) second = limber_routine_new ("mine", "Second");
  g_autoptr (LimberRoutine) third = limber_routine_new ("mine", "Third");
  g_autoptr (GPtrArray) trashed = NULL;

  limber_library_remove_routine (f->library, "mine");
  limber_library_save_routine (f->library, second);
  limber_library_remove_routine (f->library, "mine");
  g_assert_true (limber_library_flush (f->library, NULL));
  load (f);
  limber_library_save_routine (f->library, third);
  limber_library_remove_routine (f->library, "mine");

  trashed = read_trash (f);
  g_assert_cmpuint (trashed->len, ==, 3);
}

/* For thirty days; what can't be read is left alone. */
static void
test_expire (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) trashed = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autoptr (GDateTime) after = NULL;

  limber_library_remove_routine (f->library, "mine");
  test_folder_write (&f->folder, "data/trash/plans/odd.json", "{\"deleted\": 7}");
  trashed = read_trash (f);
  g_assert_cmpuint (trashed->len, ==, 1);

  last = g_date_time_add_days (limber_trashed_get_time (trashed->pdata[0]), LIMBER_TRASH_DAYS);
  limber_trash_expire (f->data, last);
  g_assert_true (test_folder_has (&f->folder, "data/trash/routines/mine.json"));

  after = g_date_time_add_hours (last, 1);
  limber_trash_expire (f->data, after);
  g_assert_false (test_folder_has (&f->folder, "data/trash/routines/mine.json"));
  g_assert_true (test_folder_has (&f->folder, "data/trash/plans/odd.json"));
}

/* Nobody may take the files away meanwhile. */
static gboolean
is_there (GWeakRef *library)
{
  g_autoptr (LimberLibrary) held = g_weak_ref_get (library);

  return held != NULL;
}

/* Until nobody works in its folder any more; it may be in a thread that the last one lets it go. */
static void
let_go (Fixture *f)
{
  GWeakRef library;

  g_weak_ref_init (&library, f->library);
  g_clear_object (&f->library);
  while (is_there (&library))
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
  g_weak_ref_clear (&library);
}

static void
test_keep_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 20, 8, 0, 0);

  g_assert_true (limber_library_flush (f->library, NULL));
  g_assert_false (limber_library_is_busy (f->library));
  limber_library_keep_up_async (f->library, now);
  g_assert_true (limber_library_is_busy (f->library));
  while (limber_library_is_busy (f->library))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (test_folder_has (&f->folder, "data/backups/2026-11-20.tar.zst"));

  /* The end doesn't wait for it. */
  limber_library_keep_up_async (f->library, now);
  g_assert_true (limber_library_finish (f->library, NULL));
  g_assert_false (limber_library_is_busy (f->library));
  let_go (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/trash/restore", test_restore);
  ADD ("/trash/undo", test_undo);
  ADD ("/trash/taken", test_taken);
  ADD ("/trash/versions", test_versions);
  ADD ("/trash/expire", test_expire);
  ADD ("/trash/keep-up", test_keep_up);

  return g_test_run ();
}
