/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "media/limber-poster-cache.h"

typedef struct
{
  GFile *file;
  LimberPosterCache *cache;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  static const guint8 pixels[4 * 3 * 4] = { 255 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (4, 3, GDK_MEMORY_R8G8B8A8, bytes, 4 * 4);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  f->file = g_file_new_tmp ("limber-poster-XXXXXX.png", &stream, &error);
  g_assert_no_error (error);
  g_assert_true (gdk_texture_save_to_png (texture, g_file_peek_path (f->file)));
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

  g_assert_null (limber_poster_cache_peek (f->cache, f->file));
  limber_poster_cache_load_async (f->cache, f->file, NULL, on_loaded, results);
  limber_poster_cache_load_async (f->cache, f->file, NULL, on_loaded, results);
  wait_for (results, 2);

  first = limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 0), NULL);
  second = limber_poster_cache_load_finish (f->cache, g_ptr_array_index (results, 1), NULL);
  third = limber_poster_cache_peek (f->cache, f->file);
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
  g_assert_null (limber_poster_cache_peek (f->cache, f->file));
}

static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/cat-cow.png");
  g_autoptr (GError) error = NULL;

  limber_poster_cache_load_async (f->cache, file, NULL, on_loaded, results);
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

  limber_poster_cache_load_async (f->cache, f->file, cancellable, on_loaded, results);
  limber_poster_cache_load_async (f->cache, f->file, NULL, on_loaded, results);
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
  g_test_add ("/media/poster-cache/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/media/poster-cache/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);

  return g_test_run ();
}
