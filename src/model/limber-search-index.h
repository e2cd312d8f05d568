/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/limber-bits.h"
#include "model/limber-facet.h"

G_BEGIN_DECLS

/* How well an exercise answers a term, the best first; who answers well also answers worse. */
typedef enum
{
  LIMBER_ANSWER_NAME,    /* a word of its name begins with the term */
  LIMBER_ANSWER_HEAD,    /* a word of its synonyms, regions, equipment or kind does */
  LIMBER_ANSWER_LITERAL, /* a word of its summary or steps does */
  LIMBER_ANSWER_ALIKE,   /* some word would, but for one letter */
} LimberAnswer;

#define LIMBER_N_ANSWERS (LIMBER_ANSWER_ALIKE + 1)

#define LIMBER_TYPE_SEARCH_INDEX (limber_search_index_get_type ())
G_DECLARE_FINAL_TYPE (LimberSearchIndex, limber_search_index, LIMBER, SEARCH_INDEX, GObject)

/*
 * What is known about a list of exercises to find some of them fast: the exercises that have each word, and those that
 * have each value of a facet. Each exercise gets a number when it comes; sets of exercises are bits by number.
 *
 * It follows the list, reading words when there is time, or at the first question. An exercise that left is kept under
 * its number until there are more such than others; then all are numbered anew.
 *
 * Signal "changed" (gboolean renumbered): the list is another.
 */

/* limber_search_index_new: @exercises: (unowned): a GListModel of LimberExercise, each once; outlives it. */
LimberSearchIndex *limber_search_index_new (GListModel *exercises);

/* limber_search_index_update: reads what was not read yet; to be called before a question. */
void limber_search_index_update (LimberSearchIndex *self);

/* limber_search_index_get_number: whether @exercise is in it, and under which number. */
gboolean limber_search_index_get_number (LimberSearchIndex *self,
                                         LimberExercise *exercise,
                                         guint *number);

/* limber_search_index_get_exercise: (transfer none): of a number, till all are numbered anew. */
LimberExercise *limber_search_index_get_exercise (LimberSearchIndex *self, guint number);

/* limber_search_index_get_numbers: (transfer none): the numbers of all, in the list's order; till the next change. */
const guint32 *limber_search_index_get_numbers (LimberSearchIndex *self, guint *n);

/* limber_search_index_get_all: (transfer none): the exercises that are in the list; till the next change. */
const LimberBits *limber_search_index_get_all (LimberSearchIndex *self);

/* limber_search_index_get_n_values: those of limber_facet_get_n_values(), and the collections in the list. */
guint limber_search_index_get_n_values (LimberSearchIndex *self, LimberFacet facet);
/* limber_search_index_get_label: (transfer none): of such a value, translated. */
const char *limber_search_index_get_label (LimberSearchIndex *self, LimberFacet facet, guint value);
/* limber_search_index_get_value: (transfer none): who has the value; some of them may have left the list. */
const LimberBits *limber_search_index_get_value (LimberSearchIndex *self,
                                                 LimberFacet facet,
                                                 guint value);

/**
 * limber_search_index_ask:
 * @term: one of limber_search_terms()
 * @answers: (inout): a set for each LimberAnswer; gets the exercises that answer at least so well. Some of them may have
 *     left the list.
 *
 * A term of three letters or more may have a letter wrong. When some word begins with it as it is, it is only taken for
 * another whole word of a name; a short one for a whole word, too: so that what was typed right finds little else.
 */
void limber_search_index_ask (LimberSearchIndex *self,
                              const char *term,
                              LimberBits answers[LIMBER_N_ANSWERS]);

G_END_DECLS
