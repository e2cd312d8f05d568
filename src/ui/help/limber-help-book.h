/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The page that lists the others. */
#define LIMBER_HELP_CONTENTS "index"

/* limber_help_book_find_language: the folder of the guide in the first of @languages that has one; else English. */
const char *limber_help_book_find_language (const char *const *languages);

/**
 * limber_help_book_load:
 * @language: as limber_help_book_find_language() returns it
 * @page: name of a page, as "week"
 *
 * Returns: (transfer full) (nullable): what is written there
 */
char *limber_help_book_load (const char *language, const char *page, GError **error);

G_END_DECLS
