/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-reader-private.h"

#include "store/limber-json-printer.h"

/* Of a wrong value, what an error shows. */
#define MAX_SHOWN 40

static void
level_free (LimberJsonLevel *level)
{
  g_clear_pointer (&level->seen, g_hash_table_unref);
  g_clear_pointer (&level->kept, json_object_unref);
  g_free (level->name);
  g_free (level);
}

LimberJsonLevel *
limber_json_reader_top (LimberJsonReader *self)
{
  return g_ptr_array_index (self->levels, self->levels->len - 1);
}

static void
push (LimberJsonReader *self, JsonNode *node, const char *name)
{
  LimberJsonLevel *level = g_new0 (LimberJsonLevel, 1);

  if (JSON_NODE_HOLDS_OBJECT (node))
    level->object = json_node_get_object (node);
  else
    level->array = json_node_get_array (node);

  level->seen = g_hash_table_new (g_str_hash, g_str_equal);
  level->name = g_strdup (name);
  level->path_length = self->path->len;
  g_ptr_array_add (self->levels, level);
}

LimberJsonReader *
limber_json_reader_new (JsonNode *root, const char *file)
{
  LimberJsonReader *self = g_new0 (LimberJsonReader, 1);

  self->file = g_strdup (file);
  self->path = g_string_new (NULL);
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);

  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      push (self, root, NULL);
    }
  else
    {
      g_set_error (&self->error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: expected an object", file);
      g_ptr_array_add (self->levels, g_new0 (LimberJsonLevel, 1));
    }

  return self;
}

void
limber_json_reader_free (LimberJsonReader *self)
{
  g_free (self->file);
  g_string_free (self->path, TRUE);
  g_ptr_array_unref (self->levels);
  g_clear_error (&self->error);
  g_free (self);
}

gboolean
limber_json_reader_failed (LimberJsonReader *self)
{
  return self->error != NULL;
}

gboolean
limber_json_reader_finish (LimberJsonReader *self, GError **error)
{
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

static char *
describe (JsonNode *node)
{
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return g_strdup ("an object");

    case JSON_NODE_ARRAY:
      return g_strdup ("a list");

    default:
      text = limber_json_print_line (node);
      if (g_utf8_strlen (text, -1) <= MAX_SHOWN)
        return g_steal_pointer (&text);

      start = g_utf8_substring (text, 0, MAX_SHOWN);
      return g_strconcat (start, "…", NULL);
    }
}

void
limber_json_reader_set_error (LimberJsonReader *self,
                              LimberDocumentError code,
                              const char *place,
                              const char *reason)
{
  const char *dot = place != NULL && self->path->len > 0 ? "." : "";
  const char *colon = place != NULL || self->path->len > 0 ? ": " : "";

  if (self->error == NULL)
    g_set_error (&self->error, LIMBER_DOCUMENT_ERROR, code, "%s: %s%s%s%s%s", self->file,
                 self->path->str, dot, place != NULL ? place : "", colon, reason);
}

void
limber_json_reader_fail (LimberJsonReader *self, const char *member, const char *expected)
{
  LimberJsonLevel *level = limber_json_reader_top (self);
  g_autofree char *found = NULL;
  g_autofree char *reason = NULL;
  JsonNode *node = NULL;

  if (self->error != NULL)
    return;

  if (member != NULL)
    node = json_object_get_member (level->object, member);
  if (node != NULL)
    found = describe (node);

  if (found != NULL)
    reason = g_strdup_printf ("expected %s, got %s", expected, found);
  else
    reason = g_strdup_printf ("%sexpected %s", member != NULL ? "missing, " : "", expected);

  limber_json_reader_set_error (self, LIMBER_DOCUMENT_ERROR_VALUE, member, reason);
}

JsonNode *
limber_json_reader_peek (LimberJsonReader *self, const char *member)
{
  LimberJsonLevel *level = limber_json_reader_top (self);
  JsonNode *node;

  if (self->error != NULL || level->object == NULL)
    return NULL;

  node = json_object_get_member (level->object, member);
  if (node == NULL)
    return NULL;

  g_hash_table_add (level->seen, (gpointer) member);
  return JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

gboolean
limber_json_reader_has (LimberJsonReader *self, const char *member)
{
  return limber_json_reader_peek (self, member) != NULL;
}

gboolean
limber_json_reader_begin (LimberJsonReader *self, const char *member)
{
  JsonNode *node = limber_json_reader_peek (self, member);

  if (node == NULL)
    return FALSE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      limber_json_reader_fail (self, member, "an object");
      return FALSE;
    }

  push (self, node, member);
  g_string_append_printf (self->path, "%s%s", self->path->len > 0 ? "." : "", member);
  return TRUE;
}

gboolean
limber_json_reader_begin_array (LimberJsonReader *self, const char *member, guint max, guint *n)
{
  JsonNode *node = limber_json_reader_peek (self, member);
  g_autofree char *expected = NULL;

  *n = 0;
  if (node == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_ARRAY (node))
    *n = json_array_get_length (json_node_get_array (node));

  if (!JSON_NODE_HOLDS_ARRAY (node) || *n > max)
    {
      *n = 0;
      expected = g_strdup_printf ("a list of at most %u", max);
      limber_json_reader_fail (self, member, expected);
      return FALSE;
    }

  push (self, node, member);
  g_string_append_printf (self->path, "%s%s", self->path->len > 0 ? "." : "", member);
  return TRUE;
}

gboolean
limber_json_reader_begin_element (LimberJsonReader *self, guint index)
{
  LimberJsonLevel *level = limber_json_reader_top (self);
  g_autofree char *name = g_strdup_printf ("%u", index);
  gsize path_length = self->path->len;
  JsonNode *node;

  if (self->error != NULL)
    return FALSE;

  node = json_array_get_element (level->array, index);
  g_string_append_printf (self->path, "[%u]", index);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      limber_json_reader_fail (self, NULL, "an object");
      g_string_truncate (self->path, path_length);
      return FALSE;
    }

  push (self, node, name);
  limber_json_reader_top (self)->path_length = path_length;
  return TRUE;
}

/* Leaves the present level. Returns its unknown members, NULL when there are none. */
static JsonObject *
pop (LimberJsonReader *self, char **name)
{
  LimberJsonLevel *level = limber_json_reader_top (self);
  JsonObject *kept = g_steal_pointer (&level->kept);
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  if (level->object != NULL)
    {
      json_object_iter_init_ordered (&iter, level->object);
      while (json_object_iter_next_ordered (&iter, &member, &value))
        if (!g_hash_table_contains (level->seen, member))
          {
            if (kept == NULL)
              kept = json_object_new ();
            json_object_set_member (kept, member, json_node_ref (value));
          }
    }

  if (name != NULL)
    *name = g_steal_pointer (&level->name);
  g_string_truncate (self->path, level->path_length);
  g_ptr_array_remove_index (self->levels, self->levels->len - 1);

  return kept;
}

static JsonNode *
wrap (JsonObject *object)
{
  return json_node_init_object (json_node_alloc (), object);
}

char *
limber_json_reader_end (LimberJsonReader *self)
{
  g_autoptr (JsonObject) kept = pop (self, NULL);
  g_autoptr (JsonNode) node = NULL;

  if (kept == NULL)
    return NULL;

  node = wrap (kept);
  return limber_json_print_line (node);
}

void
limber_json_reader_end_inline (LimberJsonReader *self)
{
  g_autofree char *name = NULL;
  g_autoptr (JsonObject) kept = pop (self, &name);
  LimberJsonLevel *around = limber_json_reader_top (self);

  if (kept == NULL)
    return;

  if (around->kept == NULL)
    around->kept = json_object_new ();
  json_object_set_member (around->kept, name, wrap (kept));
}
