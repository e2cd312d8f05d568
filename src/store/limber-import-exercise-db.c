/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-format.h"
#include "store/limber-import-words.h"

/*
 * free-exercise-db, a list of
 *
 *     { "id": "3_4_Sit-Up", "name": …, "force": "static", "equipment": "body only", "primaryMuscles": […],
 *       "secondaryMuscles": […], "instructions": […], "category": "strength", "images": […] }
 *
 * and open-exercise-db, which grew out of it: "modality" instead of "category", "aliases", "measurementType",
 * "laterality", "video" and "source" {name}.
 */

static void
read_muscles (LimberImportRecord *record, LimberJsonReader *reader)
{
  g_auto (GStrv) primary = limber_json_reader_get_strings (reader, "primaryMuscles");
  g_auto (GStrv) secondary = limber_json_reader_get_strings (reader, "secondaryMuscles");

  for (guint i = 0; primary[i] != NULL; i++)
    limber_import_record_add_muscle (record, primary[i], FALSE);
  for (guint i = 0; secondary[i] != NULL; i++)
    limber_import_record_add_muscle (record, secondary[i], TRUE);
}

static void
read_equipment (LimberImportRecord *record, LimberJsonReader *reader)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  limber_import_record_add_texts (reader, "equipment", words);
  for (guint i = 0; i < words->len; i++)
    limber_import_record_add_equipment (record, words->pdata[i]);
}

/* What is held still trains stability; rolling on a foam roller isn't a held stretch. */
static void
refine_kind (LimberImportRecord *record, const char *force)
{
  gboolean still = g_strcmp0 (force, "static") == 0;

  if (record->kind == LIMBER_KIND_STRENGTH && still)
    {
      record->kind = LIMBER_KIND_STABILITY;
      record->timed = TRUE;
    }
  if (record->kind == LIMBER_KIND_STATIC
      && LIMBER_SET_HAS (record->equipment, LIMBER_EQUIPMENT_FOAM_ROLLER))
    record->kind = LIMBER_KIND_MOBILITY;
}

static void
read_common (LimberImportRecord *record, LimberJsonReader *reader, const char *category_member)
{
  g_autofree char *category = limber_import_record_read_text (reader, category_member);
  g_autofree char *force = limber_import_record_read_text (reader, "force");

  record->id = limber_import_record_read_text (reader, "id");
  if (record->id == NULL)
    limber_json_reader_fail (reader, "id", "a text");
  record->name = limber_import_record_read_text (reader, "name");
  if (category != NULL)
    record->kind = limber_import_find_kind (category);

  read_muscles (record, reader);
  read_equipment (record, reader);
  refine_kind (record, force);
  limber_import_record_add_texts (reader, "instructions", record->steps);
  limber_import_record_count_media (record, reader, "images");
}

static void
read_free (LimberImportRecord *record, LimberJsonReader *reader, const char *const *languages)
{
  read_common (record, reader, "category");
}

static void
read_open (LimberImportRecord *record, LimberJsonReader *reader, const char *const *languages)
{
  g_autofree char *measure = limber_import_record_read_text (reader, "measurementType");
  g_autofree char *laterality = limber_import_record_read_text (reader, "laterality");

  read_common (record, reader, "modality");
  limber_import_record_add_texts (reader, "aliases", record->synonyms);
  limber_import_record_count_media (record, reader, "video");

  record->timed |= g_strcmp0 (measure, "time") == 0 || g_strcmp0 (measure, "weighted_time") == 0;
  if (g_strcmp0 (laterality, "unilateral") == 0)
    record->sides = LIMBER_SIDES_EACH;

  if (limber_json_reader_begin (reader, "source"))
    {
      record->author = limber_import_record_read_text (reader, "name");
      limber_json_reader_end_inline (reader);
    }
}

static gboolean
recognizes_free (JsonObject *record)
{
  return json_object_has_member (record, "primaryMuscles")
         && json_object_has_member (record, "category");
}

static gboolean
recognizes_open (JsonObject *record)
{
  return json_object_has_member (record, "primaryMuscles")
         && json_object_has_member (record, "modality");
}

const LimberImportFormat limber_import_free_exercise_db = { "free-exercise-db", recognizes_free,
                                                            read_free };
const LimberImportFormat limber_import_open_exercise_db = { "open-exercise-db", recognizes_open,
                                                            read_open };
