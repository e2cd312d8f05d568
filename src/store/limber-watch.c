/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-watch.h"

#include "store/limber-document-kind.h"
#include "store/limber-recent.h"

/* How long it has to be quiet, how long to wait for that, and how long until another look, in milliseconds. */
#define QUIET 300
#define PATIENCE 1500
#define AGAIN 1000

struct _LimberWatch
{
  GObject parent_instance;

  GFile *data;
  GHashTable *monitors; /* path of a folder → GFileMonitor */
  GHashTable *touched;  /* paths */
  guint source;
  gint64 patience; /* until when to wait for a quiet moment, in monotonic time */
};

enum
{
  TOUCHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberWatch, limber_watch, G_TYPE_OBJECT)

static gboolean
tell (gpointer user_data)
{
  LimberWatch *self = user_data;
  g_autoptr (GPtrArray) paths = g_hash_table_steal_all_keys (self->touched);

  self->source = 0;
  self->patience = 0;
  g_ptr_array_set_free_func (paths, g_free);
  g_ptr_array_add (paths, NULL);
  g_signal_emit (self, signals[TOUCHED], 0, paths->pdata);

  return G_SOURCE_REMOVE;
}

static void
touch (LimberWatch *self, const char *path, guint delay)
{
  gint64 now = g_get_monotonic_time ();

  g_hash_table_add (self->touched, g_strdup (path));
  if (self->patience == 0)
    self->patience = now + PATIENCE * G_TIME_SPAN_MILLISECOND;
  else if (now > self->patience)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (delay, tell, self);
}

void
limber_watch_again (LimberWatch *self, const char *path)
{
  g_return_if_fail (LIMBER_IS_WATCH (self));

  touch (self, path, AGAIN);
}

/* --- folders --------------------------------------------------------------------------------------- */

/* Whether @path is one of the library's folders, and which of their folders @name would be. */
static gboolean
is_folder (LimberWatch *self, const char *path)
{
  const char *root = g_file_peek_path (self->data);
  const char *name;

  if (!g_str_has_prefix (path, root) || path[strlen (root)] != G_DIR_SEPARATOR)
    return FALSE;

  name = path + strlen (root) + 1;
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    if (g_str_equal (name, limber_document_get_class (kind)->folder))
      return TRUE;

  return g_str_has_prefix (name, "sessions/")
         && limber_recent_is_year (name + strlen ("sessions/"));
}

static void watch_folder (LimberWatch *self, const char *path, gboolean is_new);

/* A folder that is new may have got files before we looked. */
static void
look_inside (LimberWatch *self, const char *folder, gboolean is_new)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_folder (self, path))
        watch_folder (self, path, is_new);
      else if (is_new && name[0] != '.' && g_str_has_suffix (name, ".json"))
        touch (self, path, QUIET);
    }
}

static void
on_event (LimberWatch *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  GFile *const files[] = { file, other };

  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const char *path = files[i] != NULL ? g_file_peek_path (files[i]) : NULL;
      g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

      if (path == NULL)
        continue;
      if (is_folder (self, path) && g_file_test (path, G_FILE_TEST_IS_DIR))
        watch_folder (self, path, TRUE);
      else if (name[0] != '.' && g_str_has_suffix (name, ".json"))
        touch (self, path, QUIET);
    }
}

/* GLib tells of what happens in a thread, which may hold the last reference: it must know before that nobody listens. */
static void
stop_monitor (gpointer monitor)
{
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

static void
watch_folder (LimberWatch *self, const char *path, gboolean is_new)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  GFileMonitor *monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  /* There may be no more watches to be had: then the next start sees what is new. */
  if (monitor == NULL)
    return;

  g_signal_connect_object (monitor, "changed", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  g_hash_table_replace (self->monitors, g_strdup (path), monitor);
  look_inside (self, path, is_new);
}

/* --- the object ------------------------------------------------------------------------------------ */

static void
limber_watch_dispose (GObject *object)
{
  LimberWatch *self = LIMBER_WATCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_hash_table_remove_all (self->monitors);

  G_OBJECT_CLASS (limber_watch_parent_class)->dispose (object);
}

static void
limber_watch_finalize (GObject *object)
{
  LimberWatch *self = LIMBER_WATCH (object);

  g_hash_table_unref (self->monitors);
  g_hash_table_unref (self->touched);
  g_clear_object (&self->data);

  G_OBJECT_CLASS (limber_watch_parent_class)->finalize (object);
}

static void
limber_watch_class_init (LimberWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_watch_dispose;
  object_class->finalize = limber_watch_finalize;

  signals[TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
limber_watch_init (LimberWatch *self)
{
  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, stop_monitor);
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LimberWatch *
limber_watch_new (GFile *data)
{
  LimberWatch *self;

  g_return_val_if_fail (G_IS_FILE (data) && g_file_peek_path (data) != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_WATCH, NULL);
  self->data = g_object_ref (data);
  watch_folder (self, g_file_peek_path (data), FALSE);

  return self;
}
