/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-move-link.h"

#include <stdlib.h>

/* What follows @folder in @path, with the slash; NULL: it isn't in there. */
static const char *
skip_folder (const char *path, const char *folder)
{
  gsize length = strlen (folder);

  return g_str_has_prefix (path, folder) && (path[length] == '/' || path[length] == '\0')
             ? path + length
             : NULL;
}

/* Either by the name that the library has been given, or by that of the folder itself. */
static const char *
skip_root (const char *path, const char *root)
{
  g_autofree char *canonical = g_canonicalize_filename (root, NULL);
  char *real = realpath (root, NULL);
  const char *rest = skip_folder (path, canonical);

  if (rest == NULL && real != NULL)
    rest = skip_folder (path, real);
  free (real);
  return rest;
}

/* (transfer full): where @target leads from the folder @parent, of which the links are followed, but for those that @target
 * names. */
static char *
make_absolute (const char *target, const char *parent)
{
  char *real = realpath (parent, NULL);
  char *path = g_canonicalize_filename (target, real != NULL ? real : parent);

  free (real);
  return path;
}

/* Whether the relative @target of the link @name leads to @rest without leaving the library, whose name may change. */
static gboolean
stays_inside (const char *name, const char *target, const char *rest)
{
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *parent = g_build_filename ("/", folder, NULL);
  g_autofree char *path = g_canonicalize_filename (target, parent);

  return g_str_equal (path, rest);
}

char *
limber_move_link_resolve (const char *root, const char *name, const char *new_root, GError **error)
{
  g_autofree char *link = g_build_filename (root, name, NULL);
  g_autofree char *parent = g_path_get_dirname (link);
  g_autofree char *target = g_file_read_link (link, error);
  g_autofree char *path = target != NULL ? make_absolute (target, parent) : NULL;
  const char *rest = path != NULL ? skip_root (path, root) : NULL;

  if (target == NULL)
    return NULL;
  if (rest == NULL)
    return g_path_is_absolute (target) ? g_steal_pointer (&target) : g_steal_pointer (&path);
  if (!g_path_is_absolute (target) && stays_inside (name, target, rest))
    return g_steal_pointer (&target);
  return g_strconcat (new_root, rest, NULL);
}

gboolean
limber_move_link_is_same (const char *root, const char *name, const char *new_root)
{
  g_autofree char *expected = limber_move_link_resolve (root, name, new_root, NULL);
  g_autofree char *path = g_build_filename (new_root, name, NULL);
  g_autofree char *target = g_file_read_link (path, NULL);

  return expected != NULL && g_strcmp0 (target, expected) == 0;
}
