/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-text.h"

#include <string.h>

/* The longest thing between "&" and ";" that is looked up. */
#define MAX_ENTITY 10

/* What authors write in descriptions of exercises; anything else stays as it stands. */
static const struct
{
  const char *name;
  gunichar character;
} entities[] = {
  { "amp", '&' },       { "lt", '<' },       { "gt", '>' },       { "quot", '"' },
  { "apos", '\'' },     { "nbsp", ' ' },     { "ndash", 0x2013 }, { "mdash", 0x2014 },
  { "hellip", 0x2026 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "ldquo", 0x201c },
  { "rdquo", 0x201d },  { "bdquo", 0x201e }, { "deg", 0xb0 },     { "times", 0xd7 },
  { "frac12", 0xbd },   { "frac14", 0xbc },  { "frac34", 0xbe },  { "bull", 0x2022 },
  { "auml", 0xe4 },     { "ouml", 0xf6 },    { "uuml", 0xfc },    { "Auml", 0xc4 },
  { "Ouml", 0xd6 },     { "Uuml", 0xdc },    { "szlig", 0xdf },   { "eacute", 0xe9 },
  { "egrave", 0xe8 },   { "ecirc", 0xea },   { "agrave", 0xe0 },  { "acirc", 0xe2 },
  { "ccedil", 0xe7 },   { "ntilde", 0xf1 },  { "aacute", 0xe1 },  { "iacute", 0xed },
  { "oacute", 0xf3 },   { "uacute", 0xfa },  { "ocirc", 0xf4 },   { "ucirc", 0xfb },
};

/* Tags at which a new line begins, before and after. */
static const char *const blocks[] = {
  "p",  "li", "br", "div", "ol", "ul", "tr", "td", "dt",
  "dd", "h1", "h2", "h3",  "h4", "h5", "h6", NULL,
};

typedef struct
{
  const char *at;
  gboolean tagged; /* there is a tag anywhere: a line feed is a space */
  GString *line;
  GStrvBuilder *lines;
} Html;

/* Most text is plain; that goes over in one piece. Returns what follows it. */
static const char *
append_plain (GString *line, const char *text)
{
  const char *end = text;

  while ((guchar) *end > ' ' && (guchar) *end < 0x7f)
    end++;
  g_string_append_len (line, text, end - text);

  return end;
}

char *
limber_import_clean (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *c = append_plain (line, text != NULL ? text : ""); *c != '\0';
       c = append_plain (line, g_utf8_next_char (c)))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_isspace (character) && !g_unichar_iscntrl (character))
        g_string_append_unichar (line, character);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return line->len > 0 ? g_string_free_and_steal (g_steal_pointer (&line)) : NULL;
}

static void
end_line (Html *self)
{
  char *clean = limber_import_clean (self->line->str);

  if (clean != NULL)
    g_strv_builder_take (self->lines, clean);
  g_string_truncate (self->line, 0);
}

/* Whether a tag, a closing tag or a comment begins at @text; a lone "<" is just a character. */
static gboolean
is_tag (const char *text)
{
  return text[0] == '<' && (g_ascii_isalpha (text[1]) || text[1] == '/' || text[1] == '!');
}

/* Behind the tag that begins here; ">" within quotation marks doesn't end it. A tag that never ends takes the rest. */
static const char *
find_tag_end (const char *tag)
{
  char quote = '\0';

  for (const char *c = tag; *c != '\0'; c++)
    if (quote != '\0')
      quote = *c == quote ? '\0' : quote;
    else if (*c == '>')
      return c + 1;
    else if ((*c == '"' || *c == '\'') && c > tag && c[-1] == '=')
      quote = *c;

  return tag + strlen (tag);
}

/* Behind the end of what nobody is meant to read: a script or a style. */
static const char *
find_element_end (const char *text, const char *name)
{
  gsize length = strlen (name);

  for (const char *c = strstr (text, "</"); c != NULL; c = strstr (c + 2, "</"))
    if (g_ascii_strncasecmp (c + 2, name, length) == 0)
      return find_tag_end (c);

  return text + strlen (text);
}

static void
read_tag (Html *self)
{
  gboolean closing = self->at[1] == '/';
  const char *first = self->at + (closing ? 2 : 1);
  g_autofree char *name = NULL;
  gsize length = 0;

  if (g_str_has_prefix (self->at, "<!--"))
    {
      const char *end = strstr (self->at + 4, "-->");

      self->at = end != NULL ? end + 3 : self->at + strlen (self->at);
      return;
    }

  while (g_ascii_isalnum (first[length]))
    length++;
  name = g_ascii_strdown (first, (gssize) length);

  self->at = find_tag_end (self->at);
  if (!closing && (g_str_equal (name, "script") || g_str_equal (name, "style")))
    self->at = find_element_end (self->at, name);
  if (g_strv_contains (blocks, name))
    end_line (self);
}

/* "#228" or "#xe4"; 0: not a character that text may have. */
static gunichar
read_number (const char *name)
{
  gboolean hex = name[1] == 'x' || name[1] == 'X';
  const char *digits = name + (hex ? 2 : 1);
  guint64 number;

  if (!g_ascii_string_to_unsigned (digits, hex ? 16 : 10, 1, 0x10ffff, &number, NULL))
    return 0;

  return g_unichar_validate ((gunichar) number) ? (gunichar) number : 0;
}

static void
read_entity (Html *self)
{
  const char *end = memchr (self->at + 1, ';', strnlen (self->at + 1, MAX_ENTITY));
  g_autofree char *name =
      end != NULL ? g_strndup (self->at + 1, (gsize) (end - self->at - 1)) : NULL;
  gunichar character = name != NULL && name[0] == '#' ? read_number (name) : 0;

  for (guint i = 0; name != NULL && character == 0 && i < G_N_ELEMENTS (entities); i++)
    if (g_str_equal (entities[i].name, name))
      character = entities[i].character;

  g_string_append_unichar (self->line, character != 0 ? character : '&');
  self->at = character != 0 ? end + 1 : self->at + 1;
}

static gboolean
has_tag (const char *text)
{
  for (const char *c = strchr (text, '<'); c != NULL; c = strchr (c + 1, '<'))
    if (is_tag (c))
      return TRUE;

  return FALSE;
}

char **
limber_import_read_html (const char *html)
{
  const char *text = html != NULL ? html : "";
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  Html self = { .at = text, .tagged = has_tag (text), .line = line, .lines = lines };

  while (*self.at != '\0')
    if (is_tag (self.at))
      read_tag (&self);
    else if (*self.at == '&')
      read_entity (&self);
    else if (*self.at == '\n' && !self.tagged)
      {
        end_line (&self);
        self.at++;
      }
    else
      g_string_append_c (line, *self.at++);
  end_line (&self);

  return g_strv_builder_end (lines);
}
