/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-move.h"

#include <sys/stat.h>

#include <glib/gi18n.h>

/* Where a library may be moved to. */

#define FOLDER_NAME "Limber"

gboolean
limber_move_is_unfinished (GFile *folder)
{
  g_autoptr (GFile) mark = g_file_get_child (folder, LIMBER_MOVE_MARK);

  return g_file_test (g_file_peek_path (mark), G_FILE_TEST_EXISTS);
}

static gboolean
is_library (GFile *folder)
{
  static const char *const names[] = { "exercises", "routines", "plans", "sessions" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, names[i]);

      if (g_file_test (g_file_peek_path (file), G_FILE_TEST_IS_DIR))
        return TRUE;
    }
  return FALSE;
}

/* Or isn't there. */
static gboolean
is_empty (GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, &error);

  return dir != NULL ? g_dir_read_name (dir) == NULL
                     : g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static gboolean
is_same_folder (GFile *one, GFile *other)
{
  struct stat a, b;

  return stat (g_file_peek_path (one), &a) == 0 && stat (g_file_peek_path (other), &b) == 0
         && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static gboolean
lies_inside (GFile *file, GFile *folder)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);

  return parent != NULL && (is_same_folder (parent, folder) || lies_inside (parent, folder));
}

static gboolean
refuse (GFile *folder, const char *format, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", name, 1);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, text->str);
  return FALSE;
}

static gboolean
check_target (LimberLocation *location, GFile *to, gboolean *adopts, GError **error)
{
  GFile *from = limber_location_get_folder (location);

  if (is_same_folder (to, from))
    /* Translators: %s is a folder */
    return refuse (to, _ ("The library is in %s already"), error);
  if (lies_inside (to, from))
    /* Translators: %s is a folder */
    return refuse (to, _ ("%s is part of the library itself"), error);
  *adopts = is_library (to) && !limber_move_is_unfinished (to);
  if (!*adopts && !is_empty (to) && !limber_move_is_unfinished (to))
    /* Translators: %s is a folder */
    return refuse (to, _ ("%s has other files in it, and no library"), error);
  return TRUE;
}

GFile *
limber_move_plan (LimberLocation *location, GFile *chosen, gboolean *adopts, GError **error)
{
  g_autoptr (GFile) to = NULL;

  if (g_file_peek_path (chosen) == NULL)
    {
      /* Translators: %s is a folder, such as one on a telephone */
      refuse (chosen, _ ("%s isn’t a folder of this computer"), error);
      return NULL;
    }
  to = is_library (chosen) ? g_object_ref (chosen) : g_file_get_child (chosen, FOLDER_NAME);
  return check_target (location, to, adopts, error) ? g_steal_pointer (&to) : NULL;
}

GFile *
limber_move_plan_back (LimberLocation *location, gboolean *adopts, GError **error)
{
  GFile *usual = limber_location_get_usual (location);

  return check_target (location, usual, adopts, error) ? g_object_ref (usual) : NULL;
}
