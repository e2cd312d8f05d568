/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/import/limber-import-texts.h"

#include <glib/gi18n.h>

char *
limber_import_fate_to_label (LimberImport *import, LimberImportFate fate)
{
  guint n = limber_import_count (import, fate);

  switch (fate)
    {
    case LIMBER_IMPORT_NEW:
      /* Translators: of what is imported; %u is how many are not in the library yet */
      return g_strdup_printf (_ ("New %u"), n);

    case LIMBER_IMPORT_CHANGED:
      /* Translators: of what is imported; %u is how many differ from those in the library */
      return g_strdup_printf (_ ("Changed %u"), n);

    case LIMBER_IMPORT_KNOWN:
      /* Translators: of what is imported; %u is how many are in the library just so */
      return g_strdup_printf (_ ("Already There %u"), n);

    case LIMBER_IMPORT_SKIPPED:
    default:
      /* Translators: of what is imported; %u is how many can't be used */
      return g_strdup_printf (_ ("Skipped %u"), n);
    }
}

static char *
get_outcome (LimberImport *import)
{
  guint n = limber_import_count (import, LIMBER_IMPORT_NEW)
            + limber_import_count (import, LIMBER_IMPORT_CHANGED);

  if (n > 0)
    return g_strdup_printf (ngettext ("%u item will be imported.", "%u items will be imported.", n),
                            n);
  if (limber_import_count (import, LIMBER_IMPORT_KNOWN) > 0)
    return g_strdup (_ ("There is nothing here that you don’t have."));

  return g_strdup (_ ("There is nothing here that Limber can use."));
}

char *
limber_import_to_summary (LimberImport *import)
{
  guint n_media = limber_import_get_n_media (import);
  g_autofree char *what = get_outcome (import);
  g_autofree char *media = NULL;

  if (n_media == 0)
    return g_steal_pointer (&what);

  media = g_strdup_printf (
      ngettext ("%u picture or video is left out, since Limber never downloads anything.",
                "%u pictures and videos are left out, since Limber never downloads anything.",
                n_media),
      n_media);
  return g_strjoin (" ", what, media, NULL);
}

char *
limber_import_to_result (guint n)
{
  return g_strdup_printf (ngettext ("%u item imported", "%u items imported", n), n);
}
