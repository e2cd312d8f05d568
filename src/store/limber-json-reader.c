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
  g_free (level);
}

LimberJsonLevel *
limber_json_reader_top (LimberJsonReader *self)
{
  return g_ptr_array_index (self->levels, self->levels->len - 1);
}

/* @name or @index: by which the level around it knows it. */
static void
push (LimberJsonReader *self, JsonNode *node, const char *name, guint index)
{
  LimberJsonLevel *level = g_new0 (LimberJsonLevel, 1);

  if (JSON_NODE_HOLDS_OBJECT (node))
    level->object = json_node_get_object (node);
  else
    level->array = json_node_get_array (node);

  level->name = name;
  level->index = index;
  g_ptr_array_add (self->levels, level);
}

LimberJsonReader *
limber_json_reader_new (JsonNode *root, const char *file)
{
  LimberJsonReader *self = g_new0 (LimberJsonReader, 1);

  self->file = g_strdup (file);
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);

  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      push (self, root, NULL, 0);
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

/* To where the reader stands, as "sections.main[3].dose". */
static GString *
make_path (LimberJsonReader *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 1; i < self->levels->len; i++)
    {
      const LimberJsonLevel *level = self->levels->pdata[i];

      if (level->name == NULL)
        g_string_append_printf (path, "[%u]", level->index);
      else
        g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", level->name);
    }

  return path;
}

void
limber_json_reader_set_error (LimberJsonReader *self,
                              LimberDocumentError code,
                              const char *place,
                              const char *reason)
{
  g_autoptr (GString) path = NULL;

  if (self->error != NULL)
    return;

  path = make_path (self);
  if (place != NULL)
    g_string_append_printf (path, "%s%s", path->len > 0 && place[0] != '[' ? "." : "", place);
  g_set_error (&self->error, LIMBER_DOCUMENT_ERROR, code, "%s: %s%s%s", self->file, path->str,
               path->len > 0 ? ": " : "", reason);
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

  if (level->seen == NULL)
    level->seen = g_hash_table_new (g_str_hash, g_str_equal);
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

  push (self, node, member, 0);
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

  push (self, node, member, 0);
  return TRUE;
}

gboolean
limber_json_reader_begin_element (LimberJsonReader *self, guint index)
{
  LimberJsonLevel *level = limber_json_reader_top (self);
  JsonNode *node;

  if (self->error != NULL)
    return FALSE;

  node = json_array_get_element (level->array, index);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autofree char *place = g_strdup_printf ("[%u]", index);

      limber_json_reader_set_error (self, LIMBER_DOCUMENT_ERROR_VALUE, place, "expected an object");
      return FALSE;
    }

  push (self, node, NULL, index);
  return TRUE;
}

/* Whether the level has members that nobody asked for. */
static gboolean
has_unknown (const LimberJsonLevel *level)
{
  guint n_seen = level->seen != NULL ? g_hash_table_size (level->seen) : 0;

  return level->object != NULL && n_seen < json_object_get_size (level->object);
}

/* Leaves the present level. Returns its unknown members, NULL when there are none. */
static JsonObject *
pop (LimberJsonReader *self)
{
  LimberJsonLevel *level = limber_json_reader_top (self);
  JsonObject *kept = g_steal_pointer (&level->kept);
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  if (has_unknown (level))
    {
      json_object_iter_init_ordered (&iter, level->object);
      while (json_object_iter_next_ordered (&iter, &member, &value))
        if (level->seen == NULL || !g_hash_table_contains (level->seen, member))
          {
            if (kept == NULL)
              kept = json_object_new ();
            json_object_set_member (kept, member, json_node_ref (value));
          }
    }

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
  g_autoptr (JsonObject) kept = pop (self);
  g_autoptr (JsonNode) node = NULL;

  if (kept == NULL)
    return NULL;

  node = wrap (kept);
  return limber_json_print_line (node);
}

void
limber_json_reader_end_inline (LimberJsonReader *self)
{
  const char *name = limber_json_reader_top (self)->name;
  guint index = limber_json_reader_top (self)->index;
  g_autoptr (JsonObject) kept = pop (self);
  LimberJsonLevel *around = limber_json_reader_top (self);
  g_autofree char *number = NULL;

  if (kept == NULL)
    return;

  if (name == NULL)
    name = number = g_strdup_printf ("%u", index);
  if (around->kept == NULL)
    around->kept = json_object_new ();
  json_object_set_member (around->kept, name, wrap (kept));
}
