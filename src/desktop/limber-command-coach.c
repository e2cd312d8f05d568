/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "desktop/limber-command-private.h"
#include "model/limber-coach.h"
#include "store/limber-document-kind.h"
#include "store/limber-document.h"
#include "store/limber-json-builder.h"

/* What the coach says about a document of any kind; NULL: it has no rules for that kind. */
static GPtrArray *
advise (LimberDocumentKind kind, gpointer document, LimberLibrary *library)
{
  LimberCatalog *catalog = limber_library_get_catalog (library);
  g_autoptr (GListStore) sessions = NULL;

  switch (kind)
    {
    case LIMBER_DOCUMENT_ROUTINE:
      return limber_coach_advise_routine (document, catalog);
    case LIMBER_DOCUMENT_PLAN:
      return limber_coach_advise_plan (document, limber_library_get_routines (library), catalog);
    case LIMBER_DOCUMENT_SESSION:
      sessions = g_list_store_new (LIMBER_TYPE_SESSION);
      g_list_store_append (sessions, document);
      return limber_coach_advise_sessions (G_LIST_MODEL (sessions));
    case LIMBER_DOCUMENT_EXERCISE:
    default:
      return NULL;
    }
}

/* (nullable): NULL after a complaint. */
static GPtrArray *
advise_file (GFile *file, const char *name, LimberLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = limber_document_load (file, name, &error);
  g_autoptr (GObject) document = NULL;
  g_autoptr (GPtrArray) advice = NULL;
  LimberDocumentKind kind = LIMBER_DOCUMENT_ROUTINE;

  /* Whatever is no document at all is complained about as a routine. */
  if (node != NULL)
    {
      limber_document_find_kind (limber_document_get_format (node), &kind);
      document = limber_document_from_json (kind, node, FALSE, name, &error);
    }
  if (document == NULL)
    {
      limber_command_complain ("%s", error->message);
      return NULL;
    }

  advice = advise (kind, document, library);
  if (advice == NULL)
    /* Translators: %s is the name of a file that was given to --coach */
    limber_command_complain (_ ("%s: the coach looks at routines, plans and sessions"), name);

  return g_steal_pointer (&advice);
}

static GPtrArray *
advise_name (const char *name, LimberLibrary *library)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  LimberRoutine *routine = limber_library_find_routine (library, name);
  LimberPlan *plan = limber_library_find_plan (library, name);

  if (g_file_query_exists (file, NULL))
    return advise_file (file, name, library);
  if (routine != NULL)
    return advise (LIMBER_DOCUMENT_ROUTINE, routine, library);
  if (plan != NULL)
    return advise (LIMBER_DOCUMENT_PLAN, plan, library);

  /* Translators: %s is what was given to --coach */
  limber_command_complain (_ ("%s: neither a file nor the id of a routine or plan"), name);
  return NULL;
}

static void
print_json (const LimberCommand *self, GPtrArray *list)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  limber_json_builder_begin_array (builder, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      LimberAdvice *advice = list->pdata[i];

      limber_json_builder_begin (builder, NULL, NULL);
      limber_json_builder_add_enum (builder, "severity", LIMBER_TYPE_SEVERITY,
                                    (int) limber_advice_get_severity (advice));
      limber_json_builder_add_string (builder, "rule", limber_advice_get_rule (advice));
      limber_json_builder_add_string (builder, "section", limber_advice_get_section (advice));
      limber_json_builder_add_int (builder, "index", limber_advice_get_index (advice));
      limber_json_builder_add_string (builder, "text", limber_advice_get_text (advice));
      limber_json_builder_add_boolean (builder, "fixable", limber_advice_get_fixable (advice));
      limber_json_builder_end (builder);
    }
  limber_json_builder_end (builder);

  limber_command_print_json (self, limber_json_builder_finish (builder));
}

/* As "warning warm-up-missing main[0] Dumbbell Row comes without …", for people and for grep. */
static void
print_lines (const LimberCommand *self, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      LimberAdvice *advice = list->pdata[i];

      g_string_append_printf (self->output, "%s %s %s[%u] %s\n",
                              limber_enum_get_nick (LIMBER_TYPE_SEVERITY,
                                                    (int) limber_advice_get_severity (advice)),
                              limber_advice_get_rule (advice), limber_advice_get_section (advice),
                              limber_advice_get_index (advice), limber_advice_get_text (advice));
    }
}

LimberExit
limber_command_coach (const LimberCommand *self, const char *name)
{
  g_autoptr (LimberLibrary) library = limber_command_load (self);
  g_autoptr (GPtrArray) advice = NULL;

  if (library == NULL)
    return LIMBER_EXIT_LIBRARY;

  advice = advise_name (name, library);
  if (advice == NULL)
    return LIMBER_EXIT_INPUT;

  if (self->json)
    print_json (self, advice);
  else
    print_lines (self, advice);

  return LIMBER_EXIT_GOOD;
}
