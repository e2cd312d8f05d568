/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/limber-cache.h"
#include "store/limber-pack-document.h"
#include "store/limber-recent.h"
#include "test-documents.h"
#include "test-folder.h"

/* What a library makes of its cache. */

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

/* The library @name, with a place in which its cache may be. */
static LimberLibrary *
open_library (TestFolder *f, const char *name)
{
  g_autoptr (GFile) builtin = test_folder_get_file (f, "builtin");
  g_autoptr (GFile) data = test_folder_get_file (f, name);
  g_autoptr (GFile) folder = test_folder_get_file (f, "cache");
  LimberLibrary *library = limber_library_new (builtin, data);

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
load_named (TestFolder *f, const char *name)
{
  LimberLibrary *library = open_library (f, name);
  gboolean done = FALSE;

  limber_library_load_async (library, G_PRIORITY_DEFAULT, NULL, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return library;
}

static LimberLibrary *
load (TestFolder *f)
{
  return load_named (f, "data");
}

/* (transfer full): where is kept what the documents in the library @name hold. */
static GFile *
get_cache_file (TestFolder *f, const char *name)
{
  g_autoptr (GFile) folder = test_folder_get_file (f, "cache");
  g_autoptr (GFile) root = test_folder_get_file (f, name);

  return limber_cache_get_file (folder, "library", g_file_peek_path (root));
}

static gboolean
look_at_cache (TestFolder *f, const char *name, LimberSight *found)
{
  g_autoptr (GFile) file = get_cache_file (f, name);

  return limber_sight_take (g_file_peek_path (file), found);
}

/* Until that of the library @name is another one than @before (nullable). */
static void
await_saved (TestFolder *f, const char *name, const LimberSight *before)
{
  LimberSight now;

  while (!look_at_cache (f, name, &now) || (before != NULL && limber_sight_equal (&now, before)))
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
  g_autoptr (GFile) file = get_cache_file (f, "data");
  g_autoptr (GFile) root = test_folder_get_file (f, "data");
  g_autoptr (LimberCache) cache =
      limber_cache_new (file, g_file_peek_path (root), "", get_later ());
  g_autoptr (LimberRoutine) routine = limber_routine_new ("a", "From the cache");
  g_autoptr (GByteArray) pack = g_byte_array_new ();

  limber_pack_document (pack, LIMBER_DOCUMENT_ROUTINE, routine);
  limber_cache_put (cache, "routines/a.json", as, pack);
  save (cache);
}

/* The same with its file, which says otherwise and looks as the cache has it. */
static void
write_with_telltale (TestFolder *f)
{
  LimberSight seen;

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "From the file"));
  seen = take_sight (f, "data/routines/a.json");
  make_telltale (f, &seen);
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

  write_with_telltale (f);
  library = load (f);
  assert_name (library, "From the cache");
}

static void
test_stale (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  LimberSight seen, before;

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "From the file"));
  seen = take_sight (f, "data/routines/a.json");
  seen.touched--;
  make_telltale (f, &seen);
  g_assert_true (look_at_cache (f, "data", &before));
  library = load (f);
  assert_name (library, "From the file");
  await_saved (f, "data", &before);

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

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "One"));
  test_folder_write (f, "data/routines/b.json", TEST_ROUTINE ("b", "Other"));
  library = load (f);
  await_saved (f, "data", NULL);
  g_assert_true (look_at_cache (f, "data", &before));
  g_clear_object (&library);

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "Two"));
  test_folder_write (f, "data/routines/c.json", TEST_ROUTINE ("c", "New"));
  {
    g_autoptr (GFile) gone = test_folder_get_file (f, "data/routines/b.json");

    g_assert_true (g_file_delete (gone, NULL, NULL));
  }
  library = load (f);
  assert_name (library, "Two");
  g_assert_null (limber_library_find_routine (library, "b"));
  g_assert_nonnull (limber_library_find_routine (library, "c"));
  await_saved (f, "data", &before);
}

static void
test_moved (TestFolder *f, gconstpointer data)
{
  g_autofree char *from = g_build_filename (f->path, "data", NULL);
  g_autofree char *to = g_build_filename (f->path, "moved", NULL);
  g_autoptr (LimberLibrary) library = NULL;

  write_with_telltale (f);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  library = open_library (f, "moved");
  g_assert_true (limber_library_load (library, NULL));
  assert_name (library, "From the file");
}

/* Another library, used in between, has a cache of its own. */
static void
test_in_turn (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  LimberSight seen;

  test_folder_write (f, "other/routines/a.json", TEST_ROUTINE ("a", "From the other"));
  write_with_telltale (f);

  g_assert_false (look_at_cache (f, "other", &seen));
  library = load_named (f, "other");
  assert_name (library, "From the other");
  await_saved (f, "other", NULL);
  g_clear_object (&library);
  library = load (f);
  assert_name (library, "From the cache");
}

static void
set_age (TestFolder *f, const char *name, gint64 days)
{
  g_autoptr (GFile) file = test_folder_get_file (f, name);
  gint64 then = g_get_real_time () / G_USEC_PER_SEC - days * 24 * 60 * 60;

  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, (guint64) then,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

/* What nobody has used for a month goes; what isn't a cache stays. */
static void
test_swept (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) file = get_cache_file (f, "data");
  g_autoptr (LimberCache) cache = limber_cache_new (file, f->path, "", get_later ());

  test_folder_write (f, "cache/library-1.cache", "of a library");
  test_folder_write (f, "cache/library-2.cache", "of another");
  test_folder_write (f, "cache/routine.json", "no cache");
  set_age (f, "cache/library-1.cache", 31);
  set_age (f, "cache/library-2.cache", 29);
  set_age (f, "cache/routine.json", 31);
  limber_cache_sweep (cache);
  g_assert_false (test_folder_has (f, "cache/library-1.cache"));
  g_assert_true (test_folder_has (f, "cache/library-2.cache"));
  g_assert_true (test_folder_has (f, "cache/routine.json"));
}

/* What is in use doesn't go, though nothing in it changes. */
static void
test_stays (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (GFile) file = get_cache_file (f, "data");
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = g_build_filename ("cache", name, NULL);
  LimberSight before;

  write_with_telltale (f);
  set_age (f, path, 31);
  before = take_sight (f, path);
  library = load (f);
  await_saved (f, "data", &before);
  assert_name (library, "From the cache");
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

  test_folder_write (f, "data/routines/a.json", TEST_ROUTINE ("a", "From the file"));
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
  test_folder_write (f, "data/routines/b.json", TEST_ROUTINE ("b", "Sound"));
  library = load (f);
  await_saved (f, "data", NULL);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_folder_add ("/cached-library/used", test_used);
  test_folder_add ("/cached-library/stale", test_stale);
  test_folder_add ("/cached-library/changed", test_changed);
  test_folder_add ("/cached-library/moved", test_moved);
  test_folder_add ("/cached-library/in-turn", test_in_turn);
  test_folder_add ("/cached-library/swept", test_swept);
  test_folder_add ("/cached-library/stays", test_stays);
  test_folder_add ("/cached-library/unwritable", test_unwritable);
  test_folder_add ("/cached-library/damage-stays-news", test_damage_stays_news);
  test_folder_add ("/cached-library/recent", test_recent);
  test_folder_add ("/cached-library/recent-unsettled", test_recent_unsettled);

  return g_test_run ();
}
