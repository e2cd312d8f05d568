/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help/limber-help-book.h"

#define FOLDER LIMBER_RESOURCE_PREFIX "/help"
#define FALLBACK "en"

static char *
make_path (const char *language, const char *page)
{
  return g_strdup_printf (FOLDER "/%s/%s.md", language, page);
}

const char *
limber_help_book_find_language (const char *const *languages)
{
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = make_path (languages[i], LIMBER_HELP_CONTENTS);

      if (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
        return languages[i];
    }

  return FALLBACK;
}

char *
limber_help_book_load (const char *language, const char *page, GError **error)
{
  g_autofree char *path = make_path (language, page);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
