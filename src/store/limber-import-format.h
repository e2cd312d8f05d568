/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-import-record.h"

G_BEGIN_DECLS

/* A collection that can be read. */
typedef struct
{
  const char *source; /* what its ids begin with; also its name */

  /* Whether @record, an element of the collection's list, looks like one of its own. */
  gboolean (*recognizes) (JsonObject *record);

  /* Fills @record from the object in which @reader stands. @languages: what the user reads, best first, as "de". */
  void (*read) (LimberImportRecord *record, LimberJsonReader *reader, const char *const *languages);
} LimberImportFormat;

extern const LimberImportFormat limber_import_free_exercise_db;
extern const LimberImportFormat limber_import_open_exercise_db;
extern const LimberImportFormat limber_import_exercemus;
extern const LimberImportFormat limber_import_wger;

/**
 * limber_import_find_format:
 * @list: (nullable): the member of the document that holds the list; NULL: the document is the list
 * @element: of the list
 *
 * Returns: (nullable): the collection that @element seems to come from.
 */
const LimberImportFormat *limber_import_find_format (const char *list, JsonNode *element);

G_END_DECLS
