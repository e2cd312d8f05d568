/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-postings.h"

/* Below this a list is small anyhow. */
#define MIN_BITS 64

void
limber_postings_clear (LimberPostings *self)
{
  if (self->is_bits)
    g_free (self->words);
  else
    g_free (self->list);
  *self = (LimberPostings) { 0 };
}

static void
set_bits (LimberPostings *self, const LimberBits *bits)
{
  self->words = bits->words;
  self->n = bits->n_words;
}

static void
become_bits (LimberPostings *self, guint32 number)
{
  LimberBits bits = { 0 };

  limber_bits_grow (&bits, number);
  for (guint i = 0; i < self->n; i++)
    limber_bits_add (&bits, self->list[i]);
  g_free (self->list);
  self->is_bits = TRUE;
  set_bits (self, &bits);
}

static void
add_to_list (LimberPostings *self, guint32 number)
{
  if (self->n > 0 && self->list[self->n - 1] == number)
    return;
  if (self->n == self->room)
    {
      /* Most words are rare: room for a few more, not for twice as many. */
      self->room += MAX (2, self->room / 4);
      self->list = g_renew (guint32, self->list, self->room);
    }
  self->list[self->n++] = number;
}

void
limber_postings_add (LimberPostings *self, guint32 number)
{
  if (!self->is_bits && self->n >= MIN_BITS && self->n >= number / 32)
    become_bits (self, number);

  if (self->is_bits)
    {
      LimberBits bits = { self->words, self->n };

      limber_bits_add (&bits, number);
      set_bits (self, &bits);
    }
  else
    add_to_list (self, number);
}

void
limber_postings_unite (const LimberPostings *self, LimberBits *bits)
{
  if (self->is_bits)
    limber_bits_unite (bits, &(LimberBits) { self->words, self->n });
  else
    for (guint i = 0; i < self->n; i++)
      limber_bits_add (bits, self->list[i]);
}
