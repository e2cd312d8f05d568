/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of small numbers, a bit each. It grows as needed; what lies behind its end is not in it. */
typedef struct
{
  guint64 *words;
  guint n_words;
} LimberBits;

/* limber_bits_clear: takes all out and frees; an empty set is { NULL, 0 }. */
void limber_bits_clear (LimberBits *self);
void limber_bits_copy (LimberBits *self, const LimberBits *other);
/* limber_bits_add_range: 0 … @n − 1. */
void limber_bits_add_range (LimberBits *self, guint n);
void limber_bits_remove (LimberBits *self, guint number);

/* Union, intersection and difference, left in @self. */
void limber_bits_unite (LimberBits *self, const LimberBits *other);
void limber_bits_intersect (LimberBits *self, const LimberBits *other);
void limber_bits_subtract (LimberBits *self, const LimberBits *other);

guint limber_bits_count (const LimberBits *self);
/* limber_bits_count_common: how many are in both. */
guint limber_bits_count_common (const LimberBits *self, const LimberBits *other);
/* limber_bits_includes: whether @other has nothing that @self hasn't. */
gboolean limber_bits_includes (const LimberBits *self, const LimberBits *other);

/* limber_bits_grow: makes room for @number. */
void limber_bits_grow (LimberBits *self, guint number);

static inline gboolean
limber_bits_has (const LimberBits *self, guint number)
{
  return number / 64 < self->n_words && (self->words[number / 64] >> (number % 64) & 1) != 0;
}

static inline void
limber_bits_add (LimberBits *self, guint number)
{
  if (number / 64 >= self->n_words)
    limber_bits_grow (self, number);
  self->words[number / 64] |= G_GUINT64_CONSTANT (1) << (number % 64);
}

G_END_DECLS
