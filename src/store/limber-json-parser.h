/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * limber_json_parse:
 * @data: (array length=length): the text
 * @length: bytes of @data
 * @path: the file it comes from, as errors shall name it
 * @error: names @path, line and column (%LIMBER_DOCUMENT_ERROR)
 *
 * Reads JSON (RFC 8259) to the letter. json-glib's own parser also takes comments, assignments and members that stand
 * twice, of which it silently drops one; what a user edited by hand or a stranger sent must not be misread.
 * Limits are those of limber-document.h.
 *
 * Whole numbers beyond 64 bits are read as the nearest double.
 *
 * Returns: (transfer full) (nullable): the tree, or NULL with @error.
 */
JsonNode *limber_json_parse (const char *data, gsize length, const char *path, GError **error);

G_END_DECLS
