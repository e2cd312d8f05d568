/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-bundle.h"

#include "store/limber-document.h"
#include "store/limber-migration.h"

#define MAX_DOCUMENTS 100000

static void
media_free (LimberBundleMedia *media)
{
  g_free (media->name);
  g_bytes_unref (media->bytes);
  g_free (media);
}

LimberBundle *
limber_bundle_new (void)
{
  LimberBundle *self = g_new0 (LimberBundle, 1);

  self->media = g_ptr_array_new_with_free_func ((GDestroyNotify) media_free);
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    self->documents[kind] = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
limber_bundle_free (LimberBundle *self)
{
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    g_ptr_array_unref (self->documents[kind]);
  g_ptr_array_unref (self->media);
  g_free (self->extra);
  g_free (self);
}

void
limber_bundle_add_media (LimberBundle *self, const char *name, GBytes *bytes)
{
  LimberBundleMedia *media = g_new (LimberBundleMedia, 1);

  *media = (LimberBundleMedia) { g_strdup (name), g_bytes_ref (bytes) };
  g_ptr_array_add (self->media, media);
}

static void
write_media (const LimberBundle *self, LimberJsonBuilder *builder)
{
  if (self->media->len == 0)
    return;

  limber_json_builder_begin_array (builder, "media");
  for (guint i = 0; i < self->media->len; i++)
    {
      const LimberBundleMedia *media = self->media->pdata[i];
      gsize length;
      gconstpointer data = g_bytes_get_data (media->bytes, &length);
      g_autofree char *text = g_base64_encode (data, length);

      limber_json_builder_begin (builder, NULL, NULL);
      limber_json_builder_add_string (builder, "name", media->name);
      limber_json_builder_add_string (builder, "data", text);
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);
}

JsonNode *
limber_bundle_to_json (const LimberBundle *self)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  limber_json_builder_begin (builder, NULL, self->extra);
  limber_json_builder_add_string (builder, "format", LIMBER_BUNDLE_FORMAT);
  limber_json_builder_add_int (builder, "version", LIMBER_DOCUMENT_VERSION);

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      const LimberDocumentClass *klass = limber_document_get_class (kind);
      GPtrArray *documents = self->documents[kind];

      if (documents->len == 0)
        continue;

      limber_json_builder_begin_array (builder, klass->folder);
      for (guint i = 0; i < documents->len; i++)
        klass->write (documents->pdata[i], builder, NULL);
      limber_json_builder_end (builder);
    }

  write_media (self, builder);
  limber_json_builder_end (builder);
  return limber_json_builder_finish (builder);
}

static void
read_kind (LimberBundle *self, LimberDocumentKind kind, LimberJsonReader *reader)
{
  const LimberDocumentClass *klass = limber_document_get_class (kind);
  guint n;

  if (!limber_json_reader_begin_array (reader, klass->folder, MAX_DOCUMENTS, &n))
    return;

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    {
      gpointer document = klass->read (reader, FALSE);

      if (document == NULL)
        return;
      g_ptr_array_add (self->documents[kind], document);
    }

  limber_json_reader_end_inline (reader);
}

/* A bundle of an older Limber has its documents in older versions. */
static void
migrate (JsonNode *node, LimberDocumentKind kind)
{
  JsonNode *documents = JSON_NODE_HOLDS_OBJECT (node)
                            ? json_object_get_member (json_node_get_object (node),
                                                      limber_document_get_class (kind)->folder)
                            : NULL;

  if (documents == NULL || !JSON_NODE_HOLDS_ARRAY (documents))
    return;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (documents)); i++)
    limber_migration_run (limber_migration_get_default (), kind,
                          json_array_get_element (json_node_get_array (documents), i));
}

LimberBundle *
limber_bundle_from_json (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (LimberJsonReader) reader = limber_json_reader_new (node, path);
  g_autoptr (LimberBundle) self = limber_bundle_new ();

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    migrate (node, kind);
  limber_json_reader_read_header (reader, LIMBER_BUNDLE_FORMAT);
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS && !limber_json_reader_failed (reader);
       kind++)
    read_kind (self, kind, reader);

  if (!limber_json_reader_finish (reader, error))
    return NULL;

  self->extra = limber_json_reader_end (reader);
  return g_steal_pointer (&self);
}
