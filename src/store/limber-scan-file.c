/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-scan-file.h"

#include "store/limber-document.h"
#include "store/limber-pack-document.h"
#include "store/limber-translation.h"

void
limber_scan_file_clear (LimberScanFile *file)
{
  g_clear_object (&file->document);
  g_clear_pointer (&file->pack, g_byte_array_unref);
}

gboolean
limber_scan_file_check_name (const char *id, const char *root, const char *path, GError **error)
{
  const char *shown = path + strlen (root) + 1;
  const char *slash = strrchr (shown, G_DIR_SEPARATOR);
  g_autofree char *expected = limber_document_id_to_name (id);

  if (g_str_equal (slash != NULL ? slash + 1 : shown, expected))
    return TRUE;

  g_set_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
               "%s: id: a document with the id \"%s\" has to be named %s", shown, id, expected);
  return FALSE;
}

/* What a newer Limber wrote may well make sense to this one: then it can be looked at and trained with. */
static GObject *
read_newer (LimberDocumentKind kind, JsonNode *node, const char *shown)
{
  json_object_set_int_member (json_node_get_object (node), "version", LIMBER_DOCUMENT_VERSION);
  return limber_document_from_json (kind, node, FALSE, shown, NULL);
}

static GObject *
read_node (LimberScanFile *file,
           LimberDocumentKind kind,
           JsonNode *node,
           const char *shown,
           gboolean built_in,
           GError **error)
{
  g_autoptr (GError) own_error = NULL;
  GObject *document = limber_document_from_json (kind, node, built_in, shown, &own_error);

  if (document == NULL && !built_in
      && g_error_matches (own_error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VERSION))
    {
      document = read_newer (kind, node, shown);
      file->is_newer = document != NULL;
    }
  if (document == NULL)
    g_propagate_error (error, g_steal_pointer (&own_error));

  return document;
}

/* Checks what can be checked without opening it. A link could lead anywhere, and would be replaced by a file at the first
 * change. */
static gboolean
look_at (LimberSight *sight, const char *path, const char *shown, GError **error)
{
  if (limber_sight_take (path, sight) || !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: a link, not a file", shown);
  return FALSE;
}

gboolean
limber_scan_file_read (LimberScanFile *file,
                       LimberDocumentKind kind,
                       const char *root,
                       const char *path,
                       const LimberMigration *migration,
                       GError **error)
{
  const char *shown = path + strlen (root) + 1;
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (JsonNode) node = NULL;
  LimberScanFile found = { NULL };

  if (migration != NULL && !look_at (&found.sight, path, shown, error))
    return FALSE;

  node = limber_document_load (source, shown, error);
  if (node == NULL)
    return FALSE;

  found.version = limber_migration_get_version (node);
  if (migration != NULL)
    found.is_migrated = limber_migration_run (migration, kind, node);
  else
    limber_translation_apply (kind, node);

  found.document = read_node (&found, kind, node, shown, migration == NULL, error);
  if (found.document == NULL)
    return FALSE;

  *file = found;
  return TRUE;
}

/* --- by way of a cache ----------------------------------------------------------------------------- */

static gboolean
find (LimberScanFile *file,
      LimberDocumentKind kind,
      const char *name,
      const char *path,
      LimberCache *cache)
{
  LimberUnpack pack;

  if (!limber_sight_take (path, &file->sight)
      || !limber_cache_find (cache, name, &file->sight, &pack))
    return FALSE;

  file->document = limber_unpack_document (&pack, kind);
  file->version = LIMBER_DOCUMENT_VERSION;
  file->is_recalled = file->document != NULL;
  return file->is_recalled;
}

gboolean
limber_scan_file_recall (LimberScanFile *file,
                         LimberDocumentKind kind,
                         const char *root,
                         const char *path,
                         const LimberMigration *migration,
                         LimberCache *cache,
                         GError **error)
{
  LimberSight sight;

  if (cache == NULL || !limber_pack_takes (kind))
    return limber_scan_file_read (file, kind, root, path, migration, error);
  if (find (file, kind, path + strlen (root) + 1, path, cache))
    return TRUE;

  sight = file->sight;
  if (!limber_scan_file_read (file, kind, root, path, migration, error))
    return FALSE;

  if (!file->is_migrated && !file->is_newer && sight.inode != 0)
    {
      file->sight = sight;
      file->pack = g_byte_array_new ();
      limber_pack_document (file->pack, kind, file->document);
    }
  return TRUE;
}

void
limber_scan_file_remember (LimberScanFile *file,
                           const char *root,
                           const char *path,
                           LimberCache *cache)
{
  const char *name = path + strlen (root) + 1;

  if (file->is_recalled)
    limber_cache_keep (cache, name);
  else if (file->pack != NULL)
    limber_cache_put (cache, name, &file->sight, file->pack);
}
