/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-pack.h"

/* A document that waits. */
typedef struct
{
  LimberDocumentKind kind;
  gpointer document;
  char *place;
} Item;

struct _LimberImportPack
{
  LimberImportReader *reader;
  GPtrArray *items;
  GHashTable *media; /* name → LimberImportMedia, owned by the reader */
};

static void
item_free (Item *item)
{
  g_object_unref (item->document);
  g_free (item->place);
  g_free (item);
}

LimberImportPack *
limber_import_pack_new (LimberImportReader *reader)
{
  LimberImportPack *self = g_new0 (LimberImportPack, 1);

  self->reader = reader;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->media = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
limber_import_pack_free (LimberImportPack *self)
{
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->media);
  g_free (self);
}

void
limber_import_pack_add (LimberImportPack *self,
                        LimberDocumentKind kind,
                        JsonNode *node,
                        const char *place)
{
  const LimberDocumentClass *klass = limber_document_get_class (kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) document = limber_document_from_json (kind, node, FALSE, place, &error);
  Item *item;

  if (document == NULL)
    {
      limber_import_reader_skip (self->reader, error->message);
      return;
    }
  if (!limber_import_reader_claim (self->reader, kind, klass->get_id (document), place))
    return;

  item = g_new (Item, 1);
  *item = (Item) { kind, g_steal_pointer (&document), g_strdup (place) };
  g_ptr_array_add (self->items, item);
}

void
limber_import_pack_take_media (LimberImportPack *self, LimberImportMedia *media)
{
  g_ptr_array_add (self->reader->media, media);
  g_hash_table_insert (self->media, media->name, media);
}

/* (transfer full) (nullable) */
static LimberImportMedia *
read_media (LimberImportPack *self, LimberJsonReader *json)
{
  const char *name = limber_json_reader_require_string (json, "name");
  const char *text = limber_json_reader_require_string (json, "data");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *checksum = NULL;
  guchar *data;
  gsize length;

  if (name != NULL && !limber_import_media_is_name (name))
    limber_json_reader_fail (json, "name", "the name of a clip or picture, without folder");
  else if (name != NULL && g_hash_table_contains (self->media, name))
    limber_json_reader_fail (json, "name", "a name that none before it has");
  if (text != NULL && strlen (text) / 4 * 3 > LIMBER_IMPORT_MAX_MEDIA_BYTES)
    limber_json_reader_fail (json, "data", "at most 128 MB");
  if (limber_json_reader_failed (json))
    return NULL;

  data = g_base64_decode (text, &length);
  bytes = g_bytes_new_take (data, length);
  checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return limber_import_media_new (name, checksum, bytes, self->reader->folder);
}

void
limber_import_pack_add_media (LimberImportPack *self, JsonNode *node, const char *place)
{
  g_autoptr (LimberJsonReader) json = limber_json_reader_new (node, place);
  g_autoptr (LimberImportMedia) media =
      limber_json_reader_failed (json) ? NULL : read_media (self, json);
  g_autoptr (GError) error = NULL;

  if (limber_json_reader_finish (json, &error))
    limber_import_pack_take_media (self, g_steal_pointer (&media));
  else
    limber_import_reader_skip (self->reader, error->message);
}

void
limber_import_pack_unpack (LimberImportPack *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = self->items->pdata[i];
      g_autoptr (LimberExercise) exercise = NULL;

      if (item->kind == LIMBER_DOCUMENT_EXERCISE)
        exercise = limber_import_media_adopt (self->media, item->document);
      limber_import_reader_add (self->reader, item->kind, FALSE,
                                exercise != NULL ? (gpointer) exercise : item->document,
                                item->place);
    }
}
