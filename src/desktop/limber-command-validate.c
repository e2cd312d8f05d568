/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "desktop/limber-command-private.h"
#include "store/limber-bundle.h"
#include "store/limber-document.h"
#include "store/limber-json-builder.h"

/* What was found in one file. */
typedef struct
{
  const char *format; /* NULL: unknown */
  char *id;           /* NULL: unknown, or a bundle */
  GError *error;      /* NULL: the file is good */
} Finding;

static void
finding_clear (Finding *self)
{
  g_free (self->id);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, finding_clear)

static void
check_document (Finding *self, JsonNode *node, LimberDocumentKind kind, const char *name)
{
  g_autoptr (GObject) document = limber_document_from_json (kind, node, FALSE, name, &self->error);

  self->format = limber_document_get_class (kind)->format;
  if (document != NULL)
    self->id = g_strdup (limber_document_get_class (kind)->get_id (document));
}

static void
check_file (Finding *self, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (JsonNode) node = limber_document_load (file, name, &self->error);
  const char *format = node != NULL ? limber_document_get_format (node) : NULL;
  LimberDocumentKind kind;

  if (node == NULL)
    return;

  if (limber_document_find_kind (format, &kind))
    {
      check_document (self, node, kind, name);
    }
  else if (g_strcmp0 (format, LIMBER_BUNDLE_FORMAT) == 0)
    {
      g_autoptr (LimberBundle) bundle = limber_bundle_from_json (node, name, &self->error);

      self->format = LIMBER_BUNDLE_FORMAT;
    }
  else
    {
      g_set_error (&self->error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: format: expected one of limber-exercise, limber-routine, limber-plan, "
                   "limber-session, "
                   "limber-bundle",
                   name);
    }
}

static void
write_finding (const Finding *finding, const char *name, LimberJsonBuilder *builder)
{
  limber_json_builder_begin (builder, NULL, NULL);
  limber_json_builder_add_string (builder, "file", name);
  limber_json_builder_add_boolean (builder, "valid", finding->error == NULL);
  limber_json_builder_add_string (builder, "format", finding->format);
  limber_json_builder_add_string (builder, "id", finding->id);
  limber_json_builder_add_string (builder, "error",
                                  finding->error != NULL ? finding->error->message : NULL);
  limber_json_builder_end (builder);
}

LimberExit
limber_command_validate (const LimberCommand *self, const char *const *files)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();
  LimberExit status = LIMBER_EXIT_GOOD;

  limber_json_builder_begin_array (builder, NULL);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_auto (Finding) finding = { NULL };

      check_file (&finding, files[i]);
      write_finding (&finding, files[i], builder);
      if (finding.error != NULL)
        {
          limber_command_complain ("%s", finding.error->message);
          status = LIMBER_EXIT_INPUT;
        }
      else if (!self->json)
        {
          /* Translators: %s is the name of a file that --validate found no fault with */
          g_string_append_printf (self->output, _ ("%s: good"), files[i]);
          g_string_append_c (self->output, '\n');
        }
    }
  limber_json_builder_end (builder);

  if (self->json)
    limber_command_print_json (self, limber_json_builder_finish (builder));

  return status;
}
