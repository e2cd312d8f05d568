/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-format.h"

/* Each with the lists that it may lie in. */
static const struct
{
  const LimberImportFormat *format;
  const char *list; /* NULL: the document itself */
} places[] = {
  { &limber_import_free_exercise_db, NULL },
  { &limber_import_open_exercise_db, NULL },
  { &limber_import_exercemus, "exercises" },
  { &limber_import_wger, "results" },
  { &limber_import_wger, NULL },
};

const LimberImportFormat *
limber_import_find_format (const char *list, JsonNode *element)
{
  if (!JSON_NODE_HOLDS_OBJECT (element))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].list, list) == 0
        && places[i].format->recognizes (json_node_get_object (element)))
      return places[i].format;

  return NULL;
}
