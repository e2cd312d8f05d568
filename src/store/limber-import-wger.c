/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-format.h"
#include "store/limber-import-words.h"

/*
 * wger's exerciseinfo, a page { "count", "next", "previous", "results": [ … ] } or the bare list, of
 *
 *     { "uuid": …, "category": {"name"}, "muscles": [{"name", "name_en"}], "muscles_secondary": […],
 *       "equipment": [{"name"}], "license": {"short_name"}, "license_author": …, "images": […], "videos": […],
 *       "translations": [{"name", "description" (HTML), "language": 2, "aliases": [{"alias"}],
 *                         "notes": [{"comment"}], "license_author"}] }
 *
 * Until 2023 the translations were called "exercises".
 */

#define MAX_ELEMENTS 200
#define ENGLISH 2

/* wger's numbers of languages, the first being 1. */
static const char *const codes[] = {
  "de", "en", "bg", "es", "ru", "nl", "pt", "el", "cs", "sv", "no",
  "fr", "it", "pl", "uk", "tr", "ar", "az", "eo", "fa", "hr", "id",
};

/* How good a translation is for the user: 0 is best; the language after the last is English, then any. */
static guint
rank_language (JsonObject *translation, const char *const *languages)
{
  JsonNode *node = json_object_get_member (translation, "language");
  guint n = g_strv_length ((char **) languages);
  gint64 number = 0;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), "id");
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_INT64)
    number = json_node_get_int (node);
  if (number < 1 || number > (gint64) G_N_ELEMENTS (codes))
    return n + 1;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (languages[i], codes[number - 1]))
      return i;

  return number == ENGLISH ? n : n + 1;
}

/* The best translation that has a name. */
static guint
find_translation (JsonArray *translations, const char *const *languages)
{
  guint best = G_MAXUINT;
  guint best_rank = G_MAXUINT;

  for (guint i = 0; i < json_array_get_length (translations); i++)
    {
      JsonNode *node = json_array_get_element (translations, i);
      JsonNode *name = JSON_NODE_HOLDS_OBJECT (node)
                           ? json_object_get_member (json_node_get_object (node), "name")
                           : NULL;
      guint rank;

      if (name == NULL || json_node_get_value_type (name) != G_TYPE_STRING
          || *json_node_get_string (name) == '\0')
        continue;

      rank = rank_language (json_node_get_object (node), languages);
      if (rank < best_rank)
        {
          best = i;
          best_rank = rank;
        }
    }

  return best;
}

/* Appends @member of each object in @list. */
static void
add_members (LimberJsonReader *reader, const char *list, const char *member, GPtrArray *texts)
{
  guint n;

  if (!limber_json_reader_begin_array (reader, list, MAX_ELEMENTS, &n))
    return;

  for (guint i = 0; i < n && limber_json_reader_begin_element (reader, i); i++)
    {
      limber_import_record_add_texts (reader, member, texts);
      limber_json_reader_end_inline (reader);
    }
  limber_json_reader_end_inline (reader);
}

static void
read_translation (LimberImportRecord *record, LimberJsonReader *reader)
{
  g_autofree char *author = NULL;

  record->name = limber_import_record_read_text (reader, "name");
  limber_import_record_add_html (limber_json_reader_get_string (reader, "description"),
                                 record->steps);
  add_members (reader, "aliases", "alias", record->synonyms);
  add_members (reader, "notes", "comment", record->mistakes);

  author = limber_import_record_read_text (reader, "license_author");
  if (author != NULL)
    g_set_str (&record->author, author);
}

static void
read_translations (LimberImportRecord *record,
                   LimberJsonReader *reader,
                   const char *const *languages)
{
  const char *member =
      limber_json_reader_has (reader, "translations") ? "translations" : "exercises";
  JsonNode *node = limber_json_reader_peek (reader, member);
  guint best = node != NULL && JSON_NODE_HOLDS_ARRAY (node)
                   ? find_translation (json_node_get_array (node), languages)
                   : G_MAXUINT;
  guint n;

  if (best == G_MAXUINT)
    {
      limber_json_reader_fail (reader, member, "a list with a name in it");
      return;
    }
  if (!limber_json_reader_begin_array (reader, member, MAX_ELEMENTS, &n))
    return;

  if (limber_json_reader_begin_element (reader, best))
    {
      read_translation (record, reader);
      limber_json_reader_end_inline (reader);
    }
  limber_json_reader_end_inline (reader);
}

static void
read_muscles (LimberImportRecord *record,
              LimberJsonReader *reader,
              const char *list,
              gboolean secondary)
{
  g_autoptr (GPtrArray) latin = g_ptr_array_new_with_free_func (g_free);

  add_members (reader, list, "name", latin);
  for (guint i = 0; i < latin->len; i++)
    limber_import_record_add_muscle (record, latin->pdata[i], secondary);
}

static void
read_category (LimberImportRecord *record, LimberJsonReader *reader)
{
  g_autofree char *name = NULL;

  if (!limber_json_reader_begin (reader, "category"))
    return;

  name = limber_import_record_read_text (reader, "name");
  limber_json_reader_end_inline (reader);
  if (name == NULL)
    return;

  record->kind = limber_import_find_kind (name);
  if (record->primary == 0)
    limber_import_record_add_muscle (record, name, FALSE);
}

static void
read_license (LimberImportRecord *record, LimberJsonReader *reader)
{
  record->author = limber_import_record_read_text (reader, "license_author");
  if (!limber_json_reader_begin (reader, "license"))
    return;

  record->license = limber_import_record_read_text (reader, "short_name");
  limber_json_reader_end_inline (reader);
}

/* The number differs from server to server, the UUID doesn't. */
static char *
read_id (LimberJsonReader *reader)
{
  const char *uuid = limber_json_reader_get_string (reader, "uuid");

  if (uuid != NULL && *uuid != '\0')
    return g_strdup (uuid);

  return g_strdup_printf ("%d", limber_json_reader_get_int (reader, "id", 1, G_MAXINT, 0));
}

static void
read_wger (LimberImportRecord *record, LimberJsonReader *reader, const char *const *languages)
{
  g_autoptr (GPtrArray) equipment = g_ptr_array_new_with_free_func (g_free);

  record->id = read_id (reader);
  if (g_str_equal (record->id, "0"))
    limber_json_reader_fail (reader, "uuid", "a text");

  read_license (record, reader);
  read_translations (record, reader, languages);
  read_muscles (record, reader, "muscles", FALSE);
  read_muscles (record, reader, "muscles_secondary", TRUE);
  read_category (record, reader);
  add_members (reader, "equipment", "name", equipment);
  for (guint i = 0; i < equipment->len; i++)
    limber_import_record_add_equipment (record, equipment->pdata[i]);
  limber_import_record_count_media (record, reader, "images");
  limber_import_record_count_media (record, reader, "videos");
}

static gboolean
recognizes (JsonObject *record)
{
  return json_object_has_member (record, "muscles_secondary")
         && (json_object_has_member (record, "translations")
             || json_object_has_member (record, "exercises"));
}

const LimberImportFormat limber_import_wger = { "wger", recognizes, read_wger };
