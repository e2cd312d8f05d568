/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-bits.h"

#include <string.h>

void
limber_bits_clear (LimberBits *self)
{
  g_clear_pointer (&self->words, g_free);
  self->n_words = 0;
}

static void
set_size (LimberBits *self, guint n_words)
{
  self->words = g_renew (guint64, self->words, n_words);
  if (n_words > self->n_words)
    memset (self->words + self->n_words, 0, (n_words - self->n_words) * sizeof (guint64));
  self->n_words = n_words;
}

void
limber_bits_grow (LimberBits *self, guint number)
{
  if (number / 64 >= self->n_words)
    set_size (self, MAX (number / 64 + 1, self->n_words * 3 / 2));
}

void
limber_bits_copy (LimberBits *self, const LimberBits *other)
{
  if (self->n_words != other->n_words)
    {
      g_free (self->words);
      self->words = g_new (guint64, other->n_words);
      self->n_words = other->n_words;
    }
  if (other->n_words > 0)
    memcpy (self->words, other->words, other->n_words * sizeof (guint64));
}

void
limber_bits_add_range (LimberBits *self, guint n)
{
  if (n == 0)
    return;
  limber_bits_grow (self, n - 1);
  memset (self->words, 0xff, n / 64 * sizeof (guint64));
  if (n % 64 != 0)
    self->words[n / 64] |= (G_GUINT64_CONSTANT (1) << (n % 64)) - 1;
}

void
limber_bits_remove (LimberBits *self, guint number)
{
  if (number / 64 < self->n_words)
    self->words[number / 64] &= ~(G_GUINT64_CONSTANT (1) << (number % 64));
}

void
limber_bits_unite (LimberBits *self, const LimberBits *other)
{
  if (other->n_words > self->n_words)
    set_size (self, other->n_words);
  for (guint i = 0; i < other->n_words; i++)
    self->words[i] |= other->words[i];
}

void
limber_bits_intersect (LimberBits *self, const LimberBits *other)
{
  guint common = MIN (self->n_words, other->n_words);

  for (guint i = 0; i < common; i++)
    self->words[i] &= other->words[i];
  for (guint i = common; i < self->n_words; i++)
    self->words[i] = 0;
}

void
limber_bits_subtract (LimberBits *self, const LimberBits *other)
{
  for (guint i = 0; i < MIN (self->n_words, other->n_words); i++)
    self->words[i] &= ~other->words[i];
}

/* The bits of a word, summed in pairs, fours, eights, then all at once. */
static inline guint
count_word (guint64 word)
{
  word -= word >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333))
         + (word >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return (guint) (word * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

guint
limber_bits_count (const LimberBits *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_words; i++)
    n += count_word (self->words[i]);
  return n;
}

guint
limber_bits_count_common (const LimberBits *self, const LimberBits *other)
{
  guint n = 0;

  for (guint i = 0; i < MIN (self->n_words, other->n_words); i++)
    n += count_word (self->words[i] & other->words[i]);
  return n;
}

gboolean
limber_bits_includes (const LimberBits *self, const LimberBits *other)
{
  for (guint i = 0; i < other->n_words; i++)
    if ((other->words[i] & ~(i < self->n_words ? self->words[i] : 0)) != 0)
      return FALSE;
  return TRUE;
}
