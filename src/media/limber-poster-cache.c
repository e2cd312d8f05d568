/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-poster-cache.h"

#include <math.h>

/* Entries of textures that nobody holds any more are swept when there are this many more than at
 * the last sweep. */
#define SWEEP_EVERY 64

#define MAX_DECODERS 4

/* The widths that are decoded to, in device pixels; wider ones are as large as in the file. */
static const int widths[] = { 64, 96, 128, 192, 256, 384 };

/*
 * textures: key → weak reference. loading: key → the tasks that wait for the one that decodes it. A key is a width of the
 * above and a URI.
 */
struct _LimberPosterCache
{
  GObject parent;

  GHashTable *textures;
  GHashTable *loading;
  GThreadPool *decoders; /* of tasks */
  guint n_since_sweep;
};

/* What a decoding thread is told. */
typedef struct
{
  GFile *file;
  int width;
} Request;

G_DEFINE_FINAL_TYPE (LimberPosterCache, limber_poster_cache, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->file);
  g_free (request);
}

static char *
make_key (GFile *file, int width)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_strdup_printf ("%d %s", limber_poster_cache_round_up (width), uri);
}

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
lookup (LimberPosterCache *self, const char *key)
{
  GWeakRef *ref = g_hash_table_lookup (self->textures, key);

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

static void
remember (LimberPosterCache *self, const char *key, GdkTexture *texture)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  if (++self->n_since_sweep > SWEEP_EVERY)
    {
      g_hash_table_foreach_remove (self->textures, is_gone, NULL);
      self->n_since_sweep = 0;
    }

  g_weak_ref_init (ref, texture);
  g_hash_table_replace (self->textures, g_strdup (key), ref);
}

/* Called before the pixels are read; a JPEG file's are then read in no more detail than it takes. */
static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, const Request *request)
{
  double wanted_height = request->width * 3.0 / 4;
  double scale = MAX (request->width / (double) width, wanted_height / height);

  if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) ceil (width * scale)),
                                MAX (1, (int) ceil (height * scale)));
}

static guint32
premultiply (const guchar *pixel, guint32 alpha)
{
  guint32 red = (pixel[0] * alpha + 127) / 255;
  guint32 green = (pixel[1] * alpha + 127) / 255;
  guint32 blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

/* In the format of the screen. Without a graphics card, GTK else converts it each time that it is drawn. Not by
 * gdk_texture_download(), which divides even this little among further threads. */
static GdkTexture *
make_texture (const GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  gsize stride = (gsize) width * sizeof (guint32);
  guint32 *pixels = g_malloc_n ((gsize) height, stride);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, stride * (gsize) height);

  for (int y = 0; y < height; y++)
    {
      const guchar *from =
          gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++, from += n_channels)
        *pixels++ = premultiply (from, has_alpha ? from[3] : 255);
    }
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
read_texture (const Request *request, GError **error)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (request->file, NULL, NULL, error);
  g_autoptr (GdkPixbufLoader) loader = NULL;

  if (bytes == NULL)
    return NULL;
  loader = gdk_pixbuf_loader_new ();
  if (request->width != G_MAXINT)
    g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), (gpointer) request);
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;
  return make_texture (gdk_pixbuf_loader_get_pixbuf (loader));
}

/* @data: (transfer full): a task, in a thread */
static void
decode (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  GdkTexture *texture = read_texture (request, &error);

  if (texture == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (request->file);

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
  const Request *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *key = make_key (request->file, request->width);
  g_autofree char *owned = NULL;
  g_autoptr (GPtrArray) waiting = NULL;

  g_hash_table_steal_extended (self->loading, key, (gpointer *) &owned, (gpointer *) &waiting);
  if (texture != NULL)
    remember (self, key, texture);

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
  /* Not to be waited for: the last to let go of the cache may be one of its own threads. */
  g_thread_pool_free (self->decoders, FALSE, FALSE);

  G_OBJECT_CLASS (limber_poster_cache_parent_class)->finalize (object);
}

static void
limber_poster_cache_class_init (LimberPosterCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_poster_cache_finalize;
}

/* One processor is left to who waits for the posters. */
static int
get_n_decoders (void)
{
  return (int) CLAMP (g_get_num_processors (), 2, MAX_DECODERS + 1) - 1;
}

static void
limber_poster_cache_init (LimberPosterCache *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_weak_ref);
  self->loading =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->decoders = g_thread_pool_new (decode, NULL, get_n_decoders (), FALSE, NULL);
}

LimberPosterCache *
limber_poster_cache_new (void)
{
  return g_object_new (LIMBER_TYPE_POSTER_CACHE, NULL);
}

int
limber_poster_cache_round_up (int width)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (widths[i] >= width)
      return widths[i];
  return G_MAXINT;
}

void
limber_poster_cache_load_async (LimberPosterCache *self,
                                GFile *file,
                                int width,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) decoding = NULL;
  g_autofree char *key = make_key (file, width);
  g_autoptr (GdkTexture) texture = lookup (self, key);
  GPtrArray *waiting = g_hash_table_lookup (self->loading, key);
  Request *request;

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
  g_hash_table_insert (self->loading, g_steal_pointer (&key), waiting);

  /* Not cancellable: somebody else may join the wait. */
  decoding = g_task_new (self, NULL, on_decoded, NULL);
  request = g_new (Request, 1);
  *request = (Request) { g_object_ref (file), limber_poster_cache_round_up (width) };
  g_task_set_task_data (decoding, request, request_free);
  g_thread_pool_push (self->decoders, g_steal_pointer (&decoding), NULL);
}

GdkTexture *
limber_poster_cache_load_finish (LimberPosterCache *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GdkTexture *
limber_poster_cache_peek (LimberPosterCache *self, GFile *file, int width)
{
  g_autofree char *key = make_key (file, width);

  return lookup (self, key);
}

GdkTexture *
limber_poster_cache_peek_any (LimberPosterCache *self, GFile *file)
{
  GdkTexture *texture = limber_poster_cache_peek (self, file, G_MAXINT);

  for (guint i = G_N_ELEMENTS (widths); texture == NULL && i-- > 0;)
    texture = limber_poster_cache_peek (self, file, widths[i]);
  return texture;
}
