/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-migration.h"

#include "store/limber-document.h"
#include "store/limber-durable.h"

#define FOLDER "originals"

/* The first version is that of today. Whoever makes a second one adds the step that leads to it, and its golden files. */
const LimberMigration *
limber_migration_get_default (void)
{
  static const LimberMigration migration = { .oldest = LIMBER_DOCUMENT_VERSION, .steps = NULL };

  return &migration;
}

int
limber_migration_get_version (JsonNode *node)
{
  JsonNode *version = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    version = json_object_get_member (json_node_get_object (node), "version");
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64)
    return 0;

  return (int) CLAMP (json_node_get_int (version), G_MININT, G_MAXINT);
}

gboolean
limber_migration_run (const LimberMigration *self, LimberDocumentKind kind, JsonNode *node)
{
  int version = limber_migration_get_version (node);
  JsonObject *document;

  if (!JSON_NODE_HOLDS_OBJECT (node) || version < self->oldest || version >= LIMBER_DOCUMENT_VERSION
      || !json_object_has_member (json_node_get_object (node), "version"))
    return FALSE;

  document = json_node_get_object (node);
  for (; version < LIMBER_DOCUMENT_VERSION; version++)
    {
      self->steps[version - self->oldest](kind, document);
      json_object_set_int_member (document, "version", version + 1);
    }

  return TRUE;
}

/* A name that no file has: x.version-1.json, x.version-1-2.json … */
static GFile *
find_free_file (const char *root, const char *path, int version)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *stem = g_strndup (base, strlen (base) - strlen (".json"));
  g_autofree char *above = g_path_get_dirname (path);
  const char *folder = above + strlen (root);

  for (guint i = 1;; i++)
    {
      g_autofree char *again = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s.version-%d%s.json", stem, version, again);
      g_autoptr (GFile) file = g_file_new_build_filename (root, FOLDER, folder, name, NULL);

      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
}

gboolean
limber_migration_keep (const char *root, const char *path, int version, GError **error)
{
  g_autoptr (GFile) original = g_file_new_for_path (path);
  g_autoptr (GFile) kept = find_free_file (root, path, version);
  g_autoptr (GBytes) bytes =
      limber_document_read (original, path, LIMBER_DOCUMENT_MAX_BYTES, error);
  gconstpointer data;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  return limber_durable_replace (kept, data, length, error);
}
