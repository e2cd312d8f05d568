/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Values one after another, as few bytes as they need: what LimberCache is made of. Who reads them has to know in which
 * order they were written.
 *
 *     number      7 bits a byte, the lowest first; a negative one as the odd number beside it (0, -1, 1, -2 → 0, 1, 2, 3)
 *     text        length + 1, the bytes, NUL; or 0: none
 *     texts       how many, and each
 *     part        length and the bytes: values that may be read later
 */

void limber_pack_number (GByteArray *pack, gint64 number);
void limber_pack_real (GByteArray *pack, double number);
/* limber_pack_text: @text: (nullable) */
void limber_pack_text (GByteArray *pack, const char *text);
/* limber_pack_texts: @texts: (nullable): as if there were none */
void limber_pack_texts (GByteArray *pack, const char *const *texts);
void limber_pack_part (GByteArray *pack, const GByteArray *part);

/* Where somebody reads. Once that fails, all that follows is 0 or NULL. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean failed; /* there was something else than was looked for */
  GBytes *whole;   /* (nullable): what all of it lies in */
} LimberUnpack;

gint64 limber_unpack_number (LimberUnpack *self);
/* limber_unpack_count: a number from 0 to @max */
guint limber_unpack_count (LimberUnpack *self, guint max);
double limber_unpack_real (LimberUnpack *self);
/* limber_unpack_text: (transfer none) (nullable): lies where it was read from */
const char *limber_unpack_text (LimberUnpack *self);
/* limber_unpack_texts: (transfer container): a list that ends with NULL */
const char **limber_unpack_texts (LimberUnpack *self);
/* limber_unpack_part: to be read in its turn, while what it lies in is there */
LimberUnpack limber_unpack_part (LimberUnpack *self);

G_END_DECLS
