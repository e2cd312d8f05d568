/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

/* limber_json_parser_read_string: (transfer full) (nullable): the string whose opening quotation mark comes next. */
char *limber_json_parser_read_string (LimberJsonParser *self);

G_END_DECLS
