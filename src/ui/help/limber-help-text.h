/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The pages of the user guide are written in a strict part of Markdown, so that they can be read and translated anywhere:
 *
 *     # Title                      first, and once
 *     ## Heading
 *     a paragraph, over lines
 *     - a point                    going on in lines that begin with spaces
 *     1. a step
 *
 * and in these: *the label of a button*, `code`, <kbd>Ctrl+F</kbd>, [a link](page.md). Keys are named as
 * gtk_accelerator_parse() names them, and shown as they are called in the language of the person.
 */

typedef enum
{
  LIMBER_HELP_TITLE,
  LIMBER_HELP_HEADING,
  LIMBER_HELP_PARAGRAPH,
  LIMBER_HELP_POINT,
  LIMBER_HELP_STEP,
} LimberHelpKind;

typedef struct
{
  LimberHelpKind kind;
  guint number; /* of a step, from 1 */
  char *markup; /* for Pango; links lead to names of pages, as "week" */
} LimberHelpBlock;

/**
 * limber_help_text_parse:
 * @text: a page
 * @name: what an error calls it
 * @error: names page and line (%G_IO_ERROR_INVALID_DATA)
 *
 * Returns: (transfer full) (element-type LimberHelpBlock) (nullable): from top to bottom, the title first
 */
GPtrArray *limber_help_text_parse (const char *text, const char *name, GError **error);

/**
 * limber_help_text_find_link:
 * @block: of any kind
 *
 * Returns: (transfer full) (nullable): the page to which the first link in it leads
 */
char *limber_help_text_find_link (const LimberHelpBlock *block);

/* limber_help_text_strip: (transfer full): @markup as plain text. */
char *limber_help_text_strip (const char *markup);

G_END_DECLS
