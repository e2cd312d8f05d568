/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-translation.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "store/limber-witness.h"

/* Members that hold a text, or a list of texts, wherever in a document they stand. */
static const char *const texts[] = { "name",     "synonyms", "summary", "steps", "mistakes",
                                     "cautions", "title",    "notes",   "note",  NULL };

static void translate_within (JsonNode *node, const char *context);

/* The empty text is left alone: gettext has the catalog's header under it. */
static void
translate_text (JsonNode *node, const char *context)
{
  const char *text =
      json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
  const char *translated = text[0] != '\0' ? g_dpgettext2 (GETTEXT_PACKAGE, context, text) : text;

  if (translated != text)
    json_node_set_string (node, translated);
}

static void
translate_texts (JsonNode *node, const char *context)
{
  JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (list == NULL)
    translate_text (node, context);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    translate_text (json_array_get_element (list, i), context);
}

static void
translate_member (JsonObject *object, const char *name, JsonNode *node, gpointer context)
{
  if (g_strv_contains (texts, name))
    translate_texts (node, context);
  else
    translate_within (node, context);
}

static void
translate_element (JsonArray *list, guint i, JsonNode *node, gpointer context)
{
  translate_within (node, context);
}

static void
translate_within (JsonNode *node, const char *context)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), translate_member, (gpointer) context);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), translate_element, (gpointer) context);
}

void
limber_translation_apply (LimberDocumentKind kind, JsonNode *node)
{
  const char *format = limber_document_get_class (kind)->format;

  g_return_if_fail (node != NULL);

  /* "limber-exercise" → "exercise" */
  translate_within (node, strchr (format, '-') + 1);
}

char *
limber_translation_describe (void)
{
  const char *const *languages = g_get_language_names ();
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  GString *text = g_string_new (setlocale (LC_MESSAGES, NULL));

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder != NULL ? folder : "", languages[i],
                                                "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
      LimberSight sight = { 0 };

      limber_sight_take (path, &sight);
      g_string_append_printf (text, ",%s:%" G_GUINT64_FORMAT ":%" G_GINT64_FORMAT, languages[i],
                              sight.inode, sight.touched);
    }

  return g_string_free_and_steal (text);
}
