/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/limber-sandbox.h"

#include <sys/stat.h>

#include <glib/gi18n.h>

gboolean
limber_sandbox_is_around (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* The nearest folder above that exists says where a new one would be. */
static gboolean
stat_nearest (const char *path, struct stat *out)
{
  g_autofree char *at = g_canonicalize_filename (path, NULL);

  while (stat (at, out) != 0)
    {
      char *above = g_path_get_dirname (at);

      if (g_str_equal (above, at))
        {
          g_free (above);
          return FALSE;
        }
      g_free (at);
      at = above;
    }

  return TRUE;
}

gboolean
limber_sandbox_check (const char *path, const char *root, GError **error)
{
  struct stat at, memory;

  /* What can't be told is found out by whoever writes it. */
  if (!stat_nearest (path, &at) || stat (root, &memory) != 0 || at.st_dev != memory.st_dev)
    return TRUE;

  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
      /* Translators: the first %s is a file or folder; the second is a command, which stays as it is */
      _ ("%s is out of this Flatpak’s reach, and would be lost. To let it in: %s"), path,
      "flatpak override --user --filesystem=FOLDER " LIMBER_APP_ID);
  return FALSE;
}
