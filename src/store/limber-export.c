/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-export.h"

#include "store/limber-bundle.h"
#include "store/limber-durable.h"
#include "store/limber-json-printer.h"
#include "store/limber-library-private.h"
#include "store/limber-share.h"

gboolean
limber_export_find_kind (const char *name, LimberExportKind *kind)
{
  static const char *const suffixes[] = {
    [LIMBER_EXPORT_SHARE] = ".limber",
    [LIMBER_EXPORT_JSON] = ".json",
    [LIMBER_EXPORT_CSV] = ".csv",
    [LIMBER_EXPORT_CALENDAR] = ".ics",
  };

  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

static char *
export_bundle (LimberLibrary *library, gboolean with_sessions)
{
  g_autoptr (LimberBundle) bundle = limber_bundle_new ();
  g_autoptr (JsonNode) node = NULL;

  for (guint kind = 0; kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    if (with_sessions || kind != LIMBER_DOCUMENT_SESSION)
      limber_shelf_collect_own (library->shelves[kind], bundle->documents[kind]);

  if (!with_sessions)
    limber_share_add_media (library, bundle);

  node = limber_bundle_to_json (bundle);
  return limber_json_print (node);
}

char *
limber_export_to_text (LimberLibrary *library, LimberExportKind kind)
{
  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), NULL);

  switch (kind)
    {
    case LIMBER_EXPORT_SHARE:
      return export_bundle (library, FALSE);

    case LIMBER_EXPORT_JSON:
      return export_bundle (library, TRUE);

    case LIMBER_EXPORT_CSV:
      return limber_export_sessions (limber_library_get_sessions (library));

    case LIMBER_EXPORT_CALENDAR:
      {
        g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

        return limber_export_calendar (library, g_time_zone_get_identifier (zone));
      }

    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
limber_export_to_file (LimberLibrary *library, GFile *file, GError **error)
{
  g_autofree char *text = NULL;
  LimberExportKind kind;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL, FALSE);

  if (!limber_export_find_kind (g_file_peek_path (file), &kind))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   "%s: not a .limber, .json, .csv or .ics file", g_file_peek_path (file));
      return FALSE;
    }

  text = limber_export_to_text (library, kind);
  return limber_durable_replace (file, text, strlen (text), error);
}
