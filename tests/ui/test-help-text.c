/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "ui/help/limber-help-text.h"

static const LimberHelpBlock *
get (GPtrArray *blocks, guint i)
{
  g_assert_cmpuint (i, <, blocks->len);

  return blocks->pdata[i];
}

static void
assert_block (GPtrArray *blocks, guint i, LimberHelpKind kind, guint number, const char *markup)
{
  g_assert_cmpint (get (blocks, i)->kind, ==, kind);
  g_assert_cmpuint (get (blocks, i)->number, ==, number);
  g_assert_cmpstr (get (blocks, i)->markup, ==, markup);
}

static void
test_blocks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = limber_help_text_parse ("# The Week\n"
                                                         "\n"
                                                         "One line,\n"
                                                         "and the next.\n"
                                                         "\n"
                                                         "## Days\n"
                                                         "\n"
                                                         "- a point\n"
                                                         "  that goes on\n"
                                                         "- another\n"
                                                         "\n"
                                                         "1. first\n"
                                                         "2. second\n",
                                                         "week", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (blocks->len, ==, 7);
  assert_block (blocks, 0, LIMBER_HELP_TITLE, 0, "The Week");
  assert_block (blocks, 1, LIMBER_HELP_PARAGRAPH, 0, "One line, and the next.");
  assert_block (blocks, 2, LIMBER_HELP_HEADING, 0, "Days");
  assert_block (blocks, 3, LIMBER_HELP_POINT, 0, "a point that goes on");
  assert_block (blocks, 4, LIMBER_HELP_POINT, 0, "another");
  assert_block (blocks, 5, LIMBER_HELP_STEP, 1, "first");
  assert_block (blocks, 6, LIMBER_HELP_STEP, 2, "second");
}

/* The markup of a paragraph, or NULL. */
static char *
parse_line (const char *line, GError **error)
{
  g_autofree char *text = g_strdup_printf ("# T\n\n%s\n", line);
  g_autoptr (GPtrArray) blocks = limber_help_text_parse (text, "page", error);

  return blocks != NULL ? g_strdup (get (blocks, 1)->markup) : NULL;
}

static void
assert_line (const char *line, const char *markup)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = parse_line (line, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, markup);
}

static void
test_spans (void)
{
  assert_line ("Press *Make My Plan*.", "Press <b>Make My Plan</b>.");
  assert_line ("*A & B* “&”", "<b>A &amp; B</b> “&amp;”");
  assert_line ("the folder `~/a/b`", "the folder \u2066<tt>~/a/b</tt>\u2069");
  assert_line ("see [The *Week*](week.md)", "see <a href=\"week\">The *Week*</a>");
  assert_line ("100 %s, 50%", "100 %s, 50%");
}

/* Keys are shown as GTK calls them, between signs that keep their order in Arabic. */
static void
test_keys (void)
{
  g_autofree char *up = parse_line ("<kbd>Ctrl+Up</kbd>", NULL);
  g_autofree char *page = parse_line ("<kbd>Alt+Page_Up</kbd>", NULL);
  g_autofree char *question = parse_line ("<kbd>Ctrl+question</kbd>", NULL);

  g_assert_true (g_str_has_prefix (up, "\u2066<span ") && g_str_has_suffix (up, "</span>\u2069"));
  g_assert_nonnull (strstr (up, "Ctrl+Up"));
  g_assert_nonnull (strstr (page, "Alt+Page\u00a0Up") != NULL ? page
                                                              : strstr (page, "Alt+Page Up"));
  g_assert_nonnull (strstr (question, "Ctrl+?"));
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text, *place, *reason;
  } cases[] = {
    { "", "page:", "empty" },
    { "no title\n", "page:", "title" },
    { "# One\n\n# Two\n", "page:", "title" },
    { "# T\n\n### Deep\n", "page:3: ", "headings" },
    { "# T\nfollows at once\n", "page:2: ", "expected an empty line" },
    { "# T\n\na line\n- a point\n", "page:4: ", "expected an empty line" },
    { "# T\n\n  indented\n", "page:3: ", "indentation" },
    { "# T\n\n*open\n\nnext\n", "page:4: ", "never ends" },
    { "# T\n\n**strong**\n\n", "page:4: ", "never ends" },
    { "# T\n\n<b>bold</b>\n\n", "page:4: ", "unexpected" },
    { "# T\n\n[out](https://example.org)\n\n", "page:4: ", "not a link to a page" },
    { "# T\n\n[up](../secret.md)\n\n", "page:4: ", "not a link to a page" },
    { "# T\n\n<kbd>Ctrl+Nonsense</kbd>\n\n", "page:4: ", "no such keys" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) blocks = limber_help_text_parse (cases[i].text, "page", &error);

      g_assert_null (blocks);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
      g_assert_nonnull (strstr (error->message, cases[i].reason));
    }
}

static void
test_links (void)
{
  const LimberHelpBlock link = { LIMBER_HELP_POINT, 0, (char *) "<a href=\"week\">A &amp; B</a>" };
  const LimberHelpBlock none = { LIMBER_HELP_POINT, 0, (char *) "words" };
  g_autofree char *page = limber_help_text_find_link (&link);
  g_autofree char *text = limber_help_text_strip (link.markup);

  g_assert_cmpstr (page, ==, "week");
  g_assert_cmpstr (text, ==, "A & B");
  g_assert_null (limber_help_text_find_link (&none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help/text/blocks", test_blocks);
  g_test_add_func ("/help/text/spans", test_spans);
  g_test_add_func ("/help/text/keys", test_keys);
  g_test_add_func ("/help/text/errors", test_errors);
  g_test_add_func ("/help/text/links", test_links);

  return g_test_run ();
}
