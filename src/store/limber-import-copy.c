/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-copy.h"

#include "store/limber-json-printer.h"

/* An id has at most a hundred characters. */
#define MAX_KEPT 80
#define CHECKSUM_LENGTH 8

/* Members, anywhere in a document, that name another one. */
static const struct
{
  const char *member;
  LimberDocumentKind kind;
} references[] = {
  { "exercise", LIMBER_DOCUMENT_EXERCISE }, { "easier", LIMBER_DOCUMENT_EXERCISE },
  { "harder", LIMBER_DOCUMENT_EXERCISE },   { "routine", LIMBER_DOCUMENT_ROUTINE },
  { "plan", LIMBER_DOCUMENT_PLAN },
};

LimberImportCopies *
limber_import_copies_new (void)
{
  LimberImportCopies *self = g_new0 (LimberImportCopies, 1);

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    self->ids[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
limber_import_copies_free (LimberImportCopies *self)
{
  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    g_hash_table_unref (self->ids[kind]);
  g_free (self);
}

void
limber_import_copies_add (LimberImportCopies *self, LimberDocumentKind kind, gpointer document)
{
  const char *id = limber_document_get_class (kind)->get_id (document);
  g_autoptr (JsonNode) node = limber_document_to_json (kind, document);
  g_autofree char *text = NULL;
  g_autofree char *checksum = NULL;

  json_object_remove_member (json_node_get_object (node), "modified");
  text = limber_json_print (node);
  checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_hash_table_insert (self->ids[kind], g_strdup (id),
                       g_strdup_printf ("%.*s-%.*s", MAX_KEPT, id, CHECKSUM_LENGTH, checksum));
}

static void rewrite (LimberImportCopies *self, JsonNode *node);

static void
rewrite_member (LimberImportCopies *self, JsonObject *object, const char *member, JsonNode *value)
{
  if (json_node_get_value_type (value) != G_TYPE_STRING)
    {
      rewrite (self, value);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (g_str_equal (references[i].member, member))
      {
        const char *id =
            g_hash_table_lookup (self->ids[references[i].kind], json_node_get_string (value));

        if (id != NULL)
          json_node_set_string (value, id);
      }
}

/* No deeper than documents are. */
static void
rewrite (LimberImportCopies *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        rewrite (self, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *member;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &member, &value))
        rewrite_member (self, json_node_get_object (node), member, value);
    }
}

gpointer
limber_import_copies_apply (LimberImportCopies *self, LimberDocumentKind kind, gpointer document)
{
  const char *id = limber_document_get_class (kind)->get_id (document);
  const char *copy = g_hash_table_lookup (self->ids[kind], id);
  g_autoptr (JsonNode) node = limber_document_to_json (kind, document);

  rewrite (self, node);
  if (copy != NULL)
    json_object_set_string_member (json_node_get_object (node), "id", copy);

  return limber_document_from_json (kind, node, FALSE, id, NULL);
}
