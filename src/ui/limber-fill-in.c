/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/limber-fill-in.h"

char *
limber_fill_in (const char *format, const char *word)
{
  GString *text = g_string_new (format);

  g_string_replace (text, "%s", word, 1);
  return g_string_free_and_steal (text);
}
