/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/limber-routine.h"

G_BEGIN_DECLS

/**
 * limber_routine_to_json:
 *
 * Returns: (transfer full): the document, its members in their fixed order, unknown ones after the
 * known.
 */
JsonNode *limber_routine_to_json (LimberRoutine *self);

/**
 * limber_routine_from_json:
 * @node: a parsed document
 * @path: the file it comes from, as errors shall name it
 * @error: names @path and the place in the document (%LIMBER_DOCUMENT_ERROR)
 *
 * Members that this version doesn't know are kept, at every level, and written again by
 * limber_routine_to_json().
 *
 * Returns: (transfer full) (nullable): NULL with @error when anything in @node is not as it should
 * be.
 */
LimberRoutine *limber_routine_from_json (JsonNode *node, const char *path, GError **error);

G_END_DECLS
