/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-parser-private.h"

/* Reads the four digits of a \u. */
static gboolean
parse_unit (LimberJsonParser *self, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return limber_json_parser_expected (self, "four hexadecimal digits after \"\\u\"");
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

/* Characters beyond U+FFFF are written as two units, a high and a low surrogate. */
static gboolean
parse_unicode_escape (LimberJsonParser *self, GString *text)
{
  gunichar high, low = 0;

  if (!parse_unit (self, &high))
    return FALSE;

  if (high == 0)
    return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX,
                                    "the character \"\\u0000\" can't be kept");

  if (high >= 0xd800 && high <= 0xdbff && limber_json_parser_take (self, '\\')
      && limber_json_parser_take (self, 'u'))
    {
      if (!parse_unit (self, &low))
        return FALSE;
      if (low >= 0xdc00 && low <= 0xdfff)
        high = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    }

  if (high >= 0xd800 && high <= 0xdfff)
    return limber_json_parser_fail (self, LIMBER_DOCUMENT_ERROR_SYNTAX, "half of a surrogate pair");

  g_string_append_unichar (text, high);
  return TRUE;
}

static gboolean
parse_escape (LimberJsonParser *self, GString *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (limber_json_parser_take (self, 'u'))
    return parse_unicode_escape (self, text);

  letter = self->at < self->end && *self->at != '\0' ? strchr (letters, *self->at) : NULL;
  if (letter == NULL)
    return limber_json_parser_expected (self, "one of \"\\/bfnrtu after a backslash");

  g_string_append_c (text, meanings[letter - letters]);
  self->at++;
  return TRUE;
}

/* All up to the next character that means something else than itself. */
static void
append_plain (LimberJsonParser *self, GString *text)
{
  const char *end = self->at;

  while (end < self->end && *end != '"' && *end != '\\' && (guchar) *end >= 0x20)
    end++;

  g_string_append_len (text, self->at, end - self->at);
  self->at = end;
}

char *
limber_json_parser_read_string (LimberJsonParser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  self->at++;
  while (!limber_json_parser_take (self, '"'))
    {
      if (self->at == self->end || (guchar) *self->at < 0x20)
        {
          limber_json_parser_expected (self, "the closing quotation mark");
          return NULL;
        }

      if (limber_json_parser_take (self, '\\'))
        {
          if (!parse_escape (self, text))
            return NULL;
        }
      else
        append_plain (self, text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
