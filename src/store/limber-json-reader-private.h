/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-document.h"
#include "store/limber-json-reader.h"

G_BEGIN_DECLS

/* One level of where the reader stands: in an object or in a list. */
typedef struct
{
  JsonObject *object; /* borrowed; NULL in a list */
  JsonArray *array;   /* borrowed; NULL in an object */
  guint first_seen;   /* of the reader's seen */
  /* unknown members of objects within that were left with end_inline(), or NULL */
  JsonObject *kept;
  /* borrowed; under which the level around it knows it; NULL: it is an element of a list */
  const char *name;
  guint index; /* in the list */
} LimberJsonLevel;

struct _LimberJsonReader
{
  char *file;
  GArray *levels;  /* of LimberJsonLevel, the innermost last */
  GPtrArray *seen; /* of each level in turn: the members that were read, borrowed names */
  GError *error;
};

/* limber_json_reader_top: (transfer none): the level in which the reader stands, until it enters another. */
LimberJsonLevel *limber_json_reader_top (LimberJsonReader *self);

/* limber_json_reader_set_error: keeps the error, if it is the first. @place: within the present object, or NULL. */
void limber_json_reader_set_error (LimberJsonReader *self,
                                   LimberDocumentError code,
                                   const char *place,
                                   const char *reason);

/* limber_json_reader_get_text: the member as a string; NULL, with the error set when it is there and isn't one. */
const char *limber_json_reader_get_text (LimberJsonReader *self,
                                         const char *member,
                                         const char *expected);

/* limber_json_node_is_whole: whether @node is a number from @min to @max without a fraction, be it written 3 or 3.0. */
gboolean limber_json_node_is_whole (JsonNode *node, int min, int max);

/* limber_json_list_nicks: (transfer full): "one of mat, chair, …" */
char *limber_json_list_nicks (GType type);

G_END_DECLS
