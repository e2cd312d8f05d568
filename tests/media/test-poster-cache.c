/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "media/limber-poster-cache.h"

/* Any that the picture is smaller than. */
#define WIDTH 64

typedef struct
{
  GFile *file;
  LimberPosterCache *cache;
} Fixture;

static void
save_picture (GFile *file, int width, int height)
{
  gsize stride = (gsize) width * 4;
  g_autoptr (GBytes) bytes =
      g_bytes_new_take (g_malloc0 (stride * (gsize) height), stride * (gsize) height);
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, bytes, stride);

  g_assert_true (gdk_texture_save_to_png (texture, g_file_peek_path (file)));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  f->file = g_file_new_tmp ("limber-poster-XXXXXX.png", &stream, &error);
  g_assert_no_error (error);
  save_picture (f->file, 4, 3);
  f->cache = limber_poster_cache_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gpointer cache = f->cache;

  g_object_add_weak_pointer (G_OBJECT (f->cache), &cache);
  g_object_unref (f->cache);
  while (cache != NULL) /* the thread that decoded may hold it a moment longer */
    g_main_context_iteration (NULL, FALSE);
  g_file_delete (f->file, NULL, NULL);
  g_object_unref (f->file);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_ptr_array_add (user_data, g_object_ref (result));
}

static void
wait_for (GPtrArray *results, guint n)
{
  while (results->len < n)
    g_main_context_iteration (NULL, TRUE);
}

/* One texture for all who ask, and nobody keeps it but those who show it. */
static void
test_shared (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  GdkTexture *first, *second, *third;
  gpointer watched;

  g_assert_null (limber_poster_cache_peek (f->cache, f->file, WIDTH));
  limber_poster_cache_load_async (f->cache, f->file, WIDTH, NULL, on_loaded, results);
  limber_poster_cache_load_async (f->cache, f->file, WIDTH, NULL, on_loaded, results);
  wait_for (results, 2);

  first = limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 0), NULL);
  second = limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 1), NULL);
  third = limber_poster_cache_peek (f->cache, f->file, WIDTH);
  g_assert_nonnull (first);
  g_assert_true (first == second && second == third);
  g_assert_cmpint (gdk_texture_get_width (first), ==, 4);

  watched = first;
  g_object_add_weak_pointer (G_OBJECT (first), &watched);
  g_object_unref (first);
  g_object_unref (second);
  g_object_unref (third);
  g_ptr_array_set_size (results, 0);
  while (watched != NULL) /* here too */
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (limber_poster_cache_peek (f->cache, f->file, WIDTH));
}

static GdkTexture *
load (Fixture *f, int width)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  GdkTexture *texture;
  g_autoptr (GError) error = NULL;

  limber_poster_cache_load_async (f->cache, f->file, width, NULL, on_loaded, results);
  wait_for (results, 1);
  texture = limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 0), &error);
  g_assert_no_error (error);
  return texture;
}

/* As GDK reads the same picture, but for rounding. */
static void
check_colours (Fixture *f, GdkMemoryFormat format, int n_channels)
{
  static const guchar pixels[] = { 255, 0, 0, 255, 0, 200, 100, 128, 10, 20, 30, 0, 1, 2, 3, 255 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) drawn =
      gdk_memory_texture_new (2, 2, format, bytes, 2 * (gsize) n_channels);
  g_autoptr (GdkTexture) wanted = NULL;
  g_autoptr (GdkTexture) found = NULL;
  guchar wanted_bytes[16], found_bytes[16];

  g_assert_true (gdk_texture_save_to_png (drawn, g_file_peek_path (f->file)));
  wanted = gdk_texture_new_from_file (f->file, NULL);
  g_assert_nonnull (wanted);
  found = load (f, WIDTH);
  gdk_texture_download (wanted, wanted_bytes, 8);
  gdk_texture_download (found, found_bytes, 8);
  for (guint i = 0; i < sizeof wanted_bytes; i++)
    g_assert_cmpint (ABS (wanted_bytes[i] - found_bytes[i]), <=, 1);
}

static void
test_colours (Fixture *f, gconstpointer data)
{
  check_colours (f, GDK_MEMORY_R8G8B8A8, 4);
}

static void
test_colours_without_alpha (Fixture *f, gconstpointer data)
{
  check_colours (f, GDK_MEMORY_R8G8B8, 3);
}

/* As large as it is shown, not as it is in the file; never larger; a frame of 4:3 is always filled. */
static void
test_size (Fixture *f, gconstpointer data)
{
  static const struct
  {
    int width, height; /* in the file */
    int shown;         /* how wide */
    int decoded, decoded_height;
  } cases[] = {
    { 640, 480, 60, 64, 48 },    { 640, 480, 64, 64, 48 },  { 640, 480, 65, 96, 72 },
    { 640, 480, 500, 640, 480 }, { 100, 75, 200, 100, 75 }, { 800, 300, 96, 192, 72 },
    { 300, 800, 96, 96, 256 },   { 4000, 2, 64, 4000, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GdkTexture) texture = NULL;

      save_picture (f->file, cases[i].width, cases[i].height);
      texture = load (f, cases[i].shown);
      g_assert_cmpint (gdk_texture_get_width (texture), ==, cases[i].decoded);
      g_assert_cmpint (gdk_texture_get_height (texture), ==, cases[i].decoded_height);
    }
}

/* One that is there is as good as any until the right one is. */
static void
test_any (Fixture *f, gconstpointer data)
{
  g_autoptr (GdkTexture) small = NULL;
  g_autoptr (GdkTexture) any = NULL;

  save_picture (f->file, 640, 480);
  g_assert_null (limber_poster_cache_peek_any (f->cache, f->file));
  small = load (f, 96);
  any = limber_poster_cache_peek_any (f->cache, f->file);
  g_assert_true (any == small);
  g_assert_null (limber_poster_cache_peek (f->cache, f->file, 192));
}

static void
test_broken (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_replace_contents (f->file, "no picture", 10, NULL, FALSE, 0, NULL, NULL,
                                          NULL));
  limber_poster_cache_load_async (f->cache, f->file, WIDTH, NULL, on_loaded, results);
  wait_for (results, 1);
  g_assert_null (limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 0),
                                                  &error));
  g_assert_nonnull (strstr (error->message, "limber-poster-"));
}

static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/cat-cow.png");
  g_autoptr (GError) error = NULL;

  limber_poster_cache_load_async (f->cache, file, WIDTH, NULL, on_loaded, results);
  wait_for (results, 1);
  g_assert_null (limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 0),
                                                  &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "cat-cow.png"));
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) other = NULL;

  limber_poster_cache_load_async (f->cache, f->file, WIDTH, cancellable, on_loaded, results);
  limber_poster_cache_load_async (f->cache, f->file, WIDTH, NULL, on_loaded, results);
  g_cancellable_cancel (cancellable);
  wait_for (results, 2);

  /* In whichever order they came. */
  if (g_task_get_cancellable (g_ptr_array_index (results, 0)) == NULL)
    g_ptr_array_insert (results, 1, g_ptr_array_steal_index (results, 0));
  g_assert_null (limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 0),
                                                  &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  other = limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 1), NULL);
  g_assert_nonnull (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/media/poster-cache/shared", Fixture, NULL, set_up, test_shared, tear_down);
  g_test_add ("/media/poster-cache/colours", Fixture, NULL, set_up, test_colours, tear_down);
  g_test_add ("/media/poster-cache/colours-without-alpha", Fixture, NULL, set_up,
              test_colours_without_alpha, tear_down);
  g_test_add ("/media/poster-cache/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/media/poster-cache/any", Fixture, NULL, set_up, test_any, tear_down);
  g_test_add ("/media/poster-cache/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/media/poster-cache/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/media/poster-cache/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);

  return g_test_run ();
}
