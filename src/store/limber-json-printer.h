/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * limber_json_print:
 * @node: a tree
 *
 * Writes @node as people and diffs like to read it: a member a line, two spaces a level, members in the order in which
 * they were set, numbers with the fewest digits that give the same number again, a line feed at the end.
 *
 * Returns: (transfer full): UTF-8 text.
 */
char *limber_json_print (JsonNode *node);

/* limber_json_print_line: (transfer full): the same without any line feed and indentation. */
char *limber_json_print_line (JsonNode *node);

G_END_DECLS
