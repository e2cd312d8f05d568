/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "store/limber-bundle.h"
#include "store/limber-document-kind.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"

/* Documents, and the files that people share. What can be read can be written, and read again just so. */

static char *
print_document (LimberDocumentKind kind, GObject *document)
{
  g_autoptr (JsonNode) node = limber_document_to_json (kind, document);

  return limber_json_print (node);
}

static void
pass_twice (LimberDocumentKind kind, GObject *document)
{
  g_autofree char *once = print_document (kind, document);
  g_autoptr (JsonNode) node = limber_json_parse (once, strlen (once), "fuzz.json", NULL);
  g_autoptr (GObject) again = NULL;
  g_autofree char *twice = NULL;

  /* What was just below a limit may be above it with what was left to its defaults. */
  if (node == NULL)
    return;

  again = limber_document_from_json (kind, node, FALSE, "fuzz.json", NULL);
  g_assert_nonnull (again);
  twice = print_document (kind, again);
  g_assert_cmpstr (once, ==, twice);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = limber_json_parse ((const char *) data, size, "fuzz.json", &error);
  g_autoptr (LimberBundle) bundle = NULL;

  g_assert_true ((node == NULL) == (error != NULL));
  for (guint kind = 0; node != NULL && kind < LIMBER_N_DOCUMENT_KINDS; kind++)
    {
      g_autoptr (JsonNode) copy = json_node_copy (node);
      g_autoptr (GObject) document =
          limber_document_from_json (kind, copy, FALSE, "fuzz.json", NULL);

      if (document != NULL)
        pass_twice (kind, document);
    }

  if (node != NULL)
    bundle = limber_bundle_from_json (node, "fuzz.json", NULL);
  return 0;
}
