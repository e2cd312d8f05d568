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

/**
 * limber_name_key:
 * @name: of a document
 *
 * Names are many times as expensive to compare as their keys.
 *
 * Returns: (transfer full): what strcmp() puts in the order in which people sort names, as the locale says, without regard
 * to case
 */
char *limber_name_key (const char *name);

G_END_DECLS
