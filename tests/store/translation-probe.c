/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "store/limber-json-printer.h"
#include "store/limber-library.h"

#include "store/limber-document-kind.h"

/* For test-translation.py: the installed documents as a user sees them, a line of JSON each.
 *
 *     translation-probe LOCALEDIR BUILTIN DATA */

static void
print_documents (LimberDocumentKind kind, GListModel *documents)
{
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (GObject) document = g_list_model_get_item (documents, i);
      g_autoptr (JsonNode) node = limber_document_to_json (kind, document);
      g_autofree char *line = limber_json_print_line (node);

      printf ("%s\n", line);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) builtin = g_file_new_for_path (argv[2]);
  g_autoptr (GFile) data = g_file_new_for_path (argv[3]);
  g_autoptr (LimberLibrary) library = limber_library_new_read_only (builtin, data);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  if (!limber_library_load (library, NULL))
    return 1;

  print_documents (LIMBER_DOCUMENT_EXERCISE, G_LIST_MODEL (limber_library_get_catalog (library)));
  print_documents (LIMBER_DOCUMENT_ROUTINE, limber_library_get_routines (library));
  print_documents (LIMBER_DOCUMENT_PLAN, limber_library_get_plans (library));

  return 0;
}
