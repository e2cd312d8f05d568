/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-cache.h"

#include "store/limber-document.h"
#include "store/limber-json-printer.h"
#include "store/limber-pack-document.h"
#include "test-folder.h"

/* When the cache is made, so that the files of the test are settled. */
#define LATER 60

/* --- packed documents ------------------------------------------------------------------------------ */

static char *
print (LimberDocumentKind kind, gpointer document)
{
  g_autoptr (JsonNode) node = limber_document_to_json (kind, document);

  return limber_json_print (node);
}

static void
test_documents (gconstpointer data)
{
  LimberDocumentKind kind = GPOINTER_TO_UINT (data);
  const char *format = limber_document_get_class (kind)->format;
  g_autofree char *name = g_strconcat (strchr (format, '-') + 1, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JsonNode) node = limber_document_load (file, name, NULL);
  g_autoptr (GObject) document = limber_document_from_json (kind, node, FALSE, name, NULL);
  g_autofree char *before = print (kind, document);
  g_autofree char *after = NULL;
  g_autoptr (GByteArray) pack = g_byte_array_new ();
  g_autoptr (GObject) again = NULL;
  LimberUnpack unpack;

  limber_pack_document (pack, kind, document);
  unpack = (LimberUnpack) { .at = pack->data, .end = pack->data + pack->len };
  again = limber_unpack_document (&unpack, kind);
  after = print (kind, again);
  g_assert_cmpstr (after, ==, before);

  for (guint length = 0; length < pack->len; length++)
    {
      unpack = (LimberUnpack) { .at = pack->data, .end = pack->data + length };
      g_assert_null (limber_unpack_document (&unpack, kind));
    }
}

static void
test_values (void)
{
  static const gint64 numbers[] = { 0, -1, 1, 63, -64, 64, G_MAXINT, G_MININT64, G_MAXINT64 };
  static const char *const texts[] = { "", "é", NULL };
  g_autoptr (GByteArray) pack = g_byte_array_new ();
  g_autofree const char **found = NULL;
  LimberUnpack unpack;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    limber_pack_number (pack, numbers[i]);
  limber_pack_text (pack, NULL);
  limber_pack_texts (pack, texts);

  unpack = (LimberUnpack) { .at = pack->data, .end = pack->data + pack->len };
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpint (limber_unpack_number (&unpack), ==, numbers[i]);
  g_assert_null (limber_unpack_text (&unpack));
  found = limber_unpack_texts (&unpack);
  g_assert_cmpstrv (found, texts);
  g_assert_false (unpack.failed);
  g_assert_cmpint (limber_unpack_number (&unpack), ==, 0);
  g_assert_true (unpack.failed);
}

/* --- the cache ------------------------------------------------------------------------------------- */

#define N_NAMES 5

static const LimberSight sight = { 1, 2, 3, 4, 5 };

static LimberCache *
open_cache (TestFolder *f, const char *root, const char *meaning)
{
  g_autoptr (GFile) file = test_folder_get_file (f, "cache/test.cache");
  LimberCache *cache = limber_cache_new (file, root, meaning, LATER);

  limber_cache_open (cache);
  return cache;
}

static void
put (LimberCache *cache, const char *name, const LimberSight *as)
{
  g_autoptr (GByteArray) pack = g_byte_array_new ();

  limber_pack_text (pack, name);
  limber_cache_put (cache, name, as, pack);
}

/* Whether it is there; then it has to be what was put. */
static gboolean
finds (LimberCache *cache, const char *name)
{
  LimberUnpack found;

  if (!limber_cache_find (cache, name, &sight, &found))
    return FALSE;

  g_assert_cmpstr (limber_unpack_text (&found), ==, name);
  g_assert_true (found.at == found.end);
  return TRUE;
}

static void
save (LimberCache *cache)
{
  g_autoptr (GError) error = NULL;

  limber_cache_save (cache, &error);
  g_assert_no_error (error);
}

static void
fill (TestFolder *f)
{
  g_autoptr (LimberCache) cache = open_cache (f, "/root", "de");

  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("routines/%u.json", i);

      put (cache, name, &sight);
    }
  save (cache);
}

static void
test_find (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberCache) cache = NULL;
  LimberUnpack found;

  fill (f);
  cache = open_cache (f, "/root", "de");
  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("routines/%u.json", i);

      g_assert_true (finds (cache, name));
    }
  g_assert_false (finds (cache, "routines/6.json"));

  for (guint i = 0; i < 5; i++)
    {
      LimberSight other = sight;

      other.inode += i == 0;
      other.size += i == 1;
      other.seconds += i == 2;
      other.nanoseconds += i == 3;
      other.touched += i == 4;
      g_assert_false (limber_cache_find (cache, "routines/0.json", &other, &found));
    }
}

/* Of another library, in another language, or by another Limber: here by way of what it says of itself. */
static void
test_foreign (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberCache) moved = NULL;
  g_autoptr (LimberCache) translated = NULL;

  fill (f);
  moved = open_cache (f, "/elsewhere", "de");
  translated = open_cache (f, "/root", "fr");
  g_assert_false (finds (moved, "routines/0.json"));
  g_assert_false (finds (translated, "routines/0.json"));
}

static void
test_kept (TestFolder *f, gconstpointer data)
{
  g_autoptr (LimberCache) cache = NULL;
  g_autofree char *before = NULL;

  fill (f);
  cache = open_cache (f, "/root", "de");
  limber_cache_keep (cache, "routines/1.json");
  limber_cache_keep (cache, "never put");
  put (cache, "routines/7.json", &sight);
  save (cache);

  limber_cache_unref (cache);
  cache = open_cache (f, "/root", "de");
  g_assert_true (finds (cache, "routines/1.json"));
  g_assert_true (finds (cache, "routines/7.json"));
  g_assert_false (finds (cache, "routines/0.json"));
}

/* Nothing is written when nothing changed. */
static void
test_unchanged (TestFolder *f, gconstpointer data)
{
  g_autoptr (GFile) file = test_folder_get_file (f, "cache/test.cache");
  g_autoptr (LimberCache) cache = NULL;
  LimberSight before, after;

  fill (f);
  g_assert_true (limber_sight_take (g_file_peek_path (file), &before));
  cache = open_cache (f, "/root", "de");
  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("routines/%u.json", i);

      limber_cache_keep (cache, name);
    }
  save (cache);
  g_assert_true (limber_sight_take (g_file_peek_path (file), &after));
  g_assert_cmpuint (before.inode, ==, after.inode); /* another would have come into its place */
}

/* What changed just now may change again without looking any different. */
static void
test_unsettled (TestFolder *f, gconstpointer data)
{
  LimberSight written = sight, touched = sight;
  g_autoptr (LimberCache) cache = open_cache (f, "/root", "de");

  written.seconds = LATER - 1;
  touched.touched = (LATER - 1) * G_GINT64_CONSTANT (1000000000);
  put (cache, "written", &written);
  put (cache, "touched", &touched);
  save (cache);
  g_assert_false (test_folder_has (f, "cache/test.cache"));
}

static void
set_bytes (TestFolder *f, const char *bytes, gsize length)
{
  g_autofree char *path = g_build_filename (f->path, "cache/test.cache", NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

static gboolean
finds_all (TestFolder *f)
{
  g_autoptr (LimberCache) cache = open_cache (f, "/root", "de");
  guint n = 0;

  for (guint i = 0; i < N_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("routines/%u.json", i);

      n += finds (cache, name);
    }

  g_assert_true (n == 0 || n == N_NAMES);
  return n == N_NAMES;
}

/* Cut short anywhere, or with any byte wrong: nothing is found, or what was put; the latter where the byte means nothing. */
static void
test_damaged (TestFolder *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->path, "cache/test.cache", NULL);
  g_autofree char *bytes = NULL;
  guint n_unharmed = 0;
  gsize length;

  fill (f);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (finds_all (f));
  for (gsize i = 0; i < length; i++)
    {
      set_bytes (f, bytes, i);
      g_assert_false (finds_all (f));
    }
  for (gsize i = 0; i < length; i++)
    for (guint bit = 0; bit < 8; bit += 7)
      {
        bytes[i] ^= (char) (1 << bit);
        set_bytes (f, bytes, length);
        n_unharmed += finds_all (f);
        bytes[i] ^= (char) (1 << bit);
      }
  g_assert_cmpuint (n_unharmed, <, 32);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cache/values", test_values);
  g_test_add_data_func ("/cache/exercise", GUINT_TO_POINTER (LIMBER_DOCUMENT_EXERCISE),
                        test_documents);
  g_test_add_data_func ("/cache/routine", GUINT_TO_POINTER (LIMBER_DOCUMENT_ROUTINE),
                        test_documents);
  g_test_add_data_func ("/cache/session", GUINT_TO_POINTER (LIMBER_DOCUMENT_SESSION),
                        test_documents);
  test_folder_add ("/cache/find", test_find);
  test_folder_add ("/cache/foreign", test_foreign);
  test_folder_add ("/cache/kept", test_kept);
  test_folder_add ("/cache/unchanged", test_unchanged);
  test_folder_add ("/cache/unsettled", test_unsettled);
  test_folder_add ("/cache/damaged", test_damaged);

  return g_test_run ();
}
