/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-walk.h"

#include "store/limber-json-parser-private.h"

/* A document has a few members of its own; thousands are an attack on the set of their names. */
#define MAX_MEMBERS 1000

typedef struct
{
  LimberJsonParser parser;
  LimberJsonVisit visit;
  gpointer data;
} Walk;

static gboolean
walk_element (Walk *self, const char *list, guint index)
{
  g_autoptr (JsonNode) node = NULL;

  self->parser.n_values = 0;
  node = limber_json_parser_read_value (&self->parser);

  return node != NULL
         && self->visit (list, index, node, (gsize) (self->parser.at - self->parser.start),
                         self->data, self->parser.error);
}

static gboolean
walk_list (Walk *self, const char *list)
{
  LimberJsonParser *parser = &self->parser;

  parser->at++;
  limber_json_parser_skip_space (parser);
  if (limber_json_parser_take (parser, ']'))
    return TRUE;

  for (guint i = 0;; i++)
    {
      if (!walk_element (self, list, i))
        return FALSE;

      limber_json_parser_skip_space (parser);
      if (limber_json_parser_take (parser, ']'))
        return TRUE;
      if (!limber_json_parser_take (parser, ','))
        return limber_json_parser_expected (parser, "a comma or \"]\"");
    }
}

static gboolean
walk_member (Walk *self, GHashTable *names)
{
  LimberJsonParser *parser = &self->parser;
  char *name = limber_json_parser_read_name (parser);
  g_autoptr (JsonNode) node = NULL;

  if (name == NULL)
    return FALSE;
  if (!g_hash_table_add (names, name))
    return limber_json_parser_refuse_second (parser, name);
  if (g_hash_table_size (names) > MAX_MEMBERS)
    return limber_json_parser_fail (parser, LIMBER_DOCUMENT_ERROR_LIMIT, "more than %d members",
                                    MAX_MEMBERS);
  if (!limber_json_parser_take_colon (parser))
    return FALSE;

  limber_json_parser_skip_space (parser);
  if (parser->at < parser->end && *parser->at == '[')
    return walk_list (self, name);

  parser->n_values = 0;
  node = limber_json_parser_read_value (parser);
  return node != NULL;
}

static gboolean
walk_object (Walk *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  LimberJsonParser *parser = &self->parser;

  parser->at++;
  limber_json_parser_skip_space (parser);
  if (limber_json_parser_take (parser, '}'))
    return TRUE;

  for (;;)
    {
      if (!walk_member (self, names))
        return FALSE;

      limber_json_parser_skip_space (parser);
      if (limber_json_parser_take (parser, '}'))
        return TRUE;
      if (!limber_json_parser_take (parser, ','))
        return limber_json_parser_expected (parser, "a comma or \"}\"");
    }
}

gboolean
limber_json_walk (GBytes *bytes,
                  const char *path,
                  gsize max_bytes,
                  LimberJsonVisit visit,
                  gpointer data,
                  GError **error)
{
  gsize length;
  const char *found = g_bytes_get_data (bytes, &length);
  const char *text = found != NULL ? found : "";
  g_autoptr (GError) own_error = NULL;
  Walk self = {
    .parser = { .path = path,
                .start = text,
                .at = text,
                .end = text + length,
                .error = &own_error },
    .visit = visit,
    .data = data,
  };
  gboolean sound = limber_json_parser_check_text (&self.parser, max_bytes);

  limber_json_parser_skip_space (&self.parser);
  if (sound && self.parser.at < self.parser.end && *self.parser.at == '[')
    sound = walk_list (&self, NULL);
  else if (sound && self.parser.at < self.parser.end && *self.parser.at == '{')
    sound = walk_object (&self);
  else if (sound)
    sound = limber_json_parser_expected (&self.parser, "\"{\" or \"[\"");

  if (sound && limber_json_parser_check_end (&self.parser))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}
