/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help/limber-help-text.h"

#include <gtk/gtk.h>

/* What is written from left to right in every language: between the signs that keep a "+" or "-" at its end there. */
#define ISOLATED(text) "\u2066" text "\u2069"

/* Grey, and through it the ground: neither light nor dark. */
#define KEYCAP "<span background=\"#888888\" background_alpha=\"25%%\">\u202f%s\u202f</span>"

#define PAGE_SUFFIX ".md"

/* --- within a line ------------------------------------------------------------------------------ */

static gboolean
fail (GError **error, const char *reason, const char *text)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", reason, text);
  return FALSE;
}

static void
add_escaped (GString *markup, const char *format, const char *content)
{
  g_autofree char *escaped = g_markup_escape_text (content, -1);
  g_autoptr (GString) whole = g_string_new (format);

  g_string_replace (whole, "%s", escaped, 1);
  g_string_replace (whole, "%%", "%", 0);
  g_string_append (markup, whole->str);
}

static gboolean
add_label (GString *markup, const char *content, GError **error)
{
  add_escaped (markup, "<b>%s</b>", content);
  return TRUE;
}

static gboolean
add_code (GString *markup, const char *content, GError **error)
{
  add_escaped (markup, ISOLATED ("<tt>%s</tt>"), content);
  return TRUE;
}

/* "Ctrl+Up" as gtk_accelerator_parse() wants it: "<Ctrl>Up". */
static char *
name_accelerator (const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, "+", -1);
  GString *name = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (name, parts[i + 1] != NULL ? "<%s>" : "%s", parts[i]);

  return g_string_free (name, FALSE);
}

static gboolean
add_keys (GString *markup, const char *content, GError **error)
{
  g_autofree char *name = name_accelerator (content);
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (name, &key, &modifiers) || key == 0)
    return fail (error, "no such keys", content);

  label = gtk_accelerator_get_label (key, modifiers);
  add_escaped (markup, ISOLATED (KEYCAP), label);
  return TRUE;
}

/* @content: what stands between "[" and ")". */
static gboolean
add_link (GString *markup, const char *content, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (content, "](", 2);
  g_autofree char *page = NULL;
  g_autofree char *format = NULL;

  if (g_strv_length (parts) != 2 || !g_str_has_suffix (parts[1], PAGE_SUFFIX)
      || strchr (parts[1], '/') != NULL)
    return fail (error, "not a link to a page", content);

  page = g_markup_escape_text (parts[1], (gssize) (strlen (parts[1]) - strlen (PAGE_SUFFIX)));
  format = g_strdup_printf ("<a href=\"%s\">%%s</a>", page);
  add_escaped (markup, format, parts[0]);
  return TRUE;
}

static const struct
{
  const char *open, *close;
  gboolean (*add) (GString *markup, const char *content, GError **error);
} spans[] = {
  { "*", "*", add_label },
  { "`", "`", add_code },
  { "<kbd>", "</kbd>", add_keys },
  { "[", ")", add_link },
};

/* Returns what comes after the span that begins at @text, @text when there is none, or NULL after an error. */
static const char *
add_span (GString *markup, const char *text, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      const char *content = text + strlen (spans[i].open);
      g_autofree char *copy = NULL;
      const char *end;

      if (!g_str_has_prefix (text, spans[i].open))
        continue;
      end = strstr (content, spans[i].close);
      if (end == NULL || end == content)
        {
          fail (error, "this never ends", text);
          return NULL;
        }
      copy = g_strndup (content, (gsize) (end - content));
      return spans[i].add (markup, copy, error) ? end + strlen (spans[i].close) : NULL;
    }

  return text;
}

static char *
to_markup (const char *text, GError **error)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *after = add_span (markup, text, error);

      if (after == NULL)
        return NULL;
      if (after == text)
        {
          g_autofree char *escaped = NULL;

          if (strchr ("<>\\", *text) != NULL)
            {
              fail (error, "unexpected", text);
              return NULL;
            }
          after = g_utf8_next_char (text);
          escaped = g_markup_escape_text (text, after - text);
          g_string_append (markup, escaped);
        }
      text = after;
    }

  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/* --- lines -------------------------------------------------------------------------------------- */

static void
block_free (gpointer data)
{
  LimberHelpBlock *block = data;

  g_free (block->markup);
  g_free (block);
}

typedef struct
{
  GPtrArray *blocks;
  GString *text; /* of the block that is being read; empty: none */
  LimberHelpKind kind;
  guint number;
} Reader;

/* Ends the block that is being read. */
static gboolean
finish (Reader *reader, GError **error)
{
  g_autofree char *markup = NULL;
  LimberHelpBlock *block;

  if (reader->text->len == 0)
    return TRUE;
  if ((reader->kind == LIMBER_HELP_TITLE) != (reader->blocks->len == 0))
    return fail (error, "a page begins with its one title", reader->text->str);

  markup = to_markup (reader->text->str, error);
  if (markup == NULL)
    return FALSE;

  block = g_new (LimberHelpBlock, 1);
  *block = (LimberHelpBlock) { reader->kind, reader->number, g_steal_pointer (&markup) };
  g_ptr_array_add (reader->blocks, block);
  g_string_truncate (reader->text, 0);
  return TRUE;
}

/* Returns what @line has after the sign of its kind, which may be none: that of a paragraph. */
static const char *
find_kind (const char *line, LimberHelpKind *kind, guint *number)
{
  char *after;
  guint64 n = g_ascii_strtoull (line, &after, 10);

  *number = 0;
  *kind = LIMBER_HELP_PARAGRAPH;
  if (g_str_has_prefix (line, "# "))
    *kind = LIMBER_HELP_TITLE;
  else if (g_str_has_prefix (line, "## "))
    *kind = LIMBER_HELP_HEADING;
  else if (g_str_has_prefix (line, "- "))
    *kind = LIMBER_HELP_POINT;
  else if (g_ascii_isdigit (*line) && n < G_MAXUINT && g_str_has_prefix (after, ". "))
    {
      *kind = LIMBER_HELP_STEP;
      *number = (guint) n;
    }
  else
    return line;

  return strchr (line, ' ') + 1;
}

/* Adds a line to the block that is being read. */
static gboolean
go_on (Reader *reader, const char *line, GError **error)
{
  LimberHelpKind kind;
  guint number;

  find_kind (line, &kind, &number);
  if (reader->kind == LIMBER_HELP_TITLE || reader->kind == LIMBER_HELP_HEADING
      || kind != LIMBER_HELP_PARAGRAPH)
    return fail (error, "expected an empty line before this", line);

  g_string_append_printf (reader->text, " %s", line);
  return TRUE;
}

static gboolean
read_line (Reader *reader, const char *line, GError **error)
{
  gboolean listed = reader->kind == LIMBER_HELP_POINT || reader->kind == LIMBER_HELP_STEP;
  gboolean open = reader->text->len > 0;
  const char *text = line + strspn (line, " ");

  if (*line == '\0')
    return finish (reader, error);
  if (text != line && !(open && listed))
    return fail (error, "unexpected indentation", text);
  if (open && (!listed || text != line))
    return go_on (reader, text, error);

  if (!finish (reader, error))
    return FALSE;
  text = find_kind (line, &reader->kind, &reader->number);
  if (*text == '#' || *text == '\0')
    return fail (error, "headings are # or ##, with a text", line);
  g_string_append (reader->text, text);
  return TRUE;
}

GPtrArray *
limber_help_text_parse (const char *text, const char *name, GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (block_free);
  g_autoptr (GString) read = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Reader reader = { blocks, read, LIMBER_HELP_PARAGRAPH, 0 };
  gboolean good = TRUE;
  guint i;

  for (i = 0; good && lines[i] != NULL; i++)
    good = read_line (&reader, lines[i], error);
  good = good && finish (&reader, error);
  if (good && blocks->len == 0)
    good = fail (error, "empty", name);
  if (good)
    return g_steal_pointer (&blocks);

  g_prefix_error (error, "%s:%u: ", name, i);
  return NULL;
}

/* --- what is asked of a block --------------------------------------------------------------------- */

char *
limber_help_text_find_link (const LimberHelpBlock *block)
{
  static const char opening[] = "<a href=\"";
  const char *link = strstr (block->markup, opening);
  const char *page = link != NULL ? link + strlen (opening) : NULL;

  return page != NULL ? g_strndup (page, strcspn (page, "\"")) : NULL;
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  g_string_append_len (user_data, text, (gssize) length);
}

char *
limber_help_text_strip (const char *markup)
{
  static const GMarkupParser parser = { .text = on_text };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, text, NULL);
  g_autofree char *whole = g_strdup_printf ("<p>%s</p>", markup);

  g_markup_parse_context_parse (context, whole, -1, NULL);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
