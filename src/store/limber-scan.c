/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-scan.h"

#include "model/limber-exercise.h"
#include "model/limber-session.h"
#include "store/limber-conflict.h"
#include "store/limber-damage.h"
#include "store/limber-document.h"
#include "store/limber-durable.h"
#include "store/limber-json-printer.h"
#include "store/limber-media.h"
#include "store/limber-parallel.h"
#include "store/limber-recent.h"
#include "store/limber-scan-file.h"
#include "store/limber-trash.h"

/* The folder that is being read. */
typedef struct
{
  LimberScan *scan;
  LimberDocumentKind kind;
  const LimberScanOptions *options;
  const char *root; /* the library's folder */
  gboolean built_in;
  LimberCache *cache; /* or NULL */
  GHashTable *ids;    /* of the documents read so far */
  GPtrArray *files;   /* of File */
} Place;

/* One file of it, and what was made of it. */
typedef struct
{
  char *path;
  LimberScanFile read;
  GError *error;
} File;

static void
file_free (File *file)
{
  g_free (file->path);
  limber_scan_file_clear (&file->read);
  g_clear_error (&file->error);
  g_free (file);
}

void
limber_scan_free (LimberScan *self)
{
  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    {
      g_ptr_array_unref (self->built_in[i]);
      g_ptr_array_unref (self->own[i]);
      g_hash_table_unref (self->newer[i]);
    }
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->damaged);
  g_hash_table_unref (self->kept);
  g_ptr_array_unref (self->old_media);
  g_free (self);
}

/* --- what can't be used ---------------------------------------------------------------------------- */

static void
keep (const Place *place, const char *path)
{
  g_hash_table_add (place->scan->kept, g_file_new_for_path (path));
}

static void
report (const Place *place, const char *path, const GError *error)
{
  g_autoptr (GFile) file = NULL;

  if (place->options->set_aside && !place->built_in)
    file = limber_damage_set_aside (place->root, path, error);

  if (file == NULL)
    {
      file = g_file_new_for_path (path);
      keep (place, path);
    }

  g_ptr_array_add (place->scan->damaged, limber_damage_new (file, error->message));
}

/* --- what can -------------------------------------------------------------------------------------- */

static void
load_file (gpointer item, gpointer data)
{
  const Place *place = data;
  File *file = item;

  limber_scan_file_recall (&file->read, place->kind, place->root, file->path,
                           place->built_in ? NULL : place->options->migration, place->cache,
                           &file->error);
}

/* Checks that the document is the only one that its id leads to. */
static gboolean
check_id (const Place *place, File *file)
{
  const char *id = limber_document_get_class (place->kind)->get_id (file->read.document);

  if (!limber_scan_file_check_name (id, place->root, file->path, &file->error))
    return FALSE;

  if (g_hash_table_contains (place->ids, id))
    {
      g_set_error (&file->error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: id: there is another \"%s\"", file->path + strlen (place->root) + 1, id);
      return FALSE;
    }

  return TRUE;
}

/* Writes the document as it is now, when the original is safe. If either fails it isn't written to: the next start tries
 * again. */
static void
bring_up_to_date (const Place *place, File *file)
{
  g_autoptr (JsonNode) node = limber_document_to_json (place->kind, file->read.document);
  g_autofree char *text = limber_json_print (node);
  g_autoptr (GFile) target = g_file_new_for_path (file->path);
  g_autoptr (GError) error = NULL;

  if (limber_migration_keep (place->root, file->path, file->read.version, &error)
      && limber_durable_replace (target, text, strlen (text), &error))
    limber_sight_take (file->path, &file->read.sight);
  else
    report (place, file->path, error);
}

/* What is written to one day has to be known as it is now. */
static void
take_own (const Place *place, File *file)
{
  const char *id = limber_document_get_class (place->kind)->get_id (file->read.document);

  if (file->read.is_migrated && place->options->set_aside)
    bring_up_to_date (place, file);
  if (file->read.is_newer)
    {
      g_hash_table_add (place->scan->newer[place->kind], g_strdup (id));
      keep (place, file->path);
    }
  limber_witness_note (place->options->witness, file->path, &file->read.sight);
}

static void
take_conflict (const Place *place, File *file)
{
  g_autoptr (GFile) copy = g_file_new_for_path (file->path);

  if (file->read.document != NULL)
    g_ptr_array_add (place->scan->conflicts,
                     limber_conflict_new (place->kind, copy, file->read.document));
  else
    report (place, file->path, file->error);
}

static void
take_file (const Place *place, File *file)
{
  const LimberDocumentClass *klass = limber_document_get_class (place->kind);
  GPtrArray **documents = place->built_in ? place->scan->built_in : place->scan->own;

  if (!place->built_in && limber_conflict_is_name (file->path))
    {
      take_conflict (place, file);
      return;
    }
  if (file->read.document == NULL || !check_id (place, file))
    {
      report (place, file->path, file->error);
      return;
    }

  if (!place->built_in)
    take_own (place, file);
  limber_scan_file_remember (&file->read, place->root, file->path, place->cache);
  g_hash_table_add (place->ids, g_strdup (klass->get_id (file->read.document)));
  g_ptr_array_add (documents[place->kind], g_steal_pointer (&file->read.document));
}

static void
add_file (const Place *place, const char *path)
{
  File *file = g_new0 (File, 1);

  file->path = g_strdup (path);
  g_ptr_array_add (place->files, file);
}

/* A folder that isn't there holds nothing; one that can't be looked into may hold a lot. */
static GDir *
open_folder (const Place *place, const char *folder)
{
  g_autoptr (GError) error = NULL;
  GDir *dir = g_dir_open (folder, 0, &error);

  if (dir == NULL && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    report (place, folder, error);

  return dir;
}

/* --- which files there are ------------------------------------------------------------------------- */

static void
list_folder (const Place *place, const char *folder)
{
  g_autoptr (GDir) dir = open_folder (place, folder);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (limber_durable_is_leftover (name))
        {
          if (place->options->set_aside && !place->built_in)
            limber_durable_sweep (path);
        }
      else if (name[0] != '.' && g_str_has_suffix (name, ".json"))
        add_file (place, path);
      else if (place->kind == LIMBER_DOCUMENT_SESSION && limber_recent_is_year (name))
        list_folder (place, path);
    }
}

/* A start shows the last days; years of history can come after it. */
static void
list_recent (const Place *place, const char *folder)
{
  g_autoptr (GPtrArray) paths = limber_recent_list (folder, place->options->max_sessions,
                                                    place->cache, &place->scan->has_more_sessions);

  for (guint i = 0; i < paths->len; i++)
    add_file (place, paths->pdata[i]);
}

/* (nullable) */
static LimberCache *
get_cache (const LimberScanOptions *options,
           LimberDocumentKind kind,
           gboolean built_in,
           gboolean recent)
{
  const LimberScanCaches *caches = &options->caches;
  LimberCache *cache = built_in                                     ? caches->builtin
                       : kind == LIMBER_DOCUMENT_SESSION && !recent ? caches->history
                                                                    : caches->own;

  if (cache != NULL)
    limber_cache_open (cache);
  return cache;
}

/* @narrow: (nullable): which of the files to read */
static void
read_files (LimberScan *scan,
            LimberDocumentKind kind,
            const LimberScanOptions *options,
            gboolean built_in,
            void (*narrow) (const Place *place))
{
  const char *root = g_file_peek_path (built_in ? options->builtin : options->data);
  g_autofree char *folder = g_build_filename (root, limber_document_get_class (kind)->folder, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) file_free);
  gboolean recent =
      !built_in && kind == LIMBER_DOCUMENT_SESSION && narrow == NULL && options->max_sessions > 0;
  LimberCache *cache = get_cache (options, kind, built_in, recent);
  Place place = { scan, kind, options, root, built_in, cache, ids, files };

  if (recent)
    list_recent (&place, folder);
  else
    list_folder (&place, folder);
  if (narrow != NULL)
    narrow (&place);
  limber_parallel (files, load_file, &place);
  for (guint i = 0; i < files->len; i++)
    take_file (&place, files->pdata[i]);
}

/* What a killed writer left where no documents are read. */
static void
sweep_folder (GFile *data, const char *name, const char *kind)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (data), name, kind, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, entry, NULL);

      if (limber_durable_is_leftover (entry))
        limber_durable_sweep (child);
    }
}

static void
sweep (GFile *data)
{
  sweep_folder (data, NULL, NULL);
  sweep_folder (data, LIMBER_DAMAGE_FOLDER, NULL);
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      sweep_folder (data, "trash", limber_document_get_class (kind)->folder);
      sweep_folder (data, "originals", limber_document_get_class (kind)->folder);
    }
}

/* A library that isn't there yet is empty; one that can't be looked into is an error. */
static gboolean
check_root (const char *path, GError **error)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) own_error = NULL;

  dir = g_dir_open (path, 0, &own_error);
  if (dir != NULL || g_error_matches (own_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

static void
drop_name (GPtrArray *names, const char *name)
{
  guint index;

  if (name != NULL && g_ptr_array_find_with_equal_func (names, name, g_str_equal, &index))
    g_ptr_array_remove_index (names, index);
}

/* An exercise that may be brought back needs its clip then. @names: (transfer full) */
static GPtrArray *
keep_trashed (GFile *data, GPtrArray *names)
{
  g_autoptr (GPtrArray) trashed = names->len > 0 ? limber_trash_read (data) : g_ptr_array_new ();

  for (guint i = 0; i < trashed->len; i++)
    {
      gpointer document = limber_trashed_get_document (trashed->pdata[i]);

      if (limber_trashed_get_kind (trashed->pdata[i]) != LIMBER_DOCUMENT_EXERCISE)
        continue;
      drop_name (names, limber_exercise_get_clip (document));
      drop_name (names, limber_exercise_get_poster (document));
    }

  return names;
}

/* What was set aside at any start may be repaired one day, and may name any file: then none is old. */
static GPtrArray *
list_old_media (GFile *data)
{
  g_autofree char *damaged = g_build_filename (g_file_peek_path (data), LIMBER_DAMAGE_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (damaged, 0, NULL);
  g_autoptr (GFile) media = g_file_get_child (data, "media");

  if (dir != NULL && g_dir_read_name (dir) != NULL)
    return g_ptr_array_new_with_free_func (g_free);

  return keep_trashed (data, limber_media_list_old (media, g_get_real_time () / G_USEC_PER_SEC));
}

static LimberScan *
scan_new_empty (void)
{
  LimberScan *self = g_new0 (LimberScan, 1);

  self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  self->damaged = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    {
      self->built_in[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->own[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->newer[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }

  return self;
}

LimberScan *
limber_scan_new (const LimberScanOptions *options, GError **error)
{
  g_autoptr (LimberScan) self = scan_new_empty ();

  self->old_media =
      options->set_aside ? list_old_media (options->data) : g_ptr_array_new_with_free_func (g_free);
  if (!check_root (g_file_peek_path (options->data), error))
    return NULL;

  limber_witness_check_root (options->witness, NULL);
  if (options->set_aside)
    sweep (options->data);
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      read_files (self, kind, options, TRUE, NULL);
      read_files (self, kind, options, FALSE, NULL);
    }

  return g_steal_pointer (&self);
}

/* Leaves out what is known; tomorrow it may be history. */
static void
drop_known (const Place *place)
{
  for (guint i = place->files->len; i > 0; i--)
    {
      const File *file = place->files->pdata[i - 1];

      if (!limber_witness_knows (place->options->witness, file->path))
        continue;
      if (place->cache != NULL)
        limber_cache_keep (place->cache, file->path + strlen (place->root) + 1);
      g_ptr_array_remove_index_fast (place->files, i - 1);
    }
}

static int
compare_sessions (gconstpointer a, gconstpointer b)
{
  return limber_session_compare ((gpointer) a, (gpointer) b);
}

LimberScan *
limber_scan_new_history (const LimberScanOptions *options)
{
  LimberScan *self = scan_new_empty ();

  self->old_media = g_ptr_array_new_with_free_func (g_free);
  read_files (self, LIMBER_DOCUMENT_SESSION, options, FALSE, drop_known);
  g_ptr_array_sort_values (self->own[LIMBER_DOCUMENT_SESSION], compare_sessions);
  return self;
}
