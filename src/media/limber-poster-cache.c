/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-poster-cache.h"

#include <glib/gi18n.h>

/* Entries of textures that nobody holds any more are swept when there are this many more than at
 * the last sweep. */
#define SWEEP_EVERY 64

/*
 * textures: URI → weak reference. loading: URI → the tasks that wait for the one that decodes it.
 */
struct _LimberPosterCache
{
  GObject parent;

  GHashTable *textures;
  GHashTable *loading;
  guint n_since_sweep;
};

G_DEFINE_FINAL_TYPE (LimberPosterCache, limber_poster_cache, G_TYPE_OBJECT)

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static gboolean
is_gone (gpointer key, gpointer value, gpointer user_data)
{
  g_autoptr (GObject) texture = g_weak_ref_get (value);

  return texture == NULL;
}

static GdkTexture *
lookup (LimberPosterCache *self, const char *uri)
{
  GWeakRef *ref = g_hash_table_lookup (self->textures, uri);

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

static void
remember (LimberPosterCache *self, const char *uri, GdkTexture *texture)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  if (++self->n_since_sweep > SWEEP_EVERY)
    {
      g_hash_table_foreach_remove (self->textures, is_gone, NULL);
      self->n_since_sweep = 0;
    }

  g_weak_ref_init (ref, texture);
  g_hash_table_replace (self->textures, g_strdup (uri), ref);
}

static void
decode (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GFile *file = task_data;
  GError *error = NULL;
  GdkTexture *texture = gdk_texture_new_from_file (file, &error);

  if (texture == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_prefix_error (&error, "%s: ", name);
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task, texture, g_object_unref);
}

static void
on_decoded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberPosterCache *self = LIMBER_POSTER_CACHE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *uri = g_file_get_uri (g_task_get_task_data (G_TASK (result)));
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) waiting = NULL;

  g_hash_table_steal_extended (self->loading, uri, (gpointer *) &key, (gpointer *) &waiting);
  if (texture != NULL)
    remember (self, uri, texture);

  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (texture != NULL)
        g_task_return_pointer (task, g_object_ref (texture), g_object_unref);
      else
        g_task_return_error (task, g_error_copy (error));
    }
}

static void
limber_poster_cache_finalize (GObject *object)
{
  LimberPosterCache *self = LIMBER_POSTER_CACHE (object);

  g_hash_table_unref (self->textures);
  g_hash_table_unref (self->loading);

  G_OBJECT_CLASS (limber_poster_cache_parent_class)->finalize (object);
}

static void
limber_poster_cache_class_init (LimberPosterCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_poster_cache_finalize;
}

static void
limber_poster_cache_init (LimberPosterCache *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_weak_ref);
  self->loading =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

LimberPosterCache *
limber_poster_cache_new (void)
{
  return g_object_new (LIMBER_TYPE_POSTER_CACHE, NULL);
}

void
limber_poster_cache_load_async (LimberPosterCache *self,
                                GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) decoding = NULL;
  g_autoptr (GdkTexture) texture = limber_poster_cache_peek (self, file);
  g_autofree char *uri = g_file_get_uri (file);
  GPtrArray *waiting = g_hash_table_lookup (self->loading, uri);

  g_task_set_source_tag (task, limber_poster_cache_load_async);
  if (texture != NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&texture), g_object_unref);
      return;
    }
  if (waiting != NULL)
    {
      g_ptr_array_add (waiting, g_steal_pointer (&task));
      return;
    }

  waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (waiting, g_steal_pointer (&task));
  g_hash_table_insert (self->loading, g_steal_pointer (&uri), waiting);

  /* Not cancellable: somebody else may join the wait. */
  decoding = g_task_new (self, NULL, on_decoded, NULL);
  g_task_set_task_data (decoding, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (decoding, decode);
}

GdkTexture *
limber_poster_cache_load_finish (LimberPosterCache *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GdkTexture *
limber_poster_cache_peek (LimberPosterCache *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return lookup (self, uri);
}
