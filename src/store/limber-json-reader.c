/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-reader-private.h"

#include "store/limber-json-printer.h"

/* Of a wrong value, what an error shows. */
#define MAX_SHOWN 40

static void
level_clear (gpointer data)
{
  g_clear_pointer (&((LimberJsonLevel *) data)->kept, json_object_unref);
}

LimberJsonLevel *
limber_json_reader_top (LimberJsonReader *self)
{
  return &g_array_index (self->levels, LimberJsonLevel, self->levels->len - 1);
}

/* @name or @index: by which the level around it knows it. */
static void
push (LimberJsonReader *self, JsonNode *node, const char *name, guint index)
{
  LimberJsonLevel level = { .name = name, .index = index, .first_seen = self->seen->len };

  if (JSON_NODE_HOLDS_OBJECT (node))
    level.object = json_node_get_object (node);
  else
    level.array = json_node_get_array (node);
  g_array_append_val (self->levels, level);
}

LimberJsonReader *
limber_json_reader_new (JsonNode *root, const char *file)
{
  static const LimberJsonLevel nowhere = { NULL };
  LimberJsonReader *self = g_new0 (LimberJsonReader, 1);

  self->file = g_strdup (file);
  self->levels = g_array_new (FALSE, FALSE, sizeof (LimberJsonLevel));
  g_array_set_clear_func (self->levels, level_clear);
  self->seen = g_ptr_array_new ();

  if (JSON_NODE_HOLDS_OBJECT (root))
    {
      push (self, root, NULL, 0);
    }
  else
    {
      g_set_error (&self->error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: expected an object", file);
      g_array_append_val (self->levels, nowhere);
    }

  return self;
}

void
limber_json_reader_free (LimberJsonReader *self)
{
  g_free (self->file);
  g_array_unref (self->levels);
  g_ptr_array_unref (self->seen);
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
      const LimberJsonLevel *level = &g_array_index (self->levels, LimberJsonLevel, i);

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

/* A document's objects have few members, and a codec's names are the same string each time. */
static gboolean
was_seen (LimberJsonReader *self, const char *member)
{
  guint first = limber_json_reader_top (self)->first_seen;

  for (guint i = first; i < self->seen->len; i++)
    if (self->seen->pdata[i] == member)
      return TRUE;
  for (guint i = first; i < self->seen->len; i++)
    if (g_str_equal (self->seen->pdata[i], member))
      return TRUE;
  return FALSE;
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

  if (!was_seen (self, member))
    g_ptr_array_add (self->seen, (gpointer) member);
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
has_unknown (LimberJsonReader *self)
{
  const LimberJsonLevel *level = limber_json_reader_top (self);

  return level->object != NULL
         && self->seen->len - level->first_seen < json_object_get_size (level->object);
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

  if (has_unknown (self))
    {
      json_object_iter_init_ordered (&iter, level->object);
      while (json_object_iter_next_ordered (&iter, &member, &value))
        if (!was_seen (self, member))
          {
            if (kept == NULL)
              kept = json_object_new ();
            json_object_set_member (kept, member, json_node_ref (value));
          }
    }

  g_ptr_array_set_size (self->seen, (int) level->first_seen);
  g_array_set_size (self->levels, self->levels->len - 1);
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
