/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-bits.h"

G_BEGIN_DECLS

/* Where in an exercise a word stands, the most telling place first. */
typedef enum
{
  LIMBER_FIELD_NAME,
  LIMBER_FIELD_HEAD, /* synonyms, regions, equipment, kind, position */
  LIMBER_FIELD_BODY, /* summary and steps */
} LimberField;

#define LIMBER_N_FIELDS (LIMBER_FIELD_BODY + 1)

/*
 * All folded words of the catalog, each with the numbers of the exercises that have it:
 *
 *     bird    name: 12         head: –        body: –
 *     bridge  name: 3, 40      head: 12       body: 3, 7, 40
 *
 * They are kept in order, so that the words that begin alike stand together: an ordered list is walked like a tree.
 */
typedef struct _LimberLexicon LimberLexicon;

LimberLexicon *limber_lexicon_new (void);
void limber_lexicon_free (LimberLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLexicon, limber_lexicon_free)

/* limber_lexicon_add: @words: from limber_fold_words(). Numbers come in order. */
void limber_lexicon_add (LimberLexicon *self, const char *words, LimberField field, guint number);

/* limber_lexicon_sort: after words were added, before any are looked up. */
void limber_lexicon_sort (LimberLexicon *self);

guint limber_lexicon_get_n_words (const LimberLexicon *self);

/**
 * limber_lexicon_find:
 * @found: (inout): a set for each field; gets the exercises with a word there that begins with @term
 */
void limber_lexicon_find (const LimberLexicon *self,
                          const char *term,
                          LimberBits found[LIMBER_N_FIELDS]);

/**
 * limber_lexicon_find_alike:
 * @whole: whether @term has to be the whole word; else it may be its beginning
 * @found: (inout): as above, for words that are @term after one letter was put in, left out, changed, or swapped with
 *     the next
 */
void limber_lexicon_find_alike (const LimberLexicon *self,
                                const char *term,
                                gboolean whole,
                                LimberBits found[LIMBER_N_FIELDS]);

G_END_DECLS
