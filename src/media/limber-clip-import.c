/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-clip-import.h"

#include "store/limber-durable.h"
#include "store/limber-media.h"

/* At the beginning of a film somebody still walks away from the camera. */
#define POSTER_AT 0.4

struct _LimberClipImport
{
  GObject parent;

  GFile *source;
  GFile *folder;
  double progress;

  /* Written by the thread, read when it is done. */
  LimberClipInfo info;
  char *clip;
  char *poster;
};

enum
{
  PROP_0,
  PROP_PROGRESS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberClipImport, limber_clip_import, G_TYPE_OBJECT)

/* --- in the thread ------------------------------------------------------------------------------ */

/* On its way to the main thread. */
typedef struct
{
  LimberClipImport *import;
  double progress;
} News;

static gboolean
deliver (gpointer data)
{
  News *news = data;

  news->import->progress = news->progress;
  g_object_notify_by_pspec (G_OBJECT (news->import), props[PROP_PROGRESS]);
  return G_SOURCE_REMOVE;
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->import);
  g_free (news);
}

static void
on_progress (double done, gpointer data)
{
  GTask *task = data;
  g_autoptr (GSource) source = g_idle_source_new ();
  News *news = g_new (News, 1);

  news->import = g_object_ref (g_task_get_source_object (task));
  news->progress = done;
  g_source_set_callback (source, deliver, news, news_free);
  g_source_attach (source, g_task_get_context (task));
}

static char *
store_poster (GFile *clip, double seconds, GFile *folder, GError **error)
{
  g_autoptr (GBytes) bytes = limber_clip_grab (clip, seconds, error);

  return bytes != NULL ? limber_media_store (bytes, "jpg", folder, error) : NULL;
}

static void
forget (GFile *folder, char **name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, *name);

  limber_durable_remove (file, NULL);
  g_clear_pointer (name, g_free);
}

/* From the copy, so that what was looked at is what is kept. */
static gboolean
bring_film (LimberClipImport *self, GTask *task, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) copy = NULL;

  self->clip = limber_media_copy (limber_disk_get_system (), self->source, self->folder,
                                  on_progress, task, cancellable, error);
  if (self->clip == NULL)
    return FALSE;

  copy = g_file_get_child (self->folder, self->clip);
  self->poster = store_poster (copy, self->info.seconds * POSTER_AT, self->folder, error);
  if (self->poster == NULL)
    forget (self->folder, &self->clip);

  return self->poster != NULL;
}

static gboolean
bring (LimberClipImport *self, GTask *task, GCancellable *cancellable, GError **error)
{
  if (!limber_media_check (self->source, self->folder, cancellable, error)
      || !limber_clip_probe (self->source, &self->info, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (self->info.moves)
    return bring_film (self, task, cancellable, error);

  self->poster = store_poster (self->source, 0, self->folder, error);
  return self->poster != NULL;
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LimberClipImport *self = source;
  GError *error = NULL;
  gboolean done = bring (self, task, cancellable, &error);

  /* Cancelled at the last moment: nobody will ask for the files. */
  if (done && g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      if (self->clip != NULL)
        forget (self->folder, &self->clip);
      forget (self->folder, &self->poster);
      done = FALSE;
    }

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- the object ---------------------------------------------------------------------------------- */

static void
limber_clip_import_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberClipImport *self = LIMBER_CLIP_IMPORT (object);

  switch (prop_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_clip_import_finalize (GObject *object)
{
  LimberClipImport *self = LIMBER_CLIP_IMPORT (object);

  g_object_unref (self->source);
  g_object_unref (self->folder);
  g_free (self->clip);
  g_free (self->poster);

  G_OBJECT_CLASS (limber_clip_import_parent_class)->finalize (object);
}

static void
limber_clip_import_class_init (LimberClipImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_clip_import_get_property;
  object_class->finalize = limber_clip_import_finalize;

  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
limber_clip_import_init (LimberClipImport *self)
{
}

LimberClipImport *
limber_clip_import_new (GFile *source, GFile *folder)
{
  LimberClipImport *self = g_object_new (LIMBER_TYPE_CLIP_IMPORT, NULL);

  self->source = g_object_ref (source);
  self->folder = g_object_ref (folder);
  return self;
}

void
limber_clip_import_run_async (LimberClipImport *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_CLIP_IMPORT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_clip_import_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run);
}

gboolean
limber_clip_import_run_finish (LimberClipImport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
limber_clip_import_get_clip (LimberClipImport *self)
{
  return self->clip;
}

const char *
limber_clip_import_get_poster (LimberClipImport *self)
{
  return self->poster;
}

const LimberClipInfo *
limber_clip_import_get_info (LimberClipImport *self)
{
  return &self->info;
}

/* --- a poster alone ------------------------------------------------------------------------------ */

typedef struct
{
  GFile *clip;
  GFile *folder;
  double seconds;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_object_unref (wish->clip);
  g_object_unref (wish->folder);
  g_free (wish);
}

static void
take_poster (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  GError *error = NULL;
  char *name = store_poster (wish->clip, wish->seconds, wish->folder, &error);

  if (name != NULL)
    g_task_return_pointer (task, name, g_free);
  else
    g_task_return_error (task, error);
}

void
limber_clip_poster_async (GFile *clip,
                          double seconds,
                          GFile *folder,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Wish *wish = g_new (Wish, 1);

  wish->clip = g_object_ref (clip);
  wish->folder = g_object_ref (folder);
  wish->seconds = seconds;
  g_task_set_source_tag (task, limber_clip_poster_async);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, take_poster);
}

char *
limber_clip_poster_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
