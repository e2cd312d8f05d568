/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "store/limber-bundle.h"
#include "store/limber-document.h"
#include "store/limber-json-printer.h"

/* For test-schemas.py: what Limber makes of documents.
 *
 *     schema-probe FOLDER FILE…         reads each file and writes it to FOLDER as Limber does
 *     schema-probe --validate FILE…     prints the files that Limber doesn't take, a line each */

/* Reads a document and gives what would be written of it; NULL when it is bad. */
static JsonNode *
pass_through (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JsonNode) node = limber_document_load (file, path, NULL);
  const char *format = node != NULL ? limber_document_get_format (node) : NULL;
  g_autoptr (GObject) document = NULL;
  LimberDocumentKind kind;

  if (g_strcmp0 (format, LIMBER_BUNDLE_FORMAT) == 0)
    {
      g_autoptr (LimberBundle) bundle = limber_bundle_from_json (node, path, NULL);

      return bundle != NULL ? limber_bundle_to_json (bundle) : NULL;
    }

  if (!limber_document_find_kind (format, &kind))
    return NULL;

  document = limber_document_from_json (kind, node, FALSE, path, NULL);
  return document != NULL ? limber_document_to_json (kind, document) : NULL;
}

int
main (int argc, char **argv)
{
  gboolean validate = g_str_equal (argv[1], "--validate");

  for (int i = 2; i < argc; i++)
    {
      g_autoptr (JsonNode) node = pass_through (argv[i]);
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *target = g_build_filename (argv[1], name, NULL);
      g_autofree char *text = node != NULL ? limber_json_print (node) : NULL;

      if (node == NULL)
        printf ("%s\n", argv[i]);
      else if (!validate && !g_file_set_contents (target, text, -1, NULL))
        return 1;
    }

  return 0;
}
