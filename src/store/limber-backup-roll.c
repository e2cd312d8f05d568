/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/limber-backup.h"
#include "store/limber-durable.h"

#define SUFFIX ".tar.zst"

/* As 2026-11-21.tar.zst; others are none of ours. */
static gboolean
is_daily (const char *name)
{
  static const char pattern[] = "dddd-dd-dd" SUFFIX;

  if (strlen (name) != strlen (pattern))
    return FALSE;
  for (guint i = 0; i < 10; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (name[i]) : name[i] != '-')
      return FALSE;

  return g_str_has_suffix (name, SUFFIX);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (b, a);
}

/* Lets the newest ones stay, and nothing that a killed Limber left half written. */
static gboolean
remove_old (GFile *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_daily (name) || limber_durable_is_leftover (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, compare_newest_first);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) old = g_file_get_child (folder, names->pdata[i]);

      if (i < LIMBER_BACKUP_DAYS && is_daily (names->pdata[i]))
        continue;
      if (!limber_durable_remove (old, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_documents (GFile *data)
{
  static const char *const folders[] = { "exercises", "routines", "plans", "sessions" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (g_file_peek_path (data), folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

      if (dir != NULL && g_dir_read_name (dir) != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
limber_backup_roll (GFile *data, GDateTime *now, GError **error)
{
  g_autofree char *name = g_date_time_format (now, "%Y-%m-%d" SUFFIX);
  g_autoptr (GFile) folder = g_file_get_child (data, "backups");
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  if (!has_documents (data) || g_file_query_exists (file, NULL))
    return TRUE;

  return limber_backup_write (limber_disk_get_system (), data, file, FALSE, NULL, NULL, error)
         && remove_old (folder, error);
}
