/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * limber_fold_words:
 * @words: (inout): gets the words of @text, each after a space
 * @text: (nullable)
 *
 * Folding makes words that people take for the same the same: "Écart" and "ecart", "Straße" and "STRASSE", "إطالة" and
 * "اطاله". It drops case, accents, vowel signs and punctuation.
 */
void limber_fold_words (GString *words, const char *text);

/**
 * limber_search_terms:
 * @text: what somebody typed
 *
 * Returns: (transfer full): its words, folded. Free with g_strfreev().
 */
char **limber_search_terms (const char *text);

G_END_DECLS
