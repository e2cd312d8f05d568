/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-share.h"

#include "store/limber-document.h"
#include "store/limber-durable.h"
#include "store/limber-json-printer.h"
#include "store/limber-library-private.h"

typedef struct
{
  LimberLibrary *library;
  LimberBundle *bundle;
} Collection;

static void collect_text (Collection *self, const char *member, const char *text);

/* Members that name another document, at any depth. */
static void
collect_references (Collection *self, const char *member, JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        collect_references (self, member, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &value))
        collect_references (self, name, value);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    collect_text (self, member, json_node_get_string (node));
}

static void
collect (Collection *self, LimberDocumentKind kind, gpointer document)
{
  GPtrArray *documents = self->bundle->documents[kind];
  g_autoptr (JsonNode) node = NULL;

  if (document == NULL || g_ptr_array_find (documents, document, NULL))
    return;

  g_ptr_array_add (documents, g_object_ref (document));
  node = limber_document_to_json (kind, document);
  collect_references (self, "", node);
}

static void
collect_text (Collection *self, const char *member, const char *text)
{
  LimberDocumentKind kind =
      g_str_equal (member, "routine") ? LIMBER_DOCUMENT_ROUTINE : LIMBER_DOCUMENT_EXERCISE;
  LimberShelf *shelf = self->library->shelves[kind];

  if ((kind == LIMBER_DOCUMENT_ROUTINE || g_str_equal (member, "exercise")
       || g_str_equal (member, "easier") || g_str_equal (member, "harder"))
      && limber_shelf_owns (shelf, text))
    collect (self, kind, limber_shelf_find (shelf, text));
}

LimberBundle *
limber_share_collect (LimberLibrary *library, LimberDocumentKind kind, gpointer document)
{
  Collection self = { library, limber_bundle_new () };

  collect (&self, kind, document);
  return self.bundle;
}

/* Appends the file of that name, if it is the library's own and there is room. */
static void
add_file (LimberLibrary *library, LimberBundle *bundle, const char *name, gsize *total)
{
  g_autoptr (GFile) folder = limber_library_get_media_folder (library);
  g_autoptr (GFile) file = name != NULL ? g_file_get_child (folder, name) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return;

  for (guint i = 0; i < bundle->media->len; i++)
    if (g_str_equal (((LimberBundleMedia *) bundle->media->pdata[i])->name, name))
      return;

  bytes = limber_document_read (file, name, LIMBER_SHARE_MAX_MEDIA_BYTES, NULL);
  if (bytes == NULL || *total + g_bytes_get_size (bytes) > LIMBER_SHARE_MAX_BYTES)
    return;

  *total += g_bytes_get_size (bytes);
  limber_bundle_add_media (bundle, name, bytes);
}

void
limber_share_add_media (LimberLibrary *library, LimberBundle *bundle)
{
  GPtrArray *exercises = bundle->documents[LIMBER_DOCUMENT_EXERCISE];
  gsize total = 0;

  for (guint i = 0; i < exercises->len; i++)
    {
      add_file (library, bundle, limber_exercise_get_poster (exercises->pdata[i]), &total);
      add_file (library, bundle, limber_exercise_get_clip (exercises->pdata[i]), &total);
    }
}

gboolean
limber_share_to_file (LimberLibrary *library,
                      LimberDocumentKind kind,
                      gpointer document,
                      GFile *file,
                      GError **error)
{
  g_autoptr (LimberBundle) bundle = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), FALSE);

  bundle = limber_share_collect (library, kind, document);
  limber_share_add_media (library, bundle);
  node = limber_bundle_to_json (bundle);
  text = limber_json_print (node);

  return limber_durable_replace (file, text, strlen (text), error);
}
