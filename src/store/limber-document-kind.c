/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-document-kind.h"

#include "store/limber-codec-private.h"
#include "store/limber-json-printer.h"
#include "store/limber-migration.h"

static gpointer
read_exercise (LimberJsonReader *reader, gboolean built_in)
{
  return limber_exercise_read (reader, built_in);
}

static gpointer
read_routine (LimberJsonReader *reader, gboolean built_in)
{
  return limber_routine_read (reader);
}

static gpointer
read_plan (LimberJsonReader *reader, gboolean built_in)
{
  return limber_plan_read (reader);
}

static gpointer
read_session (LimberJsonReader *reader, gboolean built_in)
{
  return limber_session_read (reader);
}

static void
write_exercise (gpointer document, LimberJsonBuilder *builder, const char *member)
{
  limber_exercise_write (document, builder, member);
}

static void
write_routine (gpointer document, LimberJsonBuilder *builder, const char *member)
{
  limber_routine_write (document, builder, member);
}

static void
write_plan (gpointer document, LimberJsonBuilder *builder, const char *member)
{
  limber_plan_write (document, builder, member);
}

static void
write_session (gpointer document, LimberJsonBuilder *builder, const char *member)
{
  limber_session_write (document, builder, member);
}

static const char *
get_exercise_id (gpointer document)
{
  return limber_exercise_get_id (document);
}

static const char *
get_routine_id (gpointer document)
{
  return limber_routine_get_id (document);
}

static const char *
get_plan_id (gpointer document)
{
  return limber_plan_get_id (document);
}

static const char *
get_session_id (gpointer document)
{
  return limber_session_get_id (document);
}

static const char *
get_exercise_name (gpointer document)
{
  return limber_exercise_get_name (document);
}

static const char *
get_routine_name (gpointer document)
{
  return limber_routine_get_name (document);
}

static const char *
get_plan_name (gpointer document)
{
  return limber_plan_get_name (document);
}

static const char *
get_session_name (gpointer document)
{
  return limber_session_get_routine_name (document);
}

/* Exercises have no setters; by way of JSON none of their thirty properties can be forgotten. */
static gpointer
stamp_exercise (gpointer document, const char *modified)
{
  g_autoptr (JsonNode) node = limber_document_to_json (LIMBER_DOCUMENT_EXERCISE, document);

  json_object_set_string_member (json_node_get_object (node), "modified", modified);
  return limber_document_from_json (LIMBER_DOCUMENT_EXERCISE, node, FALSE, "", NULL);
}

static gpointer
stamp_routine (gpointer document, const char *modified)
{
  return limber_routine_with_modified (document, modified);
}

static gpointer
stamp_plan (gpointer document, const char *modified)
{
  return limber_plan_with_modified (document, modified);
}

/* A session is filled in as it goes on, so it stays the same object. */
static gpointer
stamp_session (gpointer document, const char *modified)
{
  limber_session_set_modified (document, modified);
  return g_object_ref (document);
}

static const LimberDocumentClass classes[LIMBER_N_DOCUMENT_KINDS] = {
  [LIMBER_DOCUMENT_EXERCISE] = { "limber-exercise", "exercises", read_exercise, write_exercise,
                                 get_exercise_id, get_exercise_name, stamp_exercise },
  [LIMBER_DOCUMENT_ROUTINE] = { "limber-routine", "routines", read_routine, write_routine,
                                get_routine_id, get_routine_name, stamp_routine },
  [LIMBER_DOCUMENT_PLAN] = { "limber-plan", "plans", read_plan, write_plan, get_plan_id,
                             get_plan_name, stamp_plan },
  [LIMBER_DOCUMENT_SESSION] = { "limber-session", "sessions", read_session, write_session,
                                get_session_id, get_session_name, stamp_session },
};

const LimberDocumentClass *
limber_document_get_class (LimberDocumentKind kind)
{
  g_return_val_if_fail (kind < LIMBER_N_DOCUMENT_KINDS, NULL);

  return &classes[kind];
}

gboolean
limber_document_find_kind (const char *format, LimberDocumentKind *kind)
{
  for (guint i = 0; i < LIMBER_N_DOCUMENT_KINDS; i++)
    if (g_strcmp0 (classes[i].format, format) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

gpointer
limber_document_from_json (LimberDocumentKind kind,
                           JsonNode *node,
                           gboolean built_in,
                           const char *path,
                           GError **error)
{
  g_autoptr (LimberJsonReader) reader = NULL;
  g_autoptr (GObject) document = NULL;

  limber_migration_run (limber_migration_get_default (), kind, node);
  reader = limber_json_reader_new (node, path);
  document = classes[kind].read (reader, built_in);

  return limber_json_reader_finish (reader, error) ? g_steal_pointer (&document) : NULL;
}

JsonNode *
limber_document_to_json (LimberDocumentKind kind, gpointer document)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new ();

  classes[kind].write (document, builder, NULL);
  return limber_json_builder_finish (builder);
}

char *
limber_document_print (LimberDocumentKind kind, gpointer document)
{
  g_autoptr (LimberJsonBuilder) builder = limber_json_builder_new_text ();

  classes[kind].write (document, builder, NULL);
  return limber_json_builder_finish_text (builder);
}

static char *
print_without_time (LimberDocumentKind kind, gpointer document)
{
  g_autoptr (JsonNode) node = limber_document_to_json (kind, document);

  json_object_remove_member (json_node_get_object (node), "modified");
  return limber_json_print (node);
}

gboolean
limber_document_says_the_same (LimberDocumentKind kind, gpointer a, gpointer b)
{
  g_autofree char *one = print_without_time (kind, a);
  g_autofree char *other = print_without_time (kind, b);

  return g_str_equal (one, other);
}
