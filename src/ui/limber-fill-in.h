/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* limber_fill_in: (transfer full): @format, a translated text with one %s, with @word in its place. For formats that are
 * handed on, which the compiler can't check. */
char *limber_fill_in (const char *format, const char *word);

G_END_DECLS
