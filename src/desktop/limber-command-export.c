/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "desktop/limber-command-private.h"
#include "store/limber-export.h"

LimberExit
limber_command_export (const LimberCommand *self, const char *path)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LimberExportKind kind;

  if (!limber_export_find_kind (path, &kind))
    {
      /* Translators: %s is a file name that was given to --export */
      limber_command_complain (_ ("%s: the name has to end in .limber, .json, .csv or .ics"), path);
      return LIMBER_EXIT_USAGE;
    }

  library = limber_command_load (self);
  if (library == NULL)
    return LIMBER_EXIT_LIBRARY;

  if (!limber_export_to_file (library, file, &error))
    {
      limber_command_complain ("%s", error->message);
      return LIMBER_EXIT_LIBRARY;
    }

  return LIMBER_EXIT_GOOD;
}
