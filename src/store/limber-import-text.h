/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * limber_import_clean:
 * @text: (nullable): what a collection says, UTF-8
 *
 * Returns: (transfer full) (nullable): @text on one line, without space at its ends and with no more than one between
 *     words; NULL when nothing is left.
 */
char *limber_import_clean (const char *text);

/**
 * limber_import_read_html:
 * @html: (nullable): what a browser would show, or plain text
 *
 * Takes the words and leaves everything else: tags, comments, scripts and styles. Never fails, whatever it is given.
 *
 * Returns: (transfer full): the lines, each cleaned; a paragraph, a list's item and a line break end one. In a text
 *     without any tag so does a line feed.
 */
char **limber_import_read_html (const char *html);

G_END_DECLS
