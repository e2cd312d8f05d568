/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-bits.h"

G_BEGIN_DECLS

/*
 * The numbers of the exercises that have a word. A rare word keeps a list; a common one a bit for every exercise, which
 * from one in 32 on is smaller.
 */
typedef struct
{
  union
  {
    guint32 *list;  /* is_bits: FALSE */
    guint64 *words; /* as of LimberBits */
  };
  guint32 n; /* numbers in the list, or words of bits */
  guint32 room : 31;
  guint32 is_bits : 1;
} LimberPostings;

void limber_postings_clear (LimberPostings *self);

/* limber_postings_add: numbers come in order; one that repeats the last is not added again. */
void limber_postings_add (LimberPostings *self, guint32 number);

/* limber_postings_unite: adds them to @bits. */
void limber_postings_unite (const LimberPostings *self, LimberBits *bits);

G_END_DECLS
