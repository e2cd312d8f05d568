/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LimberJsonVisit:
 * @list: (nullable): the member of the document that holds the list; NULL when the document itself is the list
 * @index: of the element
 * @node: (transfer none): the element
 * @read: bytes of the text that have been read
 * @error: why to go no further
 *
 * Returns: whether to go on.
 */
typedef gboolean (*LimberJsonVisit) (const char *list,
                                     guint index,
                                     JsonNode *node,
                                     gsize read,
                                     gpointer data,
                                     GError **error);

/**
 * limber_json_walk:
 * @bytes: the text
 * @path: the file it comes from, as errors shall name it
 * @max_bytes: a longer text is an error
 * @visit: called for each element of the document, when it is a list; else of each list in it
 * @error: names @path, line and column (%LIMBER_DOCUMENT_ERROR); or what @visit set
 *
 * Reads JSON to the letter, as limber_json_parse() does, but holds only one element at a time:
 *
 *     [ {…}, {…} ]                                 visits [0] [1]
 *     { "count": 2, "results": [ {…}, {…} ] }      visits results[0] results[1]
 *
 * Members of the document that aren't lists are read and forgotten. The limits on values and depth are those of
 * limber-document.h for each element.
 *
 * Returns: whether the text is sound, and no visit ended the walk.
 */
gboolean limber_json_walk (GBytes *bytes,
                           const char *path,
                           gsize max_bytes,
                           LimberJsonVisit visit,
                           gpointer data,
                           GError **error);

G_END_DECLS
