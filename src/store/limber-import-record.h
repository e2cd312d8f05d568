/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"
#include "store/limber-json-reader.h"

G_BEGIN_DECLS

/* One exercise of a collection as its reader found it, on the way to becoming one of ours. */
typedef struct
{
  char *id;   /* in the collection; NULL: it has none, and the name has to serve */
  char *name; /* NULL or cleaned, like all texts here */
  char *summary;
  char *author;
  char *license;
  GPtrArray *synonyms; /* of char * */
  GPtrArray *steps;
  GPtrArray *mistakes;
  GPtrArray *words; /* muscles and equipment as the collection calls them */
  LimberKind kind;
  LimberRegionSet primary, secondary;
  LimberEquipmentSet equipment;
  gboolean timed; /* done for a time, or held, rather than counted */
  LimberSides sides;
  char *tempo;   /* as "3-1-1-0" */
  guint n_media; /* pictures and videos that were left out */
} LimberImportRecord;

LimberImportRecord *limber_import_record_new (void);
void limber_import_record_free (LimberImportRecord *self);

/* limber_import_record_read_text: (transfer full) (nullable): the member, cleaned. Too long a text is an error. */
char *limber_import_record_read_text (LimberJsonReader *reader, const char *member);

/* limber_import_record_add_texts: appends the member, a text or a list of texts, to @texts, each cleaned. */
void limber_import_record_add_texts (LimberJsonReader *reader,
                                     const char *member,
                                     GPtrArray *texts);

/* limber_import_record_add_html: appends the lines of @html to @texts. */
void limber_import_record_add_html (const char *html, GPtrArray *texts);

/* limber_import_record_add_muscle: @secondary: it only helps */
void limber_import_record_add_muscle (LimberImportRecord *self,
                                      const char *muscle,
                                      gboolean secondary);
void limber_import_record_add_equipment (LimberImportRecord *self, const char *word);

/* limber_import_record_count_media: @member: a list of pictures or videos, or one of them */
void limber_import_record_count_media (LimberImportRecord *self,
                                       LimberJsonReader *reader,
                                       const char *member);

/**
 * limber_import_record_get_id:
 * @source: the collection, as "wger"
 *
 * Returns: (transfer full): "SOURCE:ID", always a valid id and the same each time. Where the collection's id has
 *     characters that ours may not have, a checksum keeps it from meeting another.
 */
char *limber_import_record_get_id (const LimberImportRecord *self, const char *source);

/**
 * limber_import_record_to_exercise:
 * @id: of the exercise
 * @title: of the collection
 * @old: (nullable): the exercise that this one replaces, whose clip it keeps
 * @modified: the time of the change
 *
 * Returns: (transfer full): the exercise. What the collection doesn't say (position, dose) is guessed from what it does.
 */
LimberExercise *limber_import_record_to_exercise (const LimberImportRecord *self,
                                                  const char *id,
                                                  const char *title,
                                                  LimberExercise *old,
                                                  const char *modified);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportRecord, limber_import_record_free)

G_END_DECLS
