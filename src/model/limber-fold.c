/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-fold.h"

#include <string.h>

/* What Unicode doesn't take apart, though people type one for the other. An empty text drops the letter. */
static const struct
{
  gunichar letter;
  const char *folded;
} alike[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f8, "o" },  /* ø */
  { 0x0111, "d" },  /* đ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x0629, "ه" },  /* teh marbuta, as heh */
  { 0x0640, "" },   /* tatweel, which only stretches a word */
  { 0x0649, "ي" },  /* alef maksura, as yeh */
};

static void
append_letter (GString *words, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    if (alike[i].letter == letter)
      {
        g_string_append (words, alike[i].folded);
        return;
      }
  g_string_append_unichar (words, letter);
}

/* The Arabic article is written as one with its word, which people search for without it as often as with it. */
static void
drop_article (GString *words, gsize start)
{
  const char *article = "ال";

  if (!g_str_has_prefix (words->str + start, article))
    return;
  g_string_erase (words, (gssize) start, (gssize) strlen (article));
  if (words->len == start)
    g_string_truncate (words, start - 1); /* with the space */
}

static void
fold_unicode (GString *words, const char *text)
{
  /* NFKD takes "é" apart into "e" and a mark, which is then dropped. */
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = NULL;
  gsize start = 0; /* of the word, or 0 between two */

  if (decomposed == NULL)
    return;
  folded = g_utf8_casefold (decomposed, -1);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_ismark (letter))
        continue;
      if (g_unichar_isalnum (letter) && start == 0)
        {
          g_string_append_c (words, ' ');
          start = words->len;
        }
      if (g_unichar_isalnum (letter))
        append_letter (words, letter);
      else if (start > 0)
        {
          drop_article (words, start);
          start = 0;
        }
      if (letter == 0)
        break;
    }
}

static void
fold_ascii (GString *words, const char *text)
{
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean letter = g_ascii_isalnum (*p);

      if (letter && !inside)
        g_string_append_c (words, ' ');
      if (letter)
        g_string_append_c (words, g_ascii_tolower (*p));
      inside = letter;
    }
}

/* Nearly all of the catalog's English text is plain, which is folded many times as fast. */
void
limber_fold_words (GString *words, const char *text)
{
  if (text == NULL)
    return;
  if (g_str_is_ascii (text))
    fold_ascii (words, text);
  else
    fold_unicode (words, text);
}

char **
limber_search_terms (const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  limber_fold_words (words, text);

  return g_strsplit (words->len > 0 ? words->str + 1 : "", " ", -1);
}

char *
limber_name_key (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_collate_key (folded, -1);
}
