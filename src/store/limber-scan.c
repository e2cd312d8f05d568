/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-scan.h"

#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/limber-damage.h"
#include "store/limber-document.h"
#include "store/limber-durable.h"
#include "model/limber-exercise.h"
#include "store/limber-media.h"
#include "store/limber-parallel.h"
#include "store/limber-trash.h"
#include "store/limber-translation.h"

/* A temporary file that nobody has touched for so long belongs to no writer that still runs. */
#define LEFTOVER_AGE_SECONDS 60

/* The folder that is being read. */
typedef struct
{
  LimberScan *scan;
  LimberDocumentKind kind;
  const char *root; /* the library's folder */
  gboolean built_in;
  gboolean set_aside;
  GHashTable *ids;  /* of the documents read so far */
  GPtrArray *files; /* of File */
} Place;

/* One file of it, and what was made of it. */
typedef struct
{
  char *path;
  char *name;
  GObject *document;
  GError *error;
} File;

static void
file_free (File *file)
{
  g_free (file->path);
  g_free (file->name);
  g_clear_object (&file->document);
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
    }
  g_ptr_array_unref (self->damaged);
  g_hash_table_unref (self->kept);
  g_ptr_array_unref (self->old_media);
  g_free (self);
}

/* --- what can't be used ---------------------------------------------------------------------------- */

static void
report (const Place *place, const char *path, const GError *error)
{
  g_autoptr (GFile) file = NULL;

  if (place->set_aside && !place->built_in)
    file = limber_damage_set_aside (place->root, path, error);

  if (file == NULL)
    {
      file = g_file_new_for_path (path);
      g_hash_table_add (place->scan->kept, g_object_ref (file));
    }

  g_ptr_array_add (place->scan->damaged, limber_damage_new (file, error->message));
}

/* --- what can -------------------------------------------------------------------------------------- */

/* Checks that the document is the only one that its id leads to. */
static gboolean
check_id (const Place *place, const char *id, const char *name, const char *shown, GError **error)
{
  g_autofree char *expected = limber_document_id_to_name (id);

  if (!g_str_equal (name, expected))
    {
      g_set_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: id: a document with the id \"%s\" has to be named %s", shown, id, expected);
      return FALSE;
    }

  if (g_hash_table_contains (place->ids, id))
    {
      g_set_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: id: there is another \"%s\"", shown, id);
      return FALSE;
    }

  return TRUE;
}

static GObject *
load_document (const Place *place, const char *path, GError **error)
{
  const char *shown = path + strlen (place->root) + 1;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JsonNode) node = NULL;

  /* A link could lead anywhere, and would be replaced by a file at the first change. */
  if (!place->built_in && g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: a link, not a file", shown);
      return NULL;
    }

  node = limber_document_load (file, shown, error);
  if (node == NULL)
    return NULL;
  if (place->built_in)
    limber_translation_apply (place->kind, node);

  return limber_document_from_json (place->kind, node, place->built_in, shown, error);
}

static void
load_file (gpointer item, gpointer data)
{
  File *file = item;

  file->document = load_document (data, file->path, &file->error);
}

static void
take_file (const Place *place, File *file)
{
  const LimberDocumentClass *klass = limber_document_get_class (place->kind);
  GPtrArray **documents = place->built_in ? place->scan->built_in : place->scan->own;
  const char *shown = file->path + strlen (place->root) + 1;

  if (file->document == NULL
      || !check_id (place, klass->get_id (file->document), file->name, shown, &file->error))
    {
      report (place, file->path, file->error);
      return;
    }

  g_hash_table_add (place->ids, g_strdup (klass->get_id (file->document)));
  g_ptr_array_add (documents[place->kind], g_steal_pointer (&file->document));
}

static void
add_file (const Place *place, const char *path, const char *name)
{
  File *file = g_new0 (File, 1);

  file->path = g_strdup (path);
  file->name = g_strdup (name);
  g_ptr_array_add (place->files, file);
}

static void
clean_up (const Place *place, const char *path)
{
  GStatBuf info;

  if (place->set_aside && !place->built_in && g_lstat (path, &info) == 0
      && g_get_real_time () / G_USEC_PER_SEC - info.st_mtime > LEFTOVER_AGE_SECONDS
      && g_unlink (path) != 0)
    g_debug ("%s could not be removed", path);
}

static gboolean
is_year (const char *name)
{
  return strlen (name) == 4 && strspn (name, "0123456789") == 4;
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

static void
list_folder (const Place *place, const char *folder)
{
  g_autoptr (GDir) dir = open_folder (place, folder);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (limber_durable_is_leftover (name))
        clean_up (place, path);
      else if (name[0] != '.' && g_str_has_suffix (name, ".json"))
        add_file (place, path, name);
      else if (place->kind == LIMBER_DOCUMENT_SESSION && is_year (name))
        list_folder (place, path);
    }
}

static void
read_kind (LimberScan *scan,
           LimberDocumentKind kind,
           const char *root,
           gboolean built_in,
           gboolean set_aside)
{
  g_autofree char *folder = g_build_filename (root, limber_document_get_class (kind)->folder, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) file_free);
  Place place = { scan, kind, root, built_in, set_aside, ids, files };

  list_folder (&place, folder);
  limber_parallel (files, load_file, &place);
  for (guint i = 0; i < files->len; i++)
    take_file (&place, files->pdata[i]);
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

LimberScan *
limber_scan_new (GFile *builtin, GFile *data, gboolean set_aside, GError **error)
{
  g_autoptr (LimberScan) self = g_new0 (LimberScan, 1);

  self->old_media = set_aside ? list_old_media (data) : g_ptr_array_new_with_free_func (g_free);
  self->damaged = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    {
      self->built_in[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->own[i] = g_ptr_array_new_with_free_func (g_object_unref);
    }

  if (!check_root (g_file_peek_path (data), error))
    return NULL;

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      read_kind (self, kind, g_file_peek_path (builtin), TRUE, set_aside);
      read_kind (self, kind, g_file_peek_path (data), FALSE, set_aside);
    }

  return g_steal_pointer (&self);
}
