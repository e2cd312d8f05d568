/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-format.h"
#include "store/limber-import-words.h"

/*
 * exercemus, { "exercises": [ … ], "muscles": […], … } with
 *
 *     { "name": …, "category": "strength", "instructions": […], "equipment": […], "primary_muscles": […],
 *       "secondary_muscles": […], "aliases": […], "description": …, "tips": […], "tempo": "3-1-1-0",
 *       "license": {"full_name", "short_name", "url"}, "license_author": …, "images": […], "video": … }
 *
 * Its exercises have no ids; the name is what doesn't change.
 */

static void
read_words (LimberImportRecord *record, LimberJsonReader *reader)
{
  g_auto (GStrv) primary = limber_json_reader_get_strings (reader, "primary_muscles");
  g_auto (GStrv) secondary = limber_json_reader_get_strings (reader, "secondary_muscles");
  g_auto (GStrv) equipment = limber_json_reader_get_strings (reader, "equipment");

  for (guint i = 0; primary[i] != NULL; i++)
    limber_import_record_add_muscle (record, primary[i], FALSE);
  for (guint i = 0; secondary[i] != NULL; i++)
    limber_import_record_add_muscle (record, secondary[i], TRUE);
  for (guint i = 0; equipment[i] != NULL; i++)
    limber_import_record_add_equipment (record, equipment[i]);
}

static void
read_license (LimberImportRecord *record, LimberJsonReader *reader)
{
  record->author = limber_import_record_read_text (reader, "license_author");
  if (!limber_json_reader_begin (reader, "license"))
    return;

  record->license = limber_import_record_read_text (reader, "short_name");
  if (record->license == NULL)
    record->license = limber_import_record_read_text (reader, "full_name");
  limber_json_reader_end_inline (reader);
}

static void
read_exercemus (LimberImportRecord *record, LimberJsonReader *reader, const char *const *languages)
{
  g_autofree char *category = limber_import_record_read_text (reader, "category");

  record->name = limber_import_record_read_text (reader, "name");
  if (category != NULL)
    record->kind = limber_import_find_kind (category);

  read_words (record, reader);
  read_license (record, reader);
  record->summary = limber_import_record_read_text (reader, "description");
  record->tempo = limber_import_record_read_text (reader, "tempo");
  limber_import_record_add_texts (reader, "instructions", record->steps);
  limber_import_record_add_texts (reader, "tips", record->mistakes);
  limber_import_record_add_texts (reader, "aliases", record->synonyms);
  limber_import_record_count_media (record, reader, "images");
  limber_import_record_count_media (record, reader, "video");
}

static gboolean
recognizes (JsonObject *record)
{
  return json_object_has_member (record, "primary_muscles")
         && json_object_has_member (record, "name");
}

const LimberImportFormat limber_import_exercemus = { "exercemus", recognizes, read_exercemus };
