/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/limber-journal.h"

#include "store/limber-document-kind.h"
#include "store/limber-document.h"
#include "store/limber-json-printer.h"
#include "store/limber-json-reader.h"
#include "store/limber-routine-codec.h"
#include "store/limber-session-codec.h"

#define FORMAT "limber-running"
#define NAME "running.json"

/* No pace that a preference can set is longer, in seconds. */
#define MAX_PACE 3600

LimberJournal *
limber_journal_new (LimberRoutine *routine,
                    LimberSession *session,
                    const LimberPace *pace,
                    guint phase)
{
  LimberJournal *self = g_new0 (LimberJournal, 1);

  self->routine = g_object_ref (routine);
  self->session = g_object_ref (session);
  self->pace = *pace;
  self->phase = phase;

  return self;
}

void
limber_journal_free (LimberJournal *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->routine);
  g_clear_object (&self->session);
  g_free (self);
}

GFile *
limber_journal_get_file (GFile *folder)
{
  return g_file_get_child (folder, NAME);
}

static guint
read_seconds (LimberJsonReader *reader, const char *member, guint fallback)
{
  return (guint) limber_json_reader_get_int (reader, member, 0, MAX_PACE, (int) fallback);
}

static void
read_pace (LimberJsonReader *reader, LimberPace *pace)
{
  *pace = LIMBER_PACE_DEFAULT;
  if (!limber_json_reader_begin (reader, "pace"))
    return;

  pace->get_ready = read_seconds (reader, "get-ready", pace->get_ready);
  pace->transition = read_seconds (reader, "transition", pace->transition);
  pace->change = read_seconds (reader, "switch", pace->change);
  pace->own_pace = limber_json_reader_get_boolean (reader, "own-pace", FALSE);
  limber_json_reader_end_inline (reader);
}

static JsonNode *
read_document (LimberJsonReader *reader, const char *member)
{
  JsonNode *node = limber_json_reader_peek (reader, member);

  if (node == NULL)
    limber_json_reader_fail (reader, member, "an object");

  return node;
}

/* fits: whether the log has an item for each exercise line of the routine. */
static gboolean
fits (LimberRoutine *routine, LimberSession *session)
{
  g_autoptr (LimberTimeline) timeline = limber_timeline_new (routine, NULL, NULL);

  return limber_timeline_get_n_phases (timeline) > 0
         && limber_timeline_get_n_items (timeline) == limber_session_get_n_items (session);
}

static LimberJournal *
from_json (JsonNode *node, GError **error)
{
  g_autoptr (LimberJsonReader) reader = limber_json_reader_new (node, NAME);
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberSession) session = NULL;
  JsonNode *routine_node, *session_node;
  LimberPace pace;
  guint phase;

  limber_json_reader_read_header (reader, FORMAT);
  phase = (guint) limber_json_reader_get_int (reader, "phase", 0, G_MAXINT, 0);
  read_pace (reader, &pace);
  routine_node = read_document (reader, "routine");
  session_node = read_document (reader, "session");
  if (!limber_json_reader_finish (reader, error))
    return NULL;

  routine = limber_document_from_json (LIMBER_DOCUMENT_ROUTINE, routine_node, FALSE, NAME, error);
  if (routine == NULL)
    return NULL;
  session = limber_document_from_json (LIMBER_DOCUMENT_SESSION, session_node, FALSE, NAME, error);
  if (session == NULL)
    return NULL;

  if (!fits (routine, session))
    {
      g_set_error (error, LIMBER_DOCUMENT_ERROR, LIMBER_DOCUMENT_ERROR_VALUE,
                   "%s: session.items: expected one for each line of the routine", NAME);
      return NULL;
    }

  return limber_journal_new (routine, session, &pace, phase);
}

LimberJournal *
limber_journal_load (GFile *folder, GError **error)
{
  g_autoptr (GFile) file = limber_journal_get_file (folder);
  g_autoptr (JsonNode) node = NULL;

  if (!g_file_query_exists (file, NULL))
    return NULL;

  node = limber_document_load (file, NAME, error);

  return node != NULL ? from_json (node, error) : NULL;
}

static JsonNode *
to_json (const LimberJournal *self)
{
  g_autoptr (JsonObject) pace = json_object_new ();
  g_autoptr (JsonObject) root = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (pace, "get-ready", self->pace.get_ready);
  json_object_set_int_member (pace, "transition", self->pace.transition);
  json_object_set_int_member (pace, "switch", self->pace.change);
  json_object_set_boolean_member (pace, "own-pace", self->pace.own_pace);

  json_object_set_string_member (root, "format", FORMAT);
  json_object_set_int_member (root, "version", LIMBER_DOCUMENT_VERSION);
  json_object_set_int_member (root, "phase", self->phase);
  json_object_set_object_member (root, "pace", g_steal_pointer (&pace));
  json_object_set_member (root, "routine", limber_routine_to_json (self->routine));
  json_object_set_member (root, "session", limber_session_to_json (self->session));
  json_node_take_object (node, g_steal_pointer (&root));

  return node;
}

GBytes *
limber_journal_to_bytes (const LimberJournal *self)
{
  g_autoptr (JsonNode) node = to_json (self);
  char *text = limber_json_print (node);

  return g_bytes_new_take (text, strlen (text));
}
