/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/limber-document.h"

G_BEGIN_DECLS

/* A recursive descent, one function for each rule of the grammar. Each leaves `at` behind what it has read, or returns
 * NULL or FALSE with the error set. */
typedef struct
{
  const char *path;
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  guint n_values;
  GError **error;
} LimberJsonParser;

/* limber_json_parser_fail: sets the error, with line and column of where the parser stands. Returns FALSE. */
gboolean limber_json_parser_fail (LimberJsonParser *self,
                                  LimberDocumentError code,
                                  const char *format,
                                  ...) G_GNUC_PRINTF (3, 4);

/* limber_json_parser_expected: fails because @wanted should have come next. Returns FALSE. */
gboolean limber_json_parser_expected (LimberJsonParser *self, const char *wanted);

/* limber_json_parser_take: steps over @c if it comes next. */
gboolean limber_json_parser_take (LimberJsonParser *self, char c);

void limber_json_parser_skip_space (LimberJsonParser *self);

/* limber_json_parser_check_text: whether the text is one to begin with: not too long, UTF-8, without a mark. */
gboolean limber_json_parser_check_text (LimberJsonParser *self, gsize max_bytes);

/* limber_json_parser_check_end: whether nothing but space is left. */
gboolean limber_json_parser_check_end (LimberJsonParser *self);

/* limber_json_parser_read_value: (transfer full) (nullable): the value that comes next, with all that is in it. */
JsonNode *limber_json_parser_read_value (LimberJsonParser *self);

/* limber_json_parser_read_name: (transfer full) (nullable): the name of the member that comes next. */
char *limber_json_parser_read_name (LimberJsonParser *self);
/* limber_json_parser_take_colon: steps over what has to follow it. */
gboolean limber_json_parser_take_colon (LimberJsonParser *self);

/* limber_json_parser_refuse_second: fails, since its object has a member @name already. Returns FALSE. */
gboolean limber_json_parser_refuse_second (LimberJsonParser *self, const char *name);

/* limber_json_parser_read_string: (transfer full) (nullable): the string whose opening quotation mark comes next. */
char *limber_json_parser_read_string (LimberJsonParser *self);

G_END_DECLS
