/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/**
 * limber_translation_apply:
 * @kind: what @node is
 * @node: an installed document, as it was parsed
 *
 * Replaces the texts that people read (names, steps, notes…) by their translations, in place. Each kind of document is
 * a context of its own: "exercise", "routine", "plan". po/xgettext.py collects the same texts for translators.
 *
 * Only for installed content: what a user wrote isn't ours to translate.
 */
void limber_translation_apply (LimberDocumentKind kind, JsonNode *node);

/* limber_translation_describe: (transfer full): as long as this is the same, so are the translations: the languages, and how
 * their catalogs look. */
char *limber_translation_describe (void);

G_END_DECLS
