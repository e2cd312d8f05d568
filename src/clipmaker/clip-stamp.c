/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-stamp.h"

char *
clip_stamp_new (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *sum = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) text, length);
  return g_strdup_printf ("motion %s, look %d", sum, CLIP_STAMP_LOOK);
}
