/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/limber-cache.h"
#include "store/limber-pack-document.h"
#include "store/limber-recent.h"
#include "test-folder.h"

/* What a library makes of its cache. */

#define ROUTINE(id, name)                                                                          \
  "{\"format\": \"limber-routine\", \"version\": 1, \"id\": \"" id "\", \"name\": \"" name         \
  "\", \"sections\": {}}"
#define SESSION(id)                                                                                \
  "{\"format\": \"limber-session\", \"version\": 1, \"id\": \"" id                                 \
  "\", \"started\": \"2026-11-20T07:00:00+01:00\", \"items\": []}"

/* So much later that whatever the test wrote has settled. */
#define LATER 60

static gint64
get_later (void)
{
  return g_get_real_time () / G_USEC_PER_SEC + LATER;
}

static void
save (LimberCache *cache)
{
  g_autoptr (GError) error = NULL;

  limber_cache_save (cache, &error);
  g_assert_no_error (error);
}

/* A place in which the cache may be. */
static LimberLibrary *
open_library (TestFolder *f)
{
  LimberLibrary *library = test_folder_open_library (f);
  g_autoptr (GFile) folder = test_folder_get_file (f, "cache");

  limber_library_set_cache (library, folder, get_later ());
  return library;
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;

  g_assert_true (limber_library_load_finish (LIMBER_LIBRARY (source), result, NULL));
  *done = TRUE;
}

static LimberLibrary *
load (TestFolder *f)
{
  LimberLibrary *library = open_library (f);
  gboolean done = FALSE;

  limber_library_load_async (library, NULL, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return library;
}

/* Until the cache is another one than @before. */
static void
await_saved (TestFolder *f, const char *name, const LimberSight *before)
{
  g_autofree char *path = g_build_filename (f->path, "cache", name, NULL);
  LimberSight now;

  while (!limber_sight_take (path, &now) || (before != NULL && limber_sight_equal (&now, before)))
    g_main_context_iteration (NULL, TRUE);
}

static LimberSight
take_sight (TestFolder *f, const char *name)
{
  g_autoptr (GFile) file = test_folder_get_file (f, name);
  LimberSight found = { 0 };

  g_assert_true (limber_sight_take (g_file_peek_path (file), &found));
  return found;
}

/* A cache that says of routine "a" that it is called "From the cache". */
static void
make_telltale (TestFolder *f, const LimberSight *as)
{
  g_autoptr (GFile) file = test_folder_get_file (f, "cache/library.cache");
  g_autoptr (GFile) root = test_folder_get_file (f, "data");
  g_autoptr (LimberCache) cache =
      limber_cache_new (file, g_file_peek_path (root), "", get_later ());
  g_autoptr (LimberRoutine) routine = limber_routine_new ("a", "From the cache");
  g_autoptr (GByteArray) pack = g_byte_array_new ();

  limber_pack_document (pack, LIMBER_DOCUMENT_ROUTINE, routine);
  limber_cache_put (cache, "routines/a.json", as, pack);
  save (cache);
}

static void
assert_name (LimberLibrary *library, const char *name)
{
  g_assert_cmpstr (limber_routine_get_name (limber_library_find_routine (library, "a")), ==, name);
}

static void
test_used (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  LimberSight seen;

  test_folder_write (f, "data/routines/a.json", ROUTINE ("a", "From the file"));
  seen = take_sight (f, "data/routines/a.json");
  make_telltale (f, &seen);
  library = load (f);
  assert_name (library, "From the cache");
}

static void
test_stale (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  LimberSight seen, before;

  test_folder_write (f, "data/routines/a.json", ROUTINE ("a", "From the file"));
  seen = take_sight (f, "data/routines/a.json");
  seen.touched--;
  make_telltale (f, &seen);
  before = take_sight (f, "cache/library.cache");
  library = load (f);
  assert_name (library, "From the file");
  await_saved (f, "library.cache", &before);

  g_clear_object (&library);
  library = load (f);
  assert_name (library, "From the file");
}

/* A first start saves what the second takes; what changed in between is seen, of the same length or not. */
static void
test_changed (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  LimberSight before;

  test_folder_write (f, "data/routines/a.json", ROUTINE ("a", "One"));
  test_folder_write (f, "data/routines/b.json", ROUTINE ("b", "Other"));
  library = load (f);
  await_saved (f, "library.cache", NULL);
  before = take_sight (f, "cache/library.cache");
  g_clear_object (&library);

  test_folder_write (f, "data/routines/a.json", ROUTINE ("a", "Two"));
  test_folder_write (f, "data/routines/c.json", ROUTINE ("c", "New"));
  {
    g_autoptr (GFile) gone = test_folder_get_file (f, "data/routines/b.json");

    g_assert_true (g_file_delete (gone, NULL, NULL));
  }
  library = load (f);
  assert_name (library, "Two");
  g_assert_null (limber_library_find_routine (library, "b"));
  g_assert_nonnull (limber_library_find_routine (library, "c"));
  await_saved (f, "library.cache", &before);
}

static void
test_moved (TestFolder *f, gconstpointer data)
{
  g_autofree char *from = g_build_filename (f->path, "data", NULL);
  g_autofree char *to = g_build_filename (f->path, "moved", NULL);
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) moved = g_file_new_for_path (to);
  g_autoptr (GFile) folder = test_folder_get_file (f, "cache");
  g_autoptr (LimberLibrary) library = limber_library_new (builtin, moved);
  LimberSight seen;

  test_folder_write (f, "data/routines/a.json", ROUTINE ("a", "From the file"));
  seen = take_sight (f, "data/routines/a.json");
  make_telltale (f, &seen);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  limber_library_set_cache (library, folder, get_later ());
  g_assert_true (limber_library_load (library, NULL));
  assert_name (library, "From the file");
}

static void
test_unwritable (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (GFile) file = test_folder_get_file (f, "cache/test.cache");
  g_autoptr (LimberCache) cache = NULL;
  g_autoptr (GByteArray) pack = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  const LimberSight sight = { 1, 2, 3, 4, 5 };

  test_folder_write (f, "data/routines/a.json", ROUTINE ("a", "From the file"));
  test_folder_write (f, "cache", "a file in place of the folder");
  library = load (f);
  assert_name (library, "From the file");

  cache = limber_cache_new (file, "/root", "", get_later ());
  limber_cache_put (cache, "routines/a.json", &sight, pack);
  g_assert_false (limber_cache_save (cache, &error));
  g_assert_nonnull (error);
}

/* Not what a newer Limber wrote, nor what can't be read: such has to be looked at again. */
static void
test_damage_stays_news (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (LimberLibrary) again = NULL;

  test_folder_write (f, "data/routines/a.json",
                     "{\"format\": \"limber-routine\", \"version\": 2, \"id\": \"a\", \"name\": "
                     "\"Newer\", \"sections\": {}}");
  test_folder_write (f, "data/routines/b.json", ROUTINE ("b", "Sound"));
  library = load (f);
  await_saved (f, "library.cache", NULL);
  again = load (f);
  assert_name (again, "Newer");
  limber_library_remove_routine (again, "a");
  g_assert_nonnull (limber_library_find_routine (again, "a"));
}

/* --- the last sessions ----------------------------------------------------------------------------- */

static guint
count_recent (TestFolder *f, gint64 now)
{
  g_autoptr (GFile) file = test_folder_get_file (f, "cache/test.cache");
  g_autoptr (GFile) folder = test_folder_get_file (f, "data/sessions");
  g_autoptr (LimberCache) cache = limber_cache_new (file, f->path, "", now);
  g_autoptr (GPtrArray) paths = NULL;
  gboolean more;

  limber_cache_open (cache);
  paths = limber_recent_list (g_file_peek_path (folder), 2, cache, &more);
  g_assert_true (more == (paths->len == 2));
  save (cache);

  return paths->len;
}

static void
test_recent (TestFolder *f, gconstpointer data)
{
  g_assert_cmpuint (count_recent (f, get_later ()), ==, 0);
  test_folder_write (f, "data/sessions/2026/a.json", SESSION ("a"));
  g_assert_cmpuint (count_recent (f, get_later ()), ==, 1);
  g_assert_true (test_folder_has (f, "cache/test.cache"));
  g_assert_cmpuint (count_recent (f, get_later ()), ==, 1);
  /* In a year that was looked into, and in one that came. */
  test_folder_write (f, "data/sessions/2025/b.json", SESSION ("b"));
  test_folder_write (f, "data/sessions/2024/c.json", SESSION ("c"));
  g_assert_cmpuint (count_recent (f, get_later ()), ==, 2);
  g_assert_cmpuint (count_recent (f, get_later ()), ==, 2);
}

/* While a folder changes, what is in it is looked at each time. */
static void
test_recent_unsettled (TestFolder *f, gconstpointer data)
{
  test_folder_write (f, "data/sessions/2026/a.json", SESSION ("a"));
  g_assert_cmpuint (count_recent (f, get_later () - LATER), ==, 1);
  g_assert_false (test_folder_has (f, "cache/test.cache"));
}

#define ADD(path, test)                                                                            \
  g_test_add (path, TestFolder, NULL, test_folder_set_up, test, test_folder_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/cached-library/used", test_used);
  ADD ("/cached-library/stale", test_stale);
  ADD ("/cached-library/changed", test_changed);
  ADD ("/cached-library/moved", test_moved);
  ADD ("/cached-library/unwritable", test_unwritable);
  ADD ("/cached-library/damage-stays-news", test_damage_stays_news);
  ADD ("/cached-library/recent", test_recent);
  ADD ("/cached-library/recent-unsettled", test_recent_unsettled);

  return g_test_run ();
}
