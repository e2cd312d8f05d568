/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-pack.h"

#include <string.h>

static void
pack_unsigned (GByteArray *pack, guint64 number)
{
  guint8 bytes[10];
  guint n = 0;

  do
    {
      bytes[n] = (guint8) ((number & 0x7f) | (number > 0x7f ? 0x80 : 0));
      number >>= 7;
      n++;
    }
  while (number > 0);

  g_byte_array_append (pack, bytes, n);
}

void
limber_pack_number (GByteArray *pack, gint64 number)
{
  pack_unsigned (pack, ((guint64) number << 1) ^ (number < 0 ? G_MAXUINT64 : 0));
}

void
limber_pack_real (GByteArray *pack, double number)
{
  g_byte_array_append (pack, (const guint8 *) &number, sizeof number);
}

void
limber_pack_text (GByteArray *pack, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  pack_unsigned (pack, text != NULL ? length + 1 : 0);
  if (text != NULL)
    g_byte_array_append (pack, (const guint8 *) text, (guint) length + 1);
}

void
limber_pack_texts (GByteArray *pack, const char *const *texts)
{
  guint n = texts != NULL ? g_strv_length ((char **) texts) : 0;

  pack_unsigned (pack, n);
  for (guint i = 0; i < n; i++)
    limber_pack_text (pack, texts[i]);
}

void
limber_pack_part (GByteArray *pack, const GByteArray *part)
{
  pack_unsigned (pack, part->len);
  g_byte_array_append (pack, part->data, part->len);
}

/* --- and back -------------------------------------------------------------------------------------- */

static guint64
fail (LimberUnpack *self)
{
  self->failed = TRUE;
  self->at = self->end;
  return 0;
}

static guint64
unpack_unsigned (LimberUnpack *self)
{
  guint64 number = 0;

  for (guint shift = 0; shift < 64 && self->at < self->end; shift += 7)
    {
      guint8 byte = *self->at++;

      number |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return number;
    }

  return fail (self);
}

gint64
limber_unpack_number (LimberUnpack *self)
{
  guint64 number = unpack_unsigned (self);

  return (gint64) ((number >> 1) ^ ((number & 1) != 0 ? G_MAXUINT64 : 0));
}

guint
limber_unpack_count (LimberUnpack *self, guint max)
{
  gint64 number = limber_unpack_number (self);

  return (guint) (number >= 0 && number <= max ? number : (gint64) fail (self));
}

double
limber_unpack_real (LimberUnpack *self)
{
  double number;

  if ((gsize) (self->end - self->at) < sizeof number)
    return (double) fail (self);

  memcpy (&number, self->at, sizeof number);
  self->at += sizeof number;
  return number;
}

const char *
limber_unpack_text (LimberUnpack *self)
{
  guint64 size = unpack_unsigned (self);
  const char *text = (const char *) self->at;

  if (size == 0)
    return NULL;
  if (size > (gsize) (self->end - self->at) || text[size - 1] != '\0')
    {
      fail (self);
      return NULL;
    }

  self->at += size;
  return text;
}

const char **
limber_unpack_texts (LimberUnpack *self)
{
  guint64 n = unpack_unsigned (self);
  const char **texts;

  /* Each takes a byte at least. */
  if (n > (gsize) (self->end - self->at))
    n = fail (self);

  texts = g_new0 (const char *, n + 1);
  for (guint64 i = 0; i < n; i++)
    {
      const char *text = limber_unpack_text (self);

      if (text == NULL)
        fail (self);
      texts[i] = text != NULL ? text : "";
    }

  return texts;
}

LimberUnpack
limber_unpack_part (LimberUnpack *self)
{
  guint64 size = unpack_unsigned (self);
  LimberUnpack part = { .whole = self->whole };

  if (size > (gsize) (self->end - self->at))
    size = fail (self);

  part.at = self->at;
  part.end = part.at + size;
  self->at = part.end;
  return part;
}
